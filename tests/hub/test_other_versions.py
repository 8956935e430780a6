"""A terminal and a hub of different versions: real answers of a real hub, and what the terminal makes of them."""

import httpx
import msgspec
import pytest
from litestar import Litestar
from typing_extensions import override

from kiosk import __version__
from kiosk.domain.counter import CounterOutcome
from kiosk.domain.task import TaskRefused
from kiosk.domain.versions import Update, update_needed
from kiosk.errors import BackendRejected
from kiosk.hub_client.session import HUB_VERSION, HubSession
from kiosk.hub_client.tasks import HttpTaskDesk
from kiosk.use_cases.do_task import DoTask, NotReached
from kiosk.use_cases.versions import update_of
from tests.hub.conftest import MovableClock, Terminal
from tests.hub.staff_calls import sign_in

pytestmark = pytest.mark.anyio


class OtherHub(httpx.ASGITransport):
    """The hub, which says another version, or none; a newer one has words that nobody here knows."""

    def __init__(self, app: Litestar, version: str | None, words: tuple[bytes, bytes] = (b"", b"")) -> None:
        super().__init__(app=app, raise_app_exceptions=False)  # type: ignore[arg-type]
        self._version = version
        self._words = words

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        answer = await super().handle_async_request(request)
        content = (await answer.aread()).replace(*self._words) if self._words[0] else await answer.aread()
        headers = {k: v for k, v in answer.headers.items() if k not in {HUB_VERSION.lower(), "content-length"}}
        if self._version is not None:
            headers[HUB_VERSION] = self._version
        return httpx.Response(answer.status_code, headers=headers, content=content)


def session_of(terminal: Terminal, clock: MovableClock, hub: OtherHub) -> HubSession:
    token = terminal.headers["Authorization"].removeprefix("Bearer ")
    return HubSession("http://hub.test", lambda: token, clock, transport=hub)


HUBS: tuple[tuple[str | None, Update], ...] = (
    ("99.0.0", "update_terminal"),
    (None, "update_hub"),
    (__version__, ""),
    ("nightly", ""),
)


async def test_a_word_or_a_route_that_one_side_lacks_names_the_older_side(
    kiosk: Terminal, app: Litestar, clock: MovableClock
) -> None:
    person = await sign_in(kiosk, "badge-lea", "1357")
    for version, update in HUBS:
        await ask_everything(kiosk, person.token, app, clock, version, update)


async def ask_everything(
    tablet: Terminal, token: str, app: Litestar, clock: MovableClock, version: str | None, update: Update
) -> None:
    newer = session_of(tablet, clock, OtherHub(app, version, (b'"refused"', b'"postponed"')))
    assert await DoTask(HttpTaskDesk(newer)).take("t1", token) == NotReached(update)

    asked = session_of(tablet, clock, OtherHub(app, version))
    with pytest.raises(BackendRejected) as no_route:
        await asked.call("GET", "/api/parking", msgspec.Raw, staff_token=token)
    assert (no_route.value.status, update_of(no_route.value)) == (404, update)
    assert no_route.value.reason == (update or "not_found")
    path = "/api/counter/orders/o1/prepared"
    with pytest.raises(BackendRejected) as no_word:
        await asked.call("POST", path, CounterOutcome, body={"verb": "gift_wrapped"}, staff_token=token)
    assert (no_word.value.status, no_word.value.reason) == (400, update or "body_wrong")
    # What the hub itself says no to is its own word, whatever its version.
    assert await DoTask(HttpTaskDesk(asked)).take("t1", token) == TaskRefused("task_unknown")
    with pytest.raises(BackendRejected) as no_thing:
        await asked.fetch("GET", "/api/pictures/no-such-picture")
    assert no_thing.value.reason == "not_found"


@pytest.mark.parametrize(
    ("hub", "terminal", "update"),
    [
        ("0.2", "0.2.0", ""),
        ("0.2.1", "0.2.0", ""),
        ("0.10.0", "0.9.1", "update_terminal"),
        ("0.9.1", "0.10.0", "update_hub"),
        (None, "0.1.0", "update_hub"),
        ("0.2.0rc1", "0.1.0", ""),
        ("", "0.1.0", ""),
        ("9" * 5000, "0.1.0", ""),
        ("\u0661.0", "0.1.0", ""),
    ],
)
def test_versions_are_compared_as_numbers(hub: str | None, terminal: str, update: Update) -> None:
    assert update_needed(hub, terminal) == update
