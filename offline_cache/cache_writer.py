"""``CacheWriter`` on SQLite: snapshot, deltas and live stock, always rows and cursor together."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

from typing_extensions import override

from kiosk.domain.feed import Change, Delta, MustRefetch
from kiosk.domain.stock import StockLevel
from kiosk.errors import BackendUnavailable, CacheDamaged
from kiosk.ports.cache_writer import CacheWriter, Follow
from offline_cache.cache import CacheDatabase
from offline_cache.delta import apply_changes, decode_all, put_stock
from offline_cache.rows import instant
from offline_cache.seals import check_meta, seal_meta, seal_small_tables
from offline_cache.shrinking import RunOfDeltas, held
from offline_cache.snapshot import HEAD, SnapshotBuild

BATCH_BYTES = 500_000


class SqliteCacheWriter(CacheWriter):
    """The only writer of ``cache.db``. ``topics`` is what this terminal follows now.

    A cache that was filled for other topics has no cursor: stock of a place that joined would be missing for ever.
    """

    def __init__(self, cache: CacheDatabase, topics: Callable[[], Sequence[str]]) -> None:
        self._cache = cache
        self._topics = topics
        self._is_checked = False

    @override
    def cursor(self) -> str | None:
        self._check_once()
        if self._cache.is_damaged:
            self._cache.reset()
        try:
            with self._cache.reading() as connection:
                check_meta(connection)
                meta: dict[str, str] = dict(connection.execute("SELECT key, value FROM meta"))
        except CacheDamaged:
            self._cache.reset()
            return None
        return meta.get("cursor") if meta.get("topics") == _join(self._topics()) else None

    @override
    async def replace(self, blocks: AsyncIterator[bytes], follow: Follow | None = None) -> int:
        topics = _join(self._topics())
        build = await asyncio.to_thread(SnapshotBuild, self._cache.snapshot_path)
        try:
            async for batch in _batches(blocks):
                await asyncio.to_thread(build.take, batch)
            before = await asyncio.to_thread(self._held, topics)
            cursor = await asyncio.to_thread(build.complete, before)
            if follow is not None:
                await _catch_up(build, cursor, follow)
            rows = await asyncio.to_thread(build.close, topics)
            await asyncio.to_thread(self._cache.swap_in, self._cache.snapshot_path)
        finally:
            build.discard()
        return rows

    @override
    def apply(self, delta: Delta) -> None:
        changes = decode_all(delta.changes)
        with self._cache.writing() as connection:
            run = RunOfDeltas(connection, delta.changes)
            kinds = _applied(connection, changes)
            run.check(goes_on=delta.has_more)
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('cursor', ?)", (delta.cursor,))
            if kinds - {"stock", "product", "variant"}:
                seal_small_tables(connection)
            seal_meta(connection)
        if kinds:
            self._cache.touched(catalogue=bool(kinds - {"stock"}))

    @override
    def refresh(self, levels: list[StockLevel]) -> None:
        topics = set(self._topics())
        with self._cache.writing() as connection:
            # Levels of places outside the feed would never be brought up to date again: not kept.
            newer = [
                level
                for level in levels
                if level.location_id in topics
                and not connection.execute(
                    "SELECT 1 FROM stock WHERE sku = ? AND location_id = ? AND as_of > ?",
                    (level.sku, level.location_id, instant(level.as_of)),
                ).fetchone()
            ]
            put_stock(connection, newer)
        if newer:
            self._cache.touched(catalogue=False)

    def _check_once(self) -> None:
        """Read the whole file once a run, here in the worker thread: the start itself must not wait for it."""
        if not self._is_checked:
            self._is_checked = True
            with contextlib.suppress(CacheDamaged):  # remembered by the cache
                self._cache.check_thoroughly()

    def _held(self, topics: str) -> dict[str, int]:
        try:
            with self._cache.reading() as connection:
                found = held(connection)
                known = connection.execute("SELECT value FROM meta WHERE key = 'topics'").fetchone()
        except CacheDamaged:
            return {}  # nothing worth keeping
        if known != (topics,):
            del found["stock"]  # of other places, which may have less
        return found


async def _batches(blocks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Blocks of lines put together until handing them to a thread is worth it. A head begins a batch."""
    waiting: list[bytes] = []
    size = 0
    async for block in blocks:
        if size >= BATCH_BYTES or (waiting and block.startswith(HEAD)):
            yield b"\n".join(waiting)
            waiting, size = [], 0
        waiting.append(block)
        size += len(block)
    yield b"\n".join(waiting)


async def _catch_up(build: SnapshotBuild, cursor: str, follow: Follow) -> None:
    """Before anybody sees it: rows read at different moments agree once the deltas between them are in."""
    is_behind = True
    while is_behind:
        answer = await follow(cursor)
        if isinstance(answer, MustRefetch):
            raise BackendUnavailable("the hub has another history now: the copy begins anew")
        cursor = await asyncio.to_thread(build.apply, answer)
        is_behind = answer.has_more


def _applied(connection: sqlite3.Connection, changes: list[tuple[Change, Any]]) -> set[str]:
    try:
        return apply_changes(connection, changes)
    except OverflowError as error:
        raise BackendUnavailable(f"delta: {error}") from error


def _join(topics: Sequence[str]) -> str:
    return ",".join(sorted(topics))
