"""What is done to a terminal that is not running: taking its orders out, making it nobody's."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kiosk.hub_client.sealing import X25519Sealer
from kiosk.hub_client.signatures import Ed25519DeviceSigner, Ed25519Verifier, new_private_key
from kiosk.ports.outbox import OutboxEntry
from kiosk.system import SystemClock
from kiosk.use_cases.export_outbox import Exported, ExportOutbox, NotExported
from offline_cache.allocations import Allocations
from offline_cache.cache import open_cache
from offline_cache.erasing import remove_terminal
from offline_cache.export_file import DiskExportFile
from offline_cache.folder_lock import lock_folder
from offline_cache.keys import SqliteKeyRing
from offline_cache.outbox import SqliteOutbox
from offline_cache.outbox_file import open_outbox
from offline_cache.session import SqliteIdentityStore
from offline_cache.slips import SqliteDeviceKey, SqliteSlips


class Reset(msgspec.Struct, frozen=True):
    """The terminal is nobody's. ``kept`` are outboxes that were set aside damaged: people have to look at them."""

    kept: tuple[Path, ...]


class Unsettled(msgspec.Struct, frozen=True):
    """Nothing was touched: orders or slips have no final word, and the export, if any, does not hold them all."""

    count: int
    has_export: bool


class Unusable(msgspec.Struct, frozen=True):
    """There is no terminal here, or it is running."""

    reason: str


def export_outbox(folder: Path, to: Path) -> Exported | NotExported | Unusable:
    """Write everything of a terminal that has no final word into one file."""
    if not (folder / "outbox.db").exists():
        return _no_terminal(folder)
    with _opened(folder) as export:
        return export if isinstance(export, Unusable) else export.to(to)


def reset_terminal(folder: Path, exported: Path | None) -> Reset | Unsettled | Unusable:
    """Remove a terminal's files, unless something would be lost with them."""
    if not (folder / "outbox.db").exists():
        return _no_terminal(folder)
    with _opened(folder) as export:
        if isinstance(export, Unusable):
            return export
        count = export.unsettled()
        if count and not (exported and export.is_whole(exported.read_bytes(), Ed25519Verifier())):
            return Unsettled(count, exported is not None)
        return Reset(remove_terminal(folder))


@contextmanager
def _opened(folder: Path) -> Iterator[ExportOutbox | Unusable]:
    lock = lock_folder(folder)
    if lock is None:
        yield Unusable(f"The terminal in {folder} is running; close it first.")
        return
    clock = SystemClock()
    with lock:
        database, cache = open_outbox(folder / "outbox.db", clock.now()).database, open_cache(folder / "cache.db")
        try:
            outbox = SqliteOutbox(database, clock, Allocations(), X25519Sealer(SqliteKeyRing(cache).sealing_key))
            signer = Ed25519DeviceSigner(SqliteDeviceKey(database, new_private_key).private_key())
            known = SqliteIdentityStore(database).load_identity()
            code = known.device.code if known else _code_of(outbox.entries())
            yield ExportOutbox(outbox, SqliteSlips(database), signer, DiskExportFile(), clock, code)
        finally:
            cache.close()
            database.close()


def _code_of(entries: list[OutboxEntry]) -> str:
    """A terminal that was erased no longer knows its name; its orders still begin with it."""
    return entries[-1].order.number.rpartition("-")[0] if entries else ""


def _no_terminal(folder: Path) -> Unusable:
    return Unusable(f"There is no terminal in {folder}.")
