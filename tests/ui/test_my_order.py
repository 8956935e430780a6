"""My order, driven on the real window: found by number, collected, sent back, printed when asked, wiped at the end."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.receipt import PrinterTrouble, QrMark, Words
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.use_cases.follow_order import FollowOrder
from tests.fakes.aftersales import FakeAftersalesDesk, FakeCalls, a_followed_order
from tests.fakes.hand import Hand
from tests.fakes.printer import FakePrinter
from tests.fakes.shop import HERE, NOW
from tests.fakes.terminal import FakeClock, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs
from ui.view_models.calls import derive as derive_calls
from ui.view_models.order_finder import FinderProps
from ui.view_models.order_return_props import ReturnProps
from ui.wording import wording_in

ORDER = a_followed_order()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@dataclass
class Bench:
    """A kiosk on the bench, and the hub's desk behind it."""

    folder: Path
    qtbot: QtBot
    desk: FakeAftersalesDesk = field(default_factory=lambda: FakeAftersalesDesk(("69002", ORDER)))
    printer: FakePrinter = field(default_factory=FakePrinter)
    jobs: ManualJobs = field(default_factory=ManualJobs)

    def __post_init__(self) -> None:
        parts = make_parts(
            self.folder,
            follow_order=FollowOrder(self.desk),
            printer=self.printer,
            window_size=(1080, 1920),
            is_still=True,
        )
        self.terminal: Terminal = open_window(parts, self.jobs, lambda call: call())
        self.hand = Hand(self.terminal.window, self.qtbot)

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClick(self.terminal.window, character)  # type: ignore[call-overload]  # Qt takes a character, too

    def touch(self, *names: str) -> None:
        for name in names:
            self.hand.touch(name)
            self.jobs.run_all()

    def ask_for(self, number: str, proof: str) -> None:
        self.terminal.screens.shell.start()
        self.terminal.screens.navigation.home()
        self.touch("door-order", "order-type-door")
        self.touch("order-number-field")
        self.type(number)
        self.touch("order-proof-field")
        self.type(proof)
        self.model("orderFinder").next()
        self.jobs.run_all()


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Bench]]:
    opened: list[Bench] = []

    def make(**changes: Any) -> Bench:
        opened.append(Bench(tmp_path, qtbot, **changes))
        return opened[-1]

    yield make
    for one in opened:
        one.terminal.close()
        assert one.terminal.warnings == []


def test_an_order_is_found_by_number_and_proof_and_by_neither_alone(bench: Callable[..., Bench]) -> None:
    kiosk = bench()
    kiosk.ask_for("K07-0042", "69003")
    assert kiosk.hand.text("order-find-problem").startswith("Aucune commande")
    kiosk.model("orderFinder").edit("proof", "69002")
    kiosk.model("orderFinder").next()
    kiosk.jobs.run_all()
    assert kiosk.hand.text("order-title") == "Commande K07-0042"
    assert kiosk.hand.text("order-state") == "Votre commande vous attend"
    standings = [row.standing for row in kiosk.model("seenOrder").props.rows]
    assert standings == ["Prêt à retirer", "Retiré", "En route, Colissimo 6A14820093571"]
    # Nothing of what was typed is kept once it has opened the order.
    assert kiosk.model("orderFinder").props == FinderProps()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (BackendUnavailable("no network"), "Le réseau ne répond pas"),
        (BackendUnavailable("status 429", 600.0), "Trop d’essais"),
        (BackendRejected(404, "order_unknown"), "Aucune commande"),
    ],
)
def test_why_nothing_is_found_is_said(bench: Callable[..., Bench], fault: Exception, said: str) -> None:
    kiosk = bench()
    kiosk.desk.fault = fault  # type: ignore[assignment]
    kiosk.ask_for("K07-0042", "69002")
    assert said in kiosk.hand.text("order-find-problem")
    kiosk.terminal.screens.shell.setLanguage("en")
    assert said not in kiosk.hand.text("order-find-problem")


def test_i_am_here_to_collect_shows_a_code_and_calls_once(bench: Callable[..., Bench]) -> None:
    kiosk = bench()
    kiosk.ask_for("K07-0042", "69002")
    kiosk.touch("order-collect")
    assert kiosk.hand.text("collect-code") == "K7M 4Q2"
    assert kiosk.hand.text("collect-qr") == "http://127.0.0.1:8765/o/AbCdEfGhIjKlMnOpQrStU_"
    assert kiosk.desk.calls == [ORDER.token]
    assert kiosk.printer.printed == []  # receipts are never printed unless asked
    kiosk.touch("print-collect")
    (slip,) = kiosk.printer.printed
    assert Words("K7M 4Q2", "large", is_centred=True) in slip.parts
    kiosk.touch("collect-done")
    assert kiosk.hand.find("collect-code") is None or not kiosk.model("orderCare").props.sheet


def test_staff_that_cannot_be_called_are_a_sentence(bench: Callable[..., Bench]) -> None:
    kiosk = bench()
    kiosk.ask_for("K07-0042", "69002")
    kiosk.desk.fault = BackendUnavailable("no network")
    kiosk.touch("order-collect")
    assert kiosk.model("orderCare").props.sheet == ""
    assert "réseau" in kiosk.hand.text("order-care-problem")
    kiosk.touch("order-collect")
    assert kiosk.model("orderCare").props.sheet == "collect"


def test_a_code_to_collect_that_is_known_shows_without_network(bench: Callable[..., Bench]) -> None:
    kiosk = bench()
    kiosk.ask_for("K07-0042", "69002")
    kiosk.touch("order-collect", "collect-done")
    kiosk.desk.fault = BackendUnavailable("no network")
    kiosk.touch("order-collect")
    props = kiosk.model("orderCare").props
    assert (props.sheet, props.code, props.problem) == ("collect", "K7M4Q2", "")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [("out_of_paper", "plus de papier"), ("cover_open", "ouverte"), ("offline", "ne répond pas")],
)
def test_a_printer_that_cannot_leads_to_the_code_on_the_screen(
    bench: Callable[..., Bench], trouble: PrinterTrouble, said: str
) -> None:
    kiosk = bench(printer=FakePrinter(trouble))
    kiosk.ask_for("K07-0042", "69002")
    kiosk.touch("order-collect", "print-collect")
    assert said in kiosk.hand.text("paper-problem-collect")
    assert "photo" in kiosk.hand.text("paper-problem-collect")
    assert kiosk.hand.find("collect-qr") is not None
    kiosk.printer.trouble = None
    kiosk.touch("print-collect")
    assert kiosk.hand.text("print-collect") == "Imprimé, prenez votre bon"
    assert len(kiosk.printer.printed) == 1


def test_the_invoice_goes_to_the_phone(bench: Callable[..., Bench]) -> None:
    kiosk = bench()
    kiosk.ask_for("K07-0042", "69002")
    kiosk.touch("order-invoice")
    assert kiosk.hand.text("invoice-qr").endswith(f"/o/{ORDER.token}/invoice.pdf")
    assert kiosk.printer.printed == []


def test_lines_are_sent_back_with_pieces_and_reasons(bench: Callable[..., Bench]) -> None:
    kiosk = bench()
    kiosk.ask_for("K07-0042", "69002")
    kiosk.touch("order-return")
    rows = kiosk.model("orderReturn").props.rows
    # What waits here still is nothing to send back; a parcel on its way is.
    assert [(row.line_id, row.pieces) for row in rows] == [("2", 2), ("3", 1)]
    assert rows[0].until == "Droit de rétractation jusqu’au lundi 7 décembre"
    kiosk.touch("return-take-2", "return-quantity-2-plus", "return-reason-too_small", "return-note-2")
    kiosk.type("anse")
    kiosk.model("orderReturn").endNote()
    kiosk.desk.fault = BackendUnavailable("no answer")
    kiosk.touch("return-ask")
    assert "rien ne sera demandé deux fois" in kiosk.hand.text("return-problem")
    kiosk.touch("return-ask")
    (key,) = kiosk.desk.returns
    (line,) = kiosk.desk.returns[key].lines
    assert (line.line_id, line.quantity, line.reason, line.note) == ("2", 2, "too_small", "anse")
    assert kiosk.hand.text("return-qr").endswith(f"/o/{ORDER.token}?r=R-000001")
    kiosk.touch("print-return")
    assert any(isinstance(part, QrMark) and part.text.endswith("R-000001") for part in kiosk.printer.printed[0].parts)
    kiosk.touch("return-done")
    assert kiosk.model("orderCare").props.returns == ("Retour R-000001\u00a0: remboursement demandé",)
    kiosk.touch("order-return")
    assert [row.line_id for row in kiosk.model("orderReturn").props.rows] == ["3"]


def test_a_return_that_is_made_after_its_screen_was_left_is_told_on_its_own_order_alone(
    bench: Callable[..., Bench],
) -> None:
    kiosk = bench()
    for is_gone in (False, True):
        kiosk.ask_for("K07-0042", "69002")
        kiosk.touch("order-return", "return-take-2")
        kiosk.hand.touch("return-ask")
        kiosk.terminal.screens.navigation.go("order")
        if is_gone:
            kiosk.terminal.screens.shell.leave()
        kiosk.jobs.run_all()
        assert kiosk.model("orderReturn").props == ReturnProps()
        assert bool(kiosk.model("orderCare").props.returns) is not is_gone
        assert (kiosk.model("seenOrder").props.number == "") is is_gone


def test_leaving_forgets_the_order_and_what_was_typed(bench: Callable[..., Bench]) -> None:
    kiosk = bench()
    kiosk.ask_for("K07-0042", "camille@exemple.fr")
    assert kiosk.model("orderFinder").props.proof == "camille@exemple.fr"
    kiosk.model("orderFinder").edit("proof", "69002")
    kiosk.model("orderFinder").find()
    # An answer that is still under way opens nothing for the next person.
    kiosk.terminal.screens.shell.leave()
    kiosk.jobs.run_all()
    assert kiosk.model("orderFinder").props == FinderProps()
    assert kiosk.model("seenOrder").props.number == ""
    assert kiosk.model("orderReturn").props == ReturnProps()
    assert kiosk.terminal.screens.navigation.current == "attract"


def test_the_door_opens_on_the_question_again(bench: Callable[..., Bench]) -> None:
    kiosk = bench()
    kiosk.ask_for("K07-0042", "69002")
    kiosk.touch("order-home", "door-order")
    assert kiosk.hand.find("order-type-door") is not None
    assert kiosk.model("orderCare").order is None


def test_who_waits_is_told_on_the_staffs_screens(tmp_path: Path, qtbot: QtBot) -> None:
    calls, clock = FakeCalls(), FakeClock()
    parts = make_parts(tmp_path, "tablet", calls=calls, clock=clock, window_size=(1280, 800))
    terminal = open_window(parts, ManualJobs(), lambda call: call())
    try:
        model: Any = terminal.screens.models["calls"]
        assert model.props.count == 0
        calls.known.append(CollectCall("K7M4Q2", "K07-0042", HERE, 2, NOW, is_ready=True))
        calls.known.append(CollectCall("AAAAAA", "K07-0043", "elsewhere", 2, NOW))
        parts.status.tell_rows("call")  # type: ignore[attr-defined]
        assert (model.props.count, model.props.title) == (1, "Retrait\u00a0: K07-0042, code K7M 4Q2")
        assert model.props.detail == "à l’instant, 2 pièces, prêt"
        qtbot.waitUntil(terminal.window.isVisible)
        calls.known.clear()
        parts.status.tell_rows("call")  # type: ignore[attr-defined]
        assert model.props.count == 0
    finally:
        terminal.close()


def test_the_banner_counts_those_who_wait_behind_the_first() -> None:
    first = CollectCall("K7M4Q2", "K07-0042", HERE, 1, NOW)
    props = derive_calls([first, replace(first, code="B3N8XW")], FakeClock(), wording_in("en"))
    assert props.title == "Collection: K07-0042, code K7M 4Q2"
    assert props.detail.endswith("1 item, to prepare, and 1 other")
