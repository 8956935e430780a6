"""The payment step and the payment screen in each of their states."""

from collections.abc import Callable
from typing import Any

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentMethod, PaymentStanding, PaymentState, PaymentView
from kiosk.errors import BackendRejected
from tests.ui.gallery_stage import Stage

Play = Callable[[Stage], None]
PAGE = "http://127.0.0.1:8765/pay/" + "p" * 22
DUE = Money(46700)


def seen(method: PaymentMethod, state: PaymentState, why: str = "") -> PaymentView:
    due = Money(0) if state == "paid" else DUE
    return PaymentView(PaymentStanding(method, state, due), PAGE, why)


def to_pay(stage: Stage) -> None:
    stage.cart()
    stage.touch("order")
    stage.work()


def state_of(method: PaymentMethod, state: PaymentState, why: str = "") -> Play:
    """The order placed to be paid this way, and what the hub says then."""

    def play(stage: Stage) -> None:
        to_pay(stage)
        stage.touch(f"pay-{method}", "confirm")
        desk: Any = stage.parts.payments
        pending = state in {"refused", "abandoned"}
        desk.view = seen(method, "pending" if pending else state, why)
        stage.work()
        desk.view = seen(method, state, why)
        stage.model("payment").look()
        stage.work()

    return play


def sending(stage: Stage) -> None:
    to_pay(stage)
    desk: Any = stage.parts.payments
    desk.error = BackendRejected(404, "order_unknown")
    stage.touch("pay-on_phone", "confirm")
    stage.work()


def lost(stage: Stage) -> None:
    state_of("on_phone", "pending")(stage)
    desk: Any = stage.parts.payments
    desk.online = False
    stage.model("payment").look()
    stage.work()


def stopped(stage: Stage) -> None:
    state_of("on_terminal", "pending")(stage)
    desk: Any = stage.parts.payments
    desk.view = seen("on_terminal", "due")
    stage.touch("payment-stop")
    stage.work()


def done_paid(stage: Stage) -> None:
    state_of("on_phone", "paid")(stage)
    stage.touch("payment-go-on")
    stage.confirm(*("allocated",) * 3)


def done_unknown(stage: Stage) -> None:
    state_of("on_terminal", "unknown")(stage)
    stage.touch("payment-go-on")


def offline_step(stage: Stage) -> None:
    to_pay(stage)
    stage.cut()


KIOSK: dict[str, Play] = {
    "80-pay-ways": to_pay,
    "80b-pay-ways-offline": offline_step,
    "81-payment-sending": sending,
    "81b-payment-phone-code": state_of("on_phone", "due"),
    "81c-payment-phone-waiting": state_of("on_phone", "pending"),
    "81d-payment-terminal": state_of("on_terminal", "pending"),
    "81e-payment-paid": state_of("on_terminal", "paid"),
    "81f-payment-refused": state_of("on_terminal", "refused", "card_removed"),
    "81g-payment-abandoned": state_of("on_phone", "abandoned", "expired"),
    "81h-payment-unknown": state_of("on_terminal", "unknown"),
    "81i-payment-offline": lost,
    "81j-payment-choose": stopped,
    "82-done-paid": done_paid,
    "82b-done-payment-unknown": done_unknown,
}
