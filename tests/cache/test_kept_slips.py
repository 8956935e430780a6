"""Slips scanned without network, and the terminal's own key, on the disk."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.slip import SlipShown
from kiosk.hub_client.signatures import Ed25519DeviceSigner, Ed25519Verifier, new_private_key
from offline_cache.database import Database
from offline_cache.outbox_file import open_outbox
from offline_cache.slips import LONGEST_WAIT, MOST_KEPT, SqliteDeviceKey, SqliteSlips

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SLIP, OTHER = SlipShown("A" * 22, "1.2.3"), SlipShown("A" * 22, "1.2.4")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    database = open_outbox(path, NOW).database
    yield database
    database.close()


def test_a_slip_is_kept_once_and_goes_when_it_was_answered(database: Database, path: Path) -> None:
    slips = SqliteSlips(database)
    assert [slips.keep(SLIP, NOW), slips.keep(SLIP, NOW), slips.keep(OTHER, NOW)] == [True] * 3
    again = SqliteSlips(open_outbox(path, NOW).database)
    assert [(kept.slip, kept.attempts) for kept in again.due(NOW)] == [(SLIP, 0), (OTHER, 0)]
    again.postpone(SLIP, NOW + timedelta(minutes=5))
    assert [kept.slip for kept in slips.due(NOW)] == [OTHER]
    slips.hurry(NOW)
    assert [(kept.slip, kept.attempts) for kept in slips.due(NOW)] == [(SLIP, 1), (OTHER, 0)]
    slips.settle(SLIP)
    assert (slips.count(), [kept.slip for kept in slips.due(NOW)]) == (1, [OTHER])


def test_a_clock_that_ran_ahead_holds_nothing_back(database: Database) -> None:
    slips = SqliteSlips(database)
    slips.keep(SLIP, NOW + timedelta(days=400))
    assert [kept.slip for kept in slips.due(NOW)] == [SLIP]
    slips.postpone(SLIP, NOW + LONGEST_WAIT)
    assert slips.due(NOW) == []


def test_nobody_fills_the_disk(database: Database) -> None:
    slips = SqliteSlips(database)
    assert all(slips.keep(SlipShown("A" * 22, str(n)), NOW) for n in range(MOST_KEPT))
    assert not slips.keep(SLIP, NOW)
    assert slips.count() == MOST_KEPT


def test_the_key_is_made_once_and_only_its_user_reads_it(database: Database, path: Path) -> None:
    key = SqliteDeviceKey(database, new_private_key)
    private = key.private_key()
    assert not key.is_registered()
    key.note_registered()
    again = SqliteDeviceKey(open_outbox(path, NOW).database, new_private_key)
    assert (again.private_key(), again.is_registered()) == (private, True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    signer = Ed25519DeviceSigner(private)
    assert Ed25519Verifier().is_signed(signer.public_key, b"slip", signer.sign(b"slip"))


def test_both_are_saved_from_a_damaged_file(path: Path) -> None:
    database = open_outbox(path, NOW).database
    private = SqliteDeviceKey(database, new_private_key).private_key()
    SqliteSlips(database).keep(SLIP, NOW)
    database.checkpoint()
    database.close()
    content = bytearray(path.read_bytes())
    content[24:40] = (
        b"\xff" * 16
    )  # the header's counters and the size of the file: no longer a file that passes a check
    content[-4096:] = b"\x00" * 4096
    path.write_bytes(content)
    opened = open_outbox(path, NOW)
    assert opened.set_aside is not None
    assert SqliteDeviceKey(opened.database, new_private_key).private_key() == private
    assert [kept.slip for kept in SqliteSlips(opened.database).due(NOW)] == [SLIP]
