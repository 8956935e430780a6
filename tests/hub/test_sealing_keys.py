"""Sealing: what a terminal closed, this hub opens, for this purpose, with this key, and nobody else."""

from datetime import timedelta

import msgspec
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cli import main
from kiosk.domain.sealing_key import SealingKey
from kiosk.hub.auth.sealing import KEPT, SealRefused, new_key, open_sealed
from kiosk.hub.services import Services
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub_client.sealing import X25519Sealer, seal
from tests.hub.conftest import NOON, TOPICS, MovableClock, Terminal, written

pytestmark = pytest.mark.anyio


async def _keys_in_feed(terminal: Terminal) -> list[SealingKey]:
    answer = await terminal.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    rows = [msgspec.json.decode(row) for row in answer.content.splitlines()[1:]]
    return [msgspec.convert(row["value"], SealingKey) for row in rows if row["kind"] == "sealing_key"]


def _opened(services: Services, sealed: bytes, purpose: bytes = b"order") -> bytes | SealRefused:
    with services.database.read() as connection:
        return open_sealed(connection, sealed, purpose)


async def test_what_is_sealed_with_the_feeds_key_only_this_hub_opens(services: Services, kiosk: Terminal) -> None:
    (key,) = await _keys_in_feed(kiosk)
    assert set(msgspec.to_builtins(key)) == {"id", "public_key", "made_at"}
    sealed = X25519Sealer(lambda: key).seal(b"Claire Morel", b"order")
    assert sealed is not None
    assert b"Claire" not in sealed
    assert _opened(services, sealed) == b"Claire Morel"
    assert _opened(services, sealed, b"slip") == SealRefused("seal_broken")
    stranger, _ = new_key(NOON)
    assert _opened(services, seal(stranger, b"x", b"order")) == SealRefused("sealing_key_unknown")
    assert X25519Sealer(lambda: None).seal(b"x", b"order") is None


async def test_no_changed_byte_passes(services: Services, kiosk: Terminal) -> None:
    (key,) = await _keys_in_feed(kiosk)
    sealed = seal(key, b"thirteen euros", b"order")
    for place in range(len(sealed)):
        changed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        assert isinstance(_opened(services, changed), SealRefused), place
    for short in (b"", sealed[:36], sealed[:-1]):
        assert _opened(services, short) == SealRefused("seal_broken")


@given(st.binary(max_size=300))
def test_two_seals_of_one_content_have_nothing_in_common_but_their_head(content: bytes) -> None:
    key, _ = new_key(NOON)
    one, other = seal(key, content, b"order"), seal(key, content, b"order")
    assert one[:5] == other[:5]
    assert one[5:37] != other[5:37]
    assert one[37:] != other[37:]


async def test_after_a_rotation_terminals_hear_of_the_new_key_only_and_old_seals_still_open(
    services: Services, kiosk: Terminal, clock: MovableClock
) -> None:
    (old,) = await _keys_in_feed(kiosk)
    sealed = seal(old, b"old", b"order")
    clock.move(timedelta(days=200))
    new = services.sealing_keys.rotate()
    assert await _keys_in_feed(kiosk) == [new]
    clock.move(KEPT - timedelta(days=1))
    services.sealing_keys.rotate()
    assert _opened(services, sealed) == b"old"
    clock.move(timedelta(days=2))
    services.sealing_keys.rotate()
    assert _opened(services, sealed) == SealRefused("sealing_key_unknown")
    assert _opened(services, seal(new, b"new", b"order")) == b"new"


def test_sealing_keys_are_rotated_and_listed_on_the_command_line(
    hub_database: DatabaseAddress, services: Services
) -> None:
    (first,) = services.sealing_keys.all()
    done = CliRunner().invoke(main, ["keys", "rotate", "--sealing", "--database", written(hub_database)])
    assert done.exit_code == 0, done.output
    listed = CliRunner().invoke(main, ["keys", "list", "--database", written(hub_database)]).output
    assert f"{done.output.split()[0]}  made" in listed
    assert listed.splitlines()[-1].startswith(first.id)
    assert [line.split()[-1] for line in listed.splitlines()] == ["signs", "seals", "opens"]
