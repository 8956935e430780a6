"""Sounds through whichever player this system has: a file each, played by a process of its own, off every other thread."""

import queue
import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import Final

import structlog
from typing_extensions import override

from kiosk.ports.sound import Sound, SoundPlayer

PLAYERS: Final[tuple[tuple[str, ...], ...]] = (
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("play", "-q"),
)
"""PipeWire, PulseAudio, ALSA, SoX: the first that is installed."""

_LONGEST_S: Final = 2.0
_PAUSE_AFTER_FAILURE_S: Final = 60.0

_log = structlog.get_logger(__name__)


def installed_player() -> tuple[str, ...] | None:
    """The command that plays a file, or None on a system without any."""
    for command in PLAYERS:
        found = shutil.which(command[0])
        if found is not None:
            return (found, *command[1:])
    return None


class Loudspeaker(SoundPlayer):
    """``folder`` holds a ``.wav`` for each sound. Without a player or a sound card it stays silent."""

    def __init__(self, folder: Path, command: tuple[str, ...] | None = None) -> None:
        self._folder = folder
        self._command = command or installed_player()
        self._wanted: queue.SimpleQueue[Sound] = queue.SimpleQueue()
        self._silent_until = 0.0
        self._thread: threading.Thread | None = None

    @override
    def play(self, sound: Sound) -> None:
        if self._command is None:
            return
        if self._thread is None:  # one that nobody scans at needs none
            self._thread = threading.Thread(target=self._run, name="loudspeaker", daemon=True)
            self._thread.start()
        self._wanted.put(sound)

    def _run(self) -> None:
        while True:
            sound = self._wanted.get()
            while not self._wanted.empty():  # only the newest answer matters
                sound = self._wanted.get()
            if time.monotonic() >= self._silent_until:
                self._play(sound)

    def _play(self, sound: Sound) -> None:
        assert self._command is not None
        try:
            subprocess.run(  # noqa: S603 - a player found on the path, and a file of ours
                [*self._command, str(self._folder / f"{sound}.wav")],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_LONGEST_S,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            # No sound card, or nobody logged in to it. Each try costs a process: not one for every scan.
            self._silent_until = time.monotonic() + _PAUSE_AFTER_FAILURE_S
            _log.info("no sound", player=Path(self._command[0]).name, error=type(error).__name__)
