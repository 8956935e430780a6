"""Voices and headset jacks of a machine: a speech service behind a socket, a process, a device that tells by events."""

import os
import socket
import stat
import struct
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.bootstrap.speech_findings import headset, voice
from kiosk.devices import voices
from kiosk.devices.headset import InputFolders, WatchedJack, chosen_jack, found_jacks, says_present
from kiosk.devices.voices import DispatcherEngine, EspeakEngine, ThreadedVoice, chosen_voice
from kiosk.domain.speech import SpeechSettings
from kiosk.ports.speech import NoJack

_PATIENCE_S = 60.0


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that answers does so in time, however busy this machine is."""
    monkeypatch.setattr(voices, "_ANSWER_S", _PATIENCE_S)


class SpeechService:
    """What speech-dispatcher does on its socket: answers each line, and takes a text up to a lone full stop."""

    def __init__(self, address: Path) -> None:
        self.heard: list[str] = []
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(address))
        self._door.listen()
        self._lines: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        # A thread that waits at the door is woken by this, not by closing it.
        self._door.shutdown(socket.SHUT_RDWR)
        for line in self._lines:
            line.shutdown(socket.SHUT_RDWR)
        self._thread.join(_PATIENCE_S)
        for line in [self._door, *self._lines]:
            line.close()

    def _serve(self) -> None:
        try:
            while True:
                line, _address = self._door.accept()
                self._lines.append(line)
                self._talk(line)
        except OSError:
            return

    def _talk(self, line: socket.socket) -> None:
        in_text = False
        with line.makefile("rb") as lines:
            for raw in lines:
                said = raw.decode().rstrip("\r\n")
                self.heard.append(said)
                in_text = said == "SPEAK" or (in_text and said != ".")
                if not in_text or said == "SPEAK":
                    line.sendall(b"225-7\r\n225 OK\r\n" if said == "." else b"200 OK\r\n")


@pytest.fixture
def service(tmp_path: Path) -> Iterator[tuple[SpeechService, Path]]:
    address = tmp_path / "speechd.sock"
    service = SpeechService(address)
    yield service, address
    service.close()


def wait_until(holds: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + _PATIENCE_S
    while not holds():
        assert time.monotonic() < ends_at
        time.sleep(0.005)


def test_speech_dispatcher_is_asked_in_its_own_words(service: tuple[SpeechService, Path]) -> None:
    told, address = service
    speaking = ThreadedVoice(DispatcherEngine(address))
    speaking.set_volume(70)
    speaking.say("Bonjour\n.point", "fr")
    wait_until(lambda: "." in told.heard)
    speaking.stop()
    wait_until(lambda: told.heard[-1] == "CANCEL self")
    speaking.close()
    assert told.heard == [
        "SET self CLIENT_NAME kiosk:kiosk:screen",
        "SET self HISTORY off",
        "CANCEL self",
        "SET self LANGUAGE fr",
        "SET self VOLUME 40",
        "SPEAK",
        "Bonjour",
        "..point",
        ".",
        "CANCEL self",
    ]


def test_a_service_that_is_gone_costs_silence_only(tmp_path: Path) -> None:
    speaking = ThreadedVoice(DispatcherEngine(tmp_path / "nobody.sock"))
    speaking.say("Bonjour", "fr")
    speaking.stop()
    speaking.close()


def test_espeak_gets_its_words_by_a_pipe_and_is_ended_by_the_next(tmp_path: Path) -> None:
    log, program = tmp_path / "log", tmp_path / "espeak-ng"
    script = (
        f'#!/bin/sh\nread words\necho "$@ | $words" >> {log}\ntrap "echo ended >> {log}; exit" TERM\nsleep 30 & wait\n'
    )
    program.write_text(script, encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    speaking = ThreadedVoice(EspeakEngine(str(program)))
    speaking.say("Bonjour\n", "fr")
    wait_until(lambda: log.exists() and "Bonjour" in log.read_text(encoding="utf-8"))
    speaking.say("Hello\n", "en")
    wait_until(lambda: "Hello" in log.read_text(encoding="utf-8"))
    speaking.close()
    lines = log.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "--stdin -v fr -a 110 | Bonjour"
    assert "--stdin -v en-gb -a 110 | Hello" in lines


def test_the_voice_is_chosen_by_what_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'speechd.sock'}")
    assert chosen_voice("auto").name == ""
    assert not voice().ok
    program = tmp_path / "espeak-ng"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    assert chosen_voice("auto").name == "espeak-ng"
    door = socket.socket(socket.AF_UNIX)
    door.bind(str(tmp_path / "speechd.sock"))
    assert chosen_voice("auto").name == "speech-dispatcher"
    assert chosen_voice("espeak-ng").name == "espeak-ng"
    assert chosen_voice("none").name == ""
    assert "speech-dispatcher" in voice().said
    door.close()


def test_a_jack_of_the_system_tells_by_events(tmp_path: Path) -> None:
    pipe = tmp_path / "event3"
    os.mkfifo(pipe)
    seen: list[bool] = []
    jack = WatchedJack(pipe)
    stop = jack.watch(seen.append)
    writer = os.open(pipe, os.O_WRONLY)
    for kind, code, value in ((0, 0, 0), (5, 2, 1), (5, 4, 1), (5, 2, 0)):
        os.write(writer, struct.pack("llHHi", 0, 0, kind, code, value))
    wait_until(lambda: seen == [True, False])
    stop()
    os.close(writer)
    assert not jack.is_present()


def test_a_file_tells_by_what_it_says(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.write_text("HEADPHONE=0\nMICROPHONE=1\n", encoding="utf-8")
    seen: list[bool] = []
    jack = chosen_jack(str(state))
    stop = jack.watch(seen.append)
    state.write_text("HEADPHONE=1\n", encoding="utf-8")
    wait_until(lambda: seen == [True])
    state.unlink()
    wait_until(lambda: seen == [True, False])
    stop()


@pytest.mark.parametrize(("text", "present"), [("1\n", True), ("0\n", False), ("", False), ("JACK_HEADPHONE=1", True)])
def test_what_a_file_may_say(text: str, *, present: bool) -> None:
    assert says_present(text) == present


def test_a_jack_is_found_by_what_its_device_can_tell(tmp_path: Path) -> None:
    for name, switches in (("event0", "0"), ("event1", "14"), ("event2", "1 0")):
        folder = tmp_path / "about" / name / "device" / "capabilities"
        folder.mkdir(parents=True)
        (folder / "sw").write_text(f"{switches}\n", encoding="utf-8")
    folders = InputFolders(tmp_path / "input", tmp_path / "about")
    assert found_jacks(folders) == [tmp_path / "input" / "event1"]
    assert headset(folders).ok
    nothing = InputFolders(tmp_path / "no", tmp_path / "no")
    assert isinstance(chosen_jack("", nothing), NoJack)
    assert not headset(nothing).ok


def test_the_usual_settings_need_nothing_said() -> None:
    assert SpeechSettings().keys.speech == "F8"
