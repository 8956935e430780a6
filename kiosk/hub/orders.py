"""Orders: placed by terminals, read by staff, followed by shoppers."""

from kiosk.domain.device import Device
from kiosk.domain.order import OrderSummary, ReadyOrder
from kiosk.domain.staff import StaffMember
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.ordering.place import OrderPlaced, place
from kiosk.hub.store import order_rows
from kiosk.hub.store.database import Database
from kiosk.ports.clock import Clock

_MOST = 200


class Orders:
    """Every verb on orders."""

    def __init__(self, database: Database, clock: Clock, public_url: str) -> None:
        self._database = database
        self._clock = clock
        self._public_url = public_url

    async def place(self, order: ReadyOrder, device: Device) -> OrderPlaced | OrderRefused:
        """Make an order firm; returns when it is durable."""
        return await self._database.write(lambda c: place(c, order, device, self._public_url, self._clock.now()))

    async def recent(self, staff: StaffMember, limit: int = 50) -> list[OrderSummary]:
        """The newest orders that a person may see: their own store's, or all of them for support."""
        location_id = None if staff.role == "support" else staff.location_id
        with self._database.read() as connection:
            found = order_rows.newest(connection, max(1, min(limit, _MOST)), location_id)
        return [_summary(record) for record in found]

    async def of_customer(self, customer_id: str, limit: int = 50) -> list[OrderRecord]:
        """A customer's own orders, newest first."""
        with self._database.read() as connection:
            return order_rows.of_customer(connection, customer_id, limit)

    async def by_tracking_token(self, token: str) -> OrderRecord | None:
        """The order that a slip or a link opens; None when unknown."""
        with self._database.read() as connection:
            return order_rows.by_tracking(connection, token) if token else None


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
