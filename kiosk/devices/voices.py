"""Voices of this machine: the speech service of the desktop (speech-dispatcher), or espeak-ng by itself."""

import os
import queue
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

import structlog
from typing_extensions import override

from kiosk.domain.speech import USUAL_VOLUME, VoiceChoice
from kiosk.ports.speech import SilentVoice, Voice

_PAUSE_AFTER_FAILURE_S: Final = 10.0
_ANSWER_S: Final = 2.0
_TONGUES: Final = {"fr": "fr", "en": "en-gb"}

_log = structlog.get_logger(__name__)


class Engine(Protocol):
    """What turns text into sound. Called on one thread; OSError when it cannot."""

    name: str

    def speak(self, text: str, language: str, volume: int) -> None:
        """Begin, in place of what is being said."""
        ...

    def silence(self) -> None:
        """End what is being said."""
        ...

    def close(self) -> None:
        """Let it go."""
        ...


class ThreadedVoice(Voice):
    """An engine on a thread of its own: the screen never waits for sound, and a broken engine costs silence only."""

    def __init__(self, engine: Engine, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._engine, self._monotonic = engine, monotonic
        self._volume = USUAL_VOLUME
        self._wanted: queue.SimpleQueue[tuple[str, str] | None] = queue.SimpleQueue()
        self._silent_until = 0.0
        self._is_open = True
        self._thread: threading.Thread | None = None

    @property
    @override
    def name(self) -> str:
        return self._engine.name

    @override
    def say(self, text: str, language: str) -> None:
        self._want((text, language))

    @override
    def stop(self) -> None:
        if self._thread is not None:
            self._want(("", ""))

    @override
    def set_volume(self, percent: int) -> None:
        self._volume = percent

    @override
    def close(self) -> None:
        self._is_open = False
        if self._thread is not None:
            self._wanted.put(None)
            self._thread.join(_ANSWER_S)

    def _want(self, words: tuple[str, str]) -> None:
        if not self._is_open:
            return
        if self._thread is None:  # most visits need none
            self._thread = threading.Thread(target=self._run, name="voice", daemon=True)
            self._thread.start()
        self._wanted.put(words)

    def _run(self) -> None:
        while True:
            words = self._wanted.get()
            while words is not None and not self._wanted.empty():  # only the newest words matter
                words = self._wanted.get()
            if words is None:
                break
            if self._monotonic() >= self._silent_until:
                self._try(*words)
        self._engine.close()

    def _try(self, text: str, language: str) -> None:
        try:
            if text:
                self._engine.speak(text, language, self._volume)
            else:
                self._engine.silence()
        except (OSError, subprocess.SubprocessError) as error:
            self._silent_until = self._monotonic() + _PAUSE_AFTER_FAILURE_S
            _log.warning("no speech", voice=self._engine.name, error=type(error).__name__)


class EspeakEngine(Engine):
    """One process for each thing that is said, ended to be silent. The words go in by a pipe: a process list shows none."""

    name = "espeak-ng"

    def __init__(self, program: str) -> None:
        self._program = program
        self._speaking: subprocess.Popen[bytes] | None = None

    @override
    def speak(self, text: str, language: str, volume: int) -> None:
        self.silence()
        speaking = subprocess.Popen(  # noqa: S603 - the engine found on the path
            [self._program, "--stdin", "-v", _TONGUES.get(language, language), "-a", str(2 * volume)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._speaking = speaking
        assert speaking.stdin is not None
        with speaking.stdin as pipe:
            pipe.write(text.encode())

    @override
    def silence(self) -> None:
        speaking, self._speaking = self._speaking, None
        if speaking is not None:
            speaking.terminate()
            speaking.wait(_ANSWER_S)

    @override
    def close(self) -> None:
        self.silence()


class DispatcherEngine(Engine):
    """speech-dispatcher by its own protocol (SSIP) over its socket; connects again when the service was started anew."""

    name = "speech-dispatcher"

    def __init__(self, address: Path) -> None:
        self._address = address
        self._line: socket.socket | None = None
        self._left_over = b""

    @override
    def speak(self, text: str, language: str, volume: int) -> None:
        self._ask("CANCEL self")
        self._ask(f"SET self LANGUAGE {language}")
        # From -100 to 100 there.
        self._ask(f"SET self VOLUME {2 * volume - 100}")
        self._ask("SPEAK")
        # A line of one full stop ends the text: one of its own is doubled.
        lines = [f".{line}" if line.startswith(".") else line for line in text.splitlines()]
        self._ask("\r\n".join([*lines, "."]))

    @override
    def silence(self) -> None:
        if self._line is not None:
            self._ask("CANCEL self")

    @override
    def close(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.close()

    def _ask(self, command: str) -> None:
        if self._line is None:
            self._line, self._left_over = _connected(self._address), b""
            self._ask("SET self CLIENT_NAME kiosk:kiosk:screen")
            # It would keep what was said to be looked through.
            self._ask("SET self HISTORY off")
        try:
            self._line.sendall(f"{command}\r\n".encode())
            self._answer(self._line)
        except OSError:
            self.close()
            raise

    def _answer(self, line: socket.socket) -> None:
        """Lines of an answer but the last have a dash after their number."""
        while True:
            while b"\r\n" not in self._left_over:
                more = line.recv(4096)
                if not more:
                    raise ConnectionResetError("the speech service is gone")
                self._left_over += more
            told, _, self._left_over = self._left_over.partition(b"\r\n")
            if told[3:4] != b"-":
                return


def _connected(address: Path) -> socket.socket:
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(_ANSWER_S)
    try:
        line.connect(str(address))
    except OSError:
        line.close()
        raise
    return line


def dispatcher_address() -> Path:
    """Where speech-dispatcher listens for this user."""
    told = os.environ.get("SPEECHD_ADDRESS", "").removeprefix("unix_socket:")
    runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    return Path(told or f"{runtime}/speech-dispatcher/speechd.sock")


def chosen_voice(choice: VoiceChoice) -> Voice:
    """The voice asked for, or the first that this machine has; silent without any."""
    engine = None if choice == "none" else _dispatcher(choice) or _espeak(choice)
    return SilentVoice() if engine is None else ThreadedVoice(engine)


def _dispatcher(choice: VoiceChoice) -> Engine | None:
    if choice not in {"auto", "speech-dispatcher"}:
        return None
    address = dispatcher_address()
    return DispatcherEngine(address) if address.is_socket() or choice == "speech-dispatcher" else None


def _espeak(choice: VoiceChoice) -> Engine | None:
    program = shutil.which("espeak-ng") or shutil.which("espeak")
    return EspeakEngine(program) if program is not None and choice in {"auto", "espeak-ng"} else None
