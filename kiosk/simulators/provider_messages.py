"""The test provider's signed messages: each may be sent twice, late, or never, as the page was told."""

import asyncio
from datetime import datetime
from typing import Literal

import httpx
import msgspec
import structlog

from kiosk.ports.clock import Clock
from kiosk.simulators.provider_book import Session
from kiosk.simulators.provider_signature import HEADER, signed

Delivery = Literal["now", "late", "twice", "never"]
"""How a shopper's choice is told: before the redirect, ten seconds after it, two times, or not at all."""

LATE_S = 10.0
_TRIES = 6
_FIRST_PAUSE_S = 1.0
_LOG = structlog.get_logger(__name__)


class ProviderMessages:
    """Sends to one address; a failure is tried again with growing pauses, signed anew each time."""

    def __init__(self, url: str, secret: str, clock: Clock, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._url = url
        self._secret = secret
        self._clock = clock
        self._transport = transport
        self._tasks: set[asyncio.Task[None]] = set()

    async def tell(self, session: Session, how: Delivery) -> None:
        """Tell the merchant that a session moved. Returns when what is to be said at once was said, or could not be."""
        body = msgspec.json.encode({"session": session.id, "state": session.state})
        if how == "late":
            self._later(body, LATE_S)
            return
        for _ in range({"now": 1, "twice": 2, "never": 0}[how]):
            if not await self._send(body):
                self._later(body, _FIRST_PAUSE_S)

    async def close(self) -> None:
        """Send nothing any more."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _later(self, body: bytes, pause_s: float) -> None:
        task = asyncio.create_task(self._repeat(body, pause_s))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _repeat(self, body: bytes, pause_s: float) -> None:
        for _ in range(_TRIES):
            await asyncio.sleep(pause_s)
            if await self._send(body):
                return
            pause_s *= 2
        _LOG.warning("message_given_up")

    async def _send(self, body: bytes) -> bool:
        now: datetime = self._clock.now()
        headers = {"Content-Type": "application/json", HEADER: signed(self._secret, body, now)}
        try:
            async with httpx.AsyncClient(transport=self._transport, timeout=5) as client:
                answer = await client.post(self._url, content=body, headers=headers)
        except httpx.HTTPError as error:
            _LOG.info("message_not_delivered", reason=type(error).__name__)
            return False
        return answer.is_success
