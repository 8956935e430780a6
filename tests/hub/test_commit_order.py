"""The trap of commit order: on a server with several writers, whoever reads by position must never pass a change."""

import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Connection, select, text

from kiosk.hub.store import feed_rows
from kiosk.hub.store.address import PostgresUrl
from kiosk.hub.store.database import Database
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.tables import feed

TOPIC = "lyon"
_WRITERS, _EACH = 6, 25
Publish = Callable[[Connection, list[FeedRow]], None]
ReadOn = Callable[[Connection, int], tuple[set[str], int]]

# Sleeps between the change of the head and the commit, in whichever process writes.
_SLOW_COMMITS = """
CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(random() * 0.01); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT OR UPDATE ON feed DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION linger();
"""

_WRITE = """
import sys
from kiosk.hub.store.address import PostgresUrl
from kiosk.hub.store.database import Database
from tests.hub.test_commit_order import write_some
database = Database.open(PostgresUrl(sys.argv[1]))
write_some(database, sys.argv[2])
database.close()
"""


@pytest.fixture
def database(server_url: PostgresUrl) -> Iterator[Database]:
    opened = Database.open(server_url)
    yield opened
    opened.close()


def test_reader_by_cursor_misses_nothing_of_slow_concurrent_writers(database: Database) -> None:
    _make_commits_slow(database)
    wanted = {_key("a", writer, number) for writer in range(_WRITERS) for number in range(_EACH)}
    assert _seen_while(database, lambda: write_some(database, "a")) == wanted


def test_reader_by_cursor_misses_nothing_of_two_processes(database: Database, server_url: PostgresUrl) -> None:
    _make_commits_slow(database)

    def write() -> None:
        command = [sys.executable, "-c", _WRITE, server_url.secret_text]
        children = [subprocess.Popen([*command, name]) for name in ("a", "b")]
        assert [child.wait(60) for child in children] == [0, 0]

    wanted = {_key(name, writer, number) for name in "ab" for writer in range(_WRITERS) for number in range(_EACH)}
    assert _seen_while(database, write) == wanted


def test_control_positions_from_a_sequence_are_passed_before_they_are_there(database: Database) -> None:
    _make_commits_slow(database)
    with database._engines.writes.begin() as connection:
        connection.execute(text("CREATE SEQUENCE positions START 1000"))
    wanted = {_key("a", writer, number) for writer in range(_WRITERS) for number in range(_EACH)}
    seen = _seen_while(database, lambda: write_some(database, "a", _publish_by_sequence), _read_on_without_head)
    assert wanted - seen, "this test finds nothing"


def write_some(database: Database, name: str, publish_by: Publish = publish) -> None:
    """Several threads, each with transactions of a few rows that dawdle after they published."""

    def write(writer: int) -> None:
        pause = random.Random(f"{name}{writer}")
        for number in range(_EACH):
            row = FeedRow("test", _key(name, writer, number), TOPIC, b"1")

            def work(connection: Connection, row: FeedRow = row) -> None:
                publish_by(connection, [row])
                time.sleep(pause.uniform(0, 0.01))

            database.write_now(work)

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(_WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _seen_while(database: Database, write: Callable[[], None], read_on: ReadOn | None = None) -> set[str]:
    """What a reader gets who asks again and again from where it was, as terminals do."""
    seen: set[str] = set()
    read_on = read_on or _read_on
    with ThreadPoolExecutor(1) as aside:
        after, writing = 0, aside.submit(write)
        while True:
            is_over = writing.done()
            with database.read() as connection:
                keys, position = read_on(connection, after)
            seen |= keys
            if is_over and position == after:
                break
            after = position
        writing.result()
    return {key for key in seen if key.startswith("test-")}


def _read_on(connection: Connection, after: int) -> tuple[set[str], int]:
    page = feed_rows.page_after(connection, after, [TOPIC], 10)
    return {key for _, key, _ in page.rows}, page.position


def _read_on_without_head(connection: Connection, after: int) -> tuple[set[str], int]:
    rows = connection.execute(select(feed.c.key, feed.c.position).where(feed.c.position > after)).all()
    return {row.key for row in rows}, max((row.position for row in rows), default=after)


def _publish_by_sequence(connection: Connection, rows: list[FeedRow]) -> None:
    """What one writes who never heard of the trap: every row a number of its own, and no lock."""
    for row in rows:
        position = connection.execute(text("SELECT nextval('positions')")).scalar_one()
        connection.execute(upsert("postgresql", feed), {**row._asdict(), "position": position})


def _make_commits_slow(database: Database) -> None:
    with database._engines.writes.begin() as connection:
        connection.exec_driver_sql(_SLOW_COMMITS)


def _key(name: str, writer: int, number: int) -> str:
    return f"test-{name}-{writer}-{number}"
