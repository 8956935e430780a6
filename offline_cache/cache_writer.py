"""``CacheWriter`` on SQLite: snapshot, deltas and live stock, always rows and cursor together."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence

from typing_extensions import override

from kiosk.domain.feed import Delta
from kiosk.domain.stock import StockLevel
from kiosk.errors import CacheDamaged
from kiosk.ports.cache_writer import CacheWriter
from offline_cache.cache import CacheDatabase
from offline_cache.delta import apply_changes, decode_all, put_stock
from offline_cache.rows import instant
from offline_cache.snapshot import SnapshotBuild

BATCH = 2_000


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
        with self._cache.reading() as connection:
            meta: dict[str, str] = dict(connection.execute("SELECT key, value FROM meta"))
        return meta.get("cursor") if meta.get("topics") == _join(self._topics()) else None

    @override
    async def replace(self, lines: AsyncIterator[bytes]) -> int:
        topics = _join(self._topics())
        build = await asyncio.to_thread(SnapshotBuild, self._cache.snapshot_path)
        try:
            batch: list[bytes] = []
            async for line in lines:
                batch.append(line)
                if len(batch) == BATCH:
                    await asyncio.to_thread(build.take, batch)
                    batch = []
            await asyncio.to_thread(build.take, batch)
            may_be_empty = not await asyncio.to_thread(self._has_variants)
            rows = await asyncio.to_thread(build.finish, topics, may_be_empty=may_be_empty)
            await asyncio.to_thread(self._cache.swap_in, self._cache.snapshot_path)
        finally:
            build.discard()
        return rows

    @override
    def apply(self, delta: Delta) -> None:
        changes = decode_all(delta.changes)
        with self._cache.writing() as connection:
            kinds = apply_changes(connection, changes)
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('cursor', ?)", (delta.cursor,))
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

    def _has_variants(self) -> bool:
        try:
            with self._cache.reading() as connection:
                return connection.execute("SELECT 1 FROM variant LIMIT 1").fetchone() is not None
        except CacheDamaged:
            return False  # nothing worth keeping


def _join(topics: Sequence[str]) -> str:
    return ",".join(sorted(topics))
