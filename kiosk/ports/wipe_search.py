"""Searching the terminal's disk after a visit, and remembering that it was done."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from kiosk.domain.wipe import WipeFacts, WipeProof


class DiskSearched(msgspec.Struct, frozen=True):
    """How many files were read, and the names of those that hold something of it."""

    files: int
    found: tuple[str, ...] = ()


class DiskSearch(Protocol):
    """The disk. Takes as long as it takes: call it on a thread that nobody waits for."""

    def search(self, texts: Sequence[str], since: float) -> DiskSearched:
        """Look for texts in every file of this terminal that was written since then (seconds since the epoch).

        Its folder, and whatever else this process has open: the log, files in the temporary folder.
        """
        ...


class WipeJournal(Protocol):
    """Proofs on the terminal's disk. May raise ``CacheError``."""

    def note(self, proof: WipeProof) -> None:
        """Remember one proof; the oldest go."""
        ...

    def facts(self) -> WipeFacts:
        """What there is to tell of all of them."""
        ...
