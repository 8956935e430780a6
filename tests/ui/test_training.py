"""The training screen: open a shop that is not real, cut its cable, read the ledger, throw it all away."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.ports.cord import Cord, CordFault, CordLedger, CordState, CordTerminal
from tests.ui.gallery_stage import staged
from tests.ui.screen_faults import quick
from ui.app import prepare_environment
from ui.demo.cord_window import CordWindow, open_cord_window
from ui.demo.person import Person
from ui.jobs import CoroutineFactory, ManualJobs, NetworkJobs, OnError
from ui.view_models.cord import CordViewModel
from ui.wording import wording_in

T = TypeVar("T")

LEDGER = CordLedger(made=12, sent=9, confirmed=8, resolved={"moved": 1, "waiting": 2}, pending=4)


class FakeCord(Cord):
    def __init__(self) -> None:
        self.now = CordState()
        self.fails = False
        self.is_closed = False

    @override
    def open(self) -> None:
        if self.fails:
            raise RuntimeError("no room")
        terminals = (CordTerminal("K01", is_online=True, made=12, unsent=4),)
        self.now = CordState(is_open=True, ledger=LEDGER, terminals=terminals)

    @override
    def close(self) -> None:
        self.is_closed = True

    @override
    def order(self, *, on: bool) -> None:
        self.now = CordState(True, on, self.now.fault, 3, LEDGER, self.now.terminals)

    @override
    def breaks(self, fault: CordFault) -> None:
        self.now = CordState(True, self.now.is_ordering, fault, 3, LEDGER, self.now.terminals)

    @override
    def heals(self) -> None:
        self.now = CordState(True, self.now.is_ordering, None, 0, LEDGER, self.now.terminals)

    @override
    def state(self) -> CordState:
        return self.now


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def cord() -> FakeCord:
    return FakeCord()


@pytest.fixture
def shown(cord: FakeCord, qapp: QGuiApplication) -> Iterator[CordWindow]:
    del qapp
    jobs = NetworkJobs()
    jobs.start()
    window = open_cord_window(lambda: cord, jobs, "fr")
    yield window
    window.close()
    jobs.stop()


def test_the_cable_is_cut_and_mended_by_a_touch(shown: CordWindow, cord: FakeCord, qtbot: QtBot) -> None:
    person = Person(shown.window)
    person.touches("training-begin")
    qtbot.waitUntil(lambda: shown.cord.props.made == LEDGER.made)
    assert (person.reads("cord-lost"), person.reads("cord-pending")) == (
        "Perdues 0 dites, et nulle part",
        "En attente 4 gardées par un terminal",
    )
    assert shown.cord.props.resolutions == "1 depuis un autre magasin et 2 en attente de l’article"
    person.touches("fault-half_open")
    qtbot.waitUntil(lambda: shown.cord.props.fault == "half_open")
    assert person.reads("cord-now") == "Câble : muet, depuis 3\xa0s"
    person.touches("cord-heals")
    qtbot.waitUntil(lambda: shown.cord.props.fault == "")
    person.touches("training-orders")
    qtbot.waitUntil(lambda: not cord.now.is_ordering)
    person.touches("training-end")
    assert person.sees("training-closed")
    qtbot.waitUntil(lambda: cord.is_closed)


def test_a_lost_order_is_said_with_a_word_and_a_mark(shown: CordWindow, cord: FakeCord, qtbot: QtBot) -> None:
    person = Person(shown.window)
    person.touches("training-begin")
    qtbot.waitUntil(lambda: shown.cord.props.made == LEDGER.made)
    cord.now = CordState(True, True, None, 1, CordLedger(made=5, confirmed=4, lost=1), ())
    qtbot.waitUntil(lambda: shown.cord.props.lost == 1)
    assert not shown.cord.props.is_whole
    assert person.waits_for("cord-lost").property("wrong") is True


def test_a_machine_that_cannot_says_so(shown: CordWindow, cord: FakeCord, qtbot: QtBot) -> None:
    cord.fails = True
    person = Person(shown.window)
    person.touches("training-begin")
    qtbot.waitUntil(lambda: shown.cord.props.phase == "failed")
    assert "n’a pas pu ouvrir" in person.reads("training-closed")
    assert person.sees("training-begin")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("is_open", [True, False])
def test_the_shop_of_who_signs_out_is_thrown_away_though_it_still_opens(
    cord: FakeCord, tmp_path: Path, *, is_open: bool
) -> None:
    with staged(tmp_path, "manager", quick, (1280, 800), open_cord=lambda: cord) as stage:
        stage.sign_in()
        stage.model("cord").begin()
        if is_open:
            stage.work()
            assert stage.model("cord").props.phase == "open"
        stage.model("signIn").signOut()
        assert stage.model("cord").props.phase == "closed"
        stage.work()
        assert cord.is_closed
        assert (stage.model("cord").props.phase, stage.model("cord").terminals.rows) == ("closed", ())


class _UnheardJobs(ManualJobs):
    """The work is done; the window goes before anybody hears of it."""

    @override
    def run(self, make: CoroutineFactory[T], on_result: Callable[[T], None], on_error: OnError | None = None) -> None:
        super().run(make, lambda _: None, on_error)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("opens_before", [False, True])
def test_window_that_goes_leaves_no_shop_that_was_still_opening(cord: FakeCord, *, opens_before: bool) -> None:
    jobs = _UnheardJobs()
    model = CordViewModel(lambda: cord, jobs, lambda: wording_in("fr"))
    model.begin()
    if opens_before:
        jobs.run_all()
        assert not cord.is_closed
    model.close()
    jobs.run_all()
    assert cord.now.is_open
    assert cord.is_closed


def test_pictures_can_be_taken(shown: CordWindow, tmp_path: Path) -> None:
    Person(shown.window).photographs(tmp_path / "closed.png")
    assert (tmp_path / "closed.png").stat().st_size > 10_000
