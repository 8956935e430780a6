"""Attract, home, search, the product sheet: touched and read in the real window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem

from kiosk.domain.stock import StockLevel
from tests.fakes.shop import HERE, NOW, FakeCatalogue, FakeStock
from tests.fakes.terminal import FakeHub, FakeStatus

if TYPE_CHECKING:
    from tests.qml.conftest import Kiosk


def test_first_touch_opens_a_visit_and_leaving_forgets_it(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.wait_for("screen-home")
    assert kiosk.parts.shopping.session is not None

    kiosk.touch("leave")
    kiosk.wait_for("screen-attract")
    assert kiosk.parts.shopping.session is None


def test_search_answers_from_the_first_letter_on_both_keyboards(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.wait_for("keyboard")
    kiosk.touch("key-l")
    kiosk.type("amp")

    assert kiosk.model("search").props.text == "lamp"
    assert [tile.name for tile in kiosk.model("search").props.tiles] == ["Lampe Aube"]
    kiosk.touch("key-erase")
    assert kiosk.model("search").props.text == "lam"


def test_a_correction_is_said_and_can_be_refused(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.wait_for("keyboard")
    kiosk.type("bureo")
    assert {"Résultats pour «\u00a0bureau\u00a0»", "corrigé de «\u00a0bureo\u00a0»"} <= kiosk.texts()

    kiosk.touch("as-typed")
    assert kiosk.model("search").props.is_nearest
    assert kiosk.model("search").props.tiles, "never an empty page"


def test_filters_narrow_the_search_and_go_with_one_touch(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.touch("department-maison")
    kiosk.touch("filter-price")
    kiosk.jobs.run_all()
    kiosk.touch("option-15000")
    assert {tile.name for tile in kiosk.model("search").props.tiles} == {"Lampe Aube", "Vase Galet"}

    kiosk.touch("filter-price")
    assert len(kiosk.model("search").props.tiles) == 3


def test_taking_a_product_puts_it_into_the_cart_the_way_that_was_touched(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.touch("result-0")
    kiosk.wait_for("screen-product")
    kiosk.touch("size-40")
    kiosk.touch("take-store_pickup")

    session = kiosk.parts.shopping.session
    assert session is not None
    (line,) = session.cart.lines
    assert line.sku == "ROBE-CORAIL-40"
    assert session.chosen[line.id].kind == "store_pickup"
    kiosk.qtbot.waitUntil(lambda: "Robe Ondine est dans votre panier" in kiosk.texts())


def test_a_live_figure_replaces_the_cached_one(kiosk: "Kiosk") -> None:
    hub = cast("FakeHub", kiosk.parts.cart_desk)
    hub.levels_live = [StockLevel("ROBE-CORAIL-38", HERE, 9, NOW)]
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.touch("result-0")
    kiosk.wait_for("screen-product")
    assert "2 en rayon" in kiosk.texts()

    kiosk.jobs.run_all()
    assert "9 en rayon" in kiosk.texts()
    assert not kiosk.model("product").props.is_checking


@pytest.mark.offline("Product sheet, prices and stock", "with limits", "figures of the last contact, each with its age")
def test_the_sheet_stays_usable_when_the_network_is_gone(kiosk: "Kiosk") -> None:
    cast("FakeHub", kiosk.parts.cart_desk).online = False
    cast("FakeStatus", kiosk.parts.status).set(network=False)
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.touch("result-0")
    kiosk.wait_for("screen-product")
    kiosk.jobs.run_all()
    assert "vu il y a 2 min".replace(" min", "\u00a0min") in kiosk.texts()
    assert "Hors connexion" in kiosk.texts()


def test_arithmetic_opens_from_a_row_and_adds_up(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.touch("result-0")
    kiosk.wait_for("screen-product")
    kiosk.touch("way-here")
    kiosk.wait_for("sum-sheet")
    figures = {row.sign: row.figure for row in kiosk.model("product").sums.rows}
    assert figures == {"": "3", "−": "1", "=": "2"}

    kiosk.touch("close-sheet")
    kiosk.qtbot.waitUntil(lambda: kiosk.shown("sum-sheet") is None)


def test_gone_since_drawn_is_not_sold(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.model("home").productWanted.emit("robe-ondine", "ROBE-CORAIL-38")
    kiosk.wait_for("screen-product")
    cast("FakeStock", kiosk.parts.stock).put(StockLevel("ROBE-CORAIL-38", HERE, 0, NOW))
    kiosk.model("product").reload()
    kiosk.model("product").take("take_now", HERE)
    session = kiosk.parts.shopping.session
    assert session is not None
    assert session.cart.lines == ()


def test_language_changes_everything_at_once_and_ends_with_the_visit(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.wait_for("screen-home")
    kiosk.touch("language")
    kiosk.qtbot.waitUntil(lambda: "Find a product" in kiosk.texts())
    assert {"Rivage bag", "€189.00", "Online", "Erase and leave"} <= kiosk.texts()

    kiosk.touch("leave")
    kiosk.qtbot.waitUntil(lambda: "Toucher pour commencer" in kiosk.texts())


def test_comfort_settings_work_at_once_and_end_with_the_visit(open_kiosk: "Callable[..., Kiosk]") -> None:
    kiosk = open_kiosk(is_still=False)
    kiosk.touch("comfort")
    kiosk.touch("text-130")
    kiosk.touch("contrast")
    kiosk.touch("motion")
    theme: Any = kiosk.terminal.engine.singletonInstance("Kiosk.Style", "Theme")
    assert isinstance(theme, QObject)
    assert QColor(theme.property("surface")) == QColor("#FFFFFF")
    assert theme.property("fast") == 0
    assert kiosk.model("comfort").props.text_percent == 130

    kiosk.touch("comfort-done")
    kiosk.terminal.screens.shell.leave()
    assert kiosk.model("comfort").props.text_percent == 100
    assert theme.property("fast") == 150


def test_a_change_in_the_cache_reaches_the_open_screen(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    kiosk.model("home").productWanted.emit("robe-ondine", "ROBE-CORAIL-38")
    kiosk.wait_for("screen-product")
    cast("FakeStock", kiosk.parts.stock).put(StockLevel("ROBE-CORAIL-38", HERE, 7, NOW))
    cast("FakeStatus", kiosk.parts.status).tell_rows("stock")
    kiosk.qtbot.waitUntil(lambda: "7 en rayon" in kiosk.texts())


@pytest.mark.offline("Anything before the first copy of the shop", "no", "the screen says so")
def test_a_terminal_without_a_catalogue_says_so_and_recovers(open_kiosk: Callable[..., "Kiosk"]) -> None:
    catalogue = FakeCatalogue()
    catalogue.ready = False
    kiosk = open_kiosk(catalogue=catalogue)
    assert "La boutique se prépare. Elle sera là dans un instant." in kiosk.texts()

    catalogue.ready = True
    cast("FakeStatus", kiosk.parts.status).tell_rows("product")
    kiosk.qtbot.waitUntil(lambda: "Robe Ondine" in kiosk.texts())


def test_every_touch_target_says_what_it_is(kiosk: "Kiosk") -> None:
    QAccessible.setActive(True)
    kiosk.touch("start")
    kiosk.wait_for("screen-home")
    nameless = []

    def look(interface: Any) -> None:
        for number in range(interface.childCount()):
            child = interface.child(number)
            if child is None:
                continue
            item = child.object()
            if isinstance(item, QQuickItem) and not item.isVisible():
                continue
            if child.role() == QAccessible.Role.Button and not child.text(QAccessible.Text.Name):
                nameless.append(item.objectName())
            look(child)

    look(QAccessible.queryAccessibleInterface(kiosk.terminal.window))
    assert nameless == []


def test_landscape_shows_the_same_screens(open_kiosk: Callable[..., "Kiosk"]) -> None:
    kiosk = open_kiosk(window_size=(1920, 1080))
    kiosk.touch("start")
    kiosk.touch("door-search")
    kiosk.touch("result-0")
    kiosk.wait_for("screen-product")
    kiosk.touch("take-delivered")
    session = kiosk.parts.shopping.session
    assert session is not None
    assert session.cart.pieces == 1
