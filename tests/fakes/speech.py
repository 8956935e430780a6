"""A voice that writes down what it says, and a jack without a socket."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from kiosk.ports.sound import Sound


@dataclass(frozen=True)
class Said:
    """One thing that was said, and how."""

    text: str
    language: str
    volume: int


@dataclass
class LoggingVoice:
    """``log`` is what a person heard begin; ``deeds`` also holds each time that somebody asked for silence."""

    name: str = "log"
    volume: int = 0
    log: list[Said] = field(default_factory=list)
    deeds: list[Literal["say", "stop"]] = field(default_factory=list)

    def say(self, text: str, language: str) -> None:
        self.log.append(Said(text, language, self.volume))
        self.deeds.append("say")

    def stop(self) -> None:
        self.deeds.append("stop")

    def set_volume(self, percent: int) -> None:
        self.volume = percent

    def close(self) -> None:
        """Nothing is open."""

    @property
    def last(self) -> str:
        """What was said last."""
        return self.log[-1].text if self.log else ""


@dataclass
class LoggedSounds:
    """A loudspeaker that writes down what it was to play."""

    played: list[Sound] = field(default_factory=list)

    def play(self, sound: Sound) -> None:
        self.played.append(sound)


class FakeJack:
    """Plugged and unplugged by a test."""

    def __init__(self, *, present: bool = False) -> None:
        self.present = present
        self._listeners: list[Callable[[bool], None]] = []

    def is_present(self) -> bool:
        return self.present

    def watch(self, listener: Callable[[bool], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def plug(self, *, present: bool) -> None:
        self.present = present
        for listener in self._listeners:
            listener(present)
