"""A kiosk with a voice that writes down what it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.domain.speech import PadKeys, SpeechSettings
from kiosk.scanning.scanners.wedge import Wedge
from tests.accessibility.blind_shopper import BlindShopper
from tests.fakes.speech import FakeJack, LoggedSounds, LoggingVoice
from tests.fakes.terminal import FakeClock, make_parts
from ui.app import open_window, prepare_environment
from ui.jobs import ManualJobs


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def shopper(tmp_path: Path, qtbot: QtBot) -> Iterator[BlindShopper]:
    """Somebody before a kiosk who sees nothing of it."""
    voice, jack, jobs, clock, sounds = LoggingVoice(), FakeJack(), ManualJobs(), FakeClock(), LoggedSounds()
    parts = make_parts(
        tmp_path,
        clock=clock,
        voice=voice,
        headset=jack,
        speech=SpeechSettings(keys=PadKeys(headset_in="F15", headset_out="F16")),
        wedge=Wedge(),
        sounds=sounds,
        window_size=(540, 960),
    )
    terminal = open_window(parts, jobs, lambda call: call())
    try:
        yield BlindShopper(terminal, jobs, parts, voice, jack, qtbot)
        assert terminal.warnings == []
    finally:
        terminal.close()
