"""Orders leave once each, whatever happens to requests, answers and the terminal."""

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from kiosk.domain.order import OrderConfirmed
from kiosk.domain.sealing_key import SealingKey
from kiosk.errors import CacheFull
from kiosk.hub_client.sealing import X25519Sealer
from kiosk.ports.outbox import Ledger, Outbox
from kiosk.sync.push import Push
from kiosk.sync.status import StatusBoard
from offline_cache.allocations import Allocations
from offline_cache.outbox import SqliteOutbox
from offline_cache.outbox_file import open_outbox
from tests.fakes.clock import START, FakeClock
from tests.fakes.orders import FakeOrderDesk, Fault, make_order
from tests.fakes.outbox import FakeOutbox, keep_plain
from tests.fakes.sealing import KEY, SEALER


class Bench:
    """A push over an outbox in memory and a hub that fails on command."""

    def __init__(self, outbox: Outbox | None = None) -> None:
        self.clock = FakeClock()
        self.outbox = outbox or FakeOutbox(self.clock)
        self.desk = FakeOrderDesk()
        self.board = StatusBoard()
        self.push = Push(self.outbox, self.desk, self.clock, self.board, lambda: 1.0)

    def send(self) -> None:
        asyncio.run(self.push.send_due())


def test_one_failing_order_does_not_hold_up_the_others() -> None:
    bench = Bench()
    for n in range(1, 6):
        bench.outbox.add(make_order(n))
    bench.desk.faults = ["ok", "request_lost", "refused", "answer_lost"]
    bench.send()
    assert bench.outbox.ledger() == Ledger(5, 2, 2, 1, unknown=2)
    bench.clock.advance(1)
    bench.send()
    assert bench.outbox.ledger() == Ledger(5, 4, 0, 1)
    assert sorted(bench.desk.placed) == ["order-1", "order-2", "order-4", "order-5"]


def test_server_that_asks_to_wait_is_left_alone_even_when_the_network_comes_back() -> None:
    bench = Bench()
    bench.outbox.add(make_order(1))
    bench.outbox.add(make_order(2))
    bench.desk.faults = ["busy", "request_lost"]
    bench.send()
    bench.push.hurry()
    bench.send()
    assert bench.desk.calls == ["order-1", "order-2", "order-2"]
    bench.clock.advance(8)
    bench.send()
    assert bench.outbox.ledger() == Ledger(2, 2, 0, 0)


def test_network_that_comes_and_goes_does_not_make_an_order_wait_for_minutes() -> None:
    bench = Bench()
    bench.outbox.add(make_order(1))
    bench.desk.faults = ["request_lost"] * 9
    for _ in range(8):
        bench.push.hurry()
        bench.send()
    bench.clock.advance(2)
    bench.send()
    assert len(bench.desk.calls) == 9
    for wait_s in (3, 5):
        bench.clock.advance(wait_s)
        bench.send()
    assert bench.outbox.ledger() == Ledger(1, 1, 0, 0)


def test_order_from_before_sealing_waits_for_a_key_even_when_the_network_comes_back(tmp_path: Path) -> None:
    keys: list[SealingKey] = []
    file = open_outbox(tmp_path / "outbox.db", START)
    keep_plain(file.database, make_order(1))
    sealer = X25519Sealer(lambda: keys[-1] if keys else None)
    bench = Bench(SqliteOutbox(file.database, FakeClock(), Allocations(), sealer))
    bench.push.hurry()
    bench.send()
    assert bench.desk.calls == []
    keys.append(KEY)
    bench.send()
    assert bench.desk.placed == ["order-1"]
    file.database.close()


def test_revoked_terminal_pauses_everything_and_loses_nothing() -> None:
    bench = Bench()
    for n in (1, 2):
        bench.outbox.add(make_order(n))
    bench.desk.faults = ["revoked", "revoked"]
    bench.send()
    bench.clock.advance(3600)
    bench.send()
    assert len(bench.desk.calls) <= 2
    assert bench.outbox.ledger() == Ledger(2, 0, 2, 0)
    assert bench.board._facts.is_revoked
    bench.push.resume()
    bench.send()
    assert bench.outbox.ledger() == Ledger(2, 2, 0, 0)


class FullOnce(FakeOutbox):
    """Cannot write down the first confirmation."""

    is_full = True

    @override
    def confirm(self, confirmed: OrderConfirmed) -> None:
        if self.is_full:
            self.is_full = False
            raise CacheFull("no room")
        super().confirm(confirmed)


def test_confirmation_that_could_not_be_written_is_asked_for_again() -> None:
    bench = Bench(FullOnce(FakeClock()))
    bench.outbox.add(make_order(1))
    bench.send()
    assert bench.board._facts.problem == "cache_full"
    bench.send()
    assert bench.desk.calls == ["order-1", "order-1"]
    assert bench.desk.placed == ["order-1"]
    assert bench.outbox.ledger() == Ledger(1, 1, 0, 0)


_steps = st.lists(
    st.sampled_from(["add", "send", "crash_before_sending", "crash_before_writing", "restart", "wait", "clock_back"]),
    max_size=14,
)
_faults = st.lists(st.sampled_from(["ok", "request_lost", "answer_lost", "busy", "conflict"]), max_size=12)


@settings(max_examples=35, deadline=None)
@given(steps=_steps, faults=_faults)
def test_every_order_exists_once_after_any_accidents(steps: list[str], faults: list[Fault]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        terminal = CrashingTerminal(Path(folder) / "outbox.db", faults)
        for step in steps:
            getattr(terminal, step)()
        terminal.finish()
        assert sorted(terminal.desk.placed) == sorted(f"order-{n}" for n in range(1, terminal.made + 1))
        ledger = terminal.outbox.ledger()
        assert ledger == Ledger(terminal.made, terminal.made, 0, 0)
        assert all(terminal.outbox.receipt(f"order-{n}") for n in range(1, terminal.made + 1))
        assert not terminal.allocations._by_sku
        terminal.end()


class CrashingTerminal:
    """An outbox on disk that is opened again after each crash, with the same hub behind it."""

    def __init__(self, path: Path, faults: list[Fault]) -> None:
        self._path = path
        self.desk = FakeOrderDesk()
        self.desk.faults = list(faults)
        self.clock = FakeClock()
        self.made = 0
        self._runner = asyncio.Runner()  # one loop: a semaphore that was ever contended belongs to its loop
        self.start()

    def start(self) -> None:
        self.allocations = Allocations()
        self._file = open_outbox(self._path, START)
        assert self._file.set_aside is None
        self.outbox = SqliteOutbox(self._file.database, self.clock, self.allocations, SEALER)
        self._push = Push(self.outbox, self.desk, self.clock, StatusBoard(), lambda: 0.5)

    def close(self) -> None:
        self._file.database.close()

    def end(self) -> None:
        self.close()
        self._runner.close()

    def add(self) -> None:
        self.made += 1
        self.outbox.next_number("K07")
        self.outbox.add(make_order(self.made))

    def send(self) -> None:
        self._runner.run(self._push.send_due())
        self.allocations.settle(self.clock.monotonic())

    def restart(self) -> None:
        self.close()
        self.start()

    def crash_before_sending(self) -> None:
        for entry in self.outbox.due(self.clock.now()):
            self.outbox.mark_in_flight(entry.order.id)
        self.restart()

    def crash_before_writing(self) -> None:
        for entry in self.outbox.due(self.clock.now()):
            self.outbox.mark_in_flight(entry.order.id)
            fault, self.desk.faults = self.desk.faults, []
            self._runner.run(self._take_unheard(entry.order.id))
            self.desk.faults = fault
        self.restart()

    def wait(self) -> None:
        self.clock.advance(30)

    def clock_back(self) -> None:
        self.clock.set(START.replace(year=2020))

    def finish(self) -> None:
        for _ in range(60):
            if self.outbox.ledger().pending == 0:
                break
            self.clock.advance(400)
            self.send()
        self.allocations.settle(self.clock.monotonic())

    async def _take_unheard(self, order_id: str) -> None:
        entry = next(e for e in self.outbox.entries() if e.order.id == order_id)
        await self.desk.place(entry.order, entry.sealed)


async def _is_sent(bench: Bench, count: int) -> None:
    async with asyncio.timeout(60):
        while bench.outbox.ledger() != Ledger(count, count, 0, 0):  # noqa: ASYNC110 - the outbox works in threads
            await asyncio.sleep(0.005)


@pytest.mark.parametrize("n", range(3))
def test_orders_already_due_are_sent_by_the_running_loop(n: int) -> None:
    async def run() -> None:
        bench = Bench()
        bench.outbox.add(make_order(n))
        task = asyncio.create_task(bench.push.run())
        await _is_sent(bench, 1)
        bench.outbox.add(make_order(n + 10))
        bench.push.kick()
        await _is_sent(bench, 2)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(run())
