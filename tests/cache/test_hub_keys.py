"""The hub's public keys on the terminal's disk: they come with the catalogue and change with the feed."""

import asyncio
from datetime import UTC, datetime

from msgspec.structs import replace

from kiosk.domain.feed import Delta
from kiosk.domain.signing_key import SigningKey
from offline_cache.cache import open_cache
from offline_cache.keys import SqliteKeyRing
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import rows, snapshot

KEY = SigningKey("0a1b2c3d", bytes(range(32)), datetime(2026, 11, 22, tzinfo=UTC))


def test_a_key_of_the_snapshot_is_known_after_a_restart(empty: Terminal) -> None:
    asyncio.run(empty.writer.replace(snapshot([*rows(), change("signing_key", KEY.id, KEY)])))
    empty.cache.close()
    again = open_cache(empty.cache.path)
    assert SqliteKeyRing(again).signing_key(KEY.id) == KEY
    assert SqliteKeyRing(again).signing_key("ffffffff") is None
    again.close()


def test_new_revoked_and_forgotten_keys_arrive_as_changes(shop: Terminal) -> None:
    ring = SqliteKeyRing(shop.cache)
    shop.writer.apply(Delta((change("signing_key", KEY.id, KEY),), "e1:1"))
    assert ring.signing_key(KEY.id) == KEY
    revoked = replace(KEY, is_revoked=True)
    shop.writer.apply(Delta((change("signing_key", KEY.id, revoked),), "e1:2"))
    assert ring.signing_key(KEY.id) == revoked
    shop.writer.apply(Delta((change("signing_key", KEY.id, None),), "e1:3"))
    assert ring.signing_key(KEY.id) is None
