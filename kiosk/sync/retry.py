"""What to do with an order after a try: one pure decision."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import get_args

from kiosk.domain.order import OrderConfirmed
from kiosk.errors import (
    AccessRevoked,
    BackendConflict,
    BackendError,
    BackendRejected,
    BackendUnavailable,
    OlderSide,
)

FIRST_DELAY_S = 1.0
LONGEST_DELAY_S = 300.0
CONFLICT_DELAY_S = 2.0

ASKED_TO_WAIT = "asked_to_wait"
"""Last error of an entry that the hub itself put off: the network coming back is no reason to hurry it."""

_MOST_DOUBLINGS = 16


@dataclass(frozen=True)
class Done:
    """The hub confirmed."""

    confirmed: OrderConfirmed


@dataclass(frozen=True)
class RetryAt:
    """No final word: again at that instant, with the same key. ``may_be_placed``: the hub may have the order already."""

    at: datetime
    error: str
    may_be_placed: bool = True


@dataclass(frozen=True)
class Rejected:
    """Refused for good: off the queue, kept for staff."""

    error: str


@dataclass(frozen=True)
class PauseAll:
    """This terminal may not: nothing is sent until people act; the order stays."""

    error: str


Decision = Done | RetryAt | Rejected | PauseAll


def decide(outcome: OrderConfirmed | BackendError, attempts: int, now: datetime, jitter: float) -> Decision:
    """The decision after try number ``attempts`` + 1. ``jitter`` from 0 to 1 keeps a fleet from coming back as one."""
    match outcome:
        case OrderConfirmed():
            return Done(outcome)
        case AccessRevoked():
            return PauseAll(outcome.code)
        case BackendRejected(reason=reason) if reason not in get_args(OlderSide):
            return Rejected(reason)
        case BackendConflict():
            return RetryAt(now + timedelta(seconds=CONFLICT_DELAY_S * (1 + jitter)), outcome.code)
        case BackendUnavailable(retry_after_s=float() as wished):
            # Jitter only ever adds: earlier than asked would be asking for another refusal.
            return RetryAt(now + timedelta(seconds=wished * (1 + jitter / 10)), ASKED_TO_WAIT, may_be_placed=False)
        case _:
            why, may_be_placed = _why(outcome)
            return RetryAt(now + timedelta(seconds=growing_delay(attempts, jitter)), why, may_be_placed=may_be_placed)


def _why(error: BackendError) -> tuple[str, bool]:
    """The code of a failure that passes, and whether the order may be placed all the same."""
    if isinstance(error, BackendRejected):
        return error.reason, False  # of another version: sent again until both are of one
    return error.code, not isinstance(error, BackendUnavailable) or error.was_sent


def growing_delay(
    attempts: int, jitter: float, first_s: float = FIRST_DELAY_S, longest_s: float = LONGEST_DELAY_S
) -> float:
    """Seconds before the next try: doubled each time up to a limit, then between half of it and all of it."""
    full: float = min(first_s * 2 ** min(attempts, _MOST_DOUBLINGS), longest_s)
    return full * (0.5 + jitter / 2)
