"""Orders for tests, and a hub's order desk in memory that loses requests and answers on command."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal

import msgspec
from typing_extensions import override

from kiosk.domain.customer import Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, OrderConfirmed, OrderLine, OrderOutline, OrderSummary, ReadyOrder
from kiosk.errors import AccessRevoked, BackendConflict, BackendError, BackendRejected, BackendUnavailable
from kiosk.ports.order_desk import CancelOutcome, GivenUp, OpenedOrder, OrderCancelled, OrderDesk
from tests.fakes.sealing import SEALER, opened_order

PLACED_AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)

Fault = Literal["ok", "request_lost", "answer_lost", "busy", "conflict", "refused", "revoked"]

_BEFORE: dict[Fault, Callable[[], BackendError]] = {
    "request_lost": lambda: BackendUnavailable("no answer"),
    "busy": lambda: BackendUnavailable("status 429", 7.0),
    "conflict": lambda: BackendConflict("in_progress"),
    "refused": lambda: BackendRejected(422, "price_changed"),
    "revoked": lambda: AccessRevoked("device_revoked"),
}


def make_order(n: int, sku: str = "LAMP-1", quantity: int = 1, location: str = "lyon") -> ReadyOrder:
    """A guest's order with one line; the same number gives the same order."""
    line = OrderLine(f"line-{n}", sku, quantity, Money(4900), Fulfillment("take_now", location))
    return ReadyOrder(
        id=f"order-{n}",
        idempotency_key=f"key-{n}",
        number=f"K07-{n:04d}",
        placed_at=PLACED_AT,
        lines=(line,),
        delivery_fee=Money(0),
        tracking_token=f"token-{n}",
        contact=Contact(email="camille.martin@exemple.fr"),
    )


def sealed_order(n: int) -> tuple[OrderOutline, bytes]:
    """The same order as an outbox keeps it."""
    order = make_order(n)
    sealed = SEALER.seal(msgspec.json.encode(order), b"order")
    assert sealed is not None
    return OrderOutline.of(order), sealed


def confirmation(order: ReadyOrder | OrderOutline) -> OrderConfirmed:
    """What the hub answers when everything is as asked."""
    lines = tuple(ConfirmedLine(ln.id, ln.sku, ln.quantity, "allocated", ln.fulfillment) for ln in order.lines)
    return OrderConfirmed(order.id, order.number, PLACED_AT, lines, order.total, f"https://shop.example/o/{order.id}")


class FakeOrderDesk(OrderDesk):
    """Remembers keys as the hub does. ``faults`` are used up one a call; then everything works."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.placed: list[str] = []
        self.calls: list[str] = []
        self._answers: dict[str, OrderConfirmed] = {}

    @override
    async def place(self, order: OrderOutline, sealed: bytes) -> OrderConfirmed:
        self.calls.append(order.id)
        fault = self.faults.pop(0) if self.faults else "ok"
        if fault in _BEFORE:
            raise _BEFORE[fault]()  # noqa: RSE102 - a factory
        assert opened_order(sealed).id == order.id
        if order.idempotency_key not in self._answers:
            self._answers[order.idempotency_key] = confirmation(order)
            self.placed.append(order.id)
        if fault == "answer_lost":
            raise BackendUnavailable("the connection closed")
        return self._answers[order.idempotency_key]

    @override
    async def recent(self, staff_token: str, limit: int = 50) -> list[OrderSummary]:
        return []

    @override
    async def open(self, sealed: bytes, staff_token: str) -> OpenedOrder:
        return OpenedOrder(opened_order(sealed), "public")

    @override
    async def cancel(self, given_up: GivenUp, staff_token: str) -> CancelOutcome:
        return OrderCancelled()
