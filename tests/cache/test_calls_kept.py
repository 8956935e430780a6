"""Shoppers who wait, on the terminal's disk: they come with the feed and go with it."""

import asyncio
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.feed import Delta
from offline_cache.calls import SqliteCalls
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import rows, snapshot

CALL = CollectCall("K7M4Q2", "K07-0042", "lyon", 2, datetime(2026, 11, 22, 9, tzinfo=UTC))
EARLIER = replace(CALL, code="B3N8XW", called_at=CALL.called_at - timedelta(minutes=5))


def test_who_waits_here_is_known_the_longest_first(shop: Terminal) -> None:
    calls = SqliteCalls(shop.cache)
    assert calls.calls("lyon") == []
    elsewhere = replace(CALL, code="AAAAAA", location_id="paris")
    shop.writer.apply(Delta(tuple(change("call", each.code, each) for each in (CALL, EARLIER, elsewhere)), "e1:1"))
    assert calls.calls("lyon") == [EARLIER, CALL]
    shop.writer.apply(Delta((change("call", CALL.code, replace(CALL, is_ready=True)),), "e1:2"))
    assert calls.calls("lyon")[1].is_ready
    shop.writer.apply(Delta((change("call", EARLIER.code, None),), "e1:3"))
    assert [call.code for call in calls.calls("lyon")] == ["K7M4Q2"]


def test_calls_come_with_a_whole_copy_too(empty: Terminal) -> None:
    asyncio.run(empty.writer.replace(snapshot([*rows(), change("call", CALL.code, CALL)])))
    assert SqliteCalls(empty.cache).calls("lyon") == [CALL]
