"""What is put before a shopper and why, and what they are told of their data: touched at the real window."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder
from kiosk.domain.privacy import Consent
from kiosk.domain.recommendation import OTHERS_TOOK, BoughtBefore, Recommendation, fitting
from kiosk.domain.scan import ScannedCode
from kiosk.domain.shop_event import ItemTaken
from kiosk.domain.stock import StockLevel
from tests.fakes.cart_codes import restore_cart
from tests.fakes.hand import Hand
from tests.fakes.shop import HERE, NOW
from tests.fakes.terminal import FakeClock, FakeHub, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs
from ui.view_models.product_props import ProductProps

TOKEN = "t" * 22
DAY = NOW.date()
CLAIRE = CustomerSummary("c1", "Claire", "c•••@exemple.fr", "18 rue …, 69002 Lyon")
CART = Cart("cart-1", 3, NOW, (LineItem("l1", "ROBE-CORAIL-38", 1, Money(14900)),))
WITH_DRESS = tuple(
    Recommendation(name, "robe-ondine", "bought_with", 180)
    for name in ("sac-rivage", "vase-galet", "not-sold-any-more")
)
OF_LATE = tuple(Recommendation(name, OTHERS_TOOK, "others_took", 9) for name in ("lampe-aube", "robe-ondine"))


class Stage:
    """A kiosk and a hand."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        hub, clock = FakeHub(), FakeClock()
        parts: Any = make_parts(folder, cart_desk=hub, clock=clock, restore_cart=restore_cart(hub, clock))
        self.hub, self.qtbot, self.jobs = hub, qtbot, ManualJobs()
        self.parts = parts
        self.parts.catalogue.recommended = {"robe-ondine": WITH_DRESS, OTHERS_TOOK: OF_LATE}
        self.terminal: Terminal = open_window(self.parts, self.jobs, lambda call: call())
        self.hand = Hand(self.terminal.window, qtbot)

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def restores(self, customer: CustomerSummary | None = None) -> None:
        self.hub.carts[TOKEN] = replace(CART, customer=customer)
        self.model("scan").handle(ScannedCode(f"http://127.0.0.1:8765/k/{TOKEN}", "qr"))
        self.jobs.run_all()

    def reasons(self, row: str) -> dict[str, str]:
        return {tile.product_id: tile.reason for tile in self.model(row).props.tiles}

    def waits_for(self, row: str, *products: str) -> None:
        self.qtbot.waitUntil(lambda: tuple(self.reasons(row)) == products)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path, qtbot)
    yield stage
    stage.terminal.close()


def test_home_says_what_others_took_and_a_touch_opens_it(stage: Stage) -> None:
    stage.hand.touch("start")
    stage.waits_for("othersTook", "lampe-aube", "robe-ondine")
    assert stage.model("othersTook").props.heading == "Ce que d’autres ont pris"
    stage.model("othersTook").open("lampe-aube", "LAMPE-AUBE-1")
    assert stage.model("product").props.product_id == "lampe-aube"
    stage.parts.shopping.add("SAC-RIVAGE-1", Money(18900), None)
    stage.parts.shopping.add("LAMPE-AUBE-1", Money(12900), None)
    assert stage.parts.events.of(ItemTaken) == [ItemTaken("SAC-RIVAGE-1"), ItemTaken("LAMPE-AUBE-1", "others-took")]


@pytest.mark.offline("Goes with, what others took", "yes", "worked out at the hub, with the catalogue on the terminal")
def test_a_sheet_says_what_goes_with_it_without_network(stage: Stage) -> None:
    stage.hub.online = False
    stage.model("home").productWanted.emit("robe-ondine", "ROBE-CORAIL-38")
    stage.waits_for("goesWith", "sac-rivage", "vase-galet")
    assert stage.model("goesWith").props.heading == "Souvent pris avec Robe Ondine"
    assert set(stage.reasons("goesWith").values()) == {"Souvent pris avec Robe Ondine"}
    assert stage.hand.item("goes-with-1").property("enabled")
    stage.model("home").productWanted.emit("vase-galet", "")
    stage.waits_for("goesWith")


def test_a_known_customer_sees_what_they_bought_and_nothing_that_they_just_bought(stage: Stage) -> None:
    stage.parts.history.bought["cart-1"] = (
        BoughtBefore("sac-rivage", "SAC-RIVAGE-1", DAY - timedelta(days=3)),
        BoughtBefore("parfum-sillage", "PARFUM-SILLAGE-1", DAY - timedelta(days=90)),
    )
    stage.restores(CLAIRE)
    stage.terminal.screens.navigation.home()
    # The bag was bought the other day, the dress is in the cart; the vase goes with the dress.
    stage.waits_for("othersTook", "parfum-sillage", "vase-galet", "lampe-aube")
    assert list(stage.reasons("othersTook").values()) == [
        "Vous l’avez déjà acheté",
        "Souvent pris avec Robe Ondine",
        "Très pris en ce moment",
    ]
    assert stage.model("othersTook").props.heading == "Pour vous"
    stage.model("home").productWanted.emit("parfum-sillage", "")
    stage.qtbot.waitUntil(lambda: stage.model("goesWith").props.note == "Vous l’avez acheté le 25 août 2026")

    # What was ordered a moment ago is not offered again, though it left the cart.
    stage.terminal.screens.navigation.go("checkout")
    stage.jobs.run_all()
    stage.model("checkout").confirm()
    stage.jobs.run_all()
    stage.terminal.screens.navigation.home()
    stage.waits_for("othersTook", "parfum-sillage", "lampe-aube")

    # The next shopper is told nothing of it.
    stage.terminal.screens.shell.leave()
    stage.hand.touch("start")
    stage.waits_for("othersTook", "lampe-aube", "robe-ondine")
    assert stage.model("goesWith").props.note == ""


def test_another_cart_of_the_same_visit_is_not_told_what_the_one_before_bought(stage: Stage) -> None:
    stage.parts.history.bought["cart-1"] = (BoughtBefore("parfum-sillage", "PARFUM-SILLAGE-1", DAY),)
    stage.restores(CLAIRE)
    stage.model("home").productWanted.emit("parfum-sillage", "")
    stage.qtbot.waitUntil(lambda: stage.model("goesWith").props.note != "")
    stage.parts.shopping.open_cart(replace(CART, id="cart-2"), is_joining=False)
    stage.qtbot.waitUntil(lambda: stage.model("goesWith").props.note == "")


def test_what_was_looked_at_goes_with_the_visit(stage: Stage) -> None:
    stage.model("home").productWanted.emit("robe-ondine", "ROBE-CORAIL-38")
    stage.waits_for("goesWith", "sac-rivage", "vase-galet")
    stage.terminal.screens.shell.leave()
    stage.jobs.run_all()  # the answer about the stock comes now
    stage.model("shell").rowsChanged.emit(frozenset({"stock"}))
    stage.qtbot.wait(100)
    assert stage.model("product").props == ProductProps()
    assert stage.model("goesWith").props.tiles == ()
    assert stage.terminal.warnings == []


def test_a_guests_own_cart_asks_nobody_for_their_purchases(stage: Stage) -> None:
    stage.parts.history.bought["cart-1"] = (BoughtBefore("parfum-sillage", "PARFUM-SILLAGE-1", DAY),)
    stage.restores()
    stage.terminal.screens.navigation.home()
    stage.waits_for("othersTook", "sac-rivage", "vase-galet", "lampe-aube")
    assert stage.model("othersTook").props.heading == "Souvent pris avec votre panier"


def test_each_product_is_shown_once_for_its_first_reason() -> None:
    old, new = (BoughtBefore(f"p{days}", "S", DAY - timedelta(days=days)) for days in (31, 30))
    twice = (Recommendation("p31", "", "bought_before", 0), Recommendation("p31", "x", "bought_with", 300))
    found = (*twice, Recommendation("p30", "", "bought_before", 0), Recommendation("in-cart", "x", "bought_with", 200))
    assert fitting(found, {"in-cart"}, (old, new), DAY) == (*twice[:1], found[2])


def test_consent_is_off_and_goes_with_the_order_of_who_gave_it(stage: Stage) -> None:
    def comes_to_pay() -> None:
        stage.parts.stock.put(StockLevel("ROBE-CORAIL-38", HERE, 5, NOW))
        stage.restores()
        stage.terminal.screens.navigation.go("checkout")
        stage.model("checkout").edit("email", "zoe@exemple.fr")
        stage.model("checkout").proceed()

    def placed() -> ReadyOrder:
        stage.jobs.run_all()
        stage.model("checkout").confirm()
        stage.jobs.run_all()
        *_, entry = stage.parts.outbox.entries()
        order = msgspec.json.decode(entry.sealed, type=ReadyOrder)
        stage.terminal.screens.shell.leave()
        return order

    comes_to_pay()
    stage.hand.touch("consent-news")
    assert placed().consents == (Consent("news", "2026-11", NOW),)
    comes_to_pay()
    assert not stage.model("privacy").props.wants_news
    assert placed().consents == ()


def test_consent_for_one_order_is_none_for_the_next_of_the_same_visit(stage: Stage) -> None:
    stage.parts.stock.put(StockLevel("ROBE-CORAIL-38", HERE, 5, NOW))
    stage.restores()
    stage.terminal.screens.navigation.go("checkout")
    stage.model("checkout").edit("email", "zoe@exemple.fr")
    stage.model("checkout").proceed()
    stage.model("privacy").toggleNews()
    stage.jobs.run_all()
    stage.model("checkout").confirm()
    assert stage.parts.outbox.entries()
    assert stage.parts.shopping.session is not None
    assert stage.model("privacy").consents() == ()


def test_the_notice_is_one_touch_from_the_form_in_both_languages(stage: Stage) -> None:
    stage.restores()
    stage.hand.touch("order", "privacy")
    stage.hand.item("privacy-sheet")
    parts = stage.model("privacy").props.parts
    assert [part.heading for part in parts][:4] == ["Qui", "Pourquoi", "Sur cette borne", "À la boutique"]
    assert "Maison Corail SAS" in parts[0].text
    assert "10 ans" in parts[3].text
    stage.terminal.screens.shell.setLanguage("en")
    assert "10 years" in stage.model("privacy").props.parts[3].text
    stage.hand.touch("close-sheet")
    assert stage.terminal.screens.navigation.props.sheet == ""
