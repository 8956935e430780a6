"""What every session store and identity store does, in memory and on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.cart import Cart
from kiosk.domain.device import Device, Enrolment
from kiosk.domain.session import ShopperSession
from kiosk.ports.session_store import IdentityStore, SessionStore
from offline_cache.outbox_file import open_outbox
from offline_cache.session import SqliteIdentityStore, SqliteSessionStore
from tests.fakes.clock import START
from tests.fakes.session_store import FakeIdentityStore, FakeSessionStore

Stores = tuple[SessionStore, IdentityStore]


@pytest.fixture(params=["memory", "disk"])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    if request.param == "memory":
        yield FakeSessionStore(), FakeIdentityStore()
        return
    database = open_outbox(tmp_path / "outbox.db", START).database
    sessions = SqliteSessionStore(tmp_path / "outbox.db")
    yield sessions, SqliteIdentityStore(database)
    sessions.close()
    database.close()


def session(id_: str) -> ShopperSession:
    return ShopperSession(id_, START, Cart("c1", 3, START), "en", START)


class TestSessionStore:
    def test_last_saved_session_is_loaded(self, stores: Stores) -> None:
        sessions, _ = stores
        assert sessions.load() is None
        sessions.save(session("a"))
        sessions.save(session("b"))
        assert sessions.load() == session("b")

    def test_wiped_session_is_gone_and_another_may_begin(self, stores: Stores) -> None:
        sessions, _ = stores
        sessions.wipe()
        sessions.save(session("a"))
        sessions.wipe()
        assert sessions.load() is None
        sessions.save(session("b"))
        assert sessions.load() == session("b")


class TestIdentityStore:
    def test_latest_enrolment_is_kept_and_a_wipe_leaves_it(self, stores: Stores) -> None:
        sessions, identities = stores
        assert identities.load_identity() is None
        for token in ("old", "new"):
            identities.save_identity(Enrolment(Device("d1", "K07", "Entrée", "kiosk", "lyon"), token))
        sessions.wipe()
        identity = identities.load_identity()
        assert identity is not None
        assert identity.token == "new"
