"""Try-ons of this store on the terminal's disk, and the queue, which is all that a shopper's terminal knows."""

from datetime import timedelta

from msgspec.structs import replace

from kiosk.domain.feed import Delta
from kiosk.domain.try_on import TryOnQueue
from offline_cache.try_ons import SqliteTryOns
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.shop import HERE
from tests.ui.gallery_try_on import elise


def test_those_of_this_store_the_oldest_first_and_its_queue(shop: Terminal) -> None:
    known, queue = SqliteTryOns(shop.cache), TryOnQueue(HERE, 2, 6, 8, 5, (4,))
    assert (known.try_ons(HERE), known.try_on_queue(HERE)) == ([], None)
    newer = replace(elise(), id="newer", asked_at=elise().asked_at + timedelta(minutes=1))
    elsewhere = replace(elise(), id="elsewhere", location_id="paris")
    rows = [change("try_on", each.id, each) for each in (newer, elise(), elsewhere)]
    shop.writer.apply(Delta((*rows, change("try_on_queue", HERE, queue)), "e1:1"))
    assert known.try_ons(HERE) == [elise(), newer]
    assert known.try_on_queue(HERE) == queue
    assert known.try_on_queue("paris") is None
    shop.writer.apply(Delta((change("try_on", "elise", None),), "e1:2"))
    assert known.try_ons(HERE) == [newer]
