"""Staff screens in a real window, touched as a person would, with everything behind the ports in memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.device import Device, DeviceStatus, Heartbeat
from kiosk.domain.handoff import check_character
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, OrderConfirmed, OrderSummary, ReadyOrder
from kiosk.domain.scan import ScannedCode
from kiosk.use_cases.sign_in import SignIn
from tests.fakes.cart_codes import HubKeys, cart_in_code, gtin_of, restore_cart
from tests.fakes.hand import Hand
from tests.fakes.printer import FakePrinter
from tests.fakes.shop import HERE, NOW
from tests.fakes.terminal import FakeClock, FakeHub, MemoryOutbox, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs
from ui.staff_scans import StaffScans

CODE = "K7M4Q" + check_character("K7M4Q")
BADGE = "http://127.0.0.1:8765/b/" + "a" * 22
ELISE = CustomerSummary("c1", "Élise", "é•••@exemple.fr", "12 rue …, 69002 Lyon", 2021)
CART = Cart(
    "cart-1",
    3,
    NOW,
    (LineItem("l1", "ROBE-CORAIL-38", 1, Money(14900)), LineItem("l2", "LAMPE-AUBE-1", 2, Money(12900))),
    customer=ELISE,
)


class StaffHub(FakeHub):
    @override
    async def devices(self, staff_token: str) -> list[DeviceStatus]:
        self._answer()
        device = Device("d7", "K07", "Borne 7", "kiosk", HERE)
        return [DeviceStatus(device, NOW - timedelta(seconds=4), Heartbeat("1.0", unsent=2, camera="ok"))]

    @override
    async def recent(self, staff_token: str, limit: int = 50) -> list[OrderSummary]:
        self._answer()
        return [OrderSummary("o1", "K07-0042", NOW, Money(71500), 5, "K07", HERE, ("allocated",))]


@dataclass
class Bench:
    """A terminal on the bench: its window, its jobs, and what is behind it."""

    terminal: Terminal
    jobs: ManualJobs
    parts: Any
    hub: StaffHub
    qtbot: QtBot
    keys: HubKeys
    hand: Hand = field(init=False)

    def __post_init__(self) -> None:
        self.hand = Hand(self.terminal.window, self.qtbot)

    def item(self, name: str) -> QQuickItem:
        return self.hand.item(name)

    def has(self, name: str) -> bool:
        return self.hand.find(name) is not None

    def touch(self, *names: str) -> None:
        for name in names:
            if name == "order-confirm":
                # The hub's word on the stock comes before a hand reaches the button.
                self.jobs.run_all()
            self.hand.touch(name)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.terminal.window, character)  # type: ignore[call-overload]  # Qt takes a character, too

    def text(self, name: str) -> str:
        return self.hand.text(name).replace("\u00a0", " ")

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def scan(self, text: str) -> None:
        navigation = self.terminal.screens.navigation
        scans = StaffScans(
            self.parts,
            navigation,
            self.model("signIn"),
            self.model("cart"),
            self.model("stock"),
            self.model("seenOrder"),
            self.model("selection"),
            self.jobs,
        )
        scans.handle(ScannedCode(text, "qr"))
        self.jobs.run_all()

    def work_until(self, happens: Callable[[], bool]) -> None:
        """Runs jobs as they come, whichever that are, until it happens."""

        def happened() -> bool:
            self.jobs.run_all()
            return happens()

        self.qtbot.waitUntil(happened)

    def sign_in(self) -> None:
        self.scan(BADGE)
        self.touch("pin-2", "pin-4", "pin-6", "pin-8")
        self.jobs.run_all()
        if self.has("rail-cart"):
            self.touch("rail-cart")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def profile() -> str:
    return "tablet"


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, profile: str) -> Iterator[Bench]:
    hub, jobs, keys = StaffHub(), ManualJobs(), HubKeys()
    hub.carts[CODE] = CART
    hub.carts["t" * 22] = replace(CART, customer=None)
    parts = make_parts(
        tmp_path,
        profile,
        cart_desk=hub,
        order_desk=hub,
        staff_desk=hub,
        restore_cart=restore_cart(hub, FakeClock(), keys),
        sign_in=SignIn(hub),
        printer=FakePrinter("offline"),
    )
    terminal = open_window(parts, jobs, lambda call: call())
    terminal.screens.shell.setLanguage("fr")
    yield Bench(terminal, jobs, parts, hub, qtbot, keys)
    terminal.close()
    assert terminal.warnings == []


def outbox(bench: Bench) -> MemoryOutbox:
    assert isinstance(bench.parts.outbox, MemoryOutbox)
    return bench.parts.outbox


def only_order(bench: Bench) -> ReadyOrder:
    (entry,) = outbox(bench).entries()
    return msgspec.json.decode(entry.sealed, type=ReadyOrder)


def test_wrong_code_then_right_code(bench: Bench) -> None:
    bench.scan(BADGE)
    bench.touch("pin-1", "pin-1", "pin-1", "pin-1")
    bench.jobs.run_all()
    assert bench.text("sign-in-note") == "Badge ou code incorrect."
    bench.touch("pin-2", "pin-4", "pin-6", "pin-8")
    bench.jobs.run_all()
    assert bench.model("signIn").person.name == "Camille Bernard"
    assert bench.has("rail-cart")
    assert bench.has("rail-sending")
    assert not bench.has("rail-figures")


def test_without_the_hub_signing_in_says_so_and_can_be_repeated(bench: Bench) -> None:
    bench.hub.online = False
    bench.sign_in()
    assert "ne répond pas" in bench.text("sign-in-note")
    bench.hub.online = True
    bench.touch("pin-2", "pin-4", "pin-6", "pin-8")
    bench.jobs.run_all()
    assert bench.has("rail-cart")


def test_code_typed_opens_the_cart_and_the_order_carries_the_credit(bench: Bench) -> None:
    bench.sign_in()
    bench.touch(*(f"code-{character}" for character in CODE))
    bench.jobs.run_all()
    assert bench.text("cart-total") == "407,00 €"
    assert bench.text("customer-name") == "Fiche fermée"
    bench.touch("line-1-quantity-minus")
    assert bench.text("cart-total") == "278,00 €"
    bench.touch("order")
    bench.touch("order-confirm")
    order = only_order(bench)
    assert (order.staff_id, order.customer_id, order.contact) == ("s1", "c1", None)
    assert {share.staff_id: share.percent for line in order.lines for share in line.credit} == {"s1": 100}
    assert bench.text("order-number") == order.number
    assert not bench.model("order").props.is_confirmed

    # A slip only if the customer wants one; a printer without an answer is asked again.
    bench.touch("order-print")
    assert bench.text("order-print") == "Impression…"
    bench.jobs.run_all()
    assert bench.text("order-print") == "Imprimante sans réponse : réessayer"
    bench.parts.printer.trouble = None
    bench.touch("order-print")
    bench.jobs.run_all()
    assert bench.text("order-print") == "Imprimé, à remettre au client"
    (slip,) = bench.parts.printer.printed
    assert order.number in str(slip.parts)
    bench.terminal.screens.shell.setLanguage("en")
    assert bench.text("order-print") == "Printed, give it to the customer"
    outbox(bench).confirm(OrderConfirmed(order.id, order.number, NOW, (), order.total, "url"))
    bench.qtbot.waitUntil(lambda: bench.model("order").props.is_confirmed)
    bench.touch("order-done")
    assert bench.parts.shopping.session is None
    assert bench.has("code-K")


def test_without_the_hub_a_customers_cart_comes_out_of_its_code(bench: Bench) -> None:
    bench.sign_in()
    bench.hub.online = False
    bench.parts.status.set(network=False, state="offline")
    cart = cart_in_code((gtin_of("SAC-RIVAGE-1"), 1, 18900))
    bench.scan(f"http://127.0.0.1:8765/k/{'t' * 22}#{bench.keys.sign('t' * 22, cart)}")
    assert bench.text("cart-origin") == "Panier du code de 14:32, hors connexion"
    assert bench.text("customer-name") == "Fiche hors d’atteinte"

    bench.hub.online = True
    bench.hub.carts["t" * 22] = replace(CART, id=cart.cart_id)
    bench.parts.status.set(network=True, state="up_to_date")
    bench.jobs.run_all()
    assert bench.text("cart-origin").startswith("Mis à jour. Ajouté : ")
    lines = bench.parts.shopping.session.cart.lines
    assert [line.sku for line in lines] == [line.sku for line in CART.lines]
    assert all(line.credit for line in lines)


def test_a_code_that_does_not_count_is_explained_to_the_salesperson(bench: Bench) -> None:
    bench.sign_in()
    bench.hub.online = False
    cart = cart_in_code((gtin_of("SAC-RIVAGE-1"), 1, 18900))
    bench.scan(f"http://127.0.0.1:8765/k/{'t' * 22}#{bench.keys.sign('u' * 22, cart)}")
    assert bench.text("code-note").startswith("Ce code a été modifié")
    bench.keys.change(is_revoked=True)
    bench.scan(f"http://127.0.0.1:8765/k/{'t' * 22}#{bench.keys.sign('t' * 22, cart)}")
    assert "a été retirée" in bench.text("code-note")


def test_one_wrong_character_is_found_before_the_hub_is_asked(bench: Bench) -> None:
    bench.sign_in()
    bench.touch(*(f"code-{character}" for character in "K7M4QK" if CODE != "K7M4QK"))
    assert not bench.jobs.waiting
    assert "un caractère est faux" in bench.text("code-note")


def test_guest_gives_a_way_to_be_reached_and_nothing_else(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    assert bench.text("customer-name") == "Sans compte"
    bench.touch("order")
    bench.touch("order-confirm")
    assert "e-mail ou un téléphone" in bench.text("order-problem")
    assert not outbox(bench).entries()
    bench.item("field-phone-input").forceActiveFocus()
    assert (bench.has("key-7"), bench.has("key-l")) == (True, False)
    bench.item("field-email-input").forceActiveFocus()
    assert bench.has("key-l")
    bench.type("lea@exemple.fr")
    bench.touch("order-confirm")
    contact = only_order(bench).contact
    assert contact is not None
    assert contact.email == "lea@exemple.fr"


def test_without_the_hub_the_customers_choice_goes_with_the_order_and_its_end_is_read_aloud(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    bench.parts.status.set(network=False, state="offline")
    bench.touch("order")
    bench.touch("gone-equivalent", "gone-each")
    first = bench.model("ifGone").props.lines[0]
    bench.touch("line-gone-drop", "line-gone-done")
    bench.item("field-email-input").forceActiveFocus()
    bench.type("lea@exemple.fr")
    bench.touch("order-confirm")
    order = only_order(bench)
    dropped, *others = order.lines
    assert dropped.if_gone == "drop"
    assert {line.if_gone for line in others} <= {"equivalent", "wait"}
    fates = bench.model("order").props.fates
    assert (fates[0].name, fates[0].note) == (first.name, "Si épuisé : annulé, rien n’est débité")
    words = [ConfirmedLine(line.id, line.sku, line.quantity, "allocated", line.fulfillment) for line in order.lines]
    words[0] = msgspec.structs.replace(words[0], outcome="dropped")
    outbox(bench).confirm(OrderConfirmed(order.id, order.number, NOW, tuple(words), order.total, "url"))
    bench.qtbot.waitUntil(lambda: bench.model("order").props.is_confirmed)
    assert [fate.note for fate in bench.model("order").props.fates] == ["retiré de la commande, rien n’est débité"]


def test_way_of_a_line_is_changed_in_two_touches(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    bench.touch("line-0-how")
    bench.touch("way-store_pickup-lyon-part-dieu")
    assert bench.parts.shopping.session.chosen["ROBE-CORAIL-38"].location_id == "lyon-part-dieu"
    assert bench.model("cart").lines.rows[0].how == "store_pickup"


def test_leaving_wipes_what_was_open_for_the_customer(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    bench.touch("rail-me", "language-en")
    assert bench.text("sign-out") == "Sign out"
    bench.touch("sign-out")
    assert bench.parts.shopping.session is None
    assert bench.model("cart").props.has_cart is False
    assert bench.has("pin-1")


def test_refused_order_is_sent_again(bench: Bench) -> None:
    test_guest_gives_a_way_to_be_reached_and_nothing_else(bench)
    order = only_order(bench)
    bench.touch("order-done")
    outbox(bench).reject(order.id, "price_changed")
    bench.touch("rail-sending", f"sending-{order.number}")
    assert bench.text("sending-why") == "Un prix a changé depuis."
    kicks = bench.parts.status.kicks
    bench.touch("send-again")
    assert outbox(bench).entries()[0].state == "pending"
    assert bench.parts.status.kicks == kicks + 1


@pytest.mark.parametrize("profile", ["manager"])
def test_stock_is_searched_and_a_figure_opens_its_sum(bench: Bench) -> None:
    bench.sign_in()
    bench.jobs.run_all()
    bench.touch("cell-ROBE-CORAIL-34-lyon-part-dieu")
    figures = [bench.text(f"sum-{name}-figure") for name in ("on-hand", "reserved", "safety", "available", "incoming")]
    assert figures == ["6", "− 2", "− 1", "3", "+ 4"]
    bench.touch("stock-panel-close")
    bench.jobs.run_all()
    bench.item("stock-search-input").forceActiveFocus()
    bench.type("lampe")
    bench.work_until(lambda: bench.model("stock").props.shown == 1)
    bench.item("cell-LAMPE-AUBE-1-warehouse")


@pytest.mark.parametrize("profile", ["manager"])
def test_terminals_and_the_order_just_made_show_and_stay_when_the_hub_goes(bench: Bench) -> None:
    bench.sign_in()
    bench.touch("rail-terminals")
    bench.item("recent-orders")
    bench.jobs.run_all()
    bench.item("terminal-K07")
    assert bench.has("recent-K07-0042")
    bench.hub.online = False
    bench.model("terminals").ask()
    bench.jobs.run_all()
    assert bench.has("terminal-K07")
    assert "Dernier état connu" in bench.text("terminals-old")


@pytest.mark.parametrize("profile", ["manager"])
@pytest.mark.parametrize("is_online", [True, False])
def test_terminals_asked_for_before_the_person_left_are_not_kept(bench: Bench, *, is_online: bool) -> None:
    bench.sign_in()
    bench.hub.online = is_online
    bench.model("terminals").ask()
    bench.model("signIn").signOut()
    bench.jobs.run_all()
    props = bench.model("terminals").props
    assert (props.total, props.is_known, props.is_old) == (0, False, False)


def test_nothing_under_a_sheet_is_touched_through_it(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    place = bench.item("order")
    bench.touch("line-0-how")
    below = place.mapToScene(QPointF(place.width() - 10, place.height() / 2)).toPoint()
    QTest.mouseClick(bench.terminal.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, below)
    assert bench.model("order").props.step == ""
    assert bench.model("cart").props.sheet == ""


def test_cart_that_arrives_after_the_person_left_is_not_opened(bench: Bench) -> None:
    bench.sign_in()
    bench.touch(*(f"code-{character}" for character in CODE))
    bench.model("signIn").signOut()
    bench.jobs.run_all()
    assert bench.parts.shopping.session is None
    assert bench.model("cart").props.has_cart is False


def test_offer_that_arrives_after_the_visit_shows_no_code(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    bench.model("cart").handBack()
    bench.model("cart").finish()
    bench.jobs.run_all()
    assert (bench.model("cart").props.sheet, bench.model("cart").props.offer_url) == ("", "")


def test_the_next_customers_cart_takes_nothing_over_from_the_sheets_of_the_last(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    bench.model("discount").open()
    bench.model("paper").openQuote()
    order = bench.model("order")
    order.begin(bench.model("cart").overview, bench.model("signIn").person)
    order.setField("email", "lea@exemple.fr")
    bench.hub.carts["u" * 22] = replace(CART, id="cart-9", customer=None)
    bench.scan("http://127.0.0.1:8765/k/" + "u" * 22)
    assert bench.parts.shopping.session.cart.id == "cart-9"
    assert (order.props.step, bench.model("discount").props.is_open, bench.model("paper").props.kind) == ("", False, "")
    # An order that is made and still shown ends no visit but its own.
    order.begin(bench.model("cart").overview, bench.model("signIn").person)
    order.setField("email", "lea@exemple.fr")
    bench.jobs.run_all()
    order.confirm()
    assert order.props.step == "result"
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    order.done()
    assert (order.props.step, bench.model("cart").props.has_cart) == ("", True)


def test_badge_read_while_another_ones_code_is_checked_changes_nothing(bench: Bench) -> None:
    bench.scan(BADGE)
    bench.touch("pin-2", "pin-4", "pin-6", "pin-8")
    bench.model("signIn").read_badge("b" * 22)
    bench.jobs.run_all()
    assert bench.model("signIn").person.name == "Camille Bernard"
    assert bench.model("signIn").props.step == "badge"


def test_ordered_lines_are_gone_before_the_sheet_is_closed(bench: Bench) -> None:
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/k/" + "t" * 22)
    view_model = bench.model("order")
    view_model.begin(bench.model("cart").overview, bench.model("signIn").person)
    view_model.setField("email", "lea@exemple.fr")
    bench.jobs.run_all()
    view_model.confirm()
    assert len(outbox(bench).entries()) == 1
    # What a restart would take up now.
    assert bench.parts.shopping.session.cart.lines == ()
    assert view_model.props.pieces == 3


def test_a_customers_slip_opens_its_order_and_closes_again(bench: Bench) -> None:
    bench.scan("http://127.0.0.1:8765/o/AbCdEfGhIjKlMnOpQrStU_")
    assert bench.terminal.screens.navigation.current == "sign-in"
    bench.sign_in()
    bench.scan("http://127.0.0.1:8765/o/AbCdEfGhIjKlMnOpQrStU_")
    assert bench.item("order-problem").property("title") == "La boutique n’a pas encore cette commande"
    bench.touch("order-close")
    assert bench.terminal.screens.navigation.current == "cart"
