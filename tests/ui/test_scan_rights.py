"""Every meaning on every kind of terminal, in its real window: the code leads where the table of rights says, or is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.gtin import unit_inside
from kiosk.domain.handoff import check_character
from kiosk.domain.money import Money
from kiosk.domain.printed_code import PrintedCode, SelectionTarget
from kiosk.domain.printed_code import check_character as printed_check
from kiosk.domain.scan import Meaning, ScannedCode, Symbology
from kiosk.domain.scan_rights import MEANING_KINDS, REFUSALS, RIGHTS, MeaningKind, ScanSituation, kind_of, refusal
from kiosk.ports.cord import CordState
from kiosk.scanning.scanners.wedge import Wedge
from kiosk.use_cases.sign_in import SignIn
from tests.fakes.cart_codes import restore_cart
from tests.fakes.own_codes import numbered
from tests.fakes.shop import NOW, VARIANTS
from tests.fakes.terminal import FakeHub, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs
from ui.staff_scans import StaffScans

ORIGIN = "http://127.0.0.1:8765"
TOKEN = "t" * 22
GTIN = VARIANTS[0].gtin
CASE = numbered(f"1{GTIN[1:13]}")
PRINTED = "PAAAA2" + printed_check("PAAAA2")

CODES: dict[MeaningKind, tuple[str, Symbology]] = {
    "handoff": (f"{ORIGIN}/k/{TOKEN}", "qr"),
    "short_code": ("K7M4Q" + check_character("K7M4Q"), "typed"),
    "product": (GTIN[1:], "ean13"),
    "case": (CASE, "wedge"),
    "shop_number": (numbered("200012345678"), "ean13"),
    "restricted_number": (numbered("281234567890"), "ean13"),
    "product_page": (f"{ORIGIN}/p/{VARIANTS[0].product_id}?s=automne-2026&p=4", "qr"),
    "category_page": (f"{ORIGIN}/c/mode", "qr"),
    "selection": (f"{ORIGIN}/s/printemps?s=printemps-2027&p=12", "qr"),
    "printed_short_code": (PRINTED, "typed"),
    "badge": (f"{ORIGIN}/b/{'a' * 22}", "qr"),
    "order": (f"{ORIGIN}/o/AbCdEfGhIjKlMnOpQrStU_", "qr"),
    "loyalty": (numbered("290000000001"), "ean13"),
    "voucher": (numbered("291000000001"), "ean13"),
    "quote": (f"{ORIGIN}/q/devis-7", "qr"),
    "unknown": ("WIFI:S:shop;T:WPA;P:secret;;", "qr"),
    "unreadable": (f"{ORIGIN}/k/short", "qr"),
}

SAID: dict[MeaningKind, str] = {
    "case": "carton",
    "shop_number": "not_in_catalogue",
    "restricted_number": "other_shop",
    "loyalty": "loyalty",
    "voucher": "voucher",
    "quote": "quote_unknown",
    "unknown": "foreign_wifi",
    "unreadable": "damaged",
}
"""What is said of a code that is followed and opens no screen."""

KEPT: dict[MeaningKind, str] = {"loyalty": "loyalty_kept", "voucher": "coupon_kept"}
"""What a kiosk says of what a shopper brings along; on a tablet it waits for a cart."""

OPENED: dict[str, dict[MeaningKind, str]] = {
    "kiosk": {
        "handoff": "cart", "short_code": "cart", "product": "product", "product_page": "product", "category_page": "search",
        "selection": "selection", "printed_short_code": "selection", "order": "order",
    },
    "tablet": {
        "handoff": "cart", "short_code": "cart", "product": "cart", "product_page": "cart", "selection": "page",
        "printed_short_code": "page", "order": "order", "badge": "sign-in",
    },
    "manager": {
        "product": "stock", "product_page": "stock", "selection": "page", "printed_short_code": "page", "order": "order",
        "badge": "sign-in",
    },
}  # fmt: skip
"""Which screen opens; ``page`` lies over the others."""

SITUATIONS = (
    ScanSituation("kiosk"),
    ScanSituation("tablet"),
    ScanSituation("tablet", is_signed_in=True),
    ScanSituation("tablet", is_signed_in=True, is_training=True),
    ScanSituation("manager"),
    ScanSituation("manager", is_signed_in=True),
)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


class OpenShop:
    """A training shop that opened and has nothing in it."""

    def open(self) -> None:
        """At once."""

    def order(self, *, on: bool) -> None:
        """Nobody orders there."""

    def close(self) -> None:
        """At once."""

    def state(self) -> CordState:
        return CordState(is_open=True)


@dataclass
class Window:
    """A terminal's window, and where its codes lead."""

    terminal: Terminal
    jobs: ManualJobs
    parts: Any
    situation: ScanSituation

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def scan(self, text: str, symbology: Symbology) -> None:
        self.parts.clock.pass_seconds(3)
        if symbology == "typed":
            self._type(text)
        else:
            for character in [*text, "\r"]:
                key = Qt.Key.Key_Return.value if character == "\r" else ord(character.upper())
                event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
                QCoreApplication.sendEvent(self.terminal.window, event)
        self.jobs.run_all()

    def _type(self, text: str) -> None:
        """Where a screen takes typed characters, they go the same way as every code."""
        code = ScannedCode(text, "typed")
        if self.situation.profile == "kiosk":
            self.model("scan").handle(code)
        else:
            next(kept for kept in self.terminal.screens.kept if isinstance(kept, StaffScans)).handle(code)

    def said(self) -> str:
        """Code of the sentence that is shown; its words have to be there."""
        if self.situation.profile == "kiosk":
            return str(self.model("scan").props.message)
        if self.model("signIn").props.notice == "not_a_badge":
            return "sign_in_first"
        return str(self.model("scanNote").props.message)

    def opened(self) -> str:
        if self.situation.profile != "kiosk" and self.model("selection").props.state != "closed":
            return "page"
        return str(self.terminal.screens.navigation.current)

    def words(self) -> list[str]:
        return [str(item.property("text")) for item in _shown(self.terminal.window.contentItem())]

    def reset(self) -> None:
        if self.situation.profile == "kiosk":
            self.terminal.screens.shell.leave()
        else:
            self.model("scanNote").dismiss()
            self.model("selection").close()
            self.terminal.screens.navigation.replace("sending" if self.situation.is_signed_in else "sign-in")


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        if item.objectName() in {"scan-title", "scan-note-title"} and item.property("text"):
            yield item
        for child in item.childItems():
            yield from _shown(child)


@contextmanager
def opened(folder: Path, situation: ScanSituation) -> Iterator[Window]:
    hub, jobs = FakeHub(), ManualJobs()
    hub.carts["K7M4Q" + check_character("K7M4Q")] = hub.carts[TOKEN] = Cart(
        "cart-1", 3, NOW, (LineItem("l1", "LAMPE-AUBE-1", 1, Money(12900)),)
    )
    parts = make_parts(
        folder,
        situation.profile,
        wedge=Wedge(),
        cart_desk=hub,
        staff_desk=hub,
        order_desk=hub,
        sign_in=SignIn(hub),
        open_cord=OpenShop if situation.is_training else None,
    )
    parts = replace(parts, restore_cart=restore_cart(hub, parts.clock))
    parts.catalogue.printed_codes[PRINTED] = PrintedCode(PRINTED, SelectionTarget("printemps"))  # type: ignore[attr-defined]
    terminal = open_window(parts, jobs, lambda call: call())
    window = Window(terminal, jobs, parts, situation)
    try:
        yield window
    finally:
        warnings = list(terminal.warnings)
        terminal.close()
        assert warnings == []


def sign_in(window: Window) -> None:
    window.scan(*CODES["badge"])
    for digit in "2468":
        window.model("signIn").press(digit)
    window.jobs.run_all()
    assert window.model("signIn").person is not None
    if window.situation.is_training:
        # A badge changes the person, and training ends with whoever began it.
        window.model("cord").begin()
        window.jobs.run_all()


@pytest.mark.parametrize("situation", SITUATIONS, ids=str)
def test_every_code_leads_where_the_table_says(situation: ScanSituation, tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path, situation) as window:
        if situation.is_signed_in:
            sign_in(window)
        for kind, (text, symbology) in CODES.items():
            window.reset()
            before = window.opened()
            window.scan(text, symbology)
            why = refusal(kind, situation)
            kept = KEPT.get(kind) if situation.profile == "kiosk" else None
            expected = why or kept or SAID.get(kind, "")
            assert window.said() == expected, f"{kind}: {window.said()}"
            if why is not None or kind in SAID:
                assert window.opened() in {before, "scan"}, f"{kind} opened {window.opened()}"
            else:
                assert window.opened() == OPENED[situation.profile][kind], kind
            if expected and expected != "sign_in_first":
                qtbot.waitUntil(lambda: any(window.words()))
            if kind == "badge" and situation.is_signed_in:
                sign_in(window)


def test_an_exercise_counts_no_print_and_touches_no_visit(tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001 - the window's
    with opened(tmp_path, ScanSituation("tablet", is_signed_in=True, is_training=True)) as window:
        sign_in(window)
        for kind in ("product_page", "selection", "printed_short_code"):
            window.scan(*CODES[kind])
        ledger = window.parts.count_sources._ledger
        assert (ledger.counts, window.parts.shopping.session) == ({}, None)

        window.model("cord").end()
        window.jobs.run_all()
        window.scan(*CODES["selection"])
        assert ledger.numbers("printemps-2027", "12") == (1, 1, 0)


def test_every_meaning_has_a_row_and_every_row_a_code() -> None:
    assert set(RIGHTS) == set(MEANING_KINDS) == set(CODES)
    assert {why for row in RIGHTS.values() for why in row if why is not None} == set(REFUSALS)


def test_codes_of_this_test_are_what_they_are_called(tmp_path: Path) -> None:
    read = make_parts(tmp_path).read_meaning
    assert {kind: kind_of(read(ScannedCode(*code))) for kind, code in CODES.items()} == {kind: kind for kind in CODES}
    assert {type(read(ScannedCode(*code))) for code in CODES.values()} == set(get_args(Meaning))


def test_the_product_inside_a_carton_is_one_touch_away(tmp_path: Path, qtbot: QtBot) -> None:
    assert unit_inside(CASE) == GTIN  # type: ignore[arg-type]
    with opened(tmp_path, ScanSituation("kiosk")) as window:
        window.scan(*CODES["case"])
        qtbot.waitUntil(lambda: "C’est le code d’un carton" in window.words())
        window.model("scan").openUnit()
        assert (window.opened(), window.said()) == ("product", "")


def test_the_label_of_a_scale_is_told_beside_its_product(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path, ScanSituation("kiosk")) as window:
        window.parts.catalogue.variant_by_gtin = lambda _gtin: VARIANTS[0]
        window.scan(numbered("211234500450"), "ean13")
        qtbot.waitUntil(lambda: "L’étiquette indique 0,450 kg" in window.words())
        assert window.opened() == "product"
        window.terminal.screens.shell.setLanguage("en")
        qtbot.waitUntil(lambda: any(text.startswith("The label says 0") for text in window.words()))
