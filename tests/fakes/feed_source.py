"""The hub's change feed in memory."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import msgspec
from typing_extensions import override

from kiosk.domain.feed import Change, Delta, MustRefetch, Poke, PullAnswer, SnapshotHead, StreamEvent
from kiosk.errors import BackendError
from kiosk.ports.feed_source import FeedSource


def change(kind: str, key: str, value: msgspec.Struct | None) -> Change:
    """One change; None is a tombstone."""
    return Change(kind, key, msgspec.Raw(msgspec.json.encode(value)))


class FakeFeed(FeedSource):
    """A log of changes. ``failure`` is raised by every call while it is set; ``epoch`` changes make cursors useless."""

    def __init__(self, rows: Sequence[Change] = ()) -> None:
        self.rows = list(rows)
        self.log: list[Change] = []
        self.epoch = "e1"
        self.failure: BackendError | None = None
        self.snapshots = 0
        self.pulls = 0
        self._poked: list[asyncio.Queue[str]] = []

    @property
    def cursor(self) -> str:
        return f"{self.epoch}:{len(self.log)}"

    def publish(self, *changes: Change) -> None:
        self.log.extend(changes)
        for queue in self._poked:
            queue.put_nowait(self.cursor)

    @override
    def snapshot(
        self, topics: Sequence[str], after: str = "", kinds: Sequence[str] = ()
    ) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
        return self._snapshot()

    @override
    async def pull(self, cursor: str, topics: Sequence[str]) -> PullAnswer:
        self._fail()
        self.pulls += 1
        epoch, _, position = cursor.partition(":")
        if epoch != self.epoch:
            return MustRefetch()
        return Delta(tuple(self.log[int(position) :]), self.cursor)

    @override
    def events(self, cursor: str, topics: Sequence[str]) -> AbstractAsyncContextManager[AsyncIterator[StreamEvent]]:
        return self._pokes()

    @asynccontextmanager
    async def _snapshot(self) -> AsyncIterator[AsyncIterator[bytes]]:
        self._fail()
        self.snapshots += 1

        async def lines() -> AsyncIterator[bytes]:
            yield msgspec.json.encode(SnapshotHead(self.cursor, len(self.rows)))
            for row in self.rows:
                yield msgspec.json.encode(row)

        yield lines()

    @asynccontextmanager
    async def _pokes(self) -> AsyncIterator[AsyncIterator[StreamEvent]]:
        self._fail()
        queue: asyncio.Queue[str] = asyncio.Queue()
        self._poked.append(queue)

        async def cursors() -> AsyncIterator[StreamEvent]:
            yield Poke(self.cursor)
            while True:
                yield Poke(await queue.get())

        try:
            yield cursors()
        finally:
            self._poked.remove(queue)

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure
