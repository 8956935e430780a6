"""A first copy over a line that breaks again and again: a real hub, real sockets, real files."""

import asyncio
import random
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.feed import Change
from kiosk.faults.fleet_stage import Stage, staged
from kiosk.hub.store import feed_rows
from kiosk.hub.store.feed_rows import FeedRow
from kiosk.hub_client.feed import HttpFeed
from kiosk.hub_client.session import HubSession
from kiosk.ports.catalogue_reader import SearchQuery
from kiosk.sync.pull import Pull
from kiosk.sync.status import StatusBoard
from kiosk.sync.topics import Followed
from kiosk.system import SystemClock
from offline_cache.allocations import Allocations
from offline_cache.cache import CacheDatabase, open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from offline_cache.catalogue import SqliteCatalogue
from tests.benchmarks.synthetic_shop import NOW, SyntheticShop
from tests.sync.cutting_proxy import CuttingProxy

_CUTS = 20
_GLANCE_S = 0.01
"""Between two looks at the copy: without a pause the one who looks would take most of the time from those who work."""


class Terminal:
    """A terminal without its screen. Its place is ``l00``, which knows ten others near."""

    def __init__(self, folder: Path, url: str, token: str) -> None:
        folder.mkdir()
        self.cache = open_cache(folder / "cache.db")
        self.catalogue = SqliteCatalogue(self.cache, Allocations())
        self.session = HubSession(url, lambda: token, SystemClock())
        topics = Followed(self.catalogue.locations, "l00", None)
        writer = SqliteCacheWriter(self.cache, topics)
        self.board = StatusBoard()
        self.pull = Pull(
            HttpFeed(self.session),
            writer,
            topics,
            SystemClock(),
            self.board,
            lambda: 0.0,
            lambda _: None,
            foresee=topics.foresee,
        )

    async def close(self) -> None:
        await self.session.aclose()
        self.cache.close()


# On a busy machine a cut may be noticed by silence alone, which takes ten seconds each time.
@pytest.mark.timeout(400)
def test_copy_cut_twenty_times_goes_on_and_is_the_same_as_an_uncut_one(tmp_path: Path) -> None:
    with staged(tmp_path) as stage:
        asyncio.run(_scenario(stage, tmp_path))


async def _scenario(stage: Stage, folder: Path) -> None:
    await stage.prepare()
    await _fill(stage, SyntheticShop(4_000))
    proxy = CuttingProxy(stage.hub.port)
    async with proxy.serving():
        plain = await _copied(folder / "plain", proxy, stage.token)
        whole = proxy.snapshot_bytes
        proxy.snapshot_bytes, proxy.requests = 0, []
        pieces = random.Random(5)
        proxy.cuts = [pieces.randrange(500, whole // _CUTS) for _ in range(_CUTS)]
        cut = Terminal(folder / "cut", proxy.url, stage.token)
        async with _changing(stage), _watched(cut.cache, cut.catalogue) as seen:
            await cut.pull.catch_up()
        assert (proxy.cuts, len([r for r in proxy.requests if "/snapshot" in r])) == ([], 1 + 1 + _CUTS)
        assert proxy.snapshot_bytes < 1.3 * whole
        (products, _) = seen[-1]
        assert products > 1_000
        # A copy may be swapped in between the count and the search; half of one is never seen.
        assert {(0, False), (products, True)} <= set(seen) <= {(0, False), (0, True), (products, True)}
        for terminal in (plain, cut):
            await terminal.pull.catch_up()  # what changed since
        assert _content(plain.cache) == _content(cut.cache)
        for terminal in (plain, cut):
            await terminal.close()


async def _copied(folder: Path, proxy: CuttingProxy, token: str) -> Terminal:
    terminal = Terminal(folder, proxy.url, token)
    await terminal.pull.catch_up()
    # The places first, then everything at once: never a copy for the catalogue and another one for the stock.
    kinds = ["kinds=location" in request for request in proxy.requests if "/snapshot" in request]
    assert kinds == [True, False]
    return terminal


async def _fill(stage: Stage, shop: SyntheticShop) -> None:
    lines = list(shop.lines())[1:]
    rows = [_row(msgspec.json.decode(line, type=Change)) for line in lines]
    await stage.database.write(lambda connection: feed_rows.publish(connection, rows))


def _row(change: Change) -> FeedRow:
    topic = change.key.rpartition("@")[2] if change.kind == "stock" else "catalogue"
    return FeedRow(change.kind, change.key, topic, bytes(change.value))


@asynccontextmanager
async def _changing(stage: Stage) -> AsyncIterator[None]:
    """Rows on both sides of wherever the copy is change, come and go while it is under way."""

    async def change() -> None:
        numbers = random.Random(9)
        while True:
            sku, place = f"REF-{numbers.randrange(10, 4_000):07d}", f"l{numbers.randrange(11):02d}"
            value = {"sku": sku, "location_id": place, "on_hand": numbers.randrange(9), "as_of": NOW}
            is_gone = numbers.random() < 0.3
            row = FeedRow("stock", f"{sku}@{place}", place, None if is_gone else msgspec.json.encode(value))
            await stage.database.write(lambda connection, row=row: feed_rows.publish(connection, [row]))  # type: ignore[misc]
            await asyncio.sleep(0.01)

    changing = asyncio.create_task(change())
    try:
        yield
    finally:
        changing.cancel()
        await asyncio.wait([changing])


@asynccontextmanager
async def _watched(cache: CacheDatabase, catalogue: SqliteCatalogue) -> AsyncIterator[list[tuple[int, bool]]]:
    """A screen that reads all the time: how many products there were, and whether a search found some."""
    seen: list[tuple[int, bool]] = []
    stop = threading.Event()

    def watch() -> None:
        is_last = False
        while not is_last:
            is_last = stop.wait(_GLANCE_S)  # read once more after the end
            with cache.reading() as connection:
                (products,) = connection.execute(
                    "SELECT count(*) FROM product p WHERE EXISTS (SELECT 1 FROM variant v WHERE v.product_no = p.no)"
                ).fetchone()
            found = catalogue.search(SearchQuery("chaise"), NOW).hits
            seen.append((products, bool(found)))

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield seen
    finally:
        stop.set()
        await asyncio.to_thread(thread.join)


def _content(cache: CacheDatabase) -> dict[str, list[object]]:
    """Every row of every table that queries read, without the numbers that only count insertions."""
    queries = {
        "stock": "SELECT * FROM stock ORDER BY 1, 2",
        "product": "SELECT * FROM product JOIN product_body USING (no) ORDER BY id",
        "variant": (
            "SELECT sku, product_id, product_no, gtin, colour_id, size, position, list_amount, is_out, is_low, body"
            " FROM variant ORDER BY sku"
        ),
        "here": (
            "SELECT h.product_no, h.location_id, v.sku FROM variant_here h JOIN variant v ON v.no = h.variant_no"
            " ORDER BY 1, 2, 3"
        ),
        "entity": "SELECT * FROM entity ORDER BY 1, 2",
        "vocabulary": "SELECT word FROM vocabulary ORDER BY 1",
        "meta": "SELECT * FROM meta ORDER BY 1",
        "found": "SELECT rowid FROM search('chaise OR table') ORDER BY 1",
    }
    with cache.reading() as connection:
        return {name: connection.execute(query).fetchall() for name, query in queries.items()}
