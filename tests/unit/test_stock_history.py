"""Fourteen bars, worked out backwards, against a ledger that was walked forwards."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.stock_history import StockMove, beginning, closings, days_until
from kiosk.domain.stock_request import RequestAnswer, RequestRefused, RequestVerb, StockRequest, answered

PARIS = "Europe/Paris"
# Behind the change to winter time: one of the fourteen days has twenty-five hours.
NOW = datetime(2026, 11, 2, 15, tzinfo=UTC)
DAYS = days_until(NOW, PARIS)

MOVES = st.lists(
    st.builds(
        StockMove,
        st.datetimes(datetime(2026, 10, 18), NOW.replace(tzinfo=None), timezones=st.just(UTC)),  # noqa: DTZ001
        st.sampled_from(["sale", "receipt", "reserved"]),
        st.integers(-5, 9),
    ),
    max_size=30,
)


@given(MOVES, st.integers(0, 50))
def test_bars_are_what_somebody_would_have_counted_each_evening(moves: list[StockMove], start: int) -> None:
    goods = sorted((move for move in moves if move.reason != "reserved"), key=lambda move: move.at)
    figure, evenings = start, []
    for day in DAYS:
        evening = beginning(day + timedelta(days=1), PARIS)
        figure = start + sum(move.pieces for move in goods if move.at < evening)
        evenings.append(max(0, figure))
    assert [day.on_hand for day in closings(figure, moves, DAYS, PARIS)] == evenings
    assert [day.day for day in closings(figure, moves, DAYS, PARIS)] == list(DAYS)


@given(st.lists(st.sampled_from(["accept", "refuse", "send", "receive", "withdraw"]), max_size=8))
def test_request_never_leaves_its_path_and_gives_no_more_than_was_asked(verbs: list[RequestVerb]) -> None:
    request = StockRequest("r1", "transfer", "LAMPE-1", "paris", "lyon", 3, "MR", NOW)
    path = [request.state]
    for verb in verbs:
        after = answered(request, RequestAnswer(verb, 2 if verb == "accept" else 0), "SB", NOW)
        if isinstance(after, RequestRefused):
            assert verb not in (*request.verbs("paris"), *request.verbs("lyon"))
            continue
        request = after
        path.append(request.state)
    steps = set(pairwise(path))
    assert steps <= {
        ("asked", "accepted"),
        ("asked", "refused"),
        ("asked", "withdrawn"),
        ("accepted", "sent"),
        ("accepted", "withdrawn"),
        ("sent", "received"),
        *((state, state) for state in path),
    }
    assert request.granted in {0, 2}
    assert answered(request, RequestAnswer("accept", 9), "SB", NOW) in {
        request,
        RequestRefused("too_many"),
        RequestRefused("already_answered"),
    }
