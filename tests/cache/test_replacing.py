"""Taking in snapshots and deltas: whole or not at all, while others read."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.feed import Change, Delta
from kiosk.errors import BackendUnavailable, CacheFull, FeedImplausible
from kiosk.ports.catalogue_reader import SearchQuery
from kiosk.ports.stock_reader import StockQuery
from offline_cache.cache import open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from tests.cache.conftest import Terminal, terminal_at
from tests.fakes.feed_source import change
from tests.fakes.orders import make_order
from tests.fakes.small_shop import NOW, level, product, rows, snapshot, stock, variants


def take(terminal: Terminal, changes: list[Change], cursor: str = "e1:9", promised: int | None = None) -> int:
    return asyncio.run(terminal.writer.replace(snapshot(changes, cursor, promised)))


def on_hand(terminal: Terminal, sku: str, place: str) -> int:
    return next(found.on_hand for found in terminal.stock.levels(sku) if found.location_id == place)


def test_snapshot_fills_everything(empty: Terminal) -> None:
    assert not empty.catalogue.is_ready()
    assert take(empty, rows()) == len(rows())
    catalogue = empty.catalogue
    assert catalogue.is_ready()
    assert empty.writer.cursor() == "e1:9"
    assert [c.id for c in catalogue.categories()] == ["maison", "luminaire", "salon"]
    assert catalogue.product("chaise") == product(3)
    assert catalogue.variants_of("tapis") == variants(4)
    assert catalogue.variant("CANAPE-1") == variants(1)[1]
    assert catalogue.variant_by_gtin(variants(2)[0].gtin) == variants(2)[0]
    assert {place.id for place in catalogue.locations()} == {"lyon", "depot"}
    assert (catalogue.price_group("gold").percent_off, catalogue.price_group("nobody").percent_off) == (10, 0)
    assert catalogue.staff("s1") is not None
    assert [hit.product.id for hit in catalogue.newest(2, "lyon", "public", NOW)] == ["lampadaire", "tapis"]
    assert empty.stock.levels("CANAPE-1") == [level("CANAPE-1", "depot", 20), level("CANAPE-1", "lyon", 2)]


def test_snapshot_cut_off_is_refused_and_the_old_data_stays(shop: Terminal, tmp_path: Path) -> None:
    for changes, promised in ((rows()[:20], len(rows())), ([], 5)):
        with pytest.raises(BackendUnavailable):
            take(shop, changes, promised=promised)
    assert shop.writer.cursor() == "e1:0"
    assert len(shop.catalogue.search(SearchQuery(), NOW).hits) == 5
    assert sorted(p.name for p in tmp_path.iterdir() if "new" in p.name) == []


@pytest.mark.parametrize("line", [b"<html>", b"{}", b'{"kind":"variant","key":"x","value":{"sku":5}}', b"\xff\xfe"])
def test_one_wrong_line_refuses_the_snapshot(shop: Terminal, line: bytes) -> None:
    async def lines() -> AsyncIterator[bytes]:
        async for good in snapshot(rows(), promised=len(rows()) + 1):
            yield good
        yield line

    with pytest.raises(BackendUnavailable):
        asyncio.run(shop.writer.replace(lines()))
    assert shop.writer.cursor() == "e1:0"


def test_catalogue_that_is_suddenly_empty_is_a_fault(shop: Terminal) -> None:
    with pytest.raises(BackendUnavailable):
        take(shop, [row for row in rows() if row.kind not in {"variant", "product", "stock"}])
    tombstones = tuple(change("variant", v.sku, None) for n in range(1, 6) for v in variants(n))
    with pytest.raises(BackendUnavailable):
        shop.writer.apply(Delta(tombstones, "e1:5"))
    assert shop.writer.cursor() == "e1:0"
    assert shop.catalogue.variant("CANAPE-1") is not None


def test_more_than_half_is_never_lost_at_once(shop: Terminal) -> None:
    gone = tuple(change("stock", row.key, None) for row in rows() if row.kind == "stock")
    assert len(gone) == 16
    with pytest.raises(FeedImplausible):
        take(shop, [row for row in rows() if row.kind != "stock" or row.key.startswith("CANAPE")])
    # Page after page of one run counts as one; the next run may go on from what is left.
    shop.writer.apply(Delta(gone[:5], "e1:5", has_more=True))
    with pytest.raises(FeedImplausible):
        shop.writer.apply(Delta(gone[5:10], "e1:10"))
    assert shop.writer.cursor() == "e1:5"
    shop.writer.apply(Delta(gone[5:8], "e1:8"))
    shop.writer.apply(Delta(gone[8:12], "e1:12"))
    assert shop.writer.cursor() == "e1:12"
    # Of other places there may be less.
    elsewhere = SqliteCacheWriter(shop.cache, lambda: ("catalogue", "depot"))
    fewer = [row for row in rows() if row.kind != "stock"]
    asyncio.run(elsewhere.replace(snapshot([*fewer, stock("CANAPE-1", "depot", 1)])))


def test_carts_and_their_tombstones_leave_no_trace(shop: Terminal) -> None:
    cart = Change("cart", "c1", msgspec.Raw(b'{"version":1}'))
    shop.writer.apply(Delta((cart, change("cart", "c2", None)), "e1:5"))
    assert shop.writer.cursor() == "e1:5"
    with shop.cache.reading() as connection:
        assert connection.execute("SELECT count(*) FROM entity WHERE kind = 'cart'").fetchone() == (0,)


def test_empty_shop_is_taken_when_there_was_nothing_before(empty: Terminal) -> None:
    assert take(empty, []) == 0
    assert empty.writer.cursor() == "e1:9"
    assert empty.catalogue.search(SearchQuery("lampe"), NOW).hits == ()


def test_wrong_value_refuses_the_whole_delta(shop: Terminal) -> None:
    good = stock("CANAPE-1", "lyon", 7)
    naive = msgspec.json.encode(level("CANAPE-1", "depot", 1)).replace(b"Z", b"")
    for bad in (
        b'{"sku":"CANAPE-1","location_id":"lyon","on_hand":"many","as_of":"2026-01-01T00:00:00Z"}',
        b"[",
        naive,
    ):
        with pytest.raises(BackendUnavailable):
            shop.writer.apply(Delta((good, Change("stock", "x", msgspec.Raw(bad))), "e1:5"))
    assert on_hand(shop, "CANAPE-1", "lyon") == 2
    assert shop.writer.cursor() == "e1:0"


def test_delta_and_cursor_arrive_together_and_unknown_kinds_pass(shop: Terminal) -> None:
    later = Change("hologram", "h1", msgspec.Raw(b'{"from":"the future"}'))
    shop.writer.apply(Delta((stock("CANAPE-1", "lyon", 7), later, change("stock", "TAPIS-0@lyon", None)), "e1:5"))
    assert shop.writer.cursor() == "e1:5"
    assert on_hand(shop, "CANAPE-1", "lyon") == 7
    assert [found.location_id for found in shop.stock.levels("TAPIS-0")] == ["depot"]


def test_live_figures_never_go_back_in_time_nor_outside_the_feed(shop: Terminal) -> None:
    older, newer = NOW.replace(hour=11), NOW.replace(hour=13)
    shop.writer.refresh([level("CANAPE-1", "lyon", 9, as_of=older), level("CANAPE-1", "depot", 3, as_of=newer)])
    shop.writer.refresh([level("CANAPE-1", "paris", 4, as_of=newer)])
    assert {found.location_id: found.on_hand for found in shop.stock.levels("CANAPE-1")} == {"lyon": 2, "depot": 3}


def test_other_topics_ask_for_a_snapshot(shop: Terminal) -> None:
    assert SqliteCacheWriter(shop.cache, lambda: ("catalogue", "lyon", "depot", "paris")).cursor() is None
    assert SqliteCacheWriter(shop.cache, lambda: ("depot", "lyon", "catalogue")).cursor() == "e1:0"


def test_readers_keep_reading_while_snapshots_are_swapped_in(shop: Terminal) -> None:
    failures: list[BaseException] = []
    reads = [0, 0]
    stop = threading.Event()

    def read(n: int) -> None:
        try:
            while not stop.is_set():
                assert shop.catalogue.variant("CANAPE-1") == variants(1)[1]
                assert len(shop.catalogue.search(SearchQuery("lamp"), NOW).hits) == 2
                assert len(shop.stock.page(StockQuery("fr"), 0, 10).rows) == 8
                reads[n] += 1
        except BaseException as error:  # noqa: BLE001 - handed to the test
            failures.append(error)

    threads = [threading.Thread(target=read, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for n in range(8):
        before = list(reads)
        take(shop, rows(), f"e1:{n}")
        shop.writer.apply(Delta((stock("LAMPE-0", "lyon", n),), f"e1:{n}0"))
        while not failures and any(now == then for now, then in zip(reads, before, strict=True)):
            time.sleep(0.001)
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert (shop.writer.cursor(), on_hand(shop, "LAMPE-0", "lyon")) == ("e1:70", 7)
    shop.cache.check_thoroughly()


def test_cancelled_snapshot_leaves_no_trace(shop: Terminal, tmp_path: Path) -> None:
    is_given = asyncio.Event()

    async def stalled() -> AsyncIterator[bytes]:
        async for line in snapshot(rows()):
            yield line
        is_given.set()
        await asyncio.Event().wait()

    async def cancel_it() -> None:
        task = asyncio.create_task(shop.writer.replace(stalled()))
        await is_given.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(cancel_it())
    assert [p.name for p in tmp_path.iterdir() if "new" in p.name] == []
    assert shop.writer.cursor() == "e1:0"


@pytest.mark.parametrize(
    "damage", [b"this is not a database" * 200, b"SQLite format 3\x00" + b"\x07" * 5000, b"\x00" * 8192]
)
def test_damaged_cache_is_made_anew_at_start(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "cache.db"
    path.write_bytes(damage)
    terminal = terminal_at(path)
    assert terminal.writer.cursor() is None
    assert not terminal.catalogue.is_ready()
    take(terminal, rows())
    assert terminal.catalogue.product("chaise") is not None
    terminal.cache.close()


def test_damage_met_while_running_asks_for_a_snapshot(shop: Terminal, tmp_path: Path) -> None:
    shop.cache.close()
    path = tmp_path / "cache.db"
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    terminal = terminal_at(path)
    assert terminal.writer.cursor() is None
    take(terminal, rows())
    terminal.cache.check_thoroughly()
    terminal.cache.close()


def test_cache_of_another_version_is_made_anew(shop: Terminal, tmp_path: Path) -> None:
    with shop.cache.reading() as connection:
        connection.execute("PRAGMA user_version=999")
    shop.cache.close()
    cache = open_cache(tmp_path / "cache.db")
    assert SqliteCacheWriter(cache, lambda: ()).cursor() is None
    cache.close()


def test_full_disk_keeps_the_old_delta(shop: Terminal) -> None:
    with shop.cache.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    huge = msgspec.structs.replace(product(1), description={"fr": "x" * 200_000})

    def limited() -> None:
        with shop.cache.reading() as connection:
            connection.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(CacheFull):
            shop.writer.apply(Delta((stock("CANAPE-1", "lyon", 7), change("product", "canape", huge)), "e1:5"))

    limited()
    assert (shop.writer.cursor(), on_hand(shop, "CANAPE-1", "lyon")) == ("e1:0", 2)


def test_unsent_orders_count_as_reserved_until_the_hub_says_so(shop: Terminal) -> None:
    def reserved() -> int:
        return next(found.reserved for found in shop.stock.levels("LAMPE-0") if found.location_id == "lyon")

    allocations = shop.allocations
    allocations.promise(make_order(1, "LAMPE-0", 3))
    allocations.promise(make_order(2, "LAMPE-0", 1))
    assert reserved() == 4
    lamp = shop.catalogue.search(SearchQuery("chevet", here_id="lyon"), NOW).hits[0]
    assert lamp.available_here == 1
    allocations.confirmed("order-1", 50.0)
    allocations.settle(49.0)  # a pull that began before the confirmation
    assert reserved() == 4
    allocations.settle(51.0)
    assert reserved() == 1
    allocations.withdraw("order-2")
    assert reserved() == 0
