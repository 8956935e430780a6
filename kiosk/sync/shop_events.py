"""From memory to the disk every few seconds, from the disk to the hub after each visit. Nobody waits for either."""

import asyncio

import structlog

from kiosk.domain.shop_event import MOST_EVENTS, VisitEnded
from kiosk.errors import BackendError, BackendRejected, CacheError
from kiosk.ports.event_journal import EventDesk, EventLedger, NotedEvents
from kiosk.sync.failure_log import FailureLog

KEEP_EVERY_S = 2.0
SEND_EVERY_S = 60.0
"""What a visit without an end, or a hub that did not answer, left to send."""

_NEVER_TAKEN = frozenset({400, 413, 422})

_log = structlog.get_logger("kiosk.sync")


class ShopEventLoop:
    """Runs on the network thread. Its end keeps what is still in memory."""

    def __init__(self, noted: NotedEvents, ledger: EventLedger, desk: EventDesk) -> None:
        self._noted = noted
        self._ledger = ledger
        self._desk = desk
        self._failures = FailureLog("shop events")

    async def run(self) -> None:
        """Keep and send for ever."""
        rounds = max(1, round(SEND_EVERY_S / KEEP_EVERY_S))
        count = 0
        try:
            while True:
                is_over = self.keep()
                if is_over or count % rounds == 0:
                    await self._try_to_send()
                count += 1
                await asyncio.sleep(KEEP_EVERY_S)
        finally:
            self.keep()

    def keep(self) -> bool:
        """Write down what was noted; whether a visit ended. A file that fails gives it back to memory."""
        taken = self._noted.take()
        if not taken:
            return False
        try:
            self._ledger.append(taken)
        except CacheError as error:
            self._noted.give_back(taken)
            _log.warning("shop events not kept", error=error.code)
            return False
        return any(isinstance(event.what, VisitEnded) for event in taken)

    async def send(self) -> None:
        """Everything that the hub has not confirmed. Raises ``BackendError`` and ``CacheError``."""
        while (batch := self._ledger.unsent()) is not None:
            try:
                await self._desk.tell(batch)
            except BackendRejected as error:
                if error.status not in _NEVER_TAKEN:
                    raise
                # They would stand before all that come after them, for ever.
                _log.error("shop events refused", count=len(batch.events), status=error.status)
            self._ledger.sent(batch)
            if len(batch.events) < MOST_EVENTS:
                return

    async def _try_to_send(self) -> None:
        try:
            await self.send()
        except BackendError as error:
            self._failures.failed(error)
        except CacheError as error:
            _log.warning("shop events not read", error=error.code)
        else:
            self._failures.succeeded()
