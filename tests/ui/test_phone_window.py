"""The phone beside a kiosk without a camera: what it shows is what the kiosk's own reader then reads."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.demo.presentation import presentation
from kiosk.errors import BackendUnavailable
from kiosk.ports.decoder import Frame
from kiosk.scanning.pipeline import Pipeline
from tests.fakes.terminal import make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.camera.frame_feed import FrameFeed
from ui.camera.sources import PushedSource
from ui.demo.person import Person
from ui.demo.phone_content import PhoneParts, PrintedCode
from ui.demo.phone_page import HEIGHT, WIDTH
from ui.demo.show_window import PhoneWindow, only_one, places_on
from ui.jobs import ManualJobs

LABEL = PrintedCode(
    {"fr": "Robe Ondine", "en": "Ondine dress"}, "https://id.gs1.org/01/09520123456788", "9520123456788"
)
BADGE = PrintedCode({"fr": "Camille Berthier"}, "http://127.0.0.1:8765/b/CB-7Q2M9XA4", "CB-7Q2M9XA4")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@dataclass(frozen=True)
class Shown:
    screenshot: Path
    short_code: str


class FakePhone:
    """Draws one code after the other; ``is_lost`` makes the hub not answer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.texts: list[str] = []
        self.is_lost = False

    def show_code(self) -> Shown:
        if self.is_lost:
            raise BackendUnavailable("no hub")
        self.texts.append(f"http://127.0.0.1:8765/k/{len(self.texts):022}")
        code = cv2.QRCodeEncoder.create().encode(self.texts[-1])
        code = cv2.resize(code, None, fx=20, fy=20, interpolation=cv2.INTER_NEAREST)
        picture = np.full((HEIGHT, WIDTH), 255, np.uint8)
        picture[300 : 300 + code.shape[0], 100 : 100 + code.shape[1]] = code
        path = self._folder / "code.png"
        cv2.imwrite(str(path), picture)
        return Shown(path, "K7M4QX")


def seen_straight(screen: Frame) -> Iterator[Frame]:
    """What a perfect camera sees: quick to make, for tests that are not about reading."""
    frame = np.full((720, 1280, 3), 96, np.uint8)
    frame[:, 480:800] = cv2.resize(screen, (320, 720), interpolation=cv2.INTER_AREA)
    yield from [frame] * 20


@dataclass
class Bench:
    """A kiosk in memory whose camera sees what the phone's window pushes."""

    terminal: Terminal
    window: PhoneWindow
    jobs: ManualJobs
    phone: FakePhone
    scanned: list[str]
    qtbot: QtBot

    @property
    def person(self) -> Person:
        return Person(self.window.window)

    def phase(self) -> str:
        return self.window.phone.props.phase

    def read(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: text in self.scanned, timeout=15_000)


@pytest.fixture
def bench(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    camera, jobs, phone, scanned = PushedSource(), ManualJobs(), FakePhone(tmp_path), list[str]()
    feed = FrameFeed(camera.open, Pipeline(time.monotonic))
    feed.codeScanned.connect(lambda code: scanned.append(code.text))
    feed.start()
    terminal = open_window(make_parts(tmp_path, window_size=(270, 480)), jobs, lambda call: call())
    parts = PhoneParts(phone.show_code, LABEL, BADGE, getattr(request, "param", seen_straight), camera.push)
    window = PhoneWindow(parts, jobs, terminal, QRect(0, 0, 380, 850))
    yield Bench(terminal, window, jobs, phone, scanned, qtbot)
    window.close()
    feed.stop()
    terminal.close()
    assert terminal.warnings == []


@pytest.mark.parametrize("bench", [presentation], indirect=True)
def test_a_cart_is_shown_and_read_and_the_next_code_is_another(bench: Bench) -> None:
    bench.jobs.run_all()
    assert bench.phase() == "ready"
    bench.person.touches("present")
    assert bench.phase() == "presenting"
    bench.read(bench.phone.texts[0])
    bench.qtbot.waitUntil(lambda: bench.phase() == "preparing", timeout=15_000)
    bench.jobs.run_all()
    assert len(bench.phone.texts) == 2
    bench.person.touches("present")
    bench.read(bench.phone.texts[1])


def test_a_touch_that_comes_too_early_is_remembered(bench: Bench) -> None:
    bench.person.touches("show-product")
    bench.person.touches("present")
    assert bench.phase() == "preparing"
    bench.jobs.run_all()
    assert bench.phase() == "presenting"
    bench.read(LABEL.text)
    assert bench.phone.texts == [] or bench.phone.texts[0] not in bench.scanned


def test_a_badge_is_read(bench: Bench) -> None:
    bench.person.touches("show-badge")
    bench.jobs.run_all()
    bench.person.touches("present")
    bench.read(BADGE.text)


def test_a_hub_that_does_not_answer_is_said_and_asked_again(bench: Bench) -> None:
    bench.phone.is_lost = True
    bench.jobs.run_all()
    assert bench.phase() == "failed"
    assert "répond pas" in bench.person.reads("phone-status")
    bench.phone.is_lost = False
    bench.person.touches("present")
    bench.jobs.run_all()
    assert bench.phase() == "presenting"


def test_the_phone_speaks_the_language_of_the_kiosk(bench: Bench) -> None:
    bench.jobs.run_all()
    bench.terminal.screens.shell.setLanguage("en")
    assert "Show to the kiosk" in bench.person.reads("present")
    assert bench.window.phone.props.product_name == "Ondine dress"


def test_when_a_shopper_leaves_the_cart_may_be_another(bench: Bench) -> None:
    bench.jobs.run_all()
    bench.terminal.screens.shell.leave()
    bench.jobs.run_all()
    assert len(bench.phone.texts) == 2


def test_the_page_is_drawn_as_small_as_it_is_shown(bench: Bench) -> None:
    bench.jobs.run_all()
    shown = bench.window.phone.screen.requestImage("1", QSize(), QSize(195, 422))
    assert (shown.width(), shown.height()) == (195, 422)
    assert shown.pixelColor(0, 0).alpha() == 0  # round corners


@pytest.mark.parametrize("screen", [QRect(0, 0, 1920, 1040), QRect(0, 0, 1366, 728), QRect(1920, 0, 1080, 1880)])
def test_both_windows_fit_the_screen_side_by_side(screen: QRect) -> None:
    places = places_on(screen, with_phone=True)
    assert places.phone is not None
    assert screen.contains(places.kiosk)
    assert screen.contains(places.phone)
    assert not places.kiosk.intersects(places.phone)
    assert places.kiosk.width() / places.kiosk.height() == pytest.approx(9 / 16, abs=0.01)
    assert places_on(screen, with_phone=False).phone is None


def test_a_folder_belongs_to_one_demonstration(tmp_path: Path) -> None:
    first = only_one(tmp_path)
    assert first is not None
    assert only_one(tmp_path) is None
    first.unlock()
    assert only_one(tmp_path) is not None


def test_the_presentation_ends_without_the_phone() -> None:
    frames: list[Frame] = list(presentation(np.full((HEIGHT, WIDTH, 3), 255, np.uint8)))
    assert 30 < len(frames) < 75
    assert len({id(frame) for frame in frames}) < 20
    assert frames[-1].max() < 250
