"""A hub's counter in memory: two orders that wait, what was done to them, and a line that can be cut."""

# ruff: noqa: ARG002 - ports are implemented whole

from datetime import timedelta

import msgspec

from kiosk.domain.counter import (
    CounterAnswer,
    CounterChoice,
    CounterDone,
    CounterEntry,
    CounterFound,
    CounterOrder,
    CounterOutcome,
    CounterQuery,
    CounterRefused,
    CounterStep,
    HandOver,
    PackAsked,
    Parcel,
    RefundRequest,
    Reshelve,
    TakeBack,
)
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order_progress import LineProgress
from kiosk.domain.order_return import OrderReturn, Returnable, ReturnLine
from kiosk.domain.payment import PaymentStanding
from kiosk.domain.slip import SeenLine, SeenOrder
from kiosk.errors import BackendUnavailable
from kiosk.ports.counter_desk import LabelForm, Preparation
from tests.fakes.shop import HERE, NOW

TOKEN = "CoUnTeRcOuNtErCoUnTeR0"
DAY = NOW.date()


def to_collect() -> CounterOrder:
    """A lamp that waits here, paid on the web; a bag that its owner has."""
    back = Returnable(2, DAY + timedelta(days=12), DAY + timedelta(days=28))
    lines = (
        _line("1", "LAMPE-AUBE-1", 1, 12900, Fulfillment("store_pickup", HERE), LineProgress("1", "placed", NOW)),
        _line("2", "SAC-RIVAGE-1", 2, 18900, Fulfillment("take_now", HERE), LineProgress("2", "collected", NOW), back),
    )
    seen = SeenOrder(
        *("C-48207", NOW - timedelta(days=1), lines, Money(0), Money(50700), "on_phone", NOW),
        standing=PaymentStanding("on_phone", "paid", Money(0)),
        token=TOKEN,
    )
    return CounterOrder(
        "order-1", seen, "Hugo Marchand", "web", ("1",), shelves={"LAMPE-AUBE-1": {"fr": "D3", "en": "D3"}}
    )


def to_send() -> CounterOrder:
    """A lamp that leaves from here for Bordeaux, to be paid at the till."""
    line = _line("1", "LAMPE-AUBE-1", 1, 12900, Fulfillment("ship_from_store", HERE), LineProgress("1", "placed", NOW))
    seen = SeenOrder(
        *("K07-0043", NOW - timedelta(hours=1), (line,), Money(490), Money(13390), "at_till", NOW),
        standing=PaymentStanding("at_till", "due", Money(13390)),
    )
    shelves = {"LAMPE-AUBE-1": {"fr": "Réserve R2", "en": "Stockroom R2"}}
    return CounterOrder("order-2", seen, "Anne Roussel", "kiosk", (), ("1",), shelves, city="Bordeaux")


class FakeCounterDesk:
    """``online = False`` makes each call fail as a dead network does; ``beaten`` lets another tablet be quicker."""

    def __init__(self) -> None:
        self.online = True
        self.beaten = False
        self.orders = {one.id: one for one in (to_collect(), to_send())}
        self.handed: list[HandOver] = []
        self.taken: list[TakeBack] = []
        self.packed: list[PackAsked] = []
        self.reshelved: list[Reshelve] = []

    async def waiting(self, staff_token: str) -> list[CounterEntry]:
        self._answer()
        return [_entry(order) for order in self.orders.values() if order.to_hand_over or order.to_send]

    async def find(self, asked: CounterQuery, staff_token: str) -> CounterAnswer:
        self._answer()
        orders = self.orders.values()
        if asked.name:
            named = [order for order in orders if asked.name.casefold() in order.customer.casefold()]
            return CounterChoice(tuple(map(_entry, named))) if asked.agreed else CounterRefused("agreement_needed")
        known = {TOKEN: "order-1", "C-48207": "order-1", "K07-0043": "order-2"}
        order_id = known.get(asked.token or asked.code.upper())
        return CounterFound(self.orders[order_id]) if order_id else CounterRefused("order_unknown")

    async def open(self, order_id: str, staff_token: str) -> CounterAnswer:
        self._answer()
        return CounterFound(self.orders[order_id])

    async def prepared(self, order_id: str, verb: Preparation, staff_token: str) -> CounterOutcome:
        self._answer()
        state = "ready" if verb == "make_ready" else "preparing"
        return self._moved(order_id, ("1",), state)

    async def hand_over(self, order_id: str, asked: HandOver, staff_token: str) -> CounterOutcome:
        self._answer()
        if self.beaten:
            done = self._moved(order_id, asked.line_ids, "collected", "hand_over", "KH")
            return CounterRefused("already_handed_over", done.order)
        self.handed.append(asked)
        return self._moved(order_id, asked.line_ids, "collected", "hand_over", "CB")

    def let_time_pass(self) -> None:
        """Nobody came for the lamp, which was ready four days ago."""
        order = self._moved("order-1", ("1",), "ready").order
        until = NOW - timedelta(days=2)
        placed = msgspec.structs.replace(order.order, placed_at=NOW - timedelta(days=5))
        self.orders["order-1"] = msgspec.structs.replace(
            order, order=placed, kept_until=until, reshelving=Money(12900), reshelving_value=Money(3000)
        )

    async def reshelve(self, order_id: str, asked: Reshelve, staff_token: str) -> CounterOutcome:
        self._answer()
        if self.beaten:
            done = self._moved(order_id, ("1",), "collected", "hand_over", "KH")
            return CounterRefused("already_handed_over", done.order)
        self.reshelved.append(asked)
        shown = self._moved(order_id, ("1",), "cancelled", "reshelve", "CB").order
        made = OrderReturn("R-4N7T2C", DAY, (ReturnLine("1", 1, "not_collected"),), "received", "credited")
        changed = msgspec.structs.replace(
            shown,
            order=msgspec.structs.replace(shown.order, returns=(made,)),
            refunds=(RefundRequest(made.number, Money(12900), "credited", NOW),),
            kept_until=None,
            reshelved_value=Money(3000),
            free={"LAMPE-AUBE-1": 2},
        )
        self.orders[order_id] = changed
        return CounterDone(changed, return_number=made.number)

    async def take_back(self, order_id: str, asked: TakeBack, staff_token: str) -> CounterOutcome:
        self._answer()
        self.taken.append(asked)
        order = self.orders[order_id]
        made = OrderReturn("R-7K4M2P", DAY, asked.lines, "received", "credited")
        refund = RefundRequest(made.number, Money(18900), "credited", NOW)
        changed = msgspec.structs.replace(order, order=order.order.with_return(made), refunds=(refund,))
        self.orders[order_id] = changed
        return CounterDone(changed, return_number=made.number)

    async def pack(self, order_id: str, asked: PackAsked, staff_token: str) -> CounterOutcome:
        self._answer()
        self.packed.append(asked)
        parcel = Parcel("P-4XW7KM", HERE, ("1",), asked.carrier, NOW, asked.tracking, asked.weight_g)
        done = self._moved(order_id, ("1",), "preparing")
        changed = msgspec.structs.replace(done.order, parcels=(parcel,))
        self.orders[order_id] = changed
        return CounterDone(changed, parcel_number=parcel.number)

    async def sent(self, parcel_number: str, staff_token: str) -> CounterOutcome:
        self._answer()
        order_id = next(key for key, one in self.orders.items() if any(p.number == parcel_number for p in one.parcels))
        done = self._moved(order_id, ("1",), "shipped")
        parcels = tuple(msgspec.structs.replace(one, sent_at=NOW) for one in done.order.parcels)
        self.orders[order_id] = msgspec.structs.replace(done.order, parcels=parcels)
        return CounterDone(self.orders[order_id])

    async def label(self, parcel_number: str, form: LabelForm, staff_token: str) -> bytes:
        self._answer()
        return b"^XA^XZ" if form == "zpl" else b"%PDF-"

    def _moved(self, order_id: str, line_ids: tuple[str, ...], state: str, verb: str = "", by: str = "") -> CounterDone:
        shown = self.orders[order_id]
        lines = tuple(
            msgspec.structs.replace(line, progress=LineProgress(line.id, state, NOW)) if line.id in line_ids else line  # type: ignore[arg-type]
            for line in shown.order.lines
        )
        is_gone = state in {"collected", "shipped", "cancelled"}
        steps = tuple(CounterStep(line_id, verb, by, NOW) for line_id in line_ids) if verb else ()  # type: ignore[arg-type]
        changed = msgspec.structs.replace(
            shown,
            order=msgspec.structs.replace(shown.order, lines=lines),
            to_hand_over=() if is_gone else shown.to_hand_over,
            to_send=() if is_gone else shown.to_send,
            steps=(*shown.steps, *steps),
        )
        self.orders[order_id] = changed
        return CounterDone(changed)

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")


def _entry(order: CounterOrder) -> CounterEntry:
    seen = order.order
    mine = [line for line in seen.lines if line.id in {*order.to_hand_over, *order.to_send}]
    ready = all(line.progress is not None and line.progress.state in {"ready", "preparing"} for line in mine)
    return CounterEntry(
        order.id,
        seen.number,
        "parcel" if order.to_send else "collect",
        order.customer,
        sum(line.quantity for line in mine),
        seen.placed_at,
        tuple(line.sku for line in mine),
        is_ready=ready,
        is_paid=seen.standing is not None and seen.standing.is_paid,
        city=order.city,
        kept_until=order.kept_until,
    )


def _line(
    line_id: str,
    sku: str,
    quantity: int,
    price: int,
    way: Fulfillment,
    progress: LineProgress,
    returnable: Returnable | None = None,
) -> SeenLine:
    return SeenLine(
        *(sku, quantity, Money(price), way, "wait", DAY, "allocated"),
        id=line_id,
        progress=progress,
        returnable=returnable or Returnable(quantity),
    )
