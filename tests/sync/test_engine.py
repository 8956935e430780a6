"""The whole engine on a real socket: first copy, pokes, orders, a network that goes and comes back."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typing_extensions import override

from kiosk.domain.device import Heartbeat
from kiosk.domain.feed import Delta
from kiosk.hub_client.devices import HttpDeviceDesk
from kiosk.hub_client.feed import HttpFeed
from kiosk.hub_client.orders import HttpOrderDesk
from kiosk.hub_client.session import HubSession
from kiosk.ports.clock import Clock
from kiosk.ports.outbox import Ledger
from kiosk.sync.engine import Engine
from offline_cache.allocations import Allocations
from offline_cache.cache import open_cache
from offline_cache.cache_writer import SqliteCacheWriter
from offline_cache.outbox import SqliteOutbox
from offline_cache.outbox_file import open_outbox
from offline_cache.stock import SqliteStock
from tests.fakes.orders import make_order
from tests.fakes.sealing import SEALER
from tests.fakes.small_shop import TOPICS, rows, stock
from tests.sync.lying_hub import LyingHub, with_hub


class RealClock(Clock):
    """This machine's time."""

    @override
    def now(self) -> datetime:
        return datetime.now(UTC)

    @override
    def monotonic(self) -> float:
        return time.monotonic()


class Terminal:
    """The engine with everything real but the hub."""

    def __init__(self, folder: Path, url: str) -> None:
        clock = RealClock()
        self.cache = open_cache(folder / "cache.db")
        self.file = open_outbox(folder / "outbox.db", clock.now())
        self.allocations = Allocations()
        self.outbox = SqliteOutbox(self.file.database, clock, self.allocations, SEALER)
        self.stock = SqliteStock(self.cache, self.allocations)
        self.session = HubSession(url, lambda: "t", clock)
        self.changed: list[frozenset[str]] = []
        self.engine = Engine(
            feed=HttpFeed(self.session),
            orders=HttpOrderDesk(self.session),
            devices=HttpDeviceDesk(self.session),
            outbox=self.outbox,
            writer=SqliteCacheWriter(self.cache, lambda: TOPICS),
            clock=clock,
            topics=lambda: TOPICS,
            describe=lambda: Heartbeat("0.1.0"),
            settle=self.allocations.settle,
        )
        self.engine.on_changed(self.changed.append)

    def reserved(self, sku: str) -> int:
        return next((found.reserved for found in self.stock.levels(sku) if found.location_id == "lyon"), -1)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.engine.run())
        try:
            yield
        finally:
            self.engine.stop()
            await asyncio.wait_for(task, 60)
            await self.session.aclose()
            self.cache.close()
            self.file.database.close()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - what is waited for happens in worker threads and on sockets
            await asyncio.sleep(0.01)


def test_fills_the_cache_then_follows_pokes(tmp_path: Path) -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        hub.rows = rows()
        terminal = Terminal(tmp_path, url)
        async with terminal.running():
            await until(lambda: terminal.engine.status().state == "up_to_date")
            assert terminal.engine.status().network
            assert "product" in terminal.changed[0]
            await until(lambda: bool(hub._pokes))
            hub.publish(stock("LAMPE-0", "lyon", 5, reserved=3))
            await until(lambda: terminal.reserved("LAMPE-0") == 3)
            await until(lambda: terminal.changed[-1] == {"stock"})
            assert len(hub.requests_to("/api/feed/snapshot")) == 1
            assert len(hub.requests_to("/api/devices/heartbeat")) == 1

    with_hub(scenario)


def test_order_is_sent_once_when_its_answer_is_lost_and_stock_never_looks_too_high(tmp_path: Path) -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        hub.rows = rows()
        hub.lies = ["drop_after", "half_body"]
        terminal = Terminal(tmp_path, url)
        async with terminal.running():
            await until(lambda: terminal.engine.status().state == "up_to_date")
            terminal.outbox.add(make_order(1, "LAMPE-0", 2))
            assert terminal.reserved("LAMPE-0") == 2
            hub.log.append(stock("LAMPE-0", "lyon", 5, reserved=2))  # what the order does at the hub
            terminal.engine.kick()
            await until(lambda: terminal.outbox.ledger() == Ledger(1, 1, 0, 0))
            await until(lambda: terminal.reserved("LAMPE-0") == 2 and not terminal.allocations._by_sku)
            await until(lambda: terminal.engine.status().state == "up_to_date")
        sent = hub.requests_to("/api/orders/sealed")
        assert len(sent) == 3
        assert {request.headers["idempotency-key"] for request in sent} == {"key-1"}
        assert {request.body for request in sent} == {sent[0].body}
        assert len(hub.orders) == 1

    with_hub(scenario)


@pytest.mark.offline("Start the terminal", "yes", "once it was enrolled and has its first copy")
def test_works_offline_from_the_start_and_sends_when_the_network_comes(tmp_path: Path) -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        hub.rows = rows()
        hub.lies_everywhere = "portal"
        terminal = Terminal(tmp_path, url)
        states: list[str] = []
        terminal.engine.subscribe(lambda status: states.append(status.state))
        async with terminal.running():
            terminal.outbox.add(make_order(1))
            terminal.engine.kick()
            await until(lambda: terminal.engine.status().ledger.pending == 1)
            assert terminal.engine.status().state == "offline"
            hub.lies_everywhere = None
            await until(lambda: terminal.outbox.ledger().confirmed == 1)
            await until(lambda: terminal.engine.status().state == "up_to_date")
        assert (states[0], states[-1]) == ("offline", "paused")
        assert len(hub.orders) == 1

    with_hub(scenario)


def test_terminal_that_the_hub_does_not_know_says_so_and_goes_on_when_it_does_again(tmp_path: Path) -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        hub.rows = rows()
        hub.lies_everywhere = "stranger"
        terminal = Terminal(tmp_path, url)
        async with terminal.running():
            terminal.outbox.add(make_order(1))
            terminal.engine.kick()
            await until(lambda: terminal.engine.status().reason == "access_revoked")
            assert terminal.engine.status().state == "needs_attention"
            hub.lies_everywhere = None
            terminal.engine.resume()
            await until(lambda: terminal.outbox.ledger().confirmed == 1)
            await until(lambda: terminal.engine.status().state == "up_to_date")

    with_hub(scenario)


def test_hub_that_restarts_with_another_history_is_copied_anew(tmp_path: Path) -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        hub.rows = rows()
        terminal = Terminal(tmp_path, url)
        async with terminal.running():
            await until(lambda: terminal.engine.status().state == "up_to_date")
            with terminal.cache.writing() as connection:
                connection.execute("UPDATE meta SET value = 'e0:99' WHERE key = 'cursor'")
            terminal.engine.pull_now()
            await until(lambda: len(hub.requests_to("/api/feed/snapshot")) == 2)
            await until(lambda: terminal.engine.status().state == "up_to_date")

    with_hub(scenario)


def test_hub_that_is_suddenly_empty_is_not_believed_and_staff_are_told(tmp_path: Path) -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        hub.rows = rows()
        terminal = Terminal(tmp_path, url)
        async with terminal.running():
            await until(lambda: terminal.engine.status().state == "up_to_date")
            hub.rows = [row for row in rows() if row.kind not in {"product", "variant", "stock"}]
            SqliteCacheWriter(terminal.cache, lambda: TOPICS).apply(Delta((), "e0:99"))
            terminal.engine.pull_now()
            await until(lambda: terminal.engine.status().reason == "feed_implausible")
            assert terminal.engine.status().network
            assert terminal.stock.levels("LAMPE-0")
            hub.rows = rows()
            terminal.engine.pull_now()
            await until(lambda: terminal.engine.status().state == "up_to_date")
            # A newer hub says what nobody here knows: not believed either, and still no fault of the network.
            hub.version, hub.lies_everywhere = "99.0.0", "nonsense"
            terminal.engine.pull_now()
            await until(lambda: terminal.engine.status().reason == "versions_differ")
            assert terminal.engine.status().network

    with_hub(scenario)
