"""Payments on terminals beside kiosks: each run is a task of this hub, and what it does not learn is asked for later."""

import asyncio
from typing import Final

import structlog

from kiosk.domain.device import Device
from kiosk.domain.terminal_messages import Answer, TerminalState
from kiosk.errors import PayTerminalUnreachable
from kiosk.hub.payment_record import PaymentTry, TryState
from kiosk.hub.payments.account import Account
from kiosk.hub.payments.book import Beginning, Begun, Finding, begin, conclude, look_later
from kiosk.hub.payments.means import PaymentMeans
from kiosk.hub.store.database import Database, StoreFailed
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.payment_terminal import PaymentTerminal

_LOG = structlog.get_logger(__name__)
_FOUND: Final[dict[TerminalState, TryState]] = {
    "approved": "paid",
    "declined": "refused",
    "aborted": "abandoned",
    "in_progress": "pending",
    "unknown_reference": "abandoned",
    "refunded": "refunded",
    "busy": "abandoned",
}
_WHY: Final[dict[TerminalState, str]] = {"unknown_reference": "unreachable", "busy": "busy"}


class TerminalPayments:
    """What kiosks and the sweep do with payment terminals."""

    def __init__(self, database: Database, clock: Clock, ids: IdSource) -> None:
        self._database = database
        self._clock = clock
        self._ids = ids
        self._runs: dict[str, asyncio.Task[None]] = {}
        self.means = PaymentMeans()

    def stands_beside(self, device: Device) -> bool:
        """Whether this kiosk has a payment terminal."""
        return device.code in self.means.terminals

    def is_running(self, payment_id: str) -> bool:
        """Whether this hub waits for the terminal's answer."""
        return payment_id in self._runs

    async def begin(self, account: Account, device: Device) -> Beginning | None:
        """Ask for a card; the answer comes later. None: this kiosk has no payment terminal."""
        terminal = self.means.terminals.get(device.code)
        if terminal is None:
            return None
        outcome = await self._database.write(
            lambda c: begin(c, account, "on_terminal", device.code, self._ids, self._clock.now())
        )
        if isinstance(outcome, Begun):
            attempt, language = outcome.attempt, account.order.language
            self._runs[attempt.id] = asyncio.create_task(self._run(terminal, attempt, language))
        return outcome

    async def ask(self, attempt: PaymentTry) -> PaymentTry:
        """What became of a try, by its reference. Raises ``PayTerminalUnreachable``."""
        terminal = self.means.terminals.get(attempt.taker)
        if terminal is None or self.is_running(attempt.id):
            return await self._later(attempt)
        answer = await terminal.status(attempt.key)
        # Busy with another one: that says nothing of this one, in which money may have moved.
        return await (self._later(attempt) if answer.state == "busy" else self._note(attempt, answer))

    async def stop(self, attempt: PaymentTry) -> PaymentTry:
        """End a try, if it is not too late. Raises ``PayTerminalUnreachable``."""
        terminal = self.means.terminals.get(attempt.taker)
        if terminal is None:
            return attempt
        answer = await terminal.abort(attempt.key)
        return attempt if answer.state == "busy" else await self._note(attempt, answer)

    async def give_back(self, attempt: PaymentTry) -> PaymentTry:
        """Refund what came for an order that was paid already. Raises ``PayTerminalUnreachable``."""
        terminal = self.means.terminals.get(attempt.taker)
        return (
            await self._later(attempt)
            if terminal is None
            else await self._note(attempt, await terminal.refund(attempt.key))
        )

    async def close(self) -> None:
        """Wait for no more answers; the next hub asks for them."""
        runs = tuple(self._runs.values())
        for run in runs:
            run.cancel()
        await asyncio.gather(*runs, return_exceptions=True)

    async def _run(self, terminal: PaymentTerminal, attempt: PaymentTry, language: str) -> None:
        try:
            await self._note(attempt, await terminal.pay(attempt.key, attempt.amount, language))
        except PayTerminalUnreachable as error:
            # Money may have moved: nothing else may begin before the terminal says what became of this reference.
            found = Finding("unknown") if error.was_sent else Finding("abandoned", why="unreachable")
            _LOG.warning("payment_terminal_lost", payment=attempt.id, taker=attempt.taker, outcome=found.state)
            await self._database.write(lambda c: conclude(c, attempt.id, found, self._clock.now()))
        except StoreFailed:
            _LOG.exception("payment_not_noted", payment=attempt.id)  # its status is asked for by the sweep
        finally:
            del self._runs[attempt.id]

    async def _note(self, attempt: PaymentTry, answer: Answer) -> PaymentTry:
        found = Finding(_FOUND[answer.state], answer.receipt, answer.why or _WHY.get(answer.state, ""))
        return await self._database.write(lambda c: conclude(c, attempt.id, found, self._clock.now()))

    async def _later(self, attempt: PaymentTry) -> PaymentTry:
        return await self._database.write(lambda c: look_later(c, attempt.id, self._clock.now()))
