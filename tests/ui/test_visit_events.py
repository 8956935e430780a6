"""What a visit leaves behind in figures, driven at the real window; and that no name of anybody is in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from pytestqt.qtbot import QtBot

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import CustomerSummary
from kiosk.domain.money import Money
from kiosk.domain.shop_event import (
    CartRestored,
    CodeScanned,
    OrderPlaced,
    ProductSeen,
    Satisfaction,
    ScreenShown,
    VariantMissed,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.stock import StockLevel
from kiosk.scanning.scanners.wedge import Wedge
from tests.fakes.cart_codes import restore_cart
from tests.fakes.hand import Hand
from tests.fakes.shop import HERE, NOW
from tests.fakes.terminal import FakeClock, FakeHub, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs

TOKEN = "t" * 22
CLAIRE = CustomerSummary("c1", "Claire", "c•••@exemple.fr", "18 rue …, 69002 Lyon")
CART = Cart("cart-1", 3, NOW, (LineItem("l1", "ROBE-CORAIL-38", 2, Money(14900)),), customer=CLAIRE)


class Stage:
    """A kiosk, a hand, and what was recorded."""

    def __init__(self, terminal: Terminal, jobs: ManualJobs, parts: Any, qtbot: QtBot) -> None:
        self.terminal, self.jobs, self.parts, self.qtbot = terminal, jobs, parts, qtbot
        self.hand = Hand(terminal.window, qtbot)
        self.events = parts.events

    def touch(self, *names: str) -> None:
        for name in names:
            self.jobs.run_all()
            self.hand.touch(name)

    def scan(self, text: str) -> None:
        for character in [*text, "\r"]:
            key = Qt.Key.Key_Return.value if character == "\r" else ord(character.upper())
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
            QCoreApplication.sendEvent(self.terminal.window, event)
        self.jobs.run_all()

    def model(self, name: str) -> Any:
        return self.terminal.screens.models[name]

    def screens(self) -> list[str]:
        return [shown.screen for shown in self.events.of(ScreenShown)]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    hub, clock = FakeHub(), FakeClock()
    hub.carts = {TOKEN: CART}
    parts = make_parts(tmp_path, wedge=Wedge(), cart_desk=hub, clock=clock, restore_cart=restore_cart(hub, clock))
    jobs = ManualJobs()
    terminal = open_window(parts, jobs, lambda call: call())
    yield Stage(terminal, jobs, parts, qtbot)
    terminal.close()


def test_a_visit_that_ends_with_an_order_is_told_from_its_code_to_its_answer(stage: Stage) -> None:
    stage.scan(f"http://127.0.0.1:8765/k/{TOKEN}")
    stage.qtbot.waitUntil(lambda: stage.screens() == ["cart"])
    stage.parts.clock.pass_seconds(12)
    stage.touch("order", "confirm")
    stage.qtbot.waitUntil(lambda: stage.screens()[-1] == "done")
    stage.touch("rate-yes")
    stage.terminal.screens.shell.leave()

    assert stage.events.happened[0] == VisitStarted("fr")
    assert stage.events.of(CodeScanned) == [CodeScanned("cart")]
    assert stage.events.of(CartRestored) == [CartRestored(2)]
    assert stage.events.of(OrderPlaced) == [OrderPlaced(2)]
    assert stage.events.of(Satisfaction) == [Satisfaction("yes")]
    assert stage.events.of(ScreenShown)[1] == ScreenShown("checkout", "cart", 12)
    assert stage.events.of(VisitEnded) == [VisitEnded("done", "done", 0, touches=3)]
    said = msgspec.json.encode(stage.events.happened)
    assert not [name for name in (b"Claire", b"c1", b"cart-1", b"K07-", b"14900", b"exemple") if name in said]


def test_silence_is_told_apart_from_leaving_and_from_a_cart_left_behind(stage: Stage) -> None:
    stage.touch("start")
    stage.terminal.screens.shell.leave()
    stage.touch("start")
    stage.model("idle").expired.emit()
    stage.parts.shopping.start("en")
    stage.parts.shopping.add("ROBE-CORAIL-38", Money(14900), None)
    stage.model("idle").expired.emit()
    stage.touch("start")
    stage.parts.status.set(reason="device_removed")
    endings = [ended.ending for ended in stage.events.of(VisitEnded)]
    assert endings == ["cancel", "idle", "walk_away", "staff"]
    assert [began.language for began in stage.events.of(VisitStarted)] == ["fr", "fr", "en", "fr"]


def test_what_the_shop_did_not_have_is_missed_once_a_visit(stage: Stage) -> None:
    stage.parts.stock.put(StockLevel("ROBE-CORAIL-38", HERE, 0, NOW))

    def looks(seconds: float) -> None:
        stage.model("home").productWanted.emit("robe-ondine", "ROBE-CORAIL-38")
        stage.parts.clock.pass_seconds(seconds)
        stage.terminal.screens.navigation.home()

    looks(1)
    assert stage.events.of(VariantMissed) == []
    looks(5)
    looks(5)
    assert stage.events.of(VariantMissed) == [VariantMissed("ROBE-CORAIL-38", "refused_alternative")]
    assert stage.events.of(ProductSeen) == [ProductSeen("robe-ondine")] * 3


@pytest.mark.usefixtures("qapp")
def test_a_visit_taken_up_after_a_restart_says_so(tmp_path: Path) -> None:
    parts = make_parts(tmp_path)
    parts.shopping.start("fr")
    parts.shopping._session = None  # the process is another one, its file is the same
    terminal = open_window(parts, ManualJobs(), lambda call: call())
    terminal.screens.shell.leave()
    terminal.screens.shell.start()
    terminal.close()
    begun = parts.events.of(VisitStarted)  # type: ignore[attr-defined]
    assert begun == [VisitStarted("fr", is_resumed=True), VisitStarted("fr")]
    assert replace(begun[0], is_resumed=False) == begun[1]
