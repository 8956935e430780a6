"""What every queue of cart edits does, in memory and on disk."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.money import Money
from kiosk.domain.session import CodeOrigin, ShopperSession
from kiosk.ports.cart_queue import CartQueue, UnsentEdits
from kiosk.ports.session_store import SessionStore
from offline_cache.outbox_file import open_outbox
from offline_cache.session import SqliteSessionStore
from tests.fakes.clock import START
from tests.fakes.session_store import FakeSessionStore

SESSION = ShopperSession("s", START, Cart("c1", 3, START))
ORIGIN = CodeOrigin("t" * 22, START, START, {"A": 1})

Open = Callable[[], tuple[SessionStore, CartQueue]]


@pytest.fixture(params=["memory", "disk"])
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    """The store and its queue, as a terminal finds them at each start."""
    if request.param == "memory":
        kept = FakeSessionStore()
        return lambda: (kept, kept.queue)

    def from_disk() -> tuple[SessionStore, CartQueue]:
        open_outbox(tmp_path / "outbox.db", START).database.close()
        sessions = SqliteSessionStore(tmp_path / "outbox.db")
        return sessions, sessions.queue

    return from_disk


def _edit(id_: str, left: int = 2) -> CartEdit:
    return CartEdit(id_, "A", 2, left, Money(100), START, "terminal")


def _unsent(*edits: CartEdit, cart_id: str = "c1") -> UnsentEdits:
    return UnsentEdits(cart_id, edits, START)


def test_edits_wait_through_a_restart_and_the_end_of_the_visit(reopen: Open) -> None:
    sessions, _ = reopen()
    sessions.save(SESSION, _unsent(_edit("1"), _edit("2")))
    sessions.save(SESSION)
    sessions.save(SESSION, _unsent(_edit("1", left=1)))
    sessions.wipe()
    _, queue = reopen()
    (waiting,) = queue.waiting()
    assert (waiting.cart_id, set(waiting.edits)) == ("c1", {_edit("1", left=1), _edit("2")})
    queue.sent("c1", waiting.edits)
    assert reopen()[1].waiting() == []


def test_what_changed_again_while_it_was_sent_waits_on(reopen: Open) -> None:
    sessions, queue = reopen()
    sessions.save(SESSION, _unsent(_edit("1"), _edit("2")))
    sessions.save(SESSION, _unsent(_edit("1", left=0)))
    queue.sent("c1", [_edit("1"), _edit("2")])
    (waiting,) = queue.waiting()
    assert waiting.edits == (_edit("1", left=0),)


def test_a_code_waits_with_its_edits_and_the_live_cart_takes_their_place(reopen: Open) -> None:
    sessions, _ = reopen()
    sessions.save(SESSION, replace(_unsent(_edit("code/A", left=1)), origin=ORIGIN))
    _, queue = reopen()
    assert [unsent.origin for unsent in queue.waiting()] == [ORIGIN]
    sessions.save(SESSION, replace(_unsent(_edit("3")), is_all=True))
    (waiting,) = queue.waiting()
    assert (waiting.edits, waiting.origin) == ((_edit("3"),), None)


def test_old_and_refused_edits_are_forgotten(reopen: Open) -> None:
    sessions, queue = reopen()
    sessions.save(SESSION, _unsent(_edit("1")))
    sessions.save(SESSION, replace(_unsent(_edit("2"), cart_id="c2"), at=START + timedelta(hours=2)))
    queue.forget_before(START + timedelta(hours=1))
    assert [unsent.cart_id for unsent in queue.waiting()] == ["c2"]
    queue.forget("c2")
    assert queue.waiting() == []


def test_what_was_sent_is_nowhere_in_the_files(tmp_path: Path) -> None:
    open_outbox(tmp_path / "outbox.db", START).database.close()
    sessions = SqliteSessionStore(tmp_path / "outbox.db")
    marked = replace(_edit("1"), sku="MARKED-SKU")
    sessions.save(SESSION, _unsent(marked))
    sessions.queue.sent("c1", [marked])
    assert not any(b"MARKED-SKU" in path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
