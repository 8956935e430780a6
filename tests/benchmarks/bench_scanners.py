"""A scan, from its last key, byte, report or picture to the sound and to the light around the screen.

Each kind of scanner is the real one but for its far end: keys sent to the window, a pseudo-terminal, a named pipe in
place of a USB device, pictures pushed into the camera, for which the time runs from when the code was known. Off screen
and with the software renderer, which is the slowest. The light has a frame of its own, before what it leads to is built.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from typing_extensions import override

from kiosk.devices.hid_scanner import HidPort
from kiosk.devices.serial_scanner import SerialPort
from kiosk.domain.scanner import HidLine, SerialLine
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading
from kiosk.ports.sound import Sound
from kiosk.scanning.pipeline import Pipeline
from kiosk.scanning.scanners.wedge import Wedge
from tests.benchmarks.figures import say
from tests.fakes.drawn_codes import qr_frame
from tests.fakes.hid_reports import HONEYWELL, reports
from tests.fakes.scanner_ports import PluggedHid, PluggedSerial
from tests.fakes.terminal import FakeClock, make_parts
from ui.app import Terminal, open_window, prepare_environment
from ui.camera.sources import PushedSource
from ui.jobs import ManualJobs

GOAL_MS = 100.0
_SIZE = (1080, 1920)
_PATIENCE_S = 5.0
_ROUNDS = {"accepted": "http://127.0.0.1:8765/p/robe-ondine", "refused": "WIFI:S:guest;T:WPA;P:{};;"}


class RealTime(FakeClock):
    """The time of the shop in memory, with a real second hand that can jump over the time in which a code is a repeat."""

    def __init__(self) -> None:
        super().__init__()
        self.jumped_s = 0.0

    @override
    def monotonic(self) -> float:
        """Seconds."""
        return time.monotonic() + self.jumped_s


@dataclass
class Watch:
    """When the last scan was heard and when it was seen. It is the terminal's loudspeaker, too."""

    heard_at: float | None = None
    seen_at: float | None = None

    def play(self, sound: Sound) -> None:
        """The sound begins."""
        assert sound
        self.heard_at = time.monotonic()

    def painted(self) -> None:
        """A frame is on the screen; with one thread for drawing, it shows whatever was said before."""
        if self.heard_at is not None and self.seen_at is None:
            self.seen_at = time.monotonic()


class TimedReader(FrameReader):
    """The pipeline, and when it knew the last code."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self.known_at = 0.0

    @override
    def is_lively(self, frame: Frame) -> bool:
        return self._pipeline.is_lively(frame)

    @override
    def read_frame(self, frame: Frame) -> FrameReading:
        reading = self._pipeline.read_frame(frame)
        if reading.scanned is not None:
            self.known_at = time.monotonic()
        return reading


@dataclass
class Times:
    """Milliseconds from the last sign of a code."""

    heard: list[float] = field(default_factory=list)
    seen: list[float] = field(default_factory=list)


def main() -> None:
    """Scan again and again in every way, and print how long the answers took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scans", type=int, default=40)
    scans = parser.parse_args().scans
    prepare_environment()
    app = QGuiApplication([])
    with tempfile.TemporaryDirectory() as name:
        bench = _Bench(Path(name))
        try:
            for kind, send in bench.senders().items():
                for answer, text in _ROUNDS.items():
                    bench.measure(f"{kind}_{answer}", send, text, scans)
        finally:
            bench.close()
    del app


class _Bench:
    """One kiosk with every kind of scanner."""

    def __init__(self, folder: Path) -> None:
        self._watch, self._time = Watch(), RealTime()
        self._serial, self._hid = PluggedSerial(folder), PluggedHid(folder / "hid", HONEYWELL)
        self._camera = PushedSource()
        ports = (SerialPort(SerialLine(str(self._serial.path))), HidPort(HidLine(), self._hid.system))
        parts = make_parts(
            folder,
            wedge=Wedge(),
            scanners=ports,
            sounds=self._watch,
            clock=self._time,
            open_frames=self._camera.open,
            window_size=_SIZE,
        )
        self._reader = TimedReader(Pipeline(self._time.monotonic, repeats=parts.scan_repeats))
        parts = replace(parts, frame_reader=self._reader)
        self._terminal: Terminal = open_window(parts, ManualJobs(), lambda call: call())
        self._terminal.window.frameSwapped.connect(self._watch.painted)
        _settle(1.0)

    def senders(self) -> dict[str, Callable[[str], float]]:
        """How a code comes in each way; each says when its last sign was sent."""
        return {"keys": self._by_keys, "serial": self._by_serial, "usb": self._by_usb, "camera": self._by_camera}

    def measure(self, name: str, send: Callable[[str], float], text: str, scans: int) -> None:
        """Scan and print."""
        times = Times()
        for index in range(-1, scans):  # the first is not counted: its screen is made for the first time
            with self._fresh():
                sent_at = send(text.format(index))
                ends_at = sent_at + _PATIENCE_S
                while self._watch.seen_at is None and time.monotonic() < ends_at:
                    QCoreApplication.processEvents()
                assert self._watch.heard_at is not None, f"{name}: no answer"
                assert self._watch.seen_at is not None, f"{name}: nothing painted"
                if index >= 0:
                    times.heard.append((self._watch.heard_at - sent_at) * 1000)
                    times.seen.append((self._watch.seen_at - sent_at) * 1000)
        for what, each in (("signal", times.heard), ("painted", times.seen)):
            each.sort()
            figures = {"p50_ms": each[len(each) // 2], "p95_ms": each[len(each) * 95 // 100 - 1], "max_ms": each[-1]}
            say("scanners", f"{name}_{what}", figures, ("p95_ms", GOAL_MS))

    def close(self) -> None:
        """Take it apart."""
        self._terminal.close()
        self._serial.close()

    @contextmanager
    def _fresh(self) -> Iterator[None]:
        """Nothing on the way, the last light gone, the last code forgotten, and the first screen open."""
        self._terminal.screens.navigation.home()
        self._camera.push(qr_frame("")[:1, :1] * 0 + 96)
        _settle(0.25)
        self._time.jumped_s += 5.0
        self._watch.heard_at = self._watch.seen_at = None
        yield

    def _by_keys(self, text: str) -> float:
        sent_at = 0.0
        for character in [*text, "\r"]:
            key = Qt.Key.Key_Return.value if character == "\r" else ord(character.upper())
            sent_at = time.monotonic()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                QCoreApplication.sendEvent(self._terminal.window, event)
        return sent_at

    def _by_serial(self, text: str) -> float:
        self._serial.send(text.encode() + b"\r")
        return time.monotonic()

    def _by_usb(self, text: str) -> float:
        for report in reports(HONEYWELL, text, "]Q1"):
            self._hid.send(report)
        return time.monotonic()

    def _by_camera(self, text: str) -> float:
        self._reader.known_at = 0.0
        self._camera.push(qr_frame(text, 6))
        ends_at = time.monotonic() + _PATIENCE_S
        while not self._reader.known_at and time.monotonic() < ends_at:
            QCoreApplication.processEvents()
        return self._reader.known_at


def _settle(seconds: float) -> None:
    ends_at = time.monotonic() + seconds
    while time.monotonic() < ends_at:
        QCoreApplication.processEvents()


if __name__ == "__main__":
    main()
