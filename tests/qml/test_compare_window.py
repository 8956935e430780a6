"""Comparing in the window: chosen in one touch from a sheet and from tiles, differences said, four at most, forgotten."""

from functools import partial
from typing import TYPE_CHECKING, cast

import pytest

from tests.qml.conftest import every_item

if TYPE_CHECKING:
    from tests.fakes.terminal import FakeHub, FakeStatus
    from tests.qml.conftest import Kiosk


def _sheet(kiosk: "Kiosk", product_id: str) -> None:
    kiosk.model("home").productWanted.emit(product_id, "")
    kiosk.wait_for("screen-product")


@pytest.mark.offline("Comparison of products", "yes", "from the local catalogue, prices and stock")
def test_two_products_from_a_sheet_and_a_tile_without_network(kiosk: "Kiosk") -> None:
    cast("FakeHub", kiosk.parts.cart_desk).online = False
    cast("FakeStatus", kiosk.parts.status).set(network=False)
    kiosk.touch("start")
    _sheet(kiosk, "robe-ondine")
    kiosk.touch("compare")
    assert "1 à comparer, ajoutez-en un" in kiosk.texts()
    kiosk.terminal.screens.navigation.home()
    kiosk.model("home").categoryWanted.emit("mode")
    kiosk.wait_for("compare-0")
    tiles = kiosk.model("search").props.tiles
    place = next(index for index, tile in enumerate(tiles) if tile.product_id == "manteau-armel")
    kiosk.touch(f"compare-{place}")
    assert kiosk.wait_for(f"compare-{place}").property("on")
    kiosk.touch("to-compare")
    kiosk.wait_for("screen-compare")
    rows = {row.name: row for row in kiosk.model("compare").props.shown.rows}
    assert (rows["Prix"].word, rows["Ici"].word) == ("Différent", "Identique")
    assert rows["Prix"].values == ("149,00\u00a0€", "289,00\u00a0€")
    assert rows["Poids"].values == ("380 g", "Non précisé")
    assert rows["Prix"].spoken.startswith("Prix, Différent, Robe Ondine\u00a0: 149,00")
    assert {"Différent", "Identique", "Robe Ondine", "Manteau Armel"} <= kiosk.texts()

    kiosk.touch("only-differences")
    assert {row.word for row in kiosk.model("compare").props.shown.rows} == {"Différent"}
    kiosk.touch("remove-robe-ondine")
    assert "Ajoutez un deuxième produit depuis sa fiche ou la recherche." in kiosk.texts()
    kiosk.touch("column-manteau-armel")
    kiosk.wait_for("screen-product")
    assert kiosk.model("product").props.product_id == "manteau-armel"


def test_a_fifth_is_refused_in_words_and_the_end_of_the_visit_forgets_all(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    compare = kiosk.model("compare")
    for product_id in ("robe-ondine", "manteau-armel", "sac-rivage", "lampe-aube"):
        compare.toggle(product_id, "")
    _sheet(kiosk, "vase-galet")
    kiosk.touch("compare")
    assert "Quatre au plus, retirez-en un" in kiosk.texts()
    assert compare.count == 4
    kiosk.terminal.screens.navigation.go("compare")
    kiosk.wait_for("screen-compare")
    assert kiosk.shown("add-another") is None
    kiosk.terminal.screens.shell.leave()
    assert (compare.count, compare.columns.rows, compare.rows.rows) == (0, (), ())


def test_four_columns_fit_beside_each_other_in_both_orientations(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    for product_id in ("robe-ondine", "manteau-armel", "sac-rivage", "lampe-aube"):
        kiosk.model("compare").toggle(product_id, "")
    kiosk.terminal.screens.navigation.go("compare")
    kiosk.wait_for("column-lampe-aube")
    for width, height in ((1080, 1920), (1920, 1080)):
        kiosk.terminal.window.resize(width, height)
        kiosk.qtbot.waitUntil(partial(_stand_beside_each_other, kiosk, width))


def _stand_beside_each_other(kiosk: "Kiosk", width: int) -> bool:
    """Whether four columns are in one row inside the window."""
    columns = [
        item
        for item in every_item(kiosk.terminal.window.contentItem())
        if item.objectName().startswith("column-") and item.isVisible()
    ]
    corners = [item.mapToScene(item.boundingRect().topRight()) for item in columns]
    return len(columns) == 4 and len({corner.y() for corner in corners}) == 1 and max(c.x() for c in corners) <= width
