"""Telling the hub every half minute how this terminal is doing."""

import asyncio
from collections.abc import Callable

from kiosk.domain.device import Heartbeat
from kiosk.errors import BackendError
from kiosk.ports.device_desk import DeviceDesk
from kiosk.sync.failure_log import FailureLog

EVERY_S = 30.0


class HeartbeatLoop:
    """Sends what ``describe`` says. Failures are logged once and change nothing: the pull decides what is offline."""

    def __init__(self, desk: DeviceDesk, describe: Callable[[], Heartbeat]) -> None:
        self._desk = desk
        self._describe = describe
        self._failures = FailureLog("heartbeat")

    async def run(self) -> None:
        """Send for ever."""
        while True:
            try:
                await self._desk.heartbeat(self._describe())
            except BackendError as error:
                self._failures.failed(error)
            else:
                self._failures.succeeded()
            await asyncio.sleep(EVERY_S)
