"""Slips that were scanned without network go to the hub by themselves; and the hub learns the key that signs ours."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import get_args

import structlog

from kiosk.errors import BackendError, BackendRejected, CacheError, OlderSide
from kiosk.ports.clock import Clock
from kiosk.ports.slip_desk import KeyDesk, SlipDesk
from kiosk.ports.slip_store import DeviceKeyStore, KeptSlip, SlipStore
from kiosk.sync.failure_log import FailureLog
from kiosk.sync.retry import growing_delay
from kiosk.sync.status import StatusBoard

LOOK_AGAIN_S = 1.0
_log = structlog.get_logger(__name__)


class SlipPush:
    """Used from one event loop. A slip may be sent any number of times: the hub places its order once."""

    def __init__(
        self, slips: SlipStore, desk: SlipDesk, clock: Clock, board: StatusBoard, jitter: Callable[[], float]
    ) -> None:
        self._slips = slips
        self._desk = desk
        self._clock = clock
        self._board = board
        self._jitter = jitter
        self._is_hurried = False
        self._failures = FailureLog("slips")

    def hurry(self) -> None:
        """The network is back."""
        self._is_hurried = True

    async def run(self) -> None:
        """Send for ever."""
        while True:
            try:
                await self.send_due()
            except CacheError as error:
                self._failures.failed(error)
            await asyncio.sleep(LOOK_AGAIN_S)

    async def send_due(self) -> None:
        """Send once what is due, one after the other."""
        if self._is_hurried:
            self._is_hurried = False
            await asyncio.to_thread(self._slips.hurry, self._clock.now())
        for kept in await asyncio.to_thread(self._slips.due, self._clock.now()):
            await self._send(kept)
        self._board.update(slips=await asyncio.to_thread(self._slips.count))

    async def _send(self, kept: KeptSlip) -> None:
        try:
            await self._desk.show(kept.slip)
        except BackendError as error:
            is_final = isinstance(error, BackendRejected) and error.reason not in get_args(OlderSide)
            await (self._give_up(kept, str(error)) if is_final else self._try_later(kept, error))
        else:
            self._failures.succeeded()
            await asyncio.to_thread(self._slips.settle, kept.slip)

    async def _give_up(self, kept: KeptSlip, reason: str) -> None:
        # Whoever holds it hears the reason when they show it again.
        _log.warning("slip refused", reason=reason)
        await asyncio.to_thread(self._slips.settle, kept.slip)

    async def _try_later(self, kept: KeptSlip, error: BackendError) -> None:
        self._failures.failed(error)
        delay = timedelta(seconds=growing_delay(kept.attempts, self._jitter()))
        await asyncio.to_thread(self._slips.postpone, kept.slip, self._clock.now() + delay)


class KeyRegistration:
    """Tells the hub this terminal's public key, once: it was enrolled before it had one, or had to make another."""

    def __init__(self, keys: DeviceKeyStore, desk: KeyDesk, public_key: bytes, jitter: Callable[[], float]) -> None:
        self._keys = keys
        self._desk = desk
        self._public_key = public_key
        self._jitter = jitter
        self._failures = FailureLog("device key")

    async def run(self) -> None:
        """Until the hub has it; then nothing more."""
        attempts = 0
        while not await asyncio.to_thread(self._keys.is_registered):
            try:
                await self._desk.register_key(self._public_key)
                await asyncio.to_thread(self._keys.note_registered)
            except (BackendError, CacheError) as error:
                self._failures.failed(error)
                await asyncio.sleep(growing_delay(attempts, self._jitter()))
                attempts += 1
        await asyncio.Event().wait()
