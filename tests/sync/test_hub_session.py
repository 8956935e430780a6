"""What the terminal makes of every kind of answer, over a real socket."""

import asyncio
from datetime import timedelta

import msgspec
import pytest

from kiosk.domain.device import Heartbeat
from kiosk.domain.pairing import HeartbeatAnswer
from kiosk.errors import AccessRevoked, BackendConflict, BackendError, BackendRejected, BackendUnavailable
from kiosk.hub_client.devices import HttpDeviceDesk
from kiosk.hub_client.feed import HttpFeed
from kiosk.hub_client.orders import HttpOrderDesk
from kiosk.hub_client.pictures import HttpPictureSource
from kiosk.hub_client.session import HubSession
from kiosk.hub_client.staff import HttpStaffDesk
from tests.fakes.clock import FakeClock
from tests.fakes.orders import confirmation, make_order, sealed_order
from tests.fakes.small_shop import rows
from tests.sync.lying_hub import Lie, LyingHub, with_hub

_PATIENCE_S = 60.0
"""Of a machine that does much else: nothing here is about an answer in time, but for the one that never ends."""


def session(url: str, timeout_s: float = _PATIENCE_S) -> HubSession:
    return HubSession(url, lambda: "device-token", FakeClock(), call_timeout_s=timeout_s)


@pytest.mark.parametrize(
    ("lie", "expected"),
    [
        ("html", BackendUnavailable),
        ("portal", BackendUnavailable),
        ("teapot_html", BackendUnavailable),
        ("server_error", BackendUnavailable),
        ("half_body", BackendUnavailable),
        ("drop_before", BackendUnavailable),
        ("drop_after", BackendUnavailable),
        ("nonsense", BackendUnavailable),
        ("endless", BackendUnavailable),
        ("slow", BackendUnavailable),
        ("other_order", BackendUnavailable),
        ("busy", BackendUnavailable),
        ("conflict", BackendConflict),
        ("refused", BackendRejected),
        ("revoked", AccessRevoked),
    ],
)
def test_every_bad_answer_becomes_one_of_our_errors(lie: Lie, expected: type[BackendError]) -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        http = session(url, timeout_s=1.0 if lie == "slow" else _PATIENCE_S)
        desk = HttpOrderDesk(http)
        hub.lies.append(lie)
        with pytest.raises(BackendError) as caught:
            await desk.place(*sealed_order(1))
        assert type(caught.value) is expected
        if isinstance(caught.value, BackendUnavailable):
            assert caught.value.was_sent  # the hub may have done the work, whatever its answer looked like
        if lie == "busy":
            assert isinstance(caught.value, BackendUnavailable)
            assert caught.value.retry_after_s == 7
        if lie == "refused":
            assert isinstance(caught.value, BackendRejected)
            assert (caught.value.status, caught.value.reason) == (422, "price_changed")
        # The next try works: nothing of the failure stays in the session.
        http._call_timeout_s = _PATIENCE_S
        assert await desk.place(*sealed_order(1)) == confirmation(make_order(1))
        assert len(hub.orders) == 1
        await http.aclose()

    with_hub(scenario)


def test_nobody_there_is_unavailable() -> None:
    async def scenario() -> None:
        http = session("http://127.0.0.1:9")
        with pytest.raises(BackendUnavailable) as caught:
            await HttpOrderDesk(http).place(*sealed_order(1))
        assert not caught.value.was_sent
        with pytest.raises(BackendUnavailable):
            async with HttpFeed(http).snapshot(["catalogue"]):
                pass
        await http.aclose()

    asyncio.run(scenario())


def test_calls_carry_credentials_and_the_key_and_learn_the_hubs_clock() -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        http = session(url)
        await HttpOrderDesk(http).place(*sealed_order(1))
        assert await HttpDeviceDesk(http).heartbeat(Heartbeat("0.1.0")) == HeartbeatAnswer(hub.hub_time)
        await HttpStaffDesk(http).sign_out("staff-token")
        order, beat, out = hub.requests
        assert {request.headers["authorization"] for request in hub.requests} == {"Bearer device-token"}
        assert (order.headers["idempotency-key"], order.headers["content-type"]) == (
            "key-1",
            "application/octet-stream",
        )
        assert b'"version":"0.1.0"' in beat.body
        assert out.headers["x-staff-token"] == "staff-token"
        assert http.clock_offset == timedelta(seconds=30)
        await http.aclose()

    with_hub(scenario)


def test_pictures_must_be_pictures() -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        http = session(url)
        pictures = HttpPictureSource(http)
        assert await pictures.picture("chair", {"base": "#112233"}) == b"<svg/>"
        assert hub.requests[0].query == {"base": "#112233"}
        hub.lies_everywhere = "html"
        with pytest.raises(BackendUnavailable):
            await pictures.picture("chair", {})
        await http.aclose()

    with_hub(scenario)


def test_snapshot_comes_in_lines_and_tombstones_in_deltas() -> None:
    async def scenario(hub: LyingHub, url: str) -> None:
        http = session(url)
        feed = HttpFeed(http)
        hub.rows = rows()
        async with feed.snapshot(["catalogue", "lyon"]) as blocks:
            received = [line async for block in blocks for line in block.split(b"\n")]
        assert len(received) == 1 + len(rows())
        assert hub.requests[0].query["topics"] == "catalogue,lyon"
        hub.log = [rows()[0], type(rows()[0])("variant", "gone", msgspec.Raw(b"null"))]
        delta = await feed.pull("e1:0", ["catalogue"])
        assert [(c.key, c.is_tombstone) for c in getattr(delta, "changes", ())] == [("maison", False), ("gone", True)]
        await http.aclose()

    with_hub(scenario)
