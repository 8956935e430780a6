"""The headset's socket: a jack that Linux shows as an input device, or any file that says 1 or 0."""

import fcntl
import os
import select
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import structlog
from typing_extensions import override

from kiosk.ports.speech import HeadsetJack, NoJack

_WAIT_S: Final = 0.25
_EVENT: Final = struct.Struct("llHHi")
_SWITCH: Final = 5  # EV_SW
_HEADPHONES: Final = 2  # SW_HEADPHONE_INSERT
_SWITCHES_NOW: Final = 0x8008451B  # EVIOCGSW(8)

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class InputFolders:
    """Where the system shows its input devices."""

    devices: Path = Path("/dev/input")
    about: Path = Path("/sys/class/input")


def found_jacks(folders: InputFolders | None = None) -> list[Path]:
    """Devices that say of themselves that they know about headphones."""
    folders = folders or InputFolders()
    found = []
    for about in sorted(folders.about.glob("event*")) if folders.about.is_dir() else []:
        try:
            switches = (about / "device" / "capabilities" / "sw").read_text().split()
        except OSError:
            continue
        if switches and int(switches[-1], 16) & (1 << _HEADPHONES):
            found.append(folders.devices / about.name)
    return found


def chosen_jack(named: str, folders: InputFolders | None = None) -> HeadsetJack:
    """The one named, or the first that the system knows; without any nothing is ever taken for a headset."""
    jacks = [Path(named)] if named else found_jacks(folders)
    return WatchedJack(jacks[0]) if jacks else NoJack()


class WatchedJack(HeadsetJack):
    """Looks at its file on a thread of its own, from the first listener on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._is_present = False
        self._listener: Callable[[bool], None] | None = None
        self._is_over = threading.Event()
        self._thread: threading.Thread | None = None

    @override
    def is_present(self) -> bool:
        return self._is_present

    @override
    def watch(self, listener: Callable[[bool], None]) -> Callable[[], None]:
        self._listener = listener
        self._is_over.clear()
        self._thread = threading.Thread(target=self._run, name="headset", daemon=True)
        self._thread.start()
        return self._stop

    def _stop(self) -> None:
        self._is_over.set()
        if self._thread is not None:
            self._thread.join(2.0)

    def _run(self) -> None:
        look = self._follow_events if self.path.is_char_device() or self.path.is_fifo() else self._follow_file
        while not self._is_over.is_set():
            try:
                look()
            except OSError as error:
                # Unplugged with the whole card: nobody can hear in private any more.
                self._tell(present=False)
                _log.warning("headset jack unreadable", error=type(error).__name__)
                self._is_over.wait(10 * _WAIT_S)

    def _follow_file(self) -> None:
        while not self._is_over.is_set():
            self._tell(present=says_present(self.path.read_text(errors="replace")))
            self._is_over.wait(_WAIT_S)

    def _follow_events(self) -> None:
        device = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            self._tell(present=_is_plugged_in(device))
            while not self._is_over.is_set():
                if select.select([device], [], [], _WAIT_S)[0]:
                    self._read(device)
        finally:
            os.close(device)

    def _read(self, device: int) -> None:
        told = os.read(device, 64 * _EVENT.size)
        if not told:
            self._is_over.wait(_WAIT_S)
        for _s, _us, kind, code, value in _EVENT.iter_unpack(told[: len(told) // _EVENT.size * _EVENT.size]):
            if kind == _SWITCH and code == _HEADPHONES:
                self._tell(present=bool(value))

    def _tell(self, *, present: bool) -> None:
        if present != self._is_present:
            self._is_present = present
            if self._listener is not None:
                self._listener(present)


def says_present(text: str) -> bool:
    """A bare 1, or lines such as ``HEADPHONE=1`` of which one names a head."""
    words = [line.strip().upper() for line in text.splitlines() if line.strip()]
    return words == ["1"] or any("HEADPHONE" in word and word.endswith("=1") for word in words)


def _is_plugged_in(device: int) -> bool:
    switches = bytearray(8)
    try:
        fcntl.ioctl(device, _SWITCHES_NOW, switches)
    except OSError:  # not a device that can be asked: its events tell
        return False
    return bool(int.from_bytes(switches, "little") & (1 << _HEADPHONES))
