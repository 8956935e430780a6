"""A voice that reads the screen aloud, and the jack that tells whether it is heard by one person alone."""

from collections.abc import Callable
from typing import Protocol


class Voice(Protocol):
    """Speaks without being waited for, and without ever failing: what is heard is also seen.

    It knows nothing of privacy: whoever calls it has left out what a loudspeaker must not say. To repeat is to say again.
    """

    @property
    def name(self) -> str:
        """Which voice this is, for people who install it."""
        ...

    def say(self, text: str, language: str) -> None:
        """Begin at once, in place of what is being said; ``language`` is ``fr`` or ``en``."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...

    def set_volume(self, percent: int) -> None:
        """From 0 to 100, from the next word on."""
        ...

    def close(self) -> None:
        """Be silent for good."""
        ...


class HeadsetJack(Protocol):
    """The socket of a headset."""

    def is_present(self) -> bool:
        """Whether one is plugged in now."""
        ...

    def watch(self, listener: Callable[[bool], None]) -> Callable[[], None]:
        """Call ``listener`` on each change, on any thread, until the function given back is called."""
        ...


class SilentVoice:
    """Where nothing can speak: keys still move the cursor."""

    name = ""

    def say(self, text: str, language: str) -> None:
        """Nothing is heard."""

    def stop(self) -> None:
        """There is nothing to stop."""

    def set_volume(self, percent: int) -> None:
        """There is nothing to hear."""

    def close(self) -> None:
        """There is nothing to close."""


class NoJack:
    """Where nothing tells of a headset: whatever speaks is taken for a loudspeaker."""

    def is_present(self) -> bool:
        """Never."""
        return False

    def watch(self, listener: Callable[[bool], None]) -> Callable[[], None]:  # noqa: ARG002 - nothing ever comes
        """Nothing ever comes."""
        return lambda: None
