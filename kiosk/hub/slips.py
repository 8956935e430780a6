"""Slips brought to a terminal: the order is shown, or put back first when this hub does not have it."""

from datetime import date, datetime

import msgspec
import structlog

from kiosk.domain.gtin import Gtin
from kiosk.domain.order import ReadyOrder
from kiosk.domain.order_code import SealedSlip, read
from kiosk.domain.order_in_code import PURPOSE, OrderInCode, gtins_of, order_of, read_person
from kiosk.domain.packing import Malformed
from kiosk.domain.slip import SeenLine, SeenOrder, SlipShown
from kiosk.hub.aftersales.calls import as_call
from kiosk.hub.aftersales.followed import FollowedOrder, followed
from kiosk.hub.auth.sealing import SealRefused, open_sealed
from kiosk.hub.auth.signing import is_signed
from kiosk.hub.invoicing.invoices import may_be_invoiced
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.ordering.check import OrderRefused
from kiosk.hub.ordering.place import OrderPlaced, place
from kiosk.hub.shop_day import shop_day
from kiosk.hub.store import catalogue_rows, device_key_rows, order_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.device_key_rows import Maker
from kiosk.ports.clock import Clock

_log = structlog.get_logger(__name__)


class SlipRefused(msgspec.Struct, frozen=True):
    """A final no.

    ``code`` is stable: ``slip_damaged``, ``slip_forged``, ``slip_maker_unknown``, ``slip_maker_revoked``, ``order_unknown``,
    or why the order cannot be placed.
    """

    code: str
    detail: str = ""


class Slips:
    """Every verb on slips."""

    def __init__(self, database: Database, clock: Clock, public_url: str) -> None:
        self._database = database
        self._clock = clock
        self._public_url = public_url

    async def show(self, slip: SlipShown) -> SeenOrder | SlipRefused:
        """The order of a slip. It is placed under its own terminal, id and key when it never arrived."""
        if not slip.code:
            record = await self._database.fetch(lambda c: order_rows.by_tracking(c, slip.token))
            return SlipRefused("order_unknown") if record is None else await self.seen(record)
        sealed = read(slip.token, slip.code)
        if not isinstance(sealed, SealedSlip):
            return SlipRefused("slip_damaged")
        known = await self._database.fetch(lambda c: _known(c, slip.token, sealed, shop_day(self._clock.now())))
        if known is not None:
            return known
        return await self._database.write(lambda c: self._put_back(c, slip.token, sealed))

    async def seen(self, record: OrderRecord) -> SeenOrder:
        """An order as its slip's holder may see it."""
        return await self._database.fetch(lambda c: seen(followed(c, record), shop_day(self._clock.now())))

    def _put_back(self, connection: Connection, token: str, sealed: SealedSlip) -> SeenOrder | SlipRefused:
        maker = _maker(connection, sealed)
        if isinstance(maker, SlipRefused):
            return maker
        if _is_too_late(sealed.order.placed_at, maker):
            return SlipRefused("slip_maker_revoked")
        order = _whole(connection, token, sealed.order)
        if isinstance(order, SlipRefused):
            return order
        outcome = place(connection, order, maker.device, self._public_url, self._clock.now())
        # Between the first look and this transaction the order may have come by itself, mended perhaps.
        record = order_rows.by_tracking(connection, token)
        if record is None:
            return _refused(outcome)
        is_put_back = isinstance(outcome, OrderPlaced) and not outcome.is_replay
        if is_put_back:
            _log.info("order put back from its slip", number=order.number)
        return msgspec.structs.replace(
            seen(followed(connection, record), shop_day(self._clock.now())), is_put_back=is_put_back
        )


def seen(order: FollowedOrder, today: date) -> SeenOrder:
    """An order with what happened since, as its slip's holder may see it."""
    record = order.record
    return SeenOrder(
        number=record.number,
        placed_at=record.placed_at,
        lines=tuple(_line(order, line) for line in record.lines),
        delivery_fee=record.delivery_fee,
        total=record.total,
        payment=record.payment,
        confirmed_at=record.confirmed_at,
        standing=record.standing,
        token=record.tracking_token,
        returns=order.shown_returns(),
        calls=tuple(as_call(order, call) for call in order.calls),
        collect_at=tuple(order.to_collect(today)),
        may_be_invoiced=may_be_invoiced(order),
    )


def _known(connection: Connection, token: str, sealed: SealedSlip, today: date) -> SeenOrder | SlipRefused | None:
    """What can be said without placing anything; None: the order is to be placed."""
    maker = _maker(connection, sealed)
    if isinstance(maker, SlipRefused):
        return maker
    record = order_rows.by_tracking(connection, token)
    return None if record is None else seen(followed(connection, record), today)


def _maker(connection: Connection, sealed: SealedSlip) -> Maker | SlipRefused:
    """The terminal that signed."""
    maker = device_key_rows.maker(connection, sealed.order.device_code)
    if maker is None or not maker.public_keys:
        return SlipRefused("slip_maker_unknown")
    if not any(is_signed(key, sealed.signed, sealed.signature) for key in maker.public_keys):
        return SlipRefused("slip_forged")
    return maker


def _line(order: FollowedOrder, line: OrderRecordLine) -> SeenLine:
    decided = line.confirmed
    return SeenLine(
        decided.sku,
        decided.quantity,
        line.unit_price,
        decided.fulfillment,
        line.ordered.if_gone,
        decided.promised_on,
        decided.outcome,
        decided.instead_of,
        line.ordered.id,
        order.progress[line.ordered.id],
        order.returnable(line),
    )


def _is_too_late(placed_at: datetime, maker: Maker) -> bool:
    """Goods were promised to a shopper: what a terminal took before it was revoked counts."""
    return maker.revoked_at is not None and placed_at >= maker.revoked_at


def _refused(outcome: OrderPlaced | OrderRefused) -> SlipRefused:
    return (
        SlipRefused(outcome.code, outcome.detail) if isinstance(outcome, OrderRefused) else SlipRefused("order_unknown")
    )


def _whole(connection: Connection, token: str, code: OrderInCode) -> ReadyOrder | SlipRefused:
    """The very order that the terminal recorded."""
    content = open_sealed(connection, code.person, PURPOSE)
    if isinstance(content, SealRefused):
        return SlipRefused(content.code)
    try:
        person = read_person(content)
    except Malformed:
        return SlipRefused("seal_broken")
    order = order_of(code, token, _skus(connection, code), person)
    return SlipRefused("unknown_sku") if order is None else order


def _skus(connection: Connection, code: OrderInCode) -> dict[Gtin, str]:
    found = ((gtin, catalogue_rows.variant_by_gtin(connection, gtin)) for gtin in gtins_of(code))
    return {gtin: variant.sku for gtin, variant in found if variant is not None}
