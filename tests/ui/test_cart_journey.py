"""The shopper's way from a scanned cart to a wiped terminal, touched as a person would."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.handoff import HandoffOutcome, HandoffRefused, check_character
from kiosk.domain.money import Money
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.order import ConfirmedLine, OrderConfirmed, ReadyOrder
from kiosk.domain.scan import ScannedCode
from kiosk.domain.stock import StockLevel
from kiosk.errors import CacheFull
from kiosk.ports.outbox import Ledger
from kiosk.scanning.scanners.wedge import Wedge
from tests.fakes.cart_codes import MADE_AT, HubKeys, cart_in_code, gtin_of, restore_cart
from tests.fakes.hand import Hand
from tests.fakes.shop import HERE, LOCATIONS, NOW
from tests.fakes.terminal import FakeClock, FakeHub, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs

TOKEN = "t" * 22
CART_URL = f"http://127.0.0.1:8765/k/{TOKEN}"
SHORT_CODE = "K7M4Q" + check_character("K7M4Q")
CLAIRE = CustomerSummary("c1", "Claire", "c•••@exemple.fr", "18 rue …, 69002 Lyon")
LIVE_ID = "0197c3f0-aaaa-7bbb-8ccc-ddddeeeeffff"
CART = Cart(
    "cart-1",
    3,
    NOW,
    (
        LineItem("l1", "ROBE-CORAIL-38", 1, Money(14900)),
        LineItem("l2", "SAC-RIVAGE-1", 1, Money(18900)),
        LineItem("l3", "LAMPE-AUBE-1", 1, Money(11900)),
    ),
)


class RefusingHub(FakeHub):
    """A hub that refuses codes for a reason, when a test sets one."""

    reason = ""

    @override
    def _claim(self, code: str) -> HandoffOutcome:
        return HandoffRefused(self.reason) if self.reason else super()._claim(code)


@dataclass
class Kiosk:
    """A kiosk on the bench."""

    terminal: Terminal
    jobs: ManualJobs
    parts: Any
    qtbot: QtBot
    keys: HubKeys
    hand: Hand = field(init=False)

    def __post_init__(self) -> None:
        self.hand = Hand(self.terminal.window, self.qtbot)

    @property
    def touches(self) -> int:
        return self.hand.touches

    @property
    def screen(self) -> str:
        return self.terminal.screens.navigation.current

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def find(self, name: str) -> QQuickItem | None:
        return self.hand.find(name)

    def item(self, name: str) -> QQuickItem:
        return self.hand.item(name)

    def text(self, name: str) -> str:
        return self.hand.text(name)

    def touch(self, *names: str) -> None:
        for name in names:
            if name == "confirm":
                # The hub's word on the stock comes before a hand reaches the button.
                self.jobs.run_all()
            self.hand.touch(name)

    def type(self, text: str) -> None:
        """On the kiosk's own keyboard, changing its layer when a character is on the other one."""
        before = self.hand.touches
        for character in text:
            if self.find(f"key-{character}") is None:
                self.touch("key-layer")
            self.touch(f"key-{character}")
        self.hand.touches = before

    def scan(self, text: str) -> None:
        """As a hand-held scanner does: keys, fast, then Enter; long enough after the last code to count again."""
        self.parts.clock.pass_seconds(2)
        for character in [*text, "\r"]:
            key = Qt.Key.Key_Return.value if character == "\r" else ord(character.upper())
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
            QCoreApplication.sendEvent(self.terminal.window, event)
        self.jobs.run_all()

    def work_until(self, happens: Callable[[], bool]) -> None:
        """Runs jobs as they come, whichever that are, until it happens."""

        def happened() -> bool:
            self.jobs.run_all()
            return happens()

        self.qtbot.waitUntil(happened)

    def restore(self) -> None:
        self.scan(CART_URL)
        self.qtbot.waitUntil(lambda: self.screen == "cart")

    @property
    def offline(self) -> Any:
        """Limits without network, and how long it has been."""
        return self.parts.offline_limits._rules

    def cut_network(self) -> None:
        self.parts.cart_desk.online = False
        self.parts.status.set(network=False, state="offline")

    def only_order(self) -> ReadyOrder:
        (entry,) = self.parts.outbox.entries()
        return msgspec.json.decode(entry.sealed, type=ReadyOrder)

    def confirm(self, order: ReadyOrder) -> None:
        lines = tuple(
            ConfirmedLine(line.id, line.sku, line.quantity, "allocated", line.fulfillment, line.promised_on)
            for line in order.lines
        )
        self.parts.outbox.confirm(OrderConfirmed(order.id, order.number, NOW, lines, order.total, "http://x/o/abc"))
        self.parts.status.set(network=True, state="up_to_date", ledger=Ledger(1, 1, 0, 0))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def kiosk(qtbot: QtBot, tmp_path: Path) -> Iterator[Kiosk]:
    hub = RefusingHub()
    hub.carts = {TOKEN: CART, SHORT_CODE: CART}
    clock, keys = FakeClock(), HubKeys()
    restoring = restore_cart(hub, clock, keys)
    parts = make_parts(tmp_path, wedge=Wedge(), cart_desk=hub, clock=clock, restore_cart=restoring)
    jobs = ManualJobs()
    terminal = open_window(parts, jobs, lambda call: call())
    bench = Kiosk(terminal, jobs, parts, qtbot, keys)
    yield bench
    warnings = list(terminal.warnings)
    terminal.close()
    assert warnings == []


def test_known_customer_orders_within_six_touches_and_sees_the_hubs_word(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    assert kiosk.text("cart-total") == "467,00\u00a0€"
    kiosk.touch("order")
    assert kiosk.text("known-contact") == "c•••@exemple.fr"
    kiosk.touch("confirm")
    assert kiosk.touches <= 6
    assert kiosk.screen == "done"
    assert kiosk.text("order-number") == "K07-0042"
    assert kiosk.model("done").props.state == "pending"
    assert kiosk.parts.status.kicks == 1
    order = kiosk.only_order()
    assert (order.customer_id, order.contact, order.cart_id) == ("c1", None, "cart-1")
    kiosk.confirm(order)
    kiosk.qtbot.waitUntil(lambda: kiosk.model("done").props.state == "confirmed")
    assert kiosk.text("order-state") == "Confirmée par la boutique."


def test_guest_orders_with_the_keyboard_on_the_screen(kiosk: Kiosk) -> None:
    kiosk.parts.stock.put(StockLevel("SAC-RIVAGE-1", HERE, 0, NOW))
    kiosk.restore()
    kiosk.touch("order")
    kiosk.type("zoe@exemple.fr")
    kiosk.touch("key-action")
    kiosk.type("zoe")
    kiosk.touch("key-action")
    kiosk.type("18 rue ney")
    kiosk.touch("key-action")
    kiosk.type("69002")
    assert kiosk.item("field-city").property("text") == "Lyon", "a postcode of one town says it"
    kiosk.touch("key-action", "confirm")
    assert kiosk.touches <= 10
    order = kiosk.only_order()
    assert order.contact is not None
    assert order.address is not None
    assert order.contact.email == "zoe@exemple.fr"
    assert (order.address.street, order.address.postcode, order.address.city) == ("18 rue ney", "69002", "Lyon")


def test_what_is_wrong_is_said_at_its_field(kiosk: Kiosk) -> None:
    kiosk.restore()
    kiosk.touch("order", "proceed")
    assert kiosk.text("problem-email") == "Une adresse e-mail suffit, pour le suivi."
    kiosk.type("zoe@")
    assert kiosk.find("problem-email") is None
    kiosk.touch("proceed")
    assert kiosk.text("problem-email").startswith("Il manque quelque chose")
    kiosk.touch("reach-phone", "proceed")
    assert kiosk.text("problem-phone") == "Un numéro suffit, pour le suivi."


@pytest.mark.offline(
    "Order for delivery, collection or taking along",
    "with limits",
    "the retailer's limits, by default 72 h without contact and 10 pieces of a line",
)
def test_without_network_the_order_is_recorded_and_confirmed_later(kiosk: Kiosk) -> None:
    kiosk.restore()
    kiosk.cut_network()
    assert kiosk.text("offline-banner").startswith("Sans réseau depuis 14")
    kiosk.touch("order")
    kiosk.type("zoe@exemple.fr")
    kiosk.touch("proceed")
    kiosk.touch("gone-drop", "confirm")
    assert kiosk.text("order-state") == "Enregistrée, sera confirmée au retour du réseau."
    order = kiosk.only_order()
    assert {line.if_gone for line in order.lines} == {"drop"}
    assert kiosk.model("done").props.code.startswith(f"http://127.0.0.1:8765/o/{order.tracking_token}#1.")
    kiosk.confirm(order)
    assert kiosk.text("order-state") == "Confirmée par la boutique."


@pytest.mark.offline("Choose for each line what happens if it is gone", "yes")
def test_without_network_each_line_has_its_choice_and_the_hubs_word_is_shown(kiosk: Kiosk) -> None:
    kiosk.restore()
    kiosk.cut_network()
    kiosk.touch("order")
    kiosk.type("zoe@exemple.fr")
    kiosk.touch("proceed")
    dress, bag, lamp = (line.line_id for line in kiosk.model("ifGone").props.lines)
    assert kiosk.text(f"if-gone-{dress}") == "Si épuisé : un autre magasin"
    kiosk.touch("gone-equivalent")
    assert kiosk.text(f"if-gone-{lamp}") == "Si épuisé : Vase Galet"
    assert kiosk.text(f"if-gone-{bag}") == "Si épuisé : attendre l’arrivage"  # nothing is like it
    kiosk.touch(f"change-{dress}", "equivalent-ROBE-SABLE-38", "line-gone-done")
    assert kiosk.text(f"if-gone-{dress}") == "Si épuisé : Robe Ondine (bleu nuit, 38) ou Robe Ondine (kaki, 38)"
    kiosk.touch(f"change-{bag}", "line-gone-drop", "line-gone-done", "confirm")
    order = kiosk.only_order()
    assert [(line.if_gone, line.equivalents) for line in order.lines] == [
        ("equivalent", ("ROBE-NUIT-38", "ROBE-KAKI-38")),
        ("drop", ()),
        ("equivalent", ("VASE-GALET-1",)),
    ]
    notes = [step.note for step in kiosk.model("done").props.steps]
    assert notes == [
        "Si épuisé : Robe Ondine (bleu nuit, 38) ou Robe Ondine (kaki, 38)",
        "Si épuisé : annulé, rien n’est débité",
        "Si épuisé : Vase Galet",
    ]
    words = [ConfirmedLine(line.id, line.sku, 1, "allocated", line.fulfillment, NOW.date()) for line in order.lines]
    words[0] = replace(words[0], sku="ROBE-NUIT-38", outcome="replaced", instead_of=order.lines[0].sku)
    words[1] = replace(words[1], outcome="dropped")
    kiosk.parts.outbox.confirm(OrderConfirmed(order.id, order.number, NOW, tuple(words), order.total, "https://x.test"))
    kiosk.parts.status.set(ledger=Ledger(1, 1, 0, 0))
    replaced, dropped, kept = kiosk.model("done").props.steps
    assert (replaced.outcome, replaced.names) == ("replaced", "Robe Ondine (bleu nuit, 38)")
    assert replaced.note == "À la place de Robe Ondine (corail, 38), au même prix"
    assert (dropped.outcome, kept.note) == ("dropped", "")


@pytest.mark.offline(
    "Order for delivery, collection or taking along",
    "with limits",
    "the retailer's limits, by default 72 h without contact and 10 pieces of a line",
)
def test_a_limit_without_network_is_explained_and_nothing_is_recorded(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.offline.policy = OfflinePolicy(max_total=Money(40000))
    kiosk.restore()
    kiosk.cut_network()
    kiosk.touch("order", "confirm")
    assert kiosk.screen == "checkout"
    assert kiosk.text("offline-limit") == (
        "Sans réseau, une commande va jusqu’à 400,00\u00a0€ ; la vôtre fait 467,00\u00a0€. Retirez un article."
        " Sinon, demandez à un vendeur ou attendez le retour du réseau."
    )
    assert kiosk.parts.outbox.entries() == []
    kiosk.offline.policy, kiosk.offline.quiet = OfflinePolicy(), timedelta(days=4)
    kiosk.model("ifGone").update()
    assert kiosk.text("offline-limit").startswith("Sans réseau depuis 4\u00a0j, nos stocks ne sont plus assez sûrs")
    kiosk.parts.status.set(network=True, state="up_to_date")
    assert kiosk.find("offline-limit") is None
    kiosk.touch("confirm")
    assert kiosk.screen == "done"


def test_with_network_nothing_is_asked_about_what_may_be_gone(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    kiosk.touch("order")
    assert kiosk.find("gone-wait") is None
    kiosk.touch("confirm")
    assert {line.if_gone for line in kiosk.only_order().lines} == {"another_location"}
    assert {step.note for step in kiosk.model("done").props.steps} == {""}


def test_an_order_leaves_the_cart_and_nothing_leads_back_to_it(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    kiosk.touch("order", "confirm")
    assert kiosk.parts.shopping.session.cart.lines == ()
    kiosk.terminal.screens.navigation.back()
    assert kiosk.screen == "attract"


def test_an_impossible_way_says_why_and_a_possible_one_is_taken(kiosk: Kiosk) -> None:
    kiosk.parts.stock.put(StockLevel("SAC-RIVAGE-1", HERE, 0, NOW))
    kiosk.restore()
    kiosk.touch("ways-SAC-RIVAGE-1-here")
    bag = kiosk.model("cart").props.lines[1]
    assert (bag.way, bag.asked) == ("delivery", "here")
    kiosk.touch("ways-SAC-RIVAGE-1-pickup")
    bag = kiosk.model("cart").props.lines[1]
    assert (bag.way, bag.asked, bag.place) == ("pickup", "", "Part-Dieu")


def test_quantity_changes_the_total_and_the_last_piece_takes_the_line_away(kiosk: Kiosk) -> None:
    kiosk.restore()
    kiosk.touch("quantity-ROBE-CORAIL-38-plus")
    assert kiosk.text("cart-total") == "616,00\u00a0€"
    kiosk.touch("quantity-ROBE-CORAIL-38-minus", "quantity-ROBE-CORAIL-38-minus")
    assert [line.line_id for line in kiosk.model("cart").props.lines] == ["SAC-RIVAGE-1", "LAMPE-AUBE-1"]


def test_two_deliveries_come_sooner_and_cost_more(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    shops = [HERE, "lyon-part-dieu", "warehouse"]
    cutoffs = dict(zip(shops, (None, 900, 600), strict=True))  # the warehouse has sent today's parcels already
    later = [replace(place, ship_cutoff=cutoffs[place.id]) for place in LOCATIONS]
    monkeypatch.setattr(kiosk.parts.catalogue, "locations", lambda: later)
    for sku in ("LAMPE-AUBE-1", "SAC-RIVAGE-1"):
        kiosk.parts.stock.put(StockLevel(sku, HERE, 0, NOW))
    kiosk.parts.stock.put(StockLevel("SAC-RIVAGE-1", "lyon-part-dieu", 0, NOW))
    kiosk.restore()
    assert [choice.kind for choice in kiosk.model("cart").props.deliveries if choice.is_on] == ["together"]
    kiosk.touch("plan-soonest")
    props = kiosk.model("cart").props
    assert (props.parcels, props.fee) == (2, "9,80\u00a0€")
    assert [line.when for line in props.lines if line.way == "delivery"] == [
        "jeudi 26 novembre",
        "mercredi 25 novembre",
    ]


def test_what_cannot_be_had_is_taken_out_before_ordering(kiosk: Kiosk) -> None:
    for place in (HERE, "lyon-part-dieu", "warehouse"):
        kiosk.parts.stock.put(StockLevel("LAMPE-AUBE-1", place, 0, NOW))
    kiosk.restore()
    assert kiosk.text("order") == "Enlever ce qui manque"
    kiosk.touch("order")
    assert kiosk.text("order") == "Commander"
    assert kiosk.screen == "cart"


def test_a_cart_scanned_before_the_first_copy_of_the_shop_loses_nothing(kiosk: Kiosk) -> None:
    kiosk.parts.catalogue.ready = False
    kiosk.restore()
    assert kiosk.text("unknown-banner").startswith("Cette borne reçoit encore les articles")
    assert (kiosk.find("order"), kiosk.find("cart-total")) == (None, None)
    kiosk.model("cart").removeMissing()
    kiosk.parts.catalogue.ready = True
    kiosk.parts.status.tell_rows("product")
    kiosk.qtbot.waitUntil(lambda: kiosk.find("unknown-banner") is None)
    assert kiosk.model("cart").props.pieces == CART.pieces
    assert kiosk.text("order") == "Commander"


@pytest.mark.offline("Take the kiosk's cart along on the phone", "no", "the button is not offered; the cart stays")
def test_the_cart_goes_along_on_a_phone_while_there_is_a_network(kiosk: Kiosk) -> None:
    kiosk.restore()
    kiosk.work_until(lambda: "K7M4Q2" in kiosk.text("take-along-hint"))
    kiosk.cut_network()
    assert kiosk.text("take-along-hint") == "Possible dès le retour du réseau."


@pytest.mark.parametrize(
    ("reason", "title"),
    [
        ("expired", "Ce code a expiré"),
        ("claimed_elsewhere", "Ce panier est ouvert ailleurs"),
        ("unknown", "Ce code n’ouvre rien"),
    ],
)
@pytest.mark.offline(
    "Bring a cart back by its six characters, or by a code without the cart in it",
    "no",
    "the code is tried again when the network is back",
)
def test_a_refused_code_is_explained(kiosk: Kiosk, reason: str, title: str) -> None:
    kiosk.parts.cart_desk.reason = reason
    kiosk.scan(CART_URL)
    assert kiosk.screen == "scan"
    assert kiosk.text("scan-title") == title


def test_the_same_code_is_tried_again_once_the_network_is_back(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.online = False
    kiosk.scan(CART_URL)
    assert kiosk.text("scan-title") == "Le réseau ne répond pas"
    kiosk.parts.cart_desk.online = True
    kiosk.touch("scan-action")
    kiosk.jobs.run_all()
    assert kiosk.screen == "cart"


def test_six_characters_open_the_cart_and_a_wrong_one_is_noticed(kiosk: Kiosk) -> None:
    kiosk.terminal.screens.navigation.go("scan")
    kiosk.touch("type-code")
    for character in SHORT_CODE[:5] + ("2" if SHORT_CODE[5] != "2" else "3"):
        kiosk.touch(f"key-{character}")
    assert kiosk.text("scan-title") == "Un signe n’est pas le bon"
    kiosk.touch("code-erase", f"key-{SHORT_CODE[5]}")
    kiosk.jobs.run_all()
    assert kiosk.screen == "cart"


def test_a_strange_code_shows_what_it_says_as_plain_text(kiosk: Kiosk) -> None:
    kiosk.terminal.screens.navigation.home()
    kiosk.model("scan").handle(ScannedCode("<b>WIFI:S:Maison</b>", "qr"))
    assert kiosk.screen == "home"
    assert kiosk.text("scan-detail") == "Il dit\u00a0: <b>WIFI:S:Maison</b>"


def code_of_three(kiosk: Kiosk) -> str:
    """The phone's QR with a dress, two bags and something that this shop does not sell."""
    cart = cart_in_code(
        (gtin_of("ROBE-CORAIL-38"), 1, 15900), (gtin_of("SAC-RIVAGE-1"), 2, 18900), ("09520000100018", 1, 500)
    )
    return f"{CART_URL}#{kiosk.keys.sign(TOKEN, replace(cart, cart_id=LIVE_ID))}"


def test_without_the_hub_the_cart_comes_out_of_the_code_and_the_live_one_follows(kiosk: Kiosk) -> None:
    kiosk.cut_network()
    kiosk.scan(code_of_three(kiosk))
    assert kiosk.screen == "cart"
    assert kiosk.text("code-banner").startswith("Panier du code de 14\u00a0h\u00a032, hors connexion.")
    assert kiosk.find("offline-banner") is None
    props = kiosk.model("cart").props
    assert [(line.name, line.quantity, line.change) for line in props.lines] == [
        ("Robe Ondine", 1, "cheaper"),
        ("Sac Rivage", 2, ""),
    ]
    assert props.unknown == 1
    kiosk.touch(f"quantity-{props.lines[1].line_id}-plus")

    live = replace(CART, id=LIVE_ID, lines=(CART.lines[1], CART.lines[2]), customer=CLAIRE)
    kiosk.parts.cart_desk.online = True
    kiosk.parts.cart_desk.carts[TOKEN] = live
    kiosk.parts.status.set(network=True, state="up_to_date")
    kiosk.jobs.run_all()
    assert kiosk.find("code-banner") is None
    assert kiosk.text("caught-up-banner").endswith(
        "Ajouté : Lampe Aube. Retiré : Robe Ondine. Sac Rivage : 2 devient 1."
    )
    props = kiosk.model("cart").props
    # The bag that was added here counts on top of what the phone has now.
    assert [(line.name, line.quantity) for line in props.lines] == [("Sac Rivage", 2), ("Lampe Aube", 1)]
    assert kiosk.parts.shopping.session.cart.customer == CLAIRE


@pytest.mark.offline(
    "Order what was in the code", "with limits", "as a guest: the customer's account needs the network"
)
def test_a_guest_orders_from_the_code_and_nothing_ordered_comes_back(kiosk: Kiosk) -> None:
    kiosk.cut_network()
    code = cart_in_code((gtin_of("SAC-RIVAGE-1"), 1, 18900), cart_id=LIVE_ID)
    kiosk.scan(f"{CART_URL}#{kiosk.keys.sign(TOKEN, code)}")
    kiosk.touch("order")
    kiosk.type("zoe@exemple.fr")
    kiosk.touch("proceed", "confirm")
    order = kiosk.only_order()
    assert (order.cart_id, order.customer_id, [line.sku for line in order.lines]) == (LIVE_ID, None, ["SAC-RIVAGE-1"])
    kiosk.parts.cart_desk.online = True
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, id=LIVE_ID, lines=(CART.lines[1],))
    kiosk.parts.status.set(network=True, state="up_to_date")
    kiosk.jobs.run_all()
    assert kiosk.parts.shopping.session.cart.lines == ()


def test_a_live_cart_that_is_open_elsewhere_leaves_the_code_s(kiosk: Kiosk) -> None:
    kiosk.cut_network()
    kiosk.scan(code_of_three(kiosk))
    kiosk.parts.cart_desk.online = True
    kiosk.parts.cart_desk.reason = "claimed_elsewhere"
    kiosk.parts.status.set(network=True, state="up_to_date")
    kiosk.jobs.run_all()
    assert kiosk.text("code-banner").endswith("ne s’ouvre plus d’ici.")
    assert kiosk.model("cart").props.pieces == 4


@pytest.mark.parametrize(
    ("wrong", "title"),
    [
        ("expired", "Ce code n’est plus valable"),
        ("old", "Les prix de ce code ont plus d’un jour"),
        ("damaged", "Ce code est incomplet"),
        ("forged", "Ce code a été modifié"),
        ("foreign", "Ce code ne peut pas être vérifié ici"),
        ("revoked", "Ce code n’est plus reconnu"),
    ],
)
@pytest.mark.offline("Refuse a code that is expired, forged, foreign or withdrawn", "yes")
def test_each_code_that_does_not_count_has_its_sentence(kiosk: Kiosk, wrong: str, title: str) -> None:
    kiosk.cut_network()
    cart = cart_in_code((gtin_of("SAC-RIVAGE-1"), 1, 18900))
    if wrong == "old":
        cart = replace(cart, made_at=MADE_AT - timedelta(days=2), expires_at=MADE_AT + timedelta(days=1))
    text = (HubKeys() if wrong == "foreign" else kiosk.keys).sign("u" * 22 if wrong == "forged" else TOKEN, cart)
    if wrong == "expired":
        kiosk.parts.clock.pass_seconds(601)
    if wrong == "revoked":
        kiosk.keys.change(is_revoked=True)
    kiosk.scan(f"{CART_URL}#{text[:-9] if wrong == 'damaged' else text}")
    assert kiosk.screen == "scan"
    assert kiosk.text("scan-title") == title


@pytest.mark.parametrize("screen", ["attract", "home", "scan", "search", "cart", "checkout"])
def test_a_hand_held_scanner_opens_the_cart_on_every_screen(kiosk: Kiosk, screen: str) -> None:
    kiosk.terminal.screens.navigation.go(screen)
    kiosk.scan(CART_URL)
    assert kiosk.screen == "cart"
    assert kiosk.model("cart").props.pieces == 3


def test_scanning_at_the_last_screen_ends_the_visit_before(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    kiosk.touch("order", "confirm")
    kiosk.parts.cart_desk.carts[TOKEN] = CART
    kiosk.scan(CART_URL)
    assert kiosk.screen == "cart"
    assert kiosk.parts.shopping.session.cart.customer is None
    assert kiosk.model("done").props.number == ""


def test_silence_warns_and_then_wipes_everything(kiosk: Kiosk) -> None:
    kiosk.restore()
    kiosk.touch("order")
    kiosk.type("zoe@exemple.fr")
    kiosk.parts.clock.pass_seconds(91)
    kiosk.model("idle").tick()
    kiosk.touch("idle-stay")
    assert kiosk.find("idle-stay") is None
    assert kiosk.screen == "checkout"
    kiosk.parts.clock.pass_seconds(95)
    kiosk.model("idle").tick()
    assert kiosk.find("idle-stay") is not None
    kiosk.parts.clock.pass_seconds(20)
    kiosk.model("idle").tick()
    assert kiosk.screen == "attract"
    assert kiosk.parts.shopping.session is None
    assert kiosk.model("checkout").props.form.email == ""
    assert kiosk.find("idle-stay") is None


def test_every_touch_starts_the_silence_again(kiosk: Kiosk) -> None:
    kiosk.restore()
    for _ in range(3):
        kiosk.parts.clock.pass_seconds(80)
        kiosk.touch("quantity-ROBE-CORAIL-38-plus")
    kiosk.model("idle").tick()
    assert kiosk.find("idle-stay") is None


@pytest.mark.parametrize("button", ["leave", "idle-erase"])
def test_one_touch_erases_everything(kiosk: Kiosk, button: str) -> None:
    kiosk.restore()
    if button == "idle-erase":
        kiosk.parts.clock.pass_seconds(91)
        kiosk.model("idle").tick()
    kiosk.touch(button)
    assert (kiosk.screen, kiosk.parts.shopping.session) == ("attract", None)
    assert kiosk.model("cart").props.pieces == 0


def test_the_end_counts_down_by_itself_and_can_be_put_off(kiosk: Kiosk) -> None:
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    kiosk.touch("order", "confirm")
    kiosk.parts.clock.pass_seconds(40)
    kiosk.model("idle").tick()
    assert kiosk.text("ends-soon") == "Tout s’efface dans 5 s"
    kiosk.touch("more-time")
    assert kiosk.text("ends-soon") == "Tout s’efface dans 45 s"
    kiosk.parts.clock.pass_seconds(45)
    kiosk.model("idle").tick()
    assert kiosk.screen == "attract"


def test_a_full_disk_never_says_that_something_is_ordered(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_order: ReadyOrder) -> None:
        raise CacheFull

    monkeypatch.setattr(kiosk.parts.outbox, "add", full)
    kiosk.parts.cart_desk.carts[TOKEN] = replace(CART, customer=CLAIRE)
    kiosk.restore()
    kiosk.touch("order", "confirm")
    assert kiosk.screen == "checkout"
    assert "Rien n’est commandé" in kiosk.text("not-recorded")
