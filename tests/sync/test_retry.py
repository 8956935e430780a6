"""The decision after each try, and the status that follows from the facts."""

from datetime import timedelta

import msgspec
import pytest

from kiosk.domain.location import StockLocation
from kiosk.errors import AccessRevoked, BackendConflict, BackendError, BackendRejected, BackendUnavailable
from kiosk.ports.outbox import Ledger
from kiosk.ports.sync_status import SyncState
from kiosk.sync.retry import ASKED_TO_WAIT, Done, PauseAll, Rejected, RetryAt, decide, growing_delay
from kiosk.sync.status import SyncFacts, derive
from kiosk.sync.topics import topics_for
from tests.fakes.clock import START
from tests.fakes.orders import confirmation, make_order


def test_answers_lead_to_their_decisions() -> None:
    confirmed = confirmation(make_order(1))
    assert decide(confirmed, 0, START, 0.5) == Done(confirmed)
    assert decide(AccessRevoked("x"), 0, START, 0.5) == PauseAll("access_revoked")
    assert decide(BackendRejected(422, "price_changed"), 9, START, 0.5) == Rejected("price_changed")
    # A hub of another version has refused nothing.
    later = decide(BackendRejected(404, "update_hub"), 0, START, 1.0)
    assert later == RetryAt(START + timedelta(seconds=1), "update_hub", may_be_placed=False)
    conflict = decide(BackendConflict("x"), 0, START, 0.0)
    assert conflict == RetryAt(START + timedelta(seconds=2), "backend_conflict")


def test_only_what_certainly_never_arrived_leaves_no_doubt() -> None:
    def may_be_placed(error: BackendError) -> bool:
        decision = decide(error, 0, START, 0.5)
        assert isinstance(decision, RetryAt)
        return decision.may_be_placed

    assert may_be_placed(BackendUnavailable("no answer"))
    assert may_be_placed(BackendConflict("in_progress"))
    assert not may_be_placed(BackendUnavailable("refused connection", was_sent=False))
    assert not may_be_placed(BackendUnavailable("status 429", 7.0))


def test_server_that_asks_to_wait_is_never_asked_sooner() -> None:
    for jitter in (0.0, 1.0):
        decision = decide(BackendUnavailable("429", 7.0), 0, START, jitter)
        assert isinstance(decision, RetryAt)
        assert decision.error == ASKED_TO_WAIT
        assert START + timedelta(seconds=7) <= decision.at <= START + timedelta(seconds=7.7)


def test_delays_grow_to_a_limit_and_are_spread() -> None:
    assert [growing_delay(n, 1.0) for n in range(11)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert growing_delay(3, 0.0) == 4.0
    assert growing_delay(10_000, 1.0) == 300


_FINE = SyncFacts(is_running=True, network=True)


@pytest.mark.parametrize(
    ("changes", "state", "reason"),
    [
        ({}, "up_to_date", ""),
        ({"ledger": Ledger(3, 2, 1, 0)}, "syncing", ""),
        ({"is_catching_up": True}, "syncing", ""),
        ({"network": False, "ledger": Ledger(3, 2, 1, 0)}, "offline", ""),
        ({"ledger": Ledger(3, 2, 0, 1), "network": False}, "needs_attention", "orders_rejected"),
        ({"ledger": Ledger(4, 2, 1, 0)}, "needs_attention", "ledger_mismatch"),
        ({"is_revoked": True}, "needs_attention", "access_revoked"),
        ({"problem": "cache_full"}, "needs_attention", "cache_full"),
        ({"is_running": False}, "paused", ""),
    ],
)
def test_status_says_first_what_people_must_mend(changes: dict[str, object], state: SyncState, reason: str) -> None:
    status = derive(msgspec.structs.replace(_FINE, **changes))
    assert (status.state, status.reason) == (state, reason)


def test_topics_are_this_place_the_nearest_stores_and_every_warehouse() -> None:
    def place(id_: str, longitude: float, kind: str = "store") -> StockLocation:
        return StockLocation(id_, kind, id_, id_, "", "", "", 45.0, longitude)  # type: ignore[arg-type]

    places = [
        place("far", 9.0),
        place("here", 4.0),
        place("near", 4.5),
        place("depot", 20.0, "warehouse"),
        place("mid", 6),
    ]
    assert topics_for(places, "here", near=2) == ("catalogue", "here", "near", "mid", "depot")
    assert topics_for([], "here") == ("catalogue", "here")
