"""The product sheet in its window: pictures in large, the shelf on the plan, stores around, why a day, before a release."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder
from kiosk.domain.pricing import Promotion, UnitPrice
from kiosk.domain.stock import StockLevel
from tests.fakes.shop import HERE, LOCATIONS, NOW, FakeCatalogue, FakeStock
from ui.view_models.price_words import price_reason
from ui.wording import wording_in

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.qml.conftest import Kiosk

SKU = "ROBE-CORAIL-38"
OUT_ON = date(2026, 12, 15)


def _catalogue(kiosk: "Kiosk") -> FakeCatalogue:
    assert isinstance(kiosk.parts.catalogue, FakeCatalogue)
    return kiosk.parts.catalogue


def _open(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.model("home").productWanted.emit("robe-ondine", SKU)
    kiosk.wait_for("screen-product")


def _drag(kiosk: "Kiosk", item: "QQuickItem", by: QPoint) -> None:
    """One finger, down, along and up."""
    window, start = kiosk.terminal.window, item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 11):
        QTest.mouseMove(window, start + by * step / 10)
        kiosk.qtbot.wait(5)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + by)


def test_pictures_are_chosen_and_looked_at_in_large_with_one_finger(kiosk: "Kiosk") -> None:
    _open(kiosk)
    kiosk.touch("picture-1")
    assert kiosk.model("product").props.picture.startswith("robe-detail")
    kiosk.touch("colour-ROBE-NUIT-38")
    assert "base=2F4A5C" in kiosk.model("product").props.picture, "recoloured too"
    kiosk.touch("large-picture")
    kiosk.wait_for("picture-viewer")
    look = kiosk.wait_for("picture-look")

    def widths() -> float:
        return float(look.property("contentWidth") / look.width())

    kiosk.touch("zoom-in")
    kiosk.touch("zoom-in")
    assert widths() == 3
    before = look.property("contentX")
    assert before > 0, "the middle stays in the middle"
    _drag(kiosk, look, QPoint(150, 0))
    kiosk.qtbot.waitUntil(lambda: look.property("contentX") < before)
    kiosk.touch("zoom-out")
    assert widths() == 1.75
    kiosk.touch("picture-look")
    assert widths() == 3
    kiosk.touch("picture-look")
    assert widths() == 1
    kiosk.touch("close-picture")
    kiosk.qtbot.waitUntil(lambda: kiosk.shown("picture-viewer") is None)


def test_the_shelf_is_marked_and_said_on_the_plan_and_the_kiosk_too(kiosk: "Kiosk") -> None:
    _open(kiosk)
    kiosk.touch("more-take_now")
    kiosk.wait_for("plan-sheet")
    assert {"Femme, allée 4, portant B", "Rez-de-chaussée", "Vous êtes ici", "Femme"} <= kiosk.texts()
    assert "À 15\u00a0m d’ici, en haut du plan" in kiosk.texts()
    areas = kiosk.model("product").props.plan.areas
    assert [area.name for area in areas if area.is_wanted] == ["Femme"]
    kiosk.touch("close-sheet")
    # A shelf that nobody drew is words alone.
    level = StockLevel(SKU, HERE, 3, NOW, shelf={"fr": "Cave, étagère 2"})
    cast("FakeStock", kiosk.parts.stock).put(level)
    kiosk.model("product").reload()
    kiosk.qtbot.waitUntil(lambda: kiosk.shown("more-take_now") is None)
    assert "Cave, étagère 2" in kiosk.texts()


def test_stores_lie_around_this_one_and_those_without_are_named(kiosk: "Kiosk") -> None:
    near = LOCATIONS[1]
    grenoble = msgspec.structs.replace(
        near, id="grenoble", name="Grenoble", short_name="Grenoble", latitude=45.1924, longitude=5.7283, hours=()
    )
    lille = msgspec.structs.replace(near, id="lille", name="Lille", short_name="Lille")
    _catalogue(kiosk).places += [grenoble, lille]
    cast("FakeStock", kiosk.parts.stock).put(StockLevel(SKU, "grenoble", 4, NOW))
    _open(kiosk)
    kiosk.touch("more-store_pickup")
    kiosk.wait_for("stores-sheet")
    assert {"Pas à Lille", "94\u00a0km au sud-est", "Fermé", "Ouvert jusqu’à 20\u00a0h"} <= kiosk.texts()
    rows = {row.location_id: row for row in kiosk.model("product").props.stores}
    assert rows["grenoble"].map_x > 0 < rows["grenoble"].map_y, "south-east of here"
    kiosk.touch("map-grenoble")
    kiosk.wait_for("sum-sheet")
    assert kiosk.model("product").props.arithmetic.title == "Grenoble"


def test_a_touch_on_the_delivery_says_how_its_day_comes_about(kiosk: "Kiosk") -> None:
    _open(kiosk)
    kiosk.touch("way-delivered")
    kiosk.wait_for("sum-sheet")
    said = {"Part aujourd’hui", "Dernier départ à 16\u00a0h", "2 jours de livraison", "Chez vous mercredi 25 novembre"}
    kiosk.qtbot.waitUntil(lambda: said <= kiosk.texts())


def test_buyers_words_stay_in_the_language_they_were_written_in(kiosk: "Kiosk") -> None:
    _open(kiosk)
    assert {"Mathilde", "Nadia"} <= kiosk.texts()
    assert "Sylvie" not in kiosk.texts()
    kiosk.terminal.screens.shell.setLanguage("en")
    assert {"True to size.", "Written in French"} <= {text[-13:] for text in kiosk.texts()} | kiosk.texts()
    scroll, button = kiosk.wait_for("product-scroll"), kiosk.wait_for("all-reviews")
    below = button.mapToScene(button.boundingRect().center()).y() - kiosk.terminal.window.height() / 2
    scroll.setProperty("contentY", scroll.property("contentY") + max(0, below))
    kiosk.touch("all-reviews")
    kiosk.qtbot.waitUntil(lambda: "Sylvie" in kiosk.texts())


def test_what_is_not_out_is_ordered_ahead_and_never_taken_along(kiosk: "Kiosk") -> None:
    _catalogue(kiosk).releases["robe-ondine"] = OUT_ON
    _open(kiosk)
    assert {"Précommande, sortie mardi 15 décembre", "Pas encore ici", "Jeudi 17 décembre"} <= kiosk.texts()
    assert kiosk.shown("take-take_now") is None
    kiosk.touch("way-near")
    kiosk.wait_for("sum-sheet")
    figures = [(row.sign, row.figure) for row in kiosk.model("product").sums.rows]
    assert figures == [("", "6"), ("−", "2"), ("−", "1"), ("+", "4"), ("=", "7")], "what comes by then counts"
    kiosk.touch("sum-action")
    kiosk.terminal.screens.navigation.go("cart")
    kiosk.touch("order")
    kiosk.model("checkout").edit("email", "camille@exemple.fr")
    kiosk.model("checkout").proceed()
    kiosk.touch("confirm")
    kiosk.qtbot.waitUntil(lambda: bool(kiosk.parts.outbox.entries()))
    (entry,) = kiosk.parts.outbox.entries()
    (line,) = msgspec.json.decode(entry.sealed, type=ReadyOrder).lines
    assert (line.fulfillment, line.promised_on) == (Fulfillment("store_pickup", "lyon-part-dieu"), OUT_ON)


def test_a_reduced_price_says_why_and_until_when(kiosk: "Kiosk") -> None:
    ends = NOW.replace(hour=23, minute=0) + timedelta(days=6)  # midnight of Paris
    _catalogue(kiosk).promotions.append(Promotion("d", {"fr": "Soirées"}, 20, NOW, ends, (), ("robe-ondine",)))
    _open(kiosk)
    assert "Soirées, −20\u00a0%, jusqu’au dimanche 29 novembre" in kiosk.texts()


def test_every_reason_of_a_price_has_its_words() -> None:
    words, listed = wording_in("fr"), Money(10000)
    assert price_reason(UnitPrice(listed, listed), NOW, words) == "Prix public, TVA comprise"
    group = UnitPrice(Money(9500), listed, "group", {"fr": "Prix club"})
    assert price_reason(group, NOW, words) == "Prix club, −5\u00a0%"
    agreed = UnitPrice(Money(8800), listed, "agreed", {"fr": "Prix professionnel"})
    assert price_reason(agreed, NOW, words) == "Prix professionnel, convenu avec vous"
    for days, said in ((0, "dernier jour"), (1, "jusqu’à demain")):
        ends = NOW.replace(hour=23, minute=0) + timedelta(days=days)
        offer = UnitPrice(Money(8000), listed, "promotion", {"fr": "Soirées"}, ends)
        assert price_reason(offer, NOW, words) == f"Soirées, −20\u00a0%, {said}"
