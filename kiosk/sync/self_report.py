"""What a terminal does after each heartbeat: shows its screen as a stamp, hands over its log, learns its name and place."""

import asyncio
from collections.abc import Callable

import structlog

from kiosk.domain.device import Device
from kiosk.domain.pairing import HeartbeatAnswer
from kiosk.ports.device_desk import DeviceDesk

_log = structlog.get_logger(__name__)


class SelfReport:
    """``stamp`` gives a picture once, then None until there is another one; ``rename`` may wait for a disk."""

    def __init__(
        self,
        desk: DeviceDesk,
        stamp: Callable[[], bytes | None],
        recorder: Callable[[], str],
        rename: Callable[[Device], None],
    ) -> None:
        self._desk, self._stamp, self._recorder, self._rename = desk, stamp, recorder, rename

    async def after(self, answer: HeartbeatAnswer) -> None:
        """The hub answered. May raise ``BackendError``."""
        if answer.device is not None:
            await asyncio.to_thread(self._rename, answer.device)
        picture = self._stamp()
        if picture is not None:
            await self._desk.show_frame(picture)
        if answer.wants_recorder:
            await self._desk.send_recorder(self._recorder())
            _log.info("flight recorder sent")
