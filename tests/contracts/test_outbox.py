"""What every outbox does, the one in memory and the one on disk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.order import OrderOutline
from kiosk.ports.outbox import Ledger, Outbox
from offline_cache.allocations import Allocations
from offline_cache.outbox import SqliteOutbox
from offline_cache.outbox_file import open_outbox
from tests.fakes.clock import START, FakeClock
from tests.fakes.orders import confirmation, make_order
from tests.fakes.outbox import FakeOutbox
from tests.fakes.sealing import SEALER, opened_order


@dataclass
class Bench:
    """An outbox, its clock, and a way to see what a crash leaves of it."""

    outbox: Outbox
    clock: FakeClock
    restart: Callable[[], Outbox]


@pytest.fixture(params=["memory", "disk"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    clock = FakeClock()
    if request.param == "memory":
        fake = FakeOutbox(clock)
        yield Bench(fake, clock, fake.restarted)
        return
    opened = [open_outbox(tmp_path / "outbox.db", START).database]

    def restart() -> Outbox:
        opened.append(open_outbox(tmp_path / "outbox.db", START).database)
        return SqliteOutbox(opened[-1], clock, Allocations(), SEALER)

    yield Bench(SqliteOutbox(opened[0], clock, Allocations(), SEALER), clock, restart)
    for database in opened:
        database.close()


class TestOutbox:
    def test_recorded_order_is_due_at_once_and_complete(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        (entry,) = bench.outbox.due(START)
        assert entry.order == OrderOutline.of(make_order(1))
        assert opened_order(entry.sealed) == make_order(1)
        assert (entry.state, entry.attempts, entry.created_at) == ("pending", 0, START)

    def test_orders_come_oldest_first(self, bench: Bench) -> None:
        for n in (3, 1, 2):
            bench.outbox.add(make_order(n))
        assert [e.order.id for e in bench.outbox.due(START)] == ["order-3", "order-1", "order-2"]

    def test_adding_again_changes_nothing_even_after_confirmation(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        bench.outbox.add(make_order(1))
        bench.outbox.confirm(confirmation(make_order(1)))
        bench.outbox.add(make_order(1))
        assert bench.outbox.entries() == []
        assert bench.outbox.ledger() == Ledger(1, 1, 0, 0)

    def test_in_flight_is_not_due_and_is_after_a_crash(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        bench.outbox.mark_in_flight("order-1")
        assert bench.outbox.due(START) == []
        (entry,) = bench.restart().due(START)
        assert (entry.state, entry.attempts, entry.last_error) == ("unknown", 1, "outcome_unknown")

    def test_postponed_waits_for_its_time(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        bench.outbox.mark_in_flight("order-1")
        bench.outbox.postpone("order-1", START + timedelta(seconds=30), "backend_unavailable")
        assert bench.outbox.due(START + timedelta(seconds=29)) == []
        (entry,) = bench.outbox.due(START + timedelta(seconds=30))
        assert entry.last_error == "backend_unavailable"

    def test_clock_that_went_back_a_year_does_not_keep_orders_waiting(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        bench.outbox.postpone("order-1", START + timedelta(seconds=30), "backend_unavailable")
        assert len(bench.outbox.due(START - timedelta(days=365))) == 1

    def test_confirmation_leaves_a_receipt_and_survives_repetition_and_restart(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        for _ in range(2):
            bench.outbox.confirm(confirmation(make_order(1)))
        again = bench.restart()
        assert again.entries() == []
        assert again.receipt("order-1") == confirmation(make_order(1))
        assert again.ledger() == Ledger(1, 1, 0, 0)

    def test_rejected_stays_for_staff_who_may_send_it_again(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        bench.outbox.reject("order-1", "price_changed")
        bench.outbox.postpone("order-1", START, "late answer")
        assert bench.outbox.due(START) == []
        assert bench.outbox.ledger() == Ledger(1, 0, 0, 1)
        assert [(e.state, e.last_error) for e in bench.outbox.entries()] == [("rejected", "price_changed")]
        bench.outbox.retry("order-1", START)
        assert [e.order.id for e in bench.outbox.due(START)] == ["order-1"]
        assert bench.outbox.ledger() == Ledger(1, 0, 1, 0)

    def test_unknown_outcome_stays_unknown_until_a_final_word(self, bench: Bench) -> None:
        outbox = bench.outbox
        outbox.add(make_order(1))
        outbox.mark_in_flight("order-1")
        outbox.postpone("order-1", START, "backend_unavailable", may_be_placed=True)
        assert outbox.ledger() == Ledger(1, 0, 1, 0, unknown=1)
        outbox.mark_in_flight("order-1")
        outbox.postpone("order-1", START, "asked_to_wait")
        (entry,) = bench.restart().entries()
        assert (entry.state, entry.attempts) == ("unknown", 2)
        outbox.cancel("order-1", "not while it may be an order")
        outbox.amend(make_order(1), START)
        assert [e.order.id for e in outbox.due(START)] == ["order-1"]
        outbox.reject("order-1", "price_changed")
        assert outbox.ledger() == Ledger(1, 0, 0, 1)

    def test_a_try_that_never_left_leaves_no_doubt(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        bench.outbox.mark_in_flight("order-1")
        bench.outbox.postpone("order-1", START, "backend_unavailable")
        assert [e.state for e in bench.outbox.entries()] == ["pending"]

    def test_mended_order_is_due_with_its_new_content_under_its_own_id(self, bench: Bench) -> None:
        first, mended = make_order(1), msgspec.structs.replace(make_order(1, quantity=3), idempotency_key="key-1b")
        bench.outbox.add(first)
        bench.outbox.reject("order-1", "price_changed")
        bench.outbox.amend(mended, START)
        (entry,) = bench.restart().due(START)
        assert (entry.order, opened_order(entry.sealed)) == (OrderOutline.of(mended), mended)
        assert (entry.state, entry.last_error) == ("pending", "")
        assert bench.outbox.ledger() == Ledger(1, 0, 1, 0)

    def test_cancelled_order_is_counted_for_ever_and_does_not_come_back(self, bench: Bench) -> None:
        bench.outbox.add(make_order(1))
        bench.outbox.cancel("order-1", "still pending: nothing happens")
        assert bench.outbox.ledger() == Ledger(1, 0, 1, 0)
        bench.outbox.reject("order-1", "price_changed")
        bench.outbox.cancel("order-1", "the customer left")
        bench.outbox.add(make_order(1))
        again = bench.restart()
        assert again.entries() == []
        assert again.ledger() == Ledger(1, 0, 0, 0, cancelled=1)
        assert again.ledger().is_complete

    def test_numbers_are_never_given_twice(self, bench: Bench) -> None:
        assert [bench.outbox.next_number("K07") for _ in range(2)] == ["K07-0001", "K07-0002"]
        again = bench.restart()
        assert (again.next_number("K07"), again.next_number("K08")) == ("K07-0003", "K08-0001")

    def test_unknown_ids_change_nothing(self, bench: Bench) -> None:
        bench.outbox.mark_in_flight("nobody")
        bench.outbox.confirm(confirmation(make_order(9)))
        bench.outbox.reject("nobody", "x")
        bench.outbox.retry("nobody", START)
        assert bench.outbox.receipt("order-9") is None
        assert bench.outbox.ledger() == Ledger(0, 0, 0, 0)
