"""Paying at the kiosk: the shopper's touches on the real window, the hub's words as tests say them."""

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from msgspec.structs import replace

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentMethod, PaymentStanding, PaymentState, PaymentView, PaymentWays
from kiosk.domain.till_code import read_till_code
from kiosk.errors import BackendRejected
from kiosk.scanning.zxing_decoder import RARE, ZxingDecoder
from tests.fakes.payment_desk import FakePaymentDesk
from tests.fakes.read_screenshot import codes_on
from tests.ui.test_cart_journey import CART, CLAIRE, TOKEN, Kiosk, kiosk, qapp_cls  # noqa: F401 - fixtures

PAGE = "http://127.0.0.1:8765/pay/" + "p" * 22
DUE = Money(46700)


def seen(method: PaymentMethod, state: PaymentState, why: str = "", due: Money = DUE) -> PaymentView:
    return PaymentView(PaymentStanding(method, state, Money(0) if state == "paid" else due), PAGE, why)


class Shopper:
    """Somebody known, with a cart, before the question how to pay."""

    def __init__(self, kiosk: Kiosk) -> None:  # noqa: F811 - the fixture's own
        self.kiosk = kiosk
        self.desk: FakePaymentDesk = kiosk.parts.payments
        kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
        kiosk.restore()
        kiosk.touch("order")
        kiosk.jobs.run_all()

    def pays(self, method: PaymentMethod, says: PaymentView) -> None:
        self.desk.view = says
        self.kiosk.touch(f"pay-{method}", "confirm")
        self.kiosk.jobs.run_all()

    def hears(self, says: PaymentView) -> None:
        """The next look at the hub."""
        self.desk.view = says
        self.model.look()
        self.kiosk.jobs.run_all()

    def touch(self, name: str) -> None:
        self.kiosk.touch(name)
        self.kiosk.jobs.run_all()

    @property
    def model(self) -> Any:
        return self.kiosk.model("payment")

    @property
    def phase(self) -> str:
        return str(self.model.props.phase)


@pytest.fixture
def shopper(kiosk: Kiosk) -> Shopper:  # noqa: F811 - the fixture's own
    return Shopper(kiosk)


def saved(bench: Kiosk, folder: Path) -> Path:
    bench.qtbot.wait(50)
    path = folder / "screen.png"
    assert bench.terminal.window.grabWindow().save(str(path))
    return path


def test_code_of_the_phones_page_is_read_from_the_screen_and_paying_is_followed_live(
    shopper: Shopper, tmp_path: Path
) -> None:
    shopper.pays("on_phone", seen("on_phone", "due"))
    bench = shopper.kiosk
    assert (bench.screen, shopper.phase) == ("payment", "phone")
    assert bench.only_order().payment == "on_phone"
    bench.item("pay-code")
    bench.qtbot.waitUntil(lambda: PAGE in {code.text for code in codes_on(saved(bench, tmp_path))})
    shopper.hears(seen("on_phone", "pending"))
    assert bench.text("payment-title") == "À vous, sur votre téléphone"
    shopper.hears(seen("on_phone", "paid"))
    assert bench.text("payment-title") == "C’est payé, merci"
    shopper.touch("payment-go-on")
    assert bench.screen == "done"
    assert bench.text("order-payment") == "467,00\u00a0€, payé"
    assert bench.model("done").props.till_code == ""


def test_till_reads_number_and_amount_from_the_last_screen(kiosk: Kiosk, tmp_path: Path) -> None:  # noqa: F811
    shopper = Shopper(kiosk)
    shopper.pays("at_till", seen("at_till", "due"))
    assert kiosk.screen == "done"
    assert kiosk.text("order-payment") == "467,00\u00a0€ à la caisse"
    kiosk.item("till-code")

    def read() -> set[tuple[str, int]]:
        picture = np.asarray(cv2.imread(str(saved(kiosk, tmp_path))), np.uint8)
        codes = (read_till_code(code.text) for code in ZxingDecoder(RARE).decode(picture))
        return {(code.number, code.amount) for code in codes if code}

    kiosk.qtbot.waitUntil(lambda: read() == {("K07-0042", 46700)})
    slip = kiosk.model("done").props.code
    kiosk.qtbot.waitUntil(lambda: slip in {code.text for code in codes_on(saved(kiosk, tmp_path))})


def test_order_waits_for_the_hub_and_then_the_terminal_asks_for_the_card_once(shopper: Shopper) -> None:
    shopper.desk.error = BackendRejected(404, "order_unknown")
    shopper.pays("on_terminal", seen("on_terminal", "pending"))
    assert shopper.phase == "sending"
    shopper.desk.error = None
    shopper.hears(seen("on_terminal", "pending"))
    assert shopper.phase == "terminal"
    assert shopper.desk.calls.count("terminal") == 2
    shopper.hears(seen("on_terminal", "pending"))
    assert shopper.desk.calls.count("terminal") == 2


def test_unclear_answer_does_not_ask_for_a_card_again_by_itself(shopper: Shopper) -> None:
    shopper.desk.online = False
    shopper.pays("on_terminal", seen("on_terminal", "pending"))
    assert shopper.phase == "offline"
    shopper.desk.online = True
    shopper.hears(seen("on_terminal", "pending"))
    assert shopper.desk.calls.count("terminal") == 1
    assert shopper.phase == "terminal"


@pytest.mark.parametrize(
    ("state", "why", "detail"),
    [
        ("refused", "card_removed", "La carte a été retirée trop tôt."),
        ("refused", "declined", "La banque n’a pas accepté."),
        ("abandoned", "timeout", "Le terminal n’a pas vu de carte."),
    ],
)
def test_payment_without_money_says_why_and_offers_every_way(
    shopper: Shopper, state: PaymentState, why: str, detail: str
) -> None:
    shopper.pays("on_terminal", seen("on_terminal", "pending"))
    shopper.hears(seen("on_terminal", state, why))
    assert shopper.kiosk.text("payment-detail").startswith(detail)
    shopper.desk.view = seen("on_terminal", "pending")
    shopper.touch("payment-again")
    assert shopper.phase == "terminal"
    shopper.desk.view = seen("on_terminal", "due")
    shopper.touch("payment-stop")
    assert shopper.phase == "choose"
    shopper.touch("payment-phone")
    assert shopper.phase == "phone"
    shopper.touch("payment-till")
    assert shopper.kiosk.screen == "done"
    assert shopper.kiosk.model("done").props.paying == "till"


def test_unknown_outcome_leaves_no_other_way_and_is_said_to_the_end(shopper: Shopper) -> None:
    shopper.pays("on_terminal", seen("on_terminal", "unknown"))
    bench = shopper.kiosk
    assert "Ne payez pas une seconde fois" in bench.text("payment-detail")
    assert [name for name in ("again", "phone", "terminal", "till", "stop") if bench.find(f"payment-{name}")] == []
    shopper.touch("payment-go-on")
    assert bench.text("order-payment") == "Paiement en vérification"
    assert bench.model("done").props.till_code == ""


def test_too_late_to_go_to_the_till_when_the_bank_has_said_yes(shopper: Shopper) -> None:
    shopper.pays("on_phone", seen("on_phone", "pending"))
    shopper.desk.view = seen("on_phone", "paid")
    shopper.touch("payment-till")
    assert (shopper.kiosk.screen, shopper.phase) == ("payment", "paid")


@pytest.mark.offline("Pay", "with limits", "at the till, which reads the screen; phone and terminal are not offered")
def test_without_network_only_the_till_is_there_and_it_is_said(kiosk: Kiosk) -> None:  # noqa: F811
    shopper = Shopper(kiosk)
    kiosk.touch("pay-on_phone")
    kiosk.cut_network()
    assert kiosk.text("pay-offline").startswith("Sans réseau, on paie à la caisse")
    assert kiosk.find("pay-on_phone") is None
    assert kiosk.find("pay-on_terminal") is None
    kiosk.touch("confirm")
    assert kiosk.screen == "done"
    assert kiosk.only_order().payment == "at_till"
    assert shopper.desk.calls == ["ways"]


def test_shop_without_provider_and_terminal_offers_the_till_alone(kiosk: Kiosk) -> None:  # noqa: F811
    kiosk.parts.payments.can = PaymentWays()
    Shopper(kiosk)
    assert kiosk.find("pay-at_till") is not None
    assert kiosk.find("pay-on_phone") is None


def test_idle_wipes_the_person_stops_the_terminal_and_keeps_the_order(shopper: Shopper) -> None:
    shopper.pays("on_terminal", seen("on_terminal", "pending"))
    bench = shopper.kiosk
    bench.parts.clock.pass_seconds(200)
    bench.model("idle").tick()
    assert bench.screen == "payment"
    assert not bench.model("idle").props.is_warning
    bench.parts.clock.pass_seconds(100)
    bench.model("idle").tick()
    bench.jobs.run_all()
    assert bench.screen == "attract"
    assert bench.parts.shopping.session is None
    assert shopper.desk.calls[-1] == "stop"
    assert shopper.model.props.number == ""
    assert bench.only_order().number == "K07-0042"


def test_terminal_that_begins_after_the_shopper_left_is_stopped(shopper: Shopper) -> None:
    bench = shopper.kiosk
    shopper.desk.view = seen("on_terminal", "pending")
    bench.touch("pay-on_terminal", "confirm")
    bench.terminal.screens.shell.leave()
    bench.jobs.run_all()
    begun = shopper.desk.calls.index("terminal")
    assert shopper.desk.calls[begun + 1 :].count("stop") > 0
    assert (bench.screen, shopper.phase) == ("attract", "none")


def test_terminal_whose_answer_was_lost_is_stopped_on_the_way_to_the_till(shopper: Shopper) -> None:
    shopper.desk.online = False
    shopper.pays("on_terminal", seen("on_terminal", "pending"))
    shopper.desk.online = True
    shopper.touch("payment-till")
    assert shopper.kiosk.screen == "done"
    assert shopper.desk.calls[-1] == "stop"


def test_cart_code_on_the_phone_that_pays_does_not_end_the_payment(shopper: Shopper) -> None:
    shopper.pays("on_phone", seen("on_phone", "due"))
    shopper.kiosk.scan(f"http://127.0.0.1:8765/k/{TOKEN}")
    assert (shopper.kiosk.screen, shopper.phase) == ("payment", "phone")


def test_order_that_the_hub_refused_is_not_to_be_paid(shopper: Shopper) -> None:
    shopper.desk.error = BackendRejected(404, "order_unknown")
    shopper.pays("on_phone", seen("on_phone", "due"))
    bench = shopper.kiosk
    bench.parts.outbox.reject(bench.only_order().id, "price_changed")
    bench.parts.status.set(ledger=bench.parts.outbox.ledger())
    bench.qtbot.waitUntil(lambda: bench.screen == "done")
    assert bench.text("order-state").startswith("Un point reste à voir")
    assert shopper.phase == "none"
