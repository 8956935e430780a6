"""The payment terminal's own memory: each reference once, and what its card reader went through."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import Final, Literal, get_args

import msgspec

from kiosk.domain.terminal_messages import Answer, Pay, Step, TerminalState

Outcome = Literal["approved", "declined", "card_removed", "timeout", "lost_after", "lost_before", "auto"]
"""``lost_after``: the line is cut after the money moved; ``lost_before``: before the request is taken. ``auto``: by the cents
of the amount, 01 to 05 in this order after ``approved``."""

OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
_BY_CENTS: Final[dict[int, Outcome]] = {
    1: "declined",
    2: "card_removed",
    3: "timeout",
    4: "lost_after",
    5: "lost_before",
}
_STEPS: Final[tuple[Step, ...]] = ("card_awaited", "card_read", "authorising")
_SAID: Final[dict[Outcome, tuple[TerminalState, str]]] = {
    "approved": ("approved", ""),
    "lost_after": ("approved", ""),
    "declined": ("declined", "declined"),
    "card_removed": ("declined", "card_removed"),
    "timeout": ("aborted", "timeout"),
}


class Entry(msgspec.Struct):
    """One payment: its amount, how it stands, whether it may still be stopped."""

    amount: int
    state: TerminalState = "in_progress"
    why: str = ""
    receipt: str = ""
    stopping: asyncio.Event = msgspec.field(default_factory=asyncio.Event)
    ended: asyncio.Event = msgspec.field(default_factory=asyncio.Event)
    is_too_late: bool = False


class TerminalBook:
    """``step_s`` is how long each step of the shopper takes."""

    def __init__(self, outcome: Outcome = "auto", step_s: float = 1.0) -> None:
        self.outcome: Outcome = outcome
        self.step_s = step_s
        self.entries: dict[str, Entry] = {}
        self._closed: set[str] = set()

    @property
    def money(self) -> int:
        """What was taken and not given back, in minor units."""
        return sum(entry.amount for entry in self.entries.values() if entry.state == "approved")

    def outcome_of(self, amount: int) -> Outcome:
        """How a payment of this amount ends."""
        return _BY_CENTS.get(amount % 100, "approved") if self.outcome == "auto" else self.outcome

    async def pay(self, request: Pay, told: Callable[[Step], Awaitable[None]]) -> Answer:
        """Take an amount; the same reference again waits for, or has, the same end."""
        known = self.entries.get(request.reference)
        if known is not None:
            await known.ended.wait()
            return self.answer(request.reference)
        if request.reference in self._closed:
            return Answer(request.reference, "unknown_reference")
        if any(entry.state == "in_progress" for entry in self.entries.values()):
            return Answer(request.reference, "busy")
        entry = self.entries[request.reference] = Entry(request.amount)
        try:
            await self._go_through(entry, told)
        finally:
            entry.ended.set()
        return self.answer(request.reference)

    def status(self, reference: str) -> Answer:
        """How it stands; one that never came never will."""
        if reference not in self.entries:
            self._closed.add(reference)
        return self.answer(reference)

    async def abort(self, reference: str) -> Answer:
        """Stop it, unless the bank is being asked."""
        entry = self.entries.get(reference)
        if entry is not None and entry.state == "in_progress" and not entry.is_too_late:
            entry.stopping.set()
            await entry.ended.wait()
        return self.status(reference)

    def refund(self, reference: str) -> Answer:
        """Give it back, once."""
        entry = self.entries.get(reference)
        if entry is not None and entry.state == "approved":
            entry.state = "refunded"
        return self.answer(reference)

    def answer(self, reference: str) -> Answer:
        """How a reference stands."""
        entry = self.entries.get(reference)
        if entry is None:
            return Answer(reference, "unknown_reference")
        return Answer(reference, entry.state, entry.why, entry.receipt)

    async def _go_through(self, entry: Entry, told: Callable[[Step], Awaitable[None]]) -> None:
        for step in _STEPS:
            entry.is_too_late = step == "authorising"
            await told(step)
            if await self._is_stopped(entry):
                entry.state, entry.why = "aborted", "stopped"
                return
        entry.state, entry.why = _SAID[self.outcome_of(entry.amount)]
        if entry.state == "approved":
            # What a terminal tells of a card: nothing. This names the payment at the acquirer.
            entry.receipt = f"SIM-{secrets.token_hex(4).upper()}"

    async def _is_stopped(self, entry: Entry) -> bool:
        try:
            async with asyncio.timeout(self.step_s):
                await entry.stopping.wait()
        except TimeoutError:
            return False
        return not entry.is_too_late
