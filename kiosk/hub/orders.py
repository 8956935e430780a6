"""Orders: placed by terminals, read by staff, followed by shoppers."""

import structlog

from kiosk.domain.device import Device
from kiosk.domain.order import OrderSummary, ReadyOrder
from kiosk.domain.staff import StaffMember
from kiosk.hub.aftersales.followed import FollowedOrder, followed
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.ordering.cancel import cancel
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.ordering.place import OrderPlaced, place
from kiosk.hub.ordering.sealed import opened_for_staff, opened_order
from kiosk.hub.store import cancellation_rows, order_rows
from kiosk.hub.store.database import Database
from kiosk.ports.clock import Clock
from kiosk.ports.order_desk import CancelOutcome, GivenUp, OpenedOrder

_MOST = 200
_log = structlog.get_logger(__name__)


class Orders:
    """Every verb on orders."""

    def __init__(self, database: Database, clock: Clock, public_url: str) -> None:
        self._database = database
        self._clock = clock
        self._public_url = public_url

    async def place(self, order: ReadyOrder, device: Device) -> OrderPlaced | OrderRefused:
        """Make an order firm; returns when it is durable."""
        return await self._database.write(lambda c: place(c, order, device, self._public_url, self._clock.now()))

    async def place_sealed(self, sealed: bytes, key: str, device: Device) -> OrderPlaced | OrderRefused:
        """The same for an order that the terminal keeps closed; ``key`` is the one it came with."""
        order = await self._database.fetch(lambda c: opened_order(c, sealed))
        if isinstance(order, OrderRefused):
            return order
        if order.idempotency_key != key:
            return OrderRefused("body_wrong", "the key of the header is not the order's")
        return await self.place(order, device)

    async def open_sealed(self, sealed: bytes, staff: StaffMember) -> OpenedOrder | OrderRefused:
        """What a sealed order holds, for staff who mend it. Noted, without a word of what is inside."""
        opened = await self._database.fetch(lambda c: opened_for_staff(c, sealed))
        if isinstance(opened, OpenedOrder):
            _log.info("sealed order opened", number=opened.order.number, staff=staff.id)
        return opened

    async def cancel(self, given_up: GivenUp, device: Device, staff: StaffMember) -> CancelOutcome:
        """Let a refused order never be placed; one that arrived after all stays."""
        outcome = await self._database.write(lambda c: cancel(c, given_up, device, staff, self._clock.now()))
        _log.info("order given up", number=given_up.number, staff=staff.id, outcome=type(outcome).__name__)
        return outcome

    async def recent(self, staff: StaffMember, limit: int = 50) -> list[OrderSummary]:
        """The newest orders that a person may see: their own store's, or all of them for support."""
        location_id = None if staff.role == "support" else staff.location_id
        found = await self._database.fetch(lambda c: order_rows.newest(c, max(1, min(limit, _MOST)), location_id))
        return [_summary(record) for record in found]

    async def of_customer(self, customer_id: str, limit: int = 50) -> list[OrderRecord]:
        """A customer's own orders, newest first."""
        return await self._database.fetch(lambda c: order_rows.of_customer(c, customer_id, limit))

    async def followed(self, record: OrderRecord) -> FollowedOrder:
        """An order with all that happened since."""
        return await self._database.fetch(lambda c: followed(c, record))

    async def by_tracking_token(self, token: str) -> OrderRecord | None:
        """The order that a slip or a link opens; None when unknown."""
        if not token:
            return None
        return await self._database.fetch(lambda c: order_rows.by_tracking(c, token))

    async def was_given_up(self, tracking_token: str) -> bool:
        """Whether the order that a slip or a link opens was given up by staff before the hub had it."""
        return await self._database.fetch(lambda c: cancellation_rows.is_tracked_to_its_end(c, tracking_token))


def _summary(record: OrderRecord) -> OrderSummary:
    return OrderSummary(
        order_id=record.id,
        number=record.number,
        placed_at=record.placed_at,
        total=record.total,
        pieces=sum(line.ordered.quantity for line in record.lines),
        device_code=record.device_code,
        location_id=record.location_id,
        outcomes=tuple(line.confirmed.outcome for line in record.lines),
        staff_id=record.staff_id,
        customer_id=record.customer_id,
    )
