"""Scanners on a real pseudo-terminal and on device files: read, pulled out, plugged in again, taken by somebody else."""

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner
from typing_extensions import override

from kiosk.bootstrap.scanner_findings import scanners
from kiosk.bootstrap.scanners import kept_scanners
from kiosk.cli import main
from kiosk.devices import loudspeaker as loudspeaker_module
from kiosk.devices.found_scanners import DeviceFolders, found_scanners, state_of
from kiosk.devices.hid_scanner import HidPort
from kiosk.devices.loudspeaker import Loudspeaker
from kiosk.devices.serial_scanner import SerialPort
from kiosk.domain.scan import ScannedCode
from kiosk.domain.scanner import HidLine, KeyboardScanner, ScannerChanges, ScannerSettings, SerialLine, scanner_line
from kiosk.errors import ScannerMissing
from kiosk.ports.scanner import OpenScanner, ScannerPort
from kiosk.settings import SOUNDS
from tests.fakes.clock import FakeClock
from tests.fakes.hid_reports import HONEYWELL, KEYBOARD, ZEBRA, reports
from tests.fakes.scanner_ports import PluggedHid, PluggedSerial
from ui.scanner_thread import ScannerThread

EAN = "4006381333931"
URL = "https://shop.example/k/AbCdEfGhIjKlMnOpQrStU_"


class Reading:
    """A thread that reads one port, and what it said."""

    def __init__(self, port: ScannerPort) -> None:
        self.codes: list[str] = []
        self.presence: list[bool] = []
        self.thread = ScannerThread(port, self._take, self.presence.append, retry_s=0.02)
        self.thread.start()

    def _take(self, code: ScannedCode) -> None:
        self.codes.append(code.text)

    def wait(self, is_so: Callable[[], bool]) -> None:
        ends_at = time.monotonic() + 60
        while not is_so():
            assert time.monotonic() < ends_at, (self.codes, self.presence)
            time.sleep(0.005)

    def stop(self) -> None:
        self.thread.stop()
        self.thread.join(60)
        assert not self.thread.is_alive()


@pytest.fixture
def serial(tmp_path: Path) -> Iterator[PluggedSerial]:
    scanner = PluggedSerial(tmp_path)
    yield scanner
    scanner.close()


@pytest.fixture
def read() -> Iterator[Callable[[ScannerPort], Reading]]:
    begun: list[Reading] = []

    def begin(port: ScannerPort) -> Reading:
        begun.append(Reading(port))
        begun[-1].wait(lambda: bool(begun[-1].presence))
        return begun[-1]

    yield begin
    for reading in begun:
        reading.stop()


def test_serial_scanner_in_whatever_pieces_it_sends(
    serial: PluggedSerial, read: Callable[[ScannerPort], Reading]
) -> None:
    clock = FakeClock()  # silence is over when the test says so: this one may be kept from sending
    reading = read(SerialPort(SerialLine(str(serial.path), 115_200, 8, "E", 1), clock.monotonic))
    serial.send(f"{EAN}\r\n{URL}\r\n".encode())
    reading.wait(lambda: reading.codes == [EAN, URL])
    for byte in URL.encode():
        serial.send(bytes([byte]))
        time.sleep(0.0005)
    serial.send(b"\x03")
    reading.wait(lambda: reading.codes == [EAN, URL, URL])
    serial.send(EAN.encode())

    def is_over() -> bool:
        clock.advance(1)
        return reading.codes == [EAN, URL, URL, EAN]

    reading.wait(is_over)
    assert reading.presence == [True]


def test_serial_scanner_pulled_out_is_missing_once_and_reads_again_under_its_name(
    serial: PluggedSerial, read: Callable[[ScannerPort], Reading]
) -> None:
    reading = read(SerialPort(SerialLine(str(serial.path))))
    serial.send(b"\x02half of a ")
    serial.unplug()
    reading.wait(lambda: reading.presence == [True, False])
    time.sleep(0.1)
    serial.plug_in()
    reading.wait(lambda: reading.presence == [True, False, True])
    serial.send(f"{EAN}\r".encode())
    reading.wait(lambda: reading.codes == [EAN])


def test_noise_without_end_leaves_the_scanner_readable(
    serial: PluggedSerial, read: Callable[[ScannerPort], Reading]
) -> None:
    reading = read(SerialPort(SerialLine(str(serial.path))))
    noise = bytes(byte for byte in range(256) if byte not in {2, 3, 4, 10, 13}) * 16
    left = 300_000
    while left > 0:
        left -= serial.send(noise)
    while not serial.send(b"\r" + EAN.encode() + b"\r"):
        time.sleep(0.01)
    reading.wait(lambda: reading.codes == [EAN])


class Flood(ScannerPort, OpenScanner):
    """A device that sends codes as fast as they are fetched."""

    name = "flood"

    @override
    def open(self) -> OpenScanner:
        return self

    @override
    def read(self) -> list[ScannedCode]:
        return [ScannedCode(str(number), "wedge") for number in range(2000)]

    @override
    def close(self) -> None:
        """Nothing is open."""


def test_flood_waits_at_its_own_end_and_stops_at_once(read: Callable[[ScannerPort], Reading]) -> None:
    reading = read(Flood())
    reading.wait(lambda: len(reading.codes) > 1)
    reading.stop()
    assert len(reading.codes) < 200


def test_scanner_that_somebody_else_reads_is_busy(serial: PluggedSerial) -> None:
    port = SerialPort(SerialLine(str(serial.path)))
    opened = port.open()
    with pytest.raises(ScannerMissing) as caught:
        port.open()
    assert caught.value.reason == "busy"
    opened.close()
    port.open().close()


def test_path_that_is_no_serial_port_is_a_missing_scanner(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"4006381333931\r")
    for path in (tmp_path / "file", tmp_path / "nothing", tmp_path):
        with pytest.raises(ScannerMissing):
            SerialPort(SerialLine(str(path))).open()


def test_usb_scanner_is_found_by_what_it_says_of_itself_and_read(
    tmp_path: Path, read: Callable[[ScannerPort], Reading]
) -> None:
    PluggedHid(tmp_path, KEYBOARD, 0)
    scanner = PluggedHid(tmp_path, HONEYWELL, 3)
    reading = read(HidPort(HidLine(), scanner.system))
    for report in (*reports(HONEYWELL, EAN, "]E0"), *reports(HONEYWELL, URL + "x" * 80, "]Q1")):
        scanner.send(report)
    reading.wait(lambda: reading.codes == [EAN, URL + "x" * 80])
    named = HidPort(HidLine(str(scanner.path)), scanner.system)
    named.open().close()
    with pytest.raises(ScannerMissing):
        HidPort(HidLine(str(tmp_path / "dev" / "hidraw0")), scanner.system).open()


def test_usb_scanner_pulled_out_and_plugged_in_again(tmp_path: Path, read: Callable[[ScannerPort], Reading]) -> None:
    scanner = PluggedHid(tmp_path, ZEBRA)
    reading = read(HidPort(HidLine(), scanner.system))
    scanner.send(reports(ZEBRA, EAN, "]E0")[0])
    reading.wait(lambda: reading.codes == [EAN])
    scanner.unplug()
    reading.wait(lambda: reading.presence == [True, False])
    scanner.plug_in()
    reading.wait(lambda: reading.presence == [True, False, True])
    scanner.send(b"\xff" * 3)
    scanner.send(reports(ZEBRA, EAN, "]E0")[0])
    reading.wait(lambda: EAN in reading.codes[1:] or len(reading.codes) > 1)


def test_what_is_plugged_in_is_found_without_being_opened(tmp_path: Path, serial: PluggedSerial) -> None:
    scanner = PluggedHid(tmp_path / "hid", HONEYWELL)
    folders = DeviceFolders(serial.path.parent, tmp_path / "none", scanner.system)
    found = {str(one.line): (one.name, one.state, one.is_sure) for one in found_scanners(folders) if one.name != "hid"}
    assert found == {
        f"hid:{scanner.path}": ("ACME POS Scanner", "on", True),
        f"serial:{serial.path}@9600,8N1": (serial.path.name, "on", False),
    }
    assert state_of(HidLine(), folders) == "on"
    scanner.unplug()
    assert state_of(HidLine(), folders) == state_of(SerialLine("/dev/nothing"), folders) == "missing"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("hid", HidLine()),
        ("hid:/dev/hidraw2", HidLine("/dev/hidraw2")),
        ("serial:/dev/ttyS0", SerialLine("/dev/ttyS0")),
        ("serial:/dev/serial/by-id/usb-A@B-if00@115200", SerialLine("/dev/serial/by-id/usb-A@B-if00", 115_200)),
        ("serial:/dev/ttyS0@9600,7E2", SerialLine("/dev/ttyS0", 9600, 7, "E", 2)),
        ("serial:ttyS0", None),
        ("serial:", None),
        ("hid:hidraw0", None),
        ("usb", None),
    ],
)
def test_names_of_scanners(text: str, line: SerialLine | HidLine | None) -> None:
    assert scanner_line(text) == line
    if line is not None:
        assert scanner_line(str(line)) == line


def test_settings_are_kept_and_changed_one_by_one(tmp_path: Path) -> None:
    assert kept_scanners(tmp_path) == ScannerSettings()
    assert not list(tmp_path.iterdir()), "nothing asked for, nothing written"
    lines = (SerialLine("/dev/ttyS0"), HidLine())
    kept_scanners(tmp_path, ScannerChanges(prefix="~", separators=("F8",), lines=lines))
    changed = kept_scanners(tmp_path, ScannerChanges(suffix="none", is_muted=True))
    assert changed == ScannerSettings(KeyboardScanner("~", "none", ("F8",)), lines, is_muted=True)
    assert kept_scanners(tmp_path) == changed
    (tmp_path / "scanners.json").write_text('{"lines": 7}')
    assert kept_scanners(tmp_path) == ScannerSettings(), "a terminal starts, whatever the file says"
    assert (tmp_path / "scanners.json").read_text() == '{"lines": 7}'


@contextmanager
def scanned_again_and_again(serial: PluggedSerial, text: str) -> Iterator[None]:
    """Whenever somebody begins to listen, something comes."""
    is_over = threading.Event()

    def scan() -> None:
        while not is_over.wait(0.02):
            serial.send(text.encode())

    thread = threading.Thread(target=scan)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


def test_command_line_says_what_is_read_and_prints_what_is_scanned(tmp_path: Path, serial: PluggedSerial) -> None:
    kept_scanners(tmp_path, ScannerChanges(lines=(SerialLine(str(serial.path)), SerialLine("/dev/nothing"))))
    listed = CliRunner().invoke(main, ["scanner", "list", "--folder", str(tmp_path)]).output
    assert f"serial:{serial.path}@9600,8N1  on" in listed
    assert "serial:/dev/nothing@9600,8N1  missing: it is not there; plug it in" in listed
    with scanned_again_and_again(serial, f"]E0{EAN}\r"):
        tried = CliRunner().invoke(main, ["scanner", "test", "--scanner", f"serial:{serial.path}", "--seconds", "1"])
    assert tried.exit_code == 0, tried.output
    assert f"ean13            '{EAN}'" in tried.output
    missing = CliRunner().invoke(main, ["scanner", "test", "--folder", str(tmp_path), "--seconds", "1"])
    assert missing.exit_code == 1
    assert "plug it in" in missing.output


def test_doctor_says_what_is_missing(tmp_path: Path, serial: PluggedSerial) -> None:
    hid = PluggedHid(tmp_path / "hid", HONEYWELL)
    folders = DeviceFolders(serial.path.parent, tmp_path / "none", hid.system)
    read = ScannerSettings(lines=(SerialLine(str(serial.path)), HidLine()))
    assert [(found.ok, found.advice) for found in scanners(read, folders)] == [(True, "")]
    hid.unplug()
    (found,) = scanners(read, folders)
    assert not found.ok
    assert "hid missing" in found.said
    (none,) = scanners(ScannerSettings(), DeviceFolders(tmp_path / "a", tmp_path / "b", hid.system))
    assert not none.ok
    assert not none.needed


def test_sounds_never_fail_and_only_the_newest_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loudspeaker_module, "_LONGEST_S", 60.0)
    log, is_heard = tmp_path / "played", tmp_path / "heard"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\necho "$@" >> {log}\nwhile [ ! -e {is_heard} ]; do sleep 0.02; done\n')
    player.chmod(0o755)
    loudspeaker = Loudspeaker(SOUNDS, (str(player), "-q"))
    began = time.thread_time()
    for _ in range(50):
        loudspeaker.play("accepted")
    loudspeaker.play("refused")
    assert time.thread_time() - began < 0.5
    is_heard.touch()
    ends_at = time.monotonic() + 60
    while not (log.exists() and str(SOUNDS / "refused.wav") in log.read_text()) and time.monotonic() < ends_at:
        time.sleep(0.01)
    assert len(log.read_text().splitlines()) <= 2
    assert log.read_text().splitlines()[-1] == f"-q {SOUNDS / 'refused.wav'}"
    Loudspeaker(SOUNDS, (str(tmp_path / "no-player"),)).play("refused")
    os.environ["PATH"], kept = str(tmp_path), os.environ["PATH"]
    try:
        Loudspeaker(SOUNDS).play("accepted")
    finally:
        os.environ["PATH"] = kept


def test_settings_file_is_plain_json(tmp_path: Path) -> None:
    kept_scanners(tmp_path, ScannerChanges(lines=(SerialLine("/dev/ttyS0"),)))
    assert json.loads((tmp_path / "scanners.json").read_text())["lines"][0]["device"] == "/dev/ttyS0"
