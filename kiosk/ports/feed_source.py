"""The hub's change feed as a terminal reads it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from kiosk.domain.feed import PullAnswer, StreamEvent


class FeedSource(Protocol):
    """Snapshot, deltas and the event stream. Every call may raise ``BackendError``."""

    def snapshot(
        self, topics: Sequence[str], after: str = "", kinds: Sequence[str] = ()
    ) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
        """Blocks of whole lines: first a ``SnapshotHead``, then one ``Change`` each; fewer than said = cut off.

        ``after`` is ``kind/key`` of the last row of a copy that was cut; ``kinds`` asks for some kinds alone.
        """
        ...

    async def pull(self, cursor: str, topics: Sequence[str]) -> PullAnswer:
        """What changed after a cursor."""
        ...

    def events(self, cursor: str, topics: Sequence[str]) -> AbstractAsyncContextManager[AsyncIterator[StreamEvent]]:
        """What happened after a cursor and happens from now on; ends when the connection does."""
        ...
