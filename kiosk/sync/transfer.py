"""One whole copy over as many connections as it takes: a cut transfer goes on after the last row that arrived."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence

import msgspec

from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.feed import Change, SnapshotHead
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.ports.feed_source import FeedSource

OnCut = Callable[[BackendUnavailable, int], Awaitable[None]]
"""Told why a part ended early and how many parts in a row brought nothing; returns when it is time for the next."""


async def whole_copy(feed: FeedSource, topics: Sequence[str], on_cut: OnCut) -> AsyncIterator[bytes]:
    """Blocks of whole lines of a snapshot; each part begins with its head.

    Once rows arrived it waits for the rest as long as it takes; before that, and for what only people can mend, it raises.
    """
    last, barren = b"", 0
    while True:
        part = _Part()
        try:
            async with feed.snapshot(topics, after=_place_of(last)) as blocks:
                async for block in blocks:
                    lines = block.rstrip(b"\n")
                    part.count(lines)
                    yield lines
                    if part.rows:
                        last = lines.rpartition(b"\n")[2]
            if part.rows == part.promised:
                return
            cut = BackendUnavailable(f"snapshot cut off: {part.rows} rows of {part.promised}")
        except BackendUnavailable as error:
            cut = error
        if not last:
            raise cut
        barren = 0 if part.rows else barren + 1
        await on_cut(cut, barren)


class _Part:
    """What came over one connection."""

    def __init__(self) -> None:
        self.promised = -1
        self.rows = 0

    def count(self, lines: bytes) -> None:
        if self.promised < 0:
            head = lines.partition(b"\n")[0]
            try:
                self.promised = msgspec.json.decode(head, type=SnapshotHead).rows
            except UNDECODABLE as error:
                raise BackendUnavailable(f"snapshot head: {error}") from error
            self.rows = -1
        self.rows += lines.count(b"\n") + 1


def _place_of(line: bytes) -> str:
    if not line:
        return ""
    try:
        last = msgspec.json.decode(line, type=Change)
    except UNDECODABLE as error:
        raise BackendRejected(0, "snapshot_line", str(error)) from error
    return f"{last.kind}/{last.key}"
