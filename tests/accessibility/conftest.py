"""A kiosk with a voice that writes down what it says."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.speech import PadKeys, SpeechSettings
from kiosk.scanning.scanners.wedge import Wedge
from tests.accessibility.blind_shopper import Bench, BlindShopper
from tests.fakes.speech import FakeJack, LoggedSounds, LoggingVoice
from tests.fakes.terminal import FakeClock, make_parts
from ui.app import open_window, prepare_environment
from ui.jobs import ManualJobs


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Iterator[Bench]:
    """One window for the tests of a file: each leaves it as a shopper does, and the next begins."""
    assert qapp is not None
    voice, jack, jobs = LoggingVoice(), FakeJack(), ManualJobs()
    parts = make_parts(
        tmp_path_factory.mktemp("kiosk"),
        clock=FakeClock(),
        voice=voice,
        headset=jack,
        speech=SpeechSettings(keys=PadKeys(headset_in="F15", headset_out="F16")),
        wedge=Wedge(),
        sounds=LoggedSounds(),
        window_size=(540, 960),
    )
    terminal = open_window(parts, jobs, lambda call: call())
    try:
        yield Bench(terminal, jobs, parts, voice, jack)
        assert terminal.warnings == []
    finally:
        terminal.close()


@pytest.fixture
def shopper(bench: Bench, qtbot: QtBot) -> Iterator[BlindShopper]:
    """Somebody before a kiosk who sees nothing of it."""
    bench.begin_anew()
    yield BlindShopper(bench, qtbot)
    bench.leave()
