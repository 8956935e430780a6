"""The hub's change feed as a terminal reads it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from kiosk.domain.feed import PullAnswer


class FeedSource(Protocol):
    """Snapshot, deltas and pokes. Every call may raise ``BackendError``."""

    def snapshot(self, topics: Sequence[str]) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
        """Lines of a whole copy: first a ``SnapshotHead``, then one ``Change`` each; shorter than said = cut off."""
        ...

    async def pull(self, cursor: str, topics: Sequence[str]) -> PullAnswer:
        """What changed after a cursor."""
        ...

    def pokes(self, cursor: str, topics: Sequence[str]) -> AbstractAsyncContextManager[AsyncIterator[str]]:
        """The hub's newest cursor, each time something changed; ends when the connection does."""
        ...
