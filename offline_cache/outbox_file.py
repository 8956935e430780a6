"""Opening ``outbox.db``. A damaged file is never dropped: it is set aside and what can be read of it is saved.

Beside it may lie, for as long as it takes: ``outbox.salvaging.db``, being filled from a damaged one; ``outbox.salvaged.db``,
filled, to take its place; ``outbox.left-out.db``, with what SQLite left out of a journal. A start that is killed at any of
this is taken up by the next one.
"""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.errors import CacheDamaged
from offline_cache.database import (
    Database,
    files_of,
    remove_database,
    sync_file,
    sync_folder,
    thorough_check,
    translated,
)
from offline_cache.lost_journal import LostJournal, lost_part
from offline_cache.outbox_salvage import NUMBERS_SKIPPED, check_rows, salvage, take_left_out

__all__ = ["NUMBERS_SKIPPED", "STEPS", "OutboxOpened", "open_outbox"]

STEPS: Final = frozenset(
    {
        "0001_orders",
        "0002_session_and_identity",
        "0003_hub_time",
        "0004_sealed",
        "0005_slips",
        "0006_cart_edits",
        "0007_print_sources",
    }
)
"""All there are. A file that had them needs no migration, and its start not the library for that, a tenth of the whole."""


@dataclass(frozen=True)
class OutboxOpened:
    """The open file and what happened: ``set_aside`` names a damaged one, of which ``salvaged`` orders were saved."""

    database: Database
    salvaged: int = 0
    set_aside: Path | None = None


def open_outbox(path: Path, now: datetime) -> OutboxOpened:
    """Open and migrate the outbox. Raises ``CacheError`` only for what a new file would not mend (no room, no rights)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with translated():
        if _beside(path, "salvaged").exists():
            return _swap(path, now)
        try:
            database, is_rotten = _open(path)
        except CacheDamaged:
            _fill_another(path, now)
            return _swap(path, now)
        return _with_left_out(path, database, now, is_rotten=is_rotten)


def _open(path: Path) -> tuple[Database, bool]:
    """The open file, and whether its journal had been damaged in the middle."""
    path.touch(mode=0o600)  # names and addresses: nobody else's business; the journal gets the same rights
    journal = files_of(path)[1]
    logged = journal.read_bytes() if journal.exists() else b""
    database = Database(path, "FULL")
    try:
        with database.reading() as connection:
            lost = _left_out(connection, logged)
            if lost is not None:
                _keep_left_out(path, lost)
            thorough_check(connection)
            _bring_up_to_date(connection)
            check_rows(connection)
    except BaseException:
        database.close()
        raise
    return database, lost is not None and lost.is_rotten


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    try:
        if steps_of(connection) == STEPS:
            return
        from offline_cache.migrations import migrate

        migrate(connection)
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_ERROR:
            raise
        # Its steps are tested: what they do not fit on is a file that does not know any more which of them it had.
        raise CacheDamaged(str(error)) from error


def steps_of(connection: sqlite3.Connection) -> frozenset[str]:
    """The steps that a file had, by its own record."""
    (records,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    if not records:
        return frozenset()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'outbox'")
    return frozenset(name for (name,) in rows)


def _left_out(connection: sqlite3.Connection, logged: bytes) -> LostJournal | None:
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    (_, frames_in_use, _) = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return lost_part(logged, max(0, frames_in_use), page_size)


def _keep_left_out(path: Path, lost: LostJournal) -> None:
    """Before anything is written: SQLite will write over it."""
    building = _beside(path, "salvaging")
    building.unlink(missing_ok=True)
    building.touch(mode=0o600)
    lost.lay_over(path, building)
    sync_file(building)
    building.replace(_beside(path, "left-out"))
    sync_folder(path.parent)


def _with_left_out(path: Path, database: Database, now: datetime, *, is_rotten: bool) -> OutboxOpened:
    left_out = _beside(path, "left-out")
    if not left_out.exists():
        return OutboxOpened(database)
    try:
        saved, is_damaged = take_left_out(left_out, database, now)
    except BaseException:
        database.close()
        raise
    if not (saved or is_damaged or is_rotten):
        left_out.unlink()
        return OutboxOpened(database)
    kept = _free_name(path, "left-out", now)
    left_out.rename(kept)
    return OutboxOpened(database, saved, kept)


def _fill_another(path: Path, now: datetime) -> None:
    """A new outbox with everything that can be saved of this one."""
    building = _beside(path, "salvaging")
    remove_database(building)
    database, _ = _open(building)
    try:
        salvage(path, database, now)
        database.checkpoint()
    finally:
        database.close()
    sync_file(building)
    building.replace(_beside(path, "salvaged"))
    sync_folder(path.parent)


def _swap(path: Path, now: datetime) -> OutboxOpened:
    """Set the damaged file aside, journal first: the new one must not find it."""
    kept = _free_name(path, "damaged", now)
    for source, target in reversed(list(zip(files_of(path), files_of(kept), strict=True))):
        if source.exists():
            source.rename(target)
    _beside(path, "salvaged").rename(path)
    sync_folder(path.parent)
    database, _ = _open(path)
    with database.reading() as connection:
        (waiting,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    return OutboxOpened(database, waiting, kept)


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f"{path.stem}.{what}{path.suffix}")


def _free_name(path: Path, what: str, now: datetime) -> Path:
    """A name that nothing was set aside under before."""
    name = _beside(path, f"{what}-{now:%Y%m%dT%H%M%S}")
    count = 1
    while name.exists():
        count += 1
        name = _beside(path, f"{what}-{now:%Y%m%dT%H%M%S}-{count}")
    return name
