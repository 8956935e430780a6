"""Short sounds: answers to a scan, and the warning before a visit is erased."""

from typing import Literal, Protocol

Sound = Literal["accepted", "refused", "attention"]
"""``refused``: a code that is wrong, not ours, or not for this terminal. ``attention``: everything will soon be erased."""


class SoundPlayer(Protocol):
    """Plays without being waited for, and without ever failing: what is heard is also seen."""

    def play(self, sound: Sound) -> None:
        """Begin at once; a sound that is still heard is not waited for."""
        ...
