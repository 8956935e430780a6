"""Sending goods back: until when, how many, and why."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, Literal, get_args

import msgspec

from kiosk.domain.public_holidays import is_working_day

ReturnReason = Literal[
    "changed_mind", "too_small", "too_large", "damaged", "not_as_described", "too_late", "other", "not_collected"
]
"""``not_collected``: the goods never left; they went back to the shelf when nobody came for them."""

REASONS: Final[tuple[ReturnReason, ...]] = tuple(one for one in get_args(ReturnReason) if one != "not_collected")
"""Those that somebody who brings goods back may give."""

WITHDRAWAL_DAYS: Final = 14
"""Days to change one's mind after receiving goods that were ordered at a distance (Code de la consommation, L221-18)."""

RETURN_DAYS: Final = 30
"""Days in which this shop takes goods back, reason or none."""

MOST_NOTE: Final = 300

ReturnState = Literal["requested", "received"]
RefundState = Literal["requested", "credited", "paid_back", "refused"]
"""``credited``: the goods came back, and a credit note says what is paid back; it is asked of whoever took the money, who
says ``paid_back`` or ``refused``."""

ReturnCondition = Literal["", "as_new", "opened", "worn", "damaged"]
"""How the goods looked on the counter; empty where nobody looked."""

SELLABLE: Final[frozenset[ReturnCondition]] = frozenset({"as_new", "opened"})
"""Conditions in which goods may go back to the stock."""


class ReturnLine(msgspec.Struct, frozen=True):
    """Pieces of one line that go back. ``to_stock``: staff looked at them and they can be sold again."""

    line_id: str
    quantity: int
    reason: ReturnReason
    note: str = ""
    condition: ReturnCondition = ""
    to_stock: bool = False


class ReturnAsked(msgspec.Struct, frozen=True):
    """A return as the shopper asks for it. ``key`` is made once and travels with every try."""

    key: str
    lines: tuple[ReturnLine, ...]


class OrderReturn(msgspec.Struct, frozen=True):
    """A return that the hub knows. ``number`` is on its slip."""

    number: str
    asked_on: date
    lines: tuple[ReturnLine, ...]
    state: ReturnState = "requested"
    refund: RefundState = "requested"

    @property
    def is_not_collected(self) -> bool:
        """Whether nothing came back: the shop kept the goods, and nobody fetched them."""
        return all(line.reason == "not_collected" for line in self.lines)


class Returnable(msgspec.Struct, frozen=True):
    """What may still go back of one line: pieces, the last day of the right of withdrawal, and the shop's own last day.

    ``last_day`` is None while the goods have not reached the shopper, as far as the shop knows.
    """

    pieces: int
    withdrawal_until: date | None = None
    last_day: date | None = None


def withdrawal_until(received_on: date) -> date:
    """The last day of the right of withdrawal: fourteen days after receipt, or the next working day (L221-19)."""
    last = received_on + timedelta(days=WITHDRAWAL_DAYS)
    while not is_working_day(last):
        last += timedelta(days=1)
    return last


def return_until(received_on: date) -> date:
    """The last day on which this shop takes goods back."""
    return max(received_on + timedelta(days=RETURN_DAYS), withdrawal_until(received_on))


def return_problem(asked: ReturnAsked, returnable: Mapping[str, Returnable], today: date) -> str:
    """A stable code for why a return cannot be made, or nothing.

    ``nothing_chosen``, ``line_unknown``, ``line_twice``, ``not_received_yet``, ``too_late``, ``too_many``, ``note_too_long``.
    """
    if not asked.lines:
        return "nothing_chosen"
    if len({line.line_id for line in asked.lines}) != len(asked.lines):
        return "line_twice"
    return next(filter(None, (_line_problem(line, returnable.get(line.line_id), today) for line in asked.lines)), "")


def _line_problem(line: ReturnLine, known: Returnable | None, today: date) -> str:
    if known is None:
        return "line_unknown"
    if known.last_day is None:
        return "not_received_yet" if known.pieces > 0 else "too_many"
    if today > known.last_day:
        return "too_late"
    if not 1 <= line.quantity <= known.pieces:
        return "too_many"
    return "note_too_long" if len(line.note) > MOST_NOTE else ""
