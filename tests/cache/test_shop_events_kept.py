"""Events of visits on the terminal's disk: in order, bounded, kept through restarts, told to the hub once each."""

import asyncio
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.shop_event import (
    MOST_EVENTS,
    EventBatch,
    ProductSeen,
    SearchMissed,
    ShopEvent,
    VisitEnded,
    VisitStarted,
    WipeProved,
    plain_words,
    to_the_hour,
)
from kiosk.domain.wipe import WipeFacts, WipeProof
from kiosk.errors import BackendRejected, BackendUnavailable, CacheDamaged
from kiosk.sync.shop_events import ShopEventLoop
from kiosk.use_cases.record_events import RecordEvents
from offline_cache.shop_events import SqliteEventLedger
from tests.fakes.terminal import FakeClock, FakeIds

NOW = datetime(2026, 11, 22, 9, 17, 44, tzinfo=UTC)


class Desk:
    """The hub's side, that may fail after it took something."""

    def __init__(self) -> None:
        self.batches: list[EventBatch] = []
        self.errors: list[Exception] = []

    async def tell(self, batch: EventBatch) -> None:
        self.batches.append(batch)
        if self.errors:
            raise self.errors.pop(0)

    def seqs(self) -> list[int]:
        return [numbered.seq for batch in self.batches for numbered in batch.events]


def _events(count: int) -> list[ShopEvent]:
    return [ShopEvent("v" * 22, to_the_hour(NOW), index, ProductSeen(f"p{index}")) for index in range(count)]


def test_events_outlive_restarts_and_lost_answers_and_keep_their_numbers(tmp_path: Path) -> None:
    noted, desk = RecordEvents(FakeClock(NOW), FakeIds()), Desk()
    loop = ShopEventLoop(noted, SqliteEventLedger(tmp_path / "events.db"), desk)
    for happening in (VisitStarted("fr"), ProductSeen("robe"), VisitEnded("done", "done", 3, 5)):
        noted.record(happening)
    loop.keep()

    again = ShopEventLoop(noted, SqliteEventLedger(tmp_path / "events.db"), desk)
    desk.errors = [BackendUnavailable("the answer was lost")]
    with pytest.raises(BackendUnavailable):
        asyncio.run(again.send())
    asyncio.run(again.send())
    noted.record(VisitStarted("en"))
    again.keep()
    asyncio.run(again.send())
    asyncio.run(again.send())
    assert desk.seqs() == [1, 2, 3, 1, 2, 3, 4]
    assert len({batch.journal for batch in desk.batches}) == 1
    told = [numbered.event for numbered in desk.batches[0].events]
    # Only the hour of a moment leaves the terminal, and one visit has one random name.
    assert {event.hour for event in told} == {datetime(2026, 11, 22, 9, tzinfo=UTC)}
    assert {event.visit for event in told} == {told[0].visit}
    assert desk.batches[-1].events[0].event.visit != told[0].visit


def test_what_the_hub_will_never_take_does_not_stand_in_the_way(tmp_path: Path) -> None:
    ledger, desk = SqliteEventLedger(tmp_path / "events.db"), Desk()
    ledger.append(_events(MOST_EVENTS + 1))
    desk.errors = [BackendRejected(400, "body_wrong")]
    asyncio.run(ShopEventLoop(RecordEvents(FakeClock(), FakeIds()), ledger, desk).send())
    assert len(desk.seqs()) == MOST_EVENTS + 1
    assert ledger.unsent() is None
    desk.errors = [BackendRejected(404, "not_found")]  # an older hub: it may be brought up to date
    ledger.append(_events(1))
    with pytest.raises(BackendRejected):
        asyncio.run(ShopEventLoop(RecordEvents(FakeClock(), FakeIds()), ledger, desk).send())
    assert ledger.unsent() is not None


def test_the_oldest_go_when_there_is_no_room(tmp_path: Path) -> None:
    ledger = SqliteEventLedger(tmp_path / "events.db", most_kept=5)
    ledger.append(_events(4))
    ledger.append(_events(4))
    batch = ledger.unsent()
    assert batch is not None
    assert [numbered.seq for numbered in batch.events] == [4, 5, 6, 7, 8], "the hub sees the gap"


def test_a_damaged_file_begins_another_journal(tmp_path: Path) -> None:
    path = tmp_path / "events.db"
    ledger = SqliteEventLedger(path)
    ledger.append(_events(1))
    first = ledger.unsent()
    ledger.close()
    path.write_bytes(b"not a database" * 1000)
    ledger = SqliteEventLedger(path)
    ledger.append(_events(2))
    second = ledger.unsent()
    assert first is not None
    assert second is not None
    assert (len(second.events), second.journal == first.journal) == (2, False)
    ledger.close()
    content = path.read_bytes()
    path.write_bytes(content.replace(b'"p1"', b'"p1}'))  # a bit that flipped: figures of it would be wrong
    ledger = SqliteEventLedger(path)
    with pytest.raises(CacheDamaged):
        ledger.unsent()
    assert ledger.unsent() is None


def test_recording_never_waits_for_the_disk_nor_grows_without_end(tmp_path: Path) -> None:
    noted = RecordEvents(FakeClock(), FakeIds())
    noted.record(ProductSeen("before anybody came"))
    noted.record(VisitStarted())
    for _ in range(6_000):
        noted.record(ProductSeen("robe"))
    noted.record(VisitEnded("idle"))
    noted.record(ProductSeen("after the end"))
    noted.record(WipeProved(40))
    ledger = SqliteEventLedger(tmp_path / "no" / "such" / "folder" / "events.db")
    ShopEventLoop(noted, ledger, Desk()).keep()  # given back: the disk may come back
    kept = noted.take()
    assert len(kept) == 5_000
    assert [type(event.what) for event in kept[-2:]] == [VisitEnded, WipeProved]
    assert ProductSeen("before anybody came") not in [event.what for event in kept]


def test_proofs_are_counted_for_ever_and_failures_named(tmp_path: Path) -> None:
    ledger = SqliteEventLedger(tmp_path / "events.db")
    assert ledger.facts() == WipeFacts()
    proofs = [WipeProof(NOW, 50), WipeProof(NOW, 51, ("outbox.db",)), WipeProof(NOW, 52)]
    threads = [threading.Thread(target=ledger.note, args=(proof,)) for proof in proofs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ledger.facts() == WipeFacts(3, 1, NOW)
    assert ledger.failures() == [proofs[1]]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Tente  2 places ", "tente 2 places"),
        ("canapé-lit d’angle", "canapé-lit d’angle"),
        ("zoe@exemple.fr", ""),
        ("06 12 34 56 78", ""),
        ("0612", "0612"),
        ("12.03.1984", ""),
        ("69002", ""),
        ("www.exemple.fr", ""),
        ("je cherche une robe pour ma fille", ""),
        ("x" * 41, ""),
        ("=HYPERLINK(1)", "hyperlink 1"),
        ("!!!", ""),
    ],
)
def test_only_words_that_look_like_goods_are_kept(typed: str, kept: str) -> None:
    assert plain_words(typed) == kept
    assert SearchMissed(kept).words == kept
