"""What places ask of each other, how lately they spoke, and their shelves, on the terminal's disk; a count under way, too."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from kiosk.domain.feed import Delta
from kiosk.domain.shelf_count import CountSheet
from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.stock_history import StockSource
from kiosk.domain.stock_request import StockRequest
from kiosk.ports.stock_network import ShelfHere
from offline_cache.count_file import CountFile
from offline_cache.stock_network import SqliteStockNetwork
from offline_cache.taken_file import TakenFile
from tests.cache.conftest import Terminal
from tests.fakes.feed_source import change
from tests.fakes.small_shop import level

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
ASKED = StockRequest("r1", "transfer", "LAMPE-0", "lyon", "depot", 2, "MR", NOON)
SOURCE = StockSource("lyon", NOON, "erp")


def test_requests_and_sources_come_with_the_feed_each_once(shop: Terminal) -> None:
    network = SqliteStockNetwork(shop.cache)
    later = msgspec.structs.replace(ASKED, id="r2", asked_at=NOON + timedelta(minutes=1))
    told = [change("stock_request", f"r1@{place}", ASKED) for place in ("lyon", "depot")]
    told += [change("stock_request", "r2@lyon", later), change("stock_source", "lyon", SOURCE)]
    shop.writer.apply(Delta(tuple(told), "e1:1"))
    assert network.requests() == [later, ASKED]
    assert network.sources() == {"lyon": SOURCE}
    shop.writer.apply(Delta((change("stock_request", "r2@lyon", None),), "e1:2"))
    assert network.requests() == [ASKED]


def test_shelves_of_a_place_and_what_belongs_there(shop: Terminal) -> None:
    network = SqliteStockNetwork(shop.cache)
    quoted = msgspec.structs.replace(level("LAMPE-0", "lyon", 3), shelf={"fr": 'Portant "A"', "en": "Rail A"})
    shop.writer.apply(Delta((change("stock", "LAMPE-0@lyon", quoted),), "e1:1"))
    shelves = network.shelves("lyon", "fr")
    assert ShelfHere('Portant "A"', 1) in shelves
    assert network.on_shelf("lyon", 'Portant "A"', "fr") == [quoted]
    assert [found.sku for found in network.on_shelf("lyon", "Rail A", "en")] == ["LAMPE-0"]
    assert network.on_shelf("lyon", "Rail A", "fr") == []
    others = network.on_shelf("lyon", "Allée 3", "fr")
    assert len(others) == dict(map(msgspec.structs.astuple, shelves))["Allée 3"]


def test_count_outlives_the_program_and_ends_when_it_is_booked(tmp_path: Path) -> None:
    kept = CountFile(tmp_path)
    assert kept.load() is None
    sheet = CountSheet("s1", "lyon", "Allée 3", NOON).scanned("LAMPE-0", 3).scanned("LAMPE-0", 3)
    kept.save(sheet)
    assert CountFile(tmp_path).load() == sheet
    taken = TakenFrom(NOON.date(), NOON.date(), NOON, {"lyon": ("LAMPE-0",)})
    taken_file = TakenFile(tmp_path)
    taken_file.save(taken)
    assert TakenFile(tmp_path).load() == taken
    for file in (kept, taken_file):
        file.path.write_bytes(b"{not a sheet")
        assert file.load() is None
        file.save(None)
        file.save(None)
    assert list(tmp_path.iterdir()) == []
