"""A shopper calls from the kiosk: with what they look at and their cart; who comes is said there."""

from collections.abc import Iterator
from dataclasses import replace as with_changes
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.money import Money
from kiosk.domain.task import task_id
from kiosk.errors import BackendUnavailable
from tests.fakes.hand import Hand
from tests.fakes.shop import HERE, NOW
from tests.fakes.tasks import FakeTasks
from tests.fakes.terminal import make_parts
from ui.app import open_window, prepare_environment
from ui.jobs import ManualJobs


class Kiosk:
    """A kiosk, and the hub's desk behind it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.tasks, self.jobs = FakeTasks(), ManualJobs()
        parts = make_parts(folder, tasks=self.tasks, window_size=(1080, 1920))
        device = replace(parts.device, id="borne-2")
        self.parts: Any = with_changes(parts, device=device)
        self.terminal = open_window(self.parts, self.jobs, lambda call: call())
        self.hand = Hand(self.terminal.window, qtbot)

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def touch(self, *names: str) -> None:
        for name in names:
            self.hand.touch(name)
            self.jobs.run_all()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def kiosk(tmp_path: Path, qtbot: QtBot) -> Iterator[Kiosk]:
    kiosk = Kiosk(tmp_path, qtbot)
    yield kiosk
    kiosk.terminal.close()
    assert kiosk.terminal.warnings == []


def test_the_call_says_where_and_what_and_who_comes_is_said_here(kiosk: Kiosk) -> None:
    kiosk.terminal.screens.navigation.go("home")
    kiosk.parts.shopping.start("fr")
    kiosk.parts.shopping.add("VASE-GALET-1", Money(4500))
    kiosk.touch("header-call", "call-size", "call-now")
    (asked,) = kiosk.tasks.asked
    assert (asked.reason, asked.skus) == ("size", ("VASE-GALET-1",))
    assert asked.cart is not None
    assert [line.sku for line in asked.cart.lines] == ["VASE-GALET-1"]
    assert kiosk.model("call").props.title == "L’équipe est prévenue depuis 14\u00a0h\u00a032"
    own = task_id("call", "borne-2", HERE)
    taken = replace(kiosk.tasks.known[own], taken_by="s1", taken_initials="LM", taken_at=NOW, version=2)
    kiosk.tasks.put(taken)
    kiosk.parts.status.tell_rows("task")
    assert kiosk.model("call").props.title == "Léa arrive"
    kiosk.touch("call-continue")
    assert kiosk.hand.item("header-call").property("caption") == "Léa arrive"
    # The visit may end before anybody is there; the call does not.
    kiosk.terminal.screens.shell.leave()
    assert kiosk.model("call").props.is_open
    kiosk.tasks.put(replace(taken, done_at=NOW, done_by="s1", version=3))
    kiosk.parts.status.tell_rows("task")
    assert kiosk.hand.item("header-call").property("caption") == ""


@pytest.mark.offline("Call somebody of the shop from a kiosk", "no", "the screen says so, and where to ask instead")
def test_a_call_that_cannot_go_says_so_and_one_that_went_can_be_withdrawn(kiosk: Kiosk) -> None:
    kiosk.terminal.screens.navigation.go("home")
    kiosk.touch("header-call")
    kiosk.tasks.fault = BackendUnavailable("no network")
    kiosk.touch("call-now")
    assert kiosk.model("call").props.state == "unavailable"
    assert kiosk.hand.find("call-failed") is not None
    kiosk.touch("call-now")
    assert kiosk.model("call").props.state == "waiting"
    kiosk.touch("call-withdraw")
    assert kiosk.model("call").props.state == "ready"
    assert kiosk.tasks.tasks(HERE) == []
