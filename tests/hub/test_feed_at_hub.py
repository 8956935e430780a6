"""The feed: a snapshot and the deltas after it always add up to what the hub holds."""

from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.feed import Delta, SnapshotHead
from kiosk.hub.feed import Feed
from kiosk.hub.services import Services
from kiosk.hub.store.feed_rows import FeedRow, publish
from tests.hub.conftest import TOPICS, Terminal

pytestmark = pytest.mark.anyio

State = dict[tuple[str, str], object]


async def _snapshot(terminal: Terminal, topics: str) -> tuple[SnapshotHead, State]:
    answer = await terminal.call("GET", "/api/feed/snapshot", params={"topics": topics})
    assert answer.headers["Content-Encoding"] == "gzip"
    first, *rest = answer.content.splitlines()
    head = msgspec.json.decode(first, type=SnapshotHead)
    changes = [msgspec.json.decode(row) for row in rest]
    assert len(changes) == head.rows
    return head, {(change["kind"], change["key"]): change["value"] for change in changes}


async def test_snapshot_holds_the_topics_asked_for_and_no_others(kiosk: Terminal) -> None:
    _, everything = await _snapshot(kiosk, TOPICS)
    kinds: dict[str, int] = {}
    for kind, _key in everything:
        kinds[kind] = kinds.get(kind, 0) + 1
    assert kinds == {
        "location": 3,
        "category": 2,
        "product": 2,
        "variant": 2,
        "price_group": 2,
        "promotion": 1,
        "staff": 2,
        "stock": 3,
        "stock_source": 2,
        "signing_key": 1,
        "sealing_key": 1,
    }
    _, lyon = await _snapshot(kiosk, "lyon")
    assert set(lyon) == {("stock", "LAMPE-1@lyon"), ("stock", "VASE-1@lyon")}


async def test_rest_of_a_cut_snapshot_begins_after_the_last_row_that_arrived(kiosk: Terminal) -> None:
    answer = await kiosk.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    _, *whole = answer.content.splitlines()
    for n, line in enumerate(whole):
        last = msgspec.json.decode(line)
        after = f"{last['kind']}/{last['key']}"
        rest = await kiosk.call("GET", "/api/feed/snapshot", params={"topics": TOPICS, "after": after})
        first, *lines = rest.content.splitlines()
        assert (msgspec.json.decode(first)["rows"], lines) == (len(whole) - n - 1, whole[n + 1 :])


async def test_snapshot_of_one_kind_and_never_of_carts(services: Services, kiosk: Terminal) -> None:
    row = FeedRow("cart", "c1", "cart/c1", b'{"version":1}')
    services.database.write_now(lambda connection: publish(connection, [row]))
    asked = {"topics": "catalogue,cart/c1", "kinds": "location,cart"}
    answer = await kiosk.call("GET", "/api/feed/snapshot", params=asked)
    assert {msgspec.json.decode(line)["kind"] for line in answer.content.splitlines()[1:]} == {"location"}


async def test_terminal_never_gets_a_staff_secret(kiosk: Terminal) -> None:
    answer = await kiosk.call("GET", "/api/feed/snapshot", params={"topics": TOPICS})
    assert "Marc" in answer.text
    for secret in ("badge", "4821", "argon2", "claire"):
        assert secret not in answer.text


@pytest.mark.parametrize(
    "cursor", ["", "x", "0:0", "other:3", ":", "{epoch}:99999", "{epoch}:-1", "{epoch}:²", "{epoch}:" + "9" * 5000]
)
async def test_cursor_that_is_not_ours_means_starting_again(kiosk: Terminal, cursor: str) -> None:
    head, _ = await _snapshot(kiosk, "lyon")
    text = cursor.format(epoch=head.cursor.partition(":")[0])
    answer = await kiosk.call("GET", "/api/feed", params={"cursor": text, "topics": "lyon"})
    assert answer.json() == {"type": "must_refetch"}


_KEYS = st.sampled_from(["a", "b", "c", "d"])
_WRITES = st.lists(
    st.lists(
        st.tuples(_KEYS, st.sampled_from(["catalogue", "lyon", "paris"]), st.none() | st.integers(0, 9)), max_size=6
    ),
    max_size=8,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=_WRITES, after=_WRITES)
async def test_snapshot_and_deltas_add_up_to_a_later_snapshot(
    services: Services, kiosk: Terminal, before: Any, after: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.feed.MAX_CHANGES", 2)
    monkeypatch.setattr("kiosk.hub.store.feed_rows._SCAN_WINDOW", 3)
    topics = "catalogue,lyon"
    for batch in before:
        _publish(services, batch)
    head, state = await _snapshot(kiosk, topics)
    for batch in after:
        _publish(services, batch)
    cursor = await _apply(services.feed, head.cursor, topics.split(","), state)
    newest, expected = await _snapshot(kiosk, topics)
    assert (cursor, state) == (newest.cursor, expected)


async def _apply(feed: Feed, cursor: str, topics: list[str], state: State) -> str:
    while True:
        answer = await feed.pull(cursor, topics)
        assert isinstance(answer, Delta)
        assert len(answer.changes) <= 2
        for change in answer.changes:
            if change.is_tombstone:
                state.pop((change.kind, change.key), None)
            else:
                state[change.kind, change.key] = msgspec.json.decode(change.value)
        cursor = answer.cursor
        if not answer.has_more:
            return cursor


def _publish(services: Services, batch: list[tuple[str, str, int | None]]) -> None:
    # A row's topic never changes, so it is part of the key here.
    rows = [
        FeedRow("test", f"{topic}-{key}", topic, None if value is None else msgspec.json.encode(value))
        for key, topic, value in batch
    ]
    services.database.write_now(lambda connection: publish(connection, rows))


async def test_pull_without_changes_says_so(kiosk: Terminal) -> None:
    head, _ = await _snapshot(kiosk, "lyon")
    answer = await kiosk.call("GET", "/api/feed", params={"cursor": head.cursor, "topics": "lyon"})
    assert answer.json() == {"type": "delta", "changes": [], "cursor": head.cursor, "has_more": False, "since": ""}
