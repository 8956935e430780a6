"""The outbox file when things go wrong: no room, damage, and personal data that must not stay."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from typing_extensions import override

from kiosk.domain.cart import Cart
from kiosk.domain.customer import Address, Contact, CustomerSummary
from kiosk.domain.order import ReadyOrder
from kiosk.domain.sealing_key import SealingKey
from kiosk.domain.session import ShopperSession
from kiosk.errors import CacheFull, NoSealingKey
from kiosk.hub_client.sealing import X25519Sealer
from kiosk.ports.outbox import Ledger
from offline_cache.allocations import Allocations
from offline_cache.database import Database, files_of
from offline_cache.outbox import KEPT, SqliteOutbox
from offline_cache.outbox_file import NUMBERS_SKIPPED, OutboxOpened, open_outbox
from offline_cache.session import SqliteSessionStore
from tests.fakes.clock import START, FakeClock
from tests.fakes.orders import confirmation, make_order
from tests.fakes.sealing import KEY, SEALER, opened_order


def opened(path: Path) -> tuple[OutboxOpened, SqliteOutbox]:
    file = open_outbox(path, START)
    return file, SqliteOutbox(file.database, FakeClock(), Allocations(), SEALER)


def test_full_disk_records_nothing_and_keeps_what_was_there(tmp_path: Path) -> None:
    file, outbox = opened(tmp_path / "outbox.db")
    outbox.add(make_order(1))
    with file.database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")
    big = make_order(2, sku="X" * 20_000)
    with pytest.raises(CacheFull):
        outbox.add(big)
    assert [e.order.id for e in outbox.entries()] == ["order-1"]
    assert outbox.ledger() == Ledger(1, 0, 1, 0)
    with file.database.reading() as connection:
        connection.execute("PRAGMA max_page_count=100000")
    outbox.add(big)
    assert outbox.ledger() == Ledger(2, 0, 2, 0)
    file.database.close()


_FILL = """
import resource, signal, sys
from pathlib import Path
from tests.cache.test_durable_outbox import opened
from tests.fakes.orders import make_order
from tests.fakes.sealing import SEALER
from kiosk.errors import CacheFull, NoSealingKey
from kiosk.hub_client.sealing import X25519Sealer
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
file, outbox = opened(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
recorded = 0
try:
    for n in range(1, 2000):
        outbox.add(make_order(n))
        recorded = n
except CacheFull:
    print(recorded)
"""


def test_file_that_may_not_grow_keeps_every_order_that_was_said_recorded(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    run = subprocess.run([sys.executable, "-c", _FILL, str(path)], capture_output=True, text=True, check=True)
    recorded = int(run.stdout)
    assert recorded > 10
    file, outbox = opened(path)
    assert [e.order.id for e in outbox.entries()] == [f"order-{n}" for n in range(1, recorded + 1)]
    assert outbox.ledger() == Ledger(recorded, 0, recorded, 0)
    file.database.close()


def test_header_overwritten_saves_every_order_and_keeps_the_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    file, outbox = opened(path)
    for n in range(1, 8):
        outbox.add(make_order(n))
    file.database.close()
    content = bytearray(path.read_bytes())
    content[:100] = b"\x00" * 100
    path.write_bytes(content)

    file, outbox = opened(path)
    assert file.set_aside is not None
    assert file.set_aside.name == "outbox.damaged-20261121T100000.db"
    assert file.set_aside.read_bytes() == bytes(content)
    assert file.salvaged == 7
    assert {e.order.id for e in outbox.due(START)} == {f"order-{n}" for n in range(1, 8)}
    assert {opened_order(e.sealed).contact for e in outbox.entries()} == {make_order(1).contact}
    assert outbox.ledger() == Ledger(7, 0, 7, 0, unknown=7)
    assert outbox.next_number("K07") == f"K07-{7 + NUMBERS_SKIPPED + 1:04d}"
    file.database.close()


def test_damage_in_the_middle_saves_what_lies_around_it(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    file, outbox = opened(path)
    for n in range(1, 101):
        outbox.add(make_order(n))
    outbox.confirm(confirmation(make_order(1)))
    file.database.close()
    content = bytearray(path.read_bytes())
    middle = content.find(b'"order-50"') // 4096 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(content)

    file, outbox = opened(path)
    assert file.set_aside is not None
    assert 85 <= file.salvaged <= 99  # one page held a handful of orders
    ids = {e.order.id for e in outbox.entries()}
    assert {"order-2", "order-100"} <= ids
    assert "order-50" not in ids
    assert outbox.receipt("order-1") is not None
    file.database.close()


def test_random_bytes_in_place_of_the_file_still_open_an_outbox(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    path.write_bytes(bytes(range(256)) * 40)
    file, outbox = opened(path)
    assert (file.salvaged, outbox.ledger()) == (0, Ledger(0, 0, 0, 0))
    assert file.set_aside is not None
    outbox.add(make_order(1))
    file.database.close()


def marked_order(n: int) -> ReadyOrder:
    contact = Contact("Zéphyrine Quartz", "zephyrine@quartz.example", "06 99 88 77 66")
    address = Address("Zéphyrine Quartz", "77 impasse des Marqueurs", "69009", "Lyon", "code 4417B")
    return msgspec.structs.replace(make_order(n), contact=contact, address=address, customer_id="customer-marker")


MARKERS = ("Zéphyrine", "quartz", "06 99 88 77 66", "impasse des Marqueurs", "4417B", "customer-marker", "token-1")


def test_no_word_about_the_person_ever_reaches_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    file, outbox = opened(path)

    def found() -> list[str]:
        everything = b"".join(part.read_bytes() for part in tmp_path.iterdir())
        return [marker for marker in MARKERS if marker.encode() in everything]

    outbox.add(marked_order(1))
    outbox.add(marked_order(2))
    assert found() == []
    assert opened_order(outbox.entries()[0].sealed) == marked_order(1)
    outbox.mark_in_flight("order-1")
    outbox.reject("order-2", "price_changed")
    assert found() == []
    outbox.amend(msgspec.structs.replace(marked_order(2), idempotency_key="again"), START)
    outbox.confirm(confirmation(marked_order(1)))
    assert found() == []
    file.database.close()
    assert found() == []


def test_the_session_leaves_nothing_when_it_is_wiped(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    file, _ = opened(path)
    sessions = SqliteSessionStore(path)
    customer = CustomerSummary("c1", "Marguerite", "m•••@exemple.fr")
    for n in range(20):
        sessions.save(ShopperSession(f"s{n}", START, Cart("cart", n, START, customer=customer)))
    sessions.wipe()
    assert b"Marguerite" not in all_bytes(path)
    sessions.close()
    file.database.close()


def test_without_a_key_of_the_hub_nothing_is_recorded(tmp_path: Path) -> None:
    file = open_outbox(tmp_path / "outbox.db", START)
    outbox = SqliteOutbox(file.database, FakeClock(), Allocations(), X25519Sealer(lambda: None))
    with pytest.raises(NoSealingKey):
        outbox.add(make_order(1))
    assert outbox.ledger() == Ledger(0, 0, 0, 0)
    file.database.close()


def test_orders_from_before_sealing_are_sealed_as_soon_as_a_key_is_known(tmp_path: Path) -> None:
    path, keys = tmp_path / "outbox.db", list[SealingKey]()
    file, outbox = opened(path)
    outbox.add(marked_order(1))
    with file.database.writing() as connection:
        connection.execute("UPDATE entry SET payload = ?", (msgspec.json.encode(marked_order(1)),))
    file.database.close()

    file = open_outbox(path, START)
    late = SqliteOutbox(file.database, FakeClock(), Allocations(), X25519Sealer(lambda: keys[0] if keys else None))
    assert late.due(START) == []
    assert [e.order.number for e in late.entries()] == ["K07-0001"]
    assert MARKERS[0].encode() in all_bytes(path)
    keys.append(KEY)
    (entry,) = late.due(START)
    assert opened_order(entry.sealed) == marked_order(1)
    assert not any(marker.encode() in all_bytes(path) for marker in MARKERS)
    file.database.close()


@pytest.mark.parametrize("part", ["outline", "sealed"])
def test_one_flipped_bit_in_an_order_is_noticed_and_only_that_order_is_set_aside(tmp_path: Path, part: str) -> None:
    path = tmp_path / "outbox.db"
    file, outbox = opened(path)
    for n in (1, 2, 3):
        outbox.add(make_order(n))
    sealed = outbox.entries()[1].sealed
    file.database.close()
    content = bytearray(path.read_bytes())
    place = (
        content.find(b'"LAMP-1"', content.find(b'"order-2"')) + 5 if part == "outline" else content.find(sealed) + 60
    )
    content[place] ^= 1
    path.write_bytes(content)

    file, outbox = opened(path)
    assert file.set_aside is not None
    assert [e.order.id for e in outbox.entries()] == ["order-1", "order-3"]
    assert [opened_order(e.sealed) for e in outbox.entries()] == [make_order(1), make_order(3)]
    ledger = outbox.ledger()
    assert not ledger.is_complete  # one that was made is nowhere: people are asked
    assert file.set_aside.read_bytes() == bytes(content)
    file.database.close()


def test_a_row_that_holds_another_order_is_not_sent_as_this_one(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    file, outbox = opened(path)
    outbox.add(make_order(1))
    outbox.add(make_order(2))
    with file.database.writing() as connection:
        (other,) = connection.execute("SELECT payload FROM entry WHERE order_id = 'order-2'").fetchone()
        connection.execute("UPDATE entry SET payload = ? WHERE order_id = 'order-1'", (other,))
    file.database.close()
    file, outbox = opened(path)
    assert file.set_aside is not None
    assert [e.order.id for e in outbox.entries()] == ["order-2"]
    file.database.close()


def test_what_ended_long_ago_is_forgotten_and_still_counted(tmp_path: Path) -> None:
    path, clock = tmp_path / "outbox.db", FakeClock()
    file = open_outbox(path, START)
    outbox = SqliteOutbox(file.database, clock, Allocations(), SEALER)
    for n in range(1, 7):
        outbox.add(make_order(n))
    outbox.confirm(confirmation(make_order(1)))
    outbox.reject("order-2", "price_changed")
    outbox.cancel("order-2", "gone")
    outbox.reject("order-3", "price_changed")
    clock.advance((KEPT - timedelta(days=1)).total_seconds())
    outbox.confirm(confirmation(make_order(4)))
    before = outbox.ledger()
    outbox.prune(clock.now())
    assert outbox.receipt("order-1") is not None
    clock.advance(timedelta(days=2).total_seconds())
    for _ in range(2):
        outbox.prune(clock.now())
        assert outbox.ledger() == before == Ledger(6, 2, 2, 1, cancelled=1)
    assert outbox.receipt("order-1") is None
    assert outbox.receipt("order-4") is not None
    with file.database.reading() as connection:
        kept = {row[0] for row in connection.execute("SELECT DISTINCT order_id FROM journal")}
    assert kept == {"order-3", "order-4", "order-5", "order-6"}
    file.database.close()


def all_bytes(path: Path) -> bytes:
    return b"".join(part.read_bytes() for part in files_of(path) if part.exists())


def test_only_the_owner_may_read_the_outbox(tmp_path: Path) -> None:
    file, outbox = opened(tmp_path / "outbox.db")
    outbox.add(make_order(1))
    assert {part.stat().st_mode & 0o077 for part in files_of(tmp_path / "outbox.db") if part.exists()} == {0}
    file.database.close()


class ImpatientSender(Database):
    """Its other thread has the hub's answer before the caller of ``add`` or ``retry`` goes on."""

    answer: Callable[[], None] | None = None

    @override
    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        with super().writing() as connection:
            yield connection
        answer, self.answer = self.answer, None
        if answer is not None:
            answer()


def test_answer_that_overtakes_the_recording_leaves_no_promise_behind(tmp_path: Path) -> None:
    path, clock, allocations = tmp_path / "outbox.db", FakeClock(), Allocations()
    open_outbox(path, START).database.close()
    database = ImpatientSender(path, "FULL")
    outbox = SqliteOutbox(database, clock, allocations, SEALER)
    database.answer = lambda: outbox.confirm(confirmation(make_order(1)))
    outbox.add(make_order(1))
    clock.advance(1)
    allocations.settle(clock.monotonic())
    assert allocations.at("LAMP-1") == {}
    outbox.add(make_order(2))
    outbox.reject("order-2", "price_changed")
    database.answer = lambda: outbox.reject("order-2", "price_changed")
    outbox.retry("order-2", clock.now())
    assert allocations.at("LAMP-1") == {}
    database.close()


def test_order_that_found_no_room_promises_nothing(tmp_path: Path) -> None:
    path, allocations = tmp_path / "outbox.db", Allocations()
    database = open_outbox(path, START).database
    outbox = SqliteOutbox(database, FakeClock(), allocations, SEALER)
    with database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(CacheFull):
        outbox.add(make_order(1, sku="X" * 20_000))
    assert allocations.at("X" * 20_000) == {}
    database.close()


def test_a_left_out_row_without_a_payload_keeps_no_terminal_from_starting(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    file, outbox = opened(path)
    outbox.add(make_order(1))
    file.database.close()
    with sqlite3.connect(tmp_path / "outbox.left-out.db") as left_out:
        # As read from a torn page: another table's row under this one's name, so that rules do not count.
        left_out.execute("CREATE TABLE entry (order_id, payload)")
        left_out.execute("INSERT INTO entry VALUES ('order-2', NULL)")
    left_out.close()
    file, outbox = opened(path)
    assert [e.order.id for e in outbox.entries()] == ["order-1"]
    assert file.set_aside is not None
    assert file.set_aside.exists()
    file.database.close()


@pytest.mark.parametrize(
    ("table", "forgets"),
    [("entry", "payload = NULL"), ("receipt", "body = NULL"), ("journal", "number = NULL"), ("counter", "last = NULL")],
)
def test_a_row_that_breaks_the_rules_of_its_table_is_damage_and_no_failed_start(
    tmp_path: Path, table: str, forgets: str
) -> None:
    path = tmp_path / "outbox.db"
    file, outbox = opened(path)
    outbox.add(make_order(1))
    outbox.add(make_order(2))
    outbox.confirm(confirmation(make_order(2)))
    file.database.close()
    _break_a_rule(path, table, forgets)
    file, outbox = opened(path)
    assert file.set_aside is not None
    assert [e.order.id for e in outbox.entries()] == ([] if table == "entry" else ["order-1"])
    file.database.close()


def _break_a_rule(path: Path, table: str, forgets: str) -> None:
    lax = "UPDATE sqlite_master SET sql = replace(replace(sql, 'NOT NULL', ''), 'STRICT', '') WHERE name = ?"
    with sqlite3.connect(path) as connection:
        (kept,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(lax.replace("'STRICT', ''", "' STRICT,', ''") if "ROWID" in kept else lax, (table,))
    connection.close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE {table} SET {forgets}")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (kept, table))
    connection.close()
