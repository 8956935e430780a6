"""The storage half of the fault campaign at CI counts, each with its control, and the shim below SQLite that it stands on."""

import contextlib
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.faults.failing_disk import FailingDisk
from kiosk.faults.outbox_bench import FILE, Bench, is_whole, order_of
from kiosk.faults.power_cut import Disk, images
from kiosk.faults.recorded_disk import recorded
from kiosk.faults.watched_disk import Operation, Watch, WatchedDisk
from offline_cache.lost_journal import lost_part
from tests.fakes.campaign import holds

SEED = 1
CHANCE = random.Random(0)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("family", [1, 2, 3, 4, 8, 9, 11, 12])
def test_family_holds_and_its_control_does_not(family: int) -> None:
    holds(family, seed=SEED)


class Counting(Watch):
    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    @override
    def before(self, operation: Operation) -> int:
        self.seen[operation.kind] += 1
        return 0


def opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS t (x)")
    return connection


def test_every_commit_of_the_shipped_sqlite_is_seen_to_write_and_sync(tmp_path: Path) -> None:
    watch = Counting()
    with WatchedDisk(watch, tmp_path), contextlib.closing(opened(tmp_path / "a.db")) as connection:
        before = watch.seen.copy()
        connection.execute("INSERT INTO t VALUES (1)")
        assert watch.seen["write"] - before["write"] >= 2
        assert watch.seen["sync"] - before["sync"] == 1
    with contextlib.closing(opened(tmp_path / "a.db")) as connection:
        assert connection.execute("SELECT x FROM t").fetchall() == [(1,)]
        last = watch.seen.copy()
        connection.execute("INSERT INTO t VALUES (2)")
    assert watch.seen == last, "still watched after the block"


def test_files_elsewhere_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "watched").mkdir()
    watch = Counting()
    with WatchedDisk(watch, tmp_path / "watched"), contextlib.closing(opened(tmp_path / "b.db")):
        assert not watch.seen


def test_a_failing_write_reaches_python_as_sqlite_says_it(tmp_path: Path) -> None:
    disk = FailingDisk(frozenset({"write"}), at=1, is_full=True, lasts=True, is_mended=True)
    with WatchedDisk(disk, tmp_path), contextlib.closing(opened(tmp_path / "a.db")) as connection:
        disk.is_mended = False
        with pytest.raises(sqlite3.OperationalError) as raised:
            connection.execute("INSERT INTO t VALUES (1)")
        assert raised.value.sqlite_errorcode == sqlite3.SQLITE_FULL
        disk.is_mended = True
        connection.execute("INSERT INTO t VALUES (2)")
        assert connection.execute("SELECT x FROM t").fetchall() == [(2,)]


def test_what_goes_wrong_in_a_watch_is_raised_at_the_end_and_never_into_c(tmp_path: Path) -> None:
    class Broken(Watch):
        @override
        def before(self, operation: Operation) -> int:
            raise ValueError(operation.kind)

    def use() -> None:
        with (
            WatchedDisk(Broken(), tmp_path),
            contextlib.closing(sqlite3.connect(tmp_path / "a.db")) as connection,
            contextlib.suppress(sqlite3.OperationalError),
        ):
            connection.execute("CREATE TABLE t (x)")

    with pytest.raises(ValueError, match="create"):
        use()


_DIES = """
import sys
from pathlib import Path
from kiosk.faults.killing_disk import KillingDisk
from kiosk.faults.watched_disk import WatchedDisk
from tests.faults.test_storage_families import opened
with WatchedDisk(KillingDisk(9), Path(sys.argv[1])):
    opened(Path(sys.argv[1]) / "a.db").execute("INSERT INTO t VALUES (1)")
"""


def test_a_process_is_really_killed_at_its_nth_change(tmp_path: Path) -> None:
    died = subprocess.run([sys.executable, "-c", _DIES, str(tmp_path)], check=False)
    assert died.returncode == -9
    with contextlib.closing(opened(tmp_path / "a.db")) as connection:
        assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)


def test_a_power_cut_keeps_what_was_synced_and_forgets_the_rest() -> None:
    disk = Disk({"f": b"old"})
    disk.do(Operation("write", "/x/f", 0, b"new"))
    assert disk.image("drop", CHANCE).files == {"f": b"old"}
    assert disk.image("keep", CHANCE).files == {"f": b"new"}
    disk.do(Operation("sync", "/x/f"))
    assert disk.image("drop", CHANCE).files == {"f": b"new"}
    disk.do(Operation("rename", "/x/f", other="/x/g"))
    assert disk.image("drop", CHANCE).files == {"f": b"new"}
    disk.do(Operation("sync", "/x/g", reaches_folder=True))
    assert disk.image("drop", CHANCE).files == {"g": b"new"}


def test_renames_and_syncs_of_the_program_itself_are_recorded_too(tmp_path: Path) -> None:
    with recorded(tmp_path) as log:
        (tmp_path / "a").write_bytes(b"x")
        (tmp_path / "a").replace(tmp_path / "b")
        (tmp_path / "b").unlink()
    assert [(each.kind, Path(each.path).name) for each in log.operations] == [("rename", "a"), ("delete", "b")]


def test_a_flipped_bit_in_an_old_frame_of_the_journal_is_told_from_a_journal_that_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with contextlib.closing(opened(path)) as connection:
        for n in range(20):
            connection.execute("INSERT INTO t VALUES (?)", (str(n) * 500,))
        whole = path.with_name("a.db-wal").read_bytes()
        (_, frames, _) = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    size = 24 + 4096
    assert lost_part(whole, frames, 4096) is None
    flipped = bytearray(whole)
    flipped[32 + 5 * size + 100] ^= 1
    lost = lost_part(bytes(flipped), 5, 4096)
    assert lost is not None
    assert lost.is_rotten
    torn = lost_part(whole[: 32 + (frames - 1) * size], frames - 1, 4096)
    assert torn is None


def test_saving_a_damaged_outbox_may_be_cut_off_at_any_point(tmp_path: Path) -> None:
    place = tmp_path / "terminal"
    with contextlib.closing(Bench.open(place)) as bench:
        orders = [order_of(bench.outbox.next_number("K07")) for _ in range(5)]
        for order in orders:
            bench.outbox.add(order)
    content = bytearray((place / FILE).read_bytes())
    content[:100] = bytes(100)
    (place / FILE).write_bytes(content)
    with recorded(place) as log:
        Bench.open(place).close()
    found = list(images({FILE: bytes(content)}, log.operations, CHANCE))
    assert len(found) > 100
    for n, image in enumerate(CHANCE.sample(found, 100)):
        again = tmp_path / str(n)
        again.mkdir()
        image.lay_out(again)
        with contextlib.closing(Bench.open(again)) as bench:
            assert {entry.order.id for entry in bench.outbox.entries() if is_whole(entry)} == {o.id for o in orders}
