"""A printed page at the kiosk: opened by its code, by typing, without network; gone, unknown, and back again."""

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.domain.order import ReadyOrder
from kiosk.domain.printed_code import PrintedCode, SelectionTarget
from kiosk.domain.scan import CodeSource, ScannedCode
from kiosk.hub.auth.secrets import new_printed_code
from tests.fakes.shop import VARIANTS, FakeCatalogue
from tests.fakes.sources import MemoryLedger

if TYPE_CHECKING:
    from tests.qml.conftest import Kiosk

PAGE = "http://127.0.0.1:8765/s/printemps?s=printemps-2027&p=12"


def _scan(kiosk: "Kiosk", text: str) -> None:
    kiosk.model("scan").handle(ScannedCode(text, "qr"))


def _ledger(kiosk: "Kiosk") -> MemoryLedger:
    ledger = kiosk.parts.count_sources._ledger
    assert isinstance(ledger, MemoryLedger)
    return ledger


def _catalogue(kiosk: "Kiosk") -> FakeCatalogue:
    assert isinstance(kiosk.parts.catalogue, FakeCatalogue)
    return kiosk.parts.catalogue


def test_a_printed_page_opens_its_articles_and_back_leads_where_one_came_from(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    _scan(kiosk, PAGE)
    kiosk.wait_for("screen-selection")
    shown = kiosk.texts()
    assert {"La sélection du printemps", "Printemps 2027 · page 12 · 7 articles", "Sac Rivage"} <= shown
    assert {"1 article de cette page ne se vend plus.", "Corail, 38", "Bleu nuit, 38"} <= shown

    kiosk.touch("result-2")
    kiosk.wait_for("screen-product")
    assert kiosk.model("product").props.sku == kiosk.model("selection").props.tiles[2].sku
    kiosk.touch("back")
    kiosk.wait_for("screen-selection")
    kiosk.terminal.screens.shell.setLanguage("en")
    assert {"The spring selection", "Printemps 2027 · page 12 · 7 items"} <= kiosk.texts()
    kiosk.touch("back")
    kiosk.wait_for("screen-home")
    assert _ledger(kiosk).numbers("printemps-2027", "12") == (1, 1, 0)


def test_what_leaves_the_shop_leaves_the_page_and_an_unknown_one_is_said_kindly(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    _scan(kiosk, PAGE)
    kiosk.wait_for("screen-selection")
    pages = _catalogue(kiosk).selections
    pages["printemps"] = replace(pages["printemps"], skus=("GONE-1", "GONE-2"))
    kiosk.parts.status.tell_rows("selection", "variant")  # type: ignore[attr-defined]  # the fake's own
    kiosk.wait_for("selection-problem")
    kiosk.qtbot.waitUntil(lambda: "Plus rien de « La sélection du printemps » ne se vend" in kiosk.texts())
    kiosk.touch("selection-search")
    kiosk.wait_for("search-field")

    _scan(kiosk, "http://127.0.0.1:8765/s/ancienne?s=printemps-2019&p=3")
    kiosk.wait_for("screen-selection")
    kiosk.qtbot.waitUntil(lambda: "Nous ne connaissons pas cette page" in kiosk.texts())
    kiosk.touch("selection-scan")
    kiosk.qtbot.waitUntil(lambda: kiosk.screen == "scan")


def test_a_printed_code_is_typed_and_a_carts_code_still_opens_at_its_sixth(kiosk: "Kiosk") -> None:
    code = new_printed_code()
    _catalogue(kiosk).printed_codes[code] = PrintedCode(
        code, SelectionTarget("printemps"), CodeSource("printemps-2027", "12")
    )
    kiosk.touch("start")
    kiosk.terminal.screens.navigation.go("scan")
    kiosk.touch("type-code")
    scan = kiosk.model("scan")
    for character in code[:-1]:
        scan.press(character)
    assert (scan.codeLength, scan.message, kiosk.screen) == (7, "", "scan")
    scan.press(code[-1])
    kiosk.wait_for("screen-selection")
    assert _ledger(kiosk).numbers("printemps-2027", "12") == (1, 1, 0)

    kiosk.terminal.screens.navigation.go("scan")
    scan.startTyping()
    for character in "K7M4Q2":
        assert scan.codeLength == 6
        scan.press(character)
    kiosk.jobs.run_all()
    assert scan.message, "six characters were taken"


def test_an_order_remembers_the_page_and_the_next_visit_does_not(kiosk: "Kiosk") -> None:
    kiosk.touch("start")
    _scan(kiosk, PAGE)
    _scan(kiosk, f"http://127.0.0.1:8765/01/{VARIANTS[2].gtin}?s=printemps-2027&p=14&u=worthless")
    kiosk.wait_for("screen-product")
    session = kiosk.parts.shopping.session
    assert session is not None
    assert session.source == CodeSource("printemps-2027", "14")
    assert _ledger(kiosk).numbers("printemps-2027", "14") == (1, 0, 0)

    kiosk.parts.shopping.add(VARIANTS[2].sku, VARIANTS[2].list_price)
    kiosk.terminal.screens.navigation.go("cart")
    kiosk.touch("order")
    kiosk.model("checkout").edit("email", "camille@exemple.fr")
    kiosk.model("checkout").proceed()
    kiosk.touch("confirm")
    kiosk.qtbot.waitUntil(lambda: kiosk.screen == "done")
    (entry,) = kiosk.parts.outbox.entries()
    assert msgspec.json.decode(entry.sealed, type=ReadyOrder).source == CodeSource("printemps-2027", "14")
    assert b"printemps-2027" not in msgspec.json.encode(entry.order), "kept in clear"
    assert _ledger(kiosk).numbers("printemps-2027", "14") == (1, 0, 1)
    kiosk.terminal.screens.shell.leave()
    kiosk.terminal.screens.shell.start()
    fresh = kiosk.parts.shopping.session
    assert fresh is not None
    assert fresh.source is None
