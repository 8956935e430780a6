"""``cache.db``: the hub's truth as last received. Disposable: a file that cannot be used is removed and made anew."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from typing_extensions import override

from kiosk.errors import CacheDamaged, CacheError
from offline_cache.database import Database, files_of, remove_database, thorough_check, translated
from offline_cache.derived import check_derived, check_index
from offline_cache.reference import ReferenceBook
from offline_cache.schema import CACHE_VERSION, create_cache, expected_schema, schema_of
from offline_cache.seals import check_bodies, check_facts


class CacheDatabase(Database):
    """The open cache. ``version`` grows with every write here, ``catalogue_version`` when more than stock changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "NORMAL")
        self.version = 0
        self.catalogue_version = 0
        self.is_damaged = False
        self._reference: tuple[int, ReferenceBook] | None = None

    @override
    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """As in ``Database``; damage met on the way is remembered, so that the next pull begins anew."""
        try:
            with super().reading() as connection:
                yield connection
        except CacheDamaged:
            self.is_damaged = True
            raise

    @property
    def snapshot_path(self) -> Path:
        """Where the next whole copy is built."""
        return self.path.with_name(f"{self.path.stem}.new{self.path.suffix}")

    def touched(self, *, catalogue: bool) -> None:
        """Called after each commit: what was worked out from older rows no longer counts."""
        self.version += 1
        self.catalogue_version += catalogue

    def reference(self) -> ReferenceBook:
        """Categories, places, groups, promotions and people, read once per version of the catalogue."""
        version = self.catalogue_version
        if self._reference is None or self._reference[0] != version:
            with self.reading() as connection:
                self._reference = (version, ReferenceBook.read(connection))
        return self._reference[1]

    def swap_in(self, path: Path) -> None:
        """Put a finished file in this one's place."""

        def change() -> None:
            # The journal belongs to the old file: left behind, it would be replayed into the new one.
            for part in files_of(self.path)[1:]:
                part.unlink(missing_ok=True)
            os.replace(path, self.path)  # noqa: PTH105 - the same call, one syscall, atomic

        # Done before, it does not keep readers waiting when the last connection closes.
        with contextlib.suppress(CacheError), self.reading() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        self.replace_file(change)
        self.is_damaged = False
        self.touched(catalogue=True)

    def reset(self) -> None:
        """Throw the file away and begin with an empty one."""
        self.replace_file(lambda: remove_database(self.path))
        self.is_damaged = False
        self._create_if_new()
        self.touched(catalogue=True)

    def check(self) -> None:
        """Look whether the file is a cache of this version, reading a few pages only."""
        self._create_if_new()
        with self.reading() as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version != CACHE_VERSION:
                raise CacheDamaged(f"cache version {version}, expected {CACHE_VERSION}")
            try:
                if schema_of(connection) != expected_schema():
                    raise CacheDamaged("the tables are not those that were made")
                for table in ("meta", "entity", "product", "product_body", "variant", "stock", "vocabulary", "search"):
                    connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608 - constants above
            except sqlite3.OperationalError as error:
                if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) != sqlite3.SQLITE_ERROR:
                    raise
                raise CacheDamaged(str(error)) from error  # a table is missing, or its name is no text

    def check_thoroughly(self) -> None:
        """Read the whole file (seconds for 100,000 variants). Raises ``CacheDamaged``."""
        with self.reading() as connection:
            thorough_check(connection)
            check_facts(connection)
            check_bodies(connection)
            check_derived(connection)
        with self.writing() as connection:
            check_index(connection)

    def _create_if_new(self) -> None:
        with self.reading() as connection:
            (known,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if known == 0:
            with self.writing() as connection:
                create_cache(connection)


def open_cache(path: Path) -> CacheDatabase:
    """Open the cache; a damaged or foreign file is removed, and the next pull takes a snapshot."""
    path.parent.mkdir(parents=True, exist_ok=True)
    cache = CacheDatabase(path)
    remove_database(cache.snapshot_path)  # a snapshot that a crash cut off
    try:
        with translated():
            cache.check()
    except CacheDamaged:
        cache.reset()
    return cache
