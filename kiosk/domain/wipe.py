"""What is searched for after a visit, and what was found: the proof that nothing typed stayed at the terminal."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

import msgspec

_SHORTEST: Final = 8


class WipeProof(msgspec.Struct, frozen=True):
    """One search. ``places`` are names of files and of what was looked at in memory, never what was found there."""

    at: datetime
    searched: int
    places: tuple[str, ...] = ()

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found."""
        return not self.places


class WipeFacts(msgspec.Struct, frozen=True):
    """What a terminal tells of its proofs: how many searches there were, how many found something, when the last was."""

    proved: int = 0
    failed: int = 0
    last_at: datetime | None = None


def telling(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts that can only come from this shopper: long, and with a space, a digit or an ``@`` in them.

    A first name or a town alone may stand in the shop's own catalogue, and finding it there would prove nothing.
    """
    found = (text.strip() for text in texts)
    return tuple(dict.fromkeys(text for text in found if len(text) >= _SHORTEST and _is_somebodys(text)))


def _is_somebodys(text: str) -> bool:
    return any(character in "@ " or character.isdigit() for character in text)
