"""Making a terminal nobody's again: what is the shop's, the shopper's and its own goes; orders stay until told otherwise."""

import contextlib
import shutil
from pathlib import Path

from kiosk.errors import CacheError
from offline_cache.badge_file import BADGE_FILE
from offline_cache.cache import CacheDatabase
from offline_cache.camera_file import CAMERA_FILE
from offline_cache.chain_file import CHAIN_FILE
from offline_cache.count_file import COUNT_FILE
from offline_cache.database import Database, remove_database
from offline_cache.shop_events import EVENTS_FILE
from offline_cache.taken_file import TAKEN_FILE
from offline_cache.try_ons import STEPS_FILE

LABELS = "labels"
"""Folder of parcels' labels, which hold addresses."""

TABLES = "tables"
"""Folder of tables that nobody carried away: figures, and the audit log with people's names."""

_ITS_OWN = ("identity", "session", "cart_edit", "cart_origin", "source_tally", "source_count")


def erase_terminal(outbox: Database, cache: CacheDatabase, pictures: Path) -> None:
    """Erase identity, session, cart edits and counts, cache and pictures. Orders, slips and the key that signs them stay."""
    with outbox.writing() as connection:
        for table in _ITS_OWN:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608 - constants
    with contextlib.suppress(CacheError):  # truncated by the next write that finds nobody reading
        outbox.checkpoint()
    cache.reset()
    shutil.rmtree(pictures, ignore_errors=True)


def remove_terminal(folder: Path) -> tuple[Path, ...]:
    """Remove every file of a terminal that is not running; answers what stays: outboxes that were set aside damaged."""
    remove_database(folder / "cache.db")
    remove_database(folder / "cache.new.db")
    shutil.rmtree(folder / "pictures", ignore_errors=True)
    for own in (LABELS, TABLES):
        shutil.rmtree(folder / own, ignore_errors=True)
    remove_database(folder / "outbox.db")
    remove_database(folder / EVENTS_FILE)
    (folder / CAMERA_FILE).unlink(missing_ok=True)
    for kept in (BADGE_FILE, CHAIN_FILE, COUNT_FILE, STEPS_FILE, TAKEN_FILE):
        (folder / kept).unlink(missing_ok=True)
    return tuple(sorted(folder.glob("outbox.damaged-*.db")))
