"""Short sounds that answer a scan."""

from typing import Literal, Protocol

Sound = Literal["accepted", "refused"]
"""``refused``: a code that is wrong, not ours, or not for this terminal."""


class SoundPlayer(Protocol):
    """Plays without being waited for, and without ever failing: what is heard is also seen."""

    def play(self, sound: Sound) -> None:
        """Begin at once; a sound that is still heard is not waited for."""
        ...
