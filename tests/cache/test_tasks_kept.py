"""What waits for the staff, on the terminal's disk: by age, of this place alone, also those that are done today."""

import asyncio
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from kiosk.domain.feed import Delta
from kiosk.domain.task import new_task
from offline_cache.tasks import SqliteTasks
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import rows, snapshot

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
CALL = new_task("call", "borne-2", "lyon", AT, 3)
PARCEL = replace(new_task("parcel", "o1", "lyon", AT - timedelta(hours=1), 60), who="Paul Roy", city="Bordeaux")


def test_tasks_of_this_place_the_longest_waiting_first(shop: Terminal) -> None:
    tasks = SqliteTasks(shop.cache)
    assert tasks.tasks("lyon") == []
    elsewhere = new_task("call", "borne-9", "paris", AT, 3)
    shop.writer.apply(Delta(tuple(change("task", each.id, each) for each in (CALL, PARCEL, elsewhere)), "e1:1"))
    assert tasks.tasks("lyon") == [PARCEL, CALL]
    done = replace(CALL, done_at=AT, done_by="lea", version=2)
    shop.writer.apply(Delta((change("task", CALL.id, done), change("task", PARCEL.id, None)), "e1:2"))
    assert tasks.tasks("lyon") == [done]


def test_tasks_come_with_a_whole_copy_too(empty: Terminal) -> None:
    asyncio.run(empty.writer.replace(snapshot([*rows(), change("task", CALL.id, CALL)])))
    assert SqliteTasks(empty.cache).tasks("lyon") == [CALL]
