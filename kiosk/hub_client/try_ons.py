"""``TryOnDesk`` over HTTP."""

from collections.abc import Sequence
from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.try_on import QueueFull, TryOn, TryOnAsked, TryOnQueue, TryOnStanding, TryOnStep
from kiosk.hub_client.session import HubSession
from kiosk.ports.try_on_desk import TryOnDesk

_PATH = "/api/try-ons"


class HttpTryOnDesk(TryOnDesk):
    """Try-ons at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def ask(self, asked: TryOnAsked) -> TryOnStanding | QueueFull:
        outcome: TryOnStanding | QueueFull = await self._session.call(
            "POST", f"{_PATH}/", TryOnStanding | QueueFull, body=asked
        )
        return outcome

    @override
    async def standing(self, try_on_id: str) -> TryOnStanding:
        found: TryOnStanding = await self._session.call("GET", f"{_PATH}/{quote(try_on_id, safe='')}", TryOnStanding)
        return found

    @override
    async def do(self, try_on_id: str, steps: Sequence[TryOnStep], staff_token: str) -> TryOn:
        path = f"{_PATH}/{quote(try_on_id, safe='')}/steps"
        done: TryOn = await self._session.call("POST", path, TryOn, body={"steps": steps}, staff_token=staff_token)
        return done

    @override
    async def shut_cabin(self, number: int, staff_token: str, *, is_shut: bool) -> TryOnQueue:
        queue: TryOnQueue = await self._session.call(
            "POST",
            f"{_PATH}/cabins",
            TryOnQueue,
            body={"number": number, "is_shut": is_shut},
            staff_token=staff_token,
        )
        return queue
