"""The shopper's session and the terminal's identity, in ``outbox.db``."""

from pathlib import Path

import msgspec
from typing_extensions import override

from kiosk.domain.device import Enrolment
from kiosk.domain.session import ShopperSession
from kiosk.errors import CacheDamaged
from kiosk.ports.cart_queue import UnsentEdits
from kiosk.ports.session_store import IdentityStore, SessionStore
from offline_cache.cart_queue import SqliteCartQueue, put_unsent
from offline_cache.checked import checked, unchecked
from offline_cache.database import Database
from offline_cache.source_ledger import SqliteSourceLedger


class SqliteSessionStore(SessionStore):
    """At most one session, stored whole after each touch.

    Its own connections sync lightly: a power cut may cost the last touch of a session, never an order, and a save
    takes some tens of microseconds instead of a flush of the disk.
    """

    def __init__(self, outbox_path: Path) -> None:
        self._database = Database(outbox_path, "NORMAL")
        self.queue = SqliteCartQueue(self._database)
        self.sources = SqliteSourceLedger(self._database)

    @override
    def save(self, session: ShopperSession, unsent: UnsentEdits | None = None) -> None:
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO session VALUES (1, ?)", (checked(msgspec.json.encode(session)),))
            if unsent is not None:
                put_unsent(connection, unsent)

    @override
    def load(self) -> ShopperSession | None:
        with self._database.reading() as connection:
            row = connection.execute("SELECT body FROM session").fetchone()
        if row is None:
            return None
        try:
            return msgspec.json.decode(unchecked(row[0]), type=ShopperSession)
        except (msgspec.ValidationError, CacheDamaged):
            self.wipe()  # of another version, or damaged: a shopper starts anew rather than with half a cart
            return None

    @override
    def wipe(self) -> None:
        with self._database.writing() as connection:
            connection.execute("DELETE FROM session")
        # Deleted text is overwritten in the file (secure_delete); the journal still held older copies.
        self._database.checkpoint()

    def close(self) -> None:
        """Close the connections."""
        self._database.close()


class SqliteIdentityStore(IdentityStore):
    """Who this terminal is; written with full syncing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @override
    def load_identity(self) -> Enrolment | None:
        with self._database.reading() as connection:
            row = connection.execute("SELECT body FROM identity").fetchone()
        return None if row is None else msgspec.json.decode(unchecked(row[0]), type=Enrolment)

    @override
    def save_identity(self, enrolment: Enrolment) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO identity VALUES (1, ?)", (checked(msgspec.json.encode(enrolment)),)
            )
