"""How far each line of an order has come, from placed to collected or delivered: one state machine for hub and staff."""

from datetime import datetime
from typing import Final, Literal

import msgspec

from kiosk.domain.fulfillment import FulfillmentKind

ProgressState = Literal["placed", "preparing", "ready", "shipped", "delivered", "collected", "returned", "cancelled"]

ProgressVerb = Literal["prepare", "make_ready", "hand_over", "ship", "deliver", "receive_return", "reshelve"]
"""What staff, a carrier or a warehouse say happened. ``reshelve``: nobody came for it in time, it is sold to others again."""

_FROM: Final[dict[ProgressVerb, frozenset[ProgressState]]] = {
    "prepare": frozenset({"placed"}),
    "make_ready": frozenset({"placed", "preparing"}),
    # Also from before: whoever hands goods over a counter need not have said that they were ready.
    "hand_over": frozenset({"placed", "preparing", "ready"}),
    "ship": frozenset({"placed", "preparing"}),
    "deliver": frozenset({"shipped"}),
    # A carrier does not always say that a parcel arrived; its coming back says it.
    "receive_return": frozenset({"shipped", "delivered", "collected"}),
    # Only what its owner was told is ready: the time that they were given began then.
    "reshelve": frozenset({"ready"}),
}
_TO: Final[dict[ProgressVerb, ProgressState]] = {
    "prepare": "preparing",
    "make_ready": "ready",
    "hand_over": "collected",
    "ship": "shipped",
    "deliver": "delivered",
    "receive_return": "returned",
    "reshelve": "cancelled",
}
_OF_COLLECTED: Final[frozenset[ProgressVerb]] = frozenset({"make_ready", "hand_over", "reshelve"})
_OF_SHIPPED: Final[frozenset[ProgressVerb]] = frozenset({"ship", "deliver"})

NEEDS_A_RETURN: Final[frozenset[ProgressVerb]] = frozenset({"receive_return", "reshelve"})
"""Verbs that nobody says alone: money goes back with them, and papers say so."""

WITH_SHOPPER: Final[frozenset[ProgressState]] = frozenset({"shipped", "delivered", "collected"})
"""States in which the goods left the shop, so that they can come back."""

LEFT_THE_SHOP: Final[frozenset[ProgressState]] = WITH_SHOPPER | {"returned"}
"""States of lines whose goods left with them, whether they came back or not: the stock keeps nothing for them."""

_MOST_TEXT = 80


class LineProgress(msgspec.Struct, frozen=True):
    """How far one line is. ``returned`` counts pieces that came back; the line is ``returned`` when all of them did."""

    line_id: str
    state: ProgressState
    since: datetime
    carrier: str = ""
    parcel: str = ""
    returned: int = 0


def went_back(progress: LineProgress | None, *, was_dropped: bool) -> bool:
    """Whether a line was kept for its owner until nobody came in time; what was dropped was never kept."""
    return progress is not None and progress.state == "cancelled" and not was_dropped


class ProgressStep(msgspec.Struct, frozen=True):
    """Something that happened. ``carrier`` and ``parcel`` (its number there) belong to ``ship``; ``pieces`` to returns."""

    verb: ProgressVerb
    carrier: str = ""
    parcel: str = ""
    pieces: int = 0


class Advanced(msgspec.Struct, frozen=True, tag="advanced"):
    """The line went one step on."""

    progress: LineProgress


class AlreadyThere(msgspec.Struct, frozen=True, tag="already_there"):
    """It had been said before: nothing changes."""

    progress: LineProgress


class StepRefused(msgspec.Struct, frozen=True, tag="refused"):
    """Not from here.

    ``code``: ``already_handed_over``, ``not_collected_here``, ``not_shipped``, ``parcel_missing``, ``line_cancelled``,
    ``too_many_returned`` or ``not_possible_now``.
    """

    code: str
    state: ProgressState


StepOutcome = Advanced | AlreadyThere | StepRefused


def advanced(
    progress: LineProgress, kind: FulfillmentKind, quantity: int, step: ProgressStep, now: datetime
) -> StepOutcome:
    """What a step does to a line of ``quantity`` pieces that reaches its shopper in this way."""
    refused = _refused(progress, kind, step)
    if refused:
        return StepRefused(refused, progress.state)
    if step.verb == "receive_return":
        return _returned(progress, quantity, step, now)
    target = _TO[step.verb]
    if progress.state == target:
        return _said_again(progress, step)
    if progress.state not in _FROM[step.verb]:
        return StepRefused("not_possible_now", progress.state)
    carrier, parcel = (step.carrier, step.parcel) if step.verb == "ship" else (progress.carrier, progress.parcel)
    return Advanced(LineProgress(progress.line_id, target, now, carrier, parcel, progress.returned))


def _refused(progress: LineProgress, kind: FulfillmentKind, step: ProgressStep) -> str:
    is_shipped = kind in {"ship_from_store", "home_delivery"}
    if progress.state == "cancelled" and step.verb != "reshelve":
        return "line_cancelled"
    if step.verb in _OF_COLLECTED and is_shipped:
        return "not_collected_here"
    if step.verb in _OF_SHIPPED and not is_shipped:
        return "not_shipped"
    is_said = step.carrier.strip() and step.parcel.strip() and max(len(step.carrier), len(step.parcel)) <= _MOST_TEXT
    return "parcel_missing" if step.verb == "ship" and not is_said else ""


def _said_again(progress: LineProgress, step: ProgressStep) -> AlreadyThere | StepRefused:
    # Goods leave the shop once: the second person at the counter must hear it, whoever they are.
    if step.verb == "hand_over":
        return StepRefused("already_handed_over", progress.state)
    if step.verb == "ship" and (step.carrier, step.parcel) != (progress.carrier, progress.parcel):
        return StepRefused("not_possible_now", progress.state)
    return AlreadyThere(progress)


def _returned(progress: LineProgress, quantity: int, step: ProgressStep, now: datetime) -> Advanced | StepRefused:
    if progress.state not in _FROM["receive_return"]:
        return StepRefused("not_possible_now", progress.state)
    pieces = progress.returned + step.pieces
    if step.pieces < 1 or pieces > quantity:
        return StepRefused("too_many_returned", progress.state)
    is_whole = pieces == quantity
    return Advanced(
        msgspec.structs.replace(
            progress,
            returned=pieces,
            state="returned" if is_whole else progress.state,
            since=now if is_whole else progress.since,
        )
    )
