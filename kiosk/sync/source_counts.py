"""Telling the hub what came from paper, beside the heartbeat: small, rarely, and only what it has not confirmed."""

import asyncio

import structlog

from kiosk.domain.print_source import MOST_COUNTS
from kiosk.errors import BackendError, CacheError
from kiosk.ports.source_ledger import SourceDesk, SourceLedger
from kiosk.sync.failure_log import FailureLog

EVERY_S = 60.0

_log = structlog.get_logger("kiosk.sync")


class SourceCountLoop:
    """Sends counts as they stand. After days without network one message says all of them."""

    def __init__(self, ledger: SourceLedger, desk: SourceDesk, every_s: float = EVERY_S) -> None:
        self._ledger = ledger
        self._desk = desk
        self._every_s = every_s
        self._failures = FailureLog("source counts")

    async def run(self) -> None:
        """Send for ever."""
        while True:
            try:
                await self.send()
            except BackendError as error:
                self._failures.failed(error)
            except CacheError as error:
                _log.warning("source counts not read", error=error.code)
            else:
                self._failures.succeeded()
            await asyncio.sleep(self._every_s)

    async def send(self) -> None:
        """Everything that the hub has not confirmed. Raises ``BackendError`` and ``CacheError``."""
        while (tally := self._ledger.unsent()) is not None:
            await self._desk.tell(tally)
            self._ledger.sent(tally)
            if len(tally.counts) < MOST_COUNTS:
                return
