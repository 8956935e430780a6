"""Telling the hub every half minute how this terminal is doing."""

import asyncio
from collections.abc import Awaitable, Callable

from kiosk.domain.device import Heartbeat
from kiosk.domain.pairing import HeartbeatAnswer
from kiosk.errors import BackendError, CacheError
from kiosk.ports.device_desk import DeviceDesk
from kiosk.sync.failure_log import FailureLog

EVERY_S = 30.0


class HeartbeatLoop:
    """Sends what ``describe`` says. Failures are logged once and change nothing: the pull decides what is offline.

    ``after`` is told each answer.
    """

    def __init__(
        self, desk: DeviceDesk, describe: Callable[[], Heartbeat], after: Callable[[HeartbeatAnswer], Awaitable[None]]
    ) -> None:
        self._desk = desk
        self._after = after
        self._describe = describe
        self._failures = FailureLog("heartbeat")

    async def run(self) -> None:
        """Send for ever."""
        while True:
            try:
                await self._after(await self._desk.heartbeat(self._describe()))
            except (BackendError, CacheError) as error:
                self._failures.failed(error)
            else:
                self._failures.succeeded()
            await asyncio.sleep(EVERY_S)
