"""Who gets the credit for a sale: in shares of a line, for as long as the shop's rule says, whatever the channel."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.shop_rules import ShopRules

WHOLE: Final = 100
"""Percent of a line that its people share."""

MOST_PEOPLE: Final = 5
"""Most people of one line: more are a team, and no salesperson's credit."""

MOST_REASON: Final = 200

CreditSharing = Literal["first", "equal"]
"""What becomes of a line that somebody else served before: it stays theirs, or everybody who served it has an equal part."""


class CreditShare(msgspec.Struct, frozen=True):
    """One person's part of a line's credit, in whole percent."""

    staff_id: str
    percent: int = WHOLE


Shares = tuple[CreditShare, ...]


class CreditRule(msgspec.Struct, frozen=True):
    """The shop's rule. ``life``: how long after somebody's work an order is still theirs, wherever it is finished.

    There is no rate in it: a line counts with what the customer pays for it, by whatever channel it is had.
    """

    sharing: CreditSharing = "first"
    life: timedelta = timedelta(days=7)

    @classmethod
    def of(cls, rules: ShopRules) -> "CreditRule":
        """The rule among all those of the shop."""
        return cls("equal" if rules.credit_sharing else "first", rules.credit_life)

    def in_force(self, credited_at: datetime | None, at: datetime) -> bool:
        """Whether a credit still counts at an instant. One that no one dated is as young as what it came with."""
        return credited_at is None or at - credited_at <= self.life

    def after_serving(self, shares: Shares, staff_id: str) -> Shares:
        """The shares of a line once one more person serves its customer."""
        people = [share.staff_id for share in shares]
        if not people:
            return (CreditShare(staff_id),)
        if staff_id in people or self.sharing == "first" or len(people) >= MOST_PEOPLE:
            return shares
        return equal([*people, staff_id])


class CreditCorrection(msgspec.Struct, frozen=True):
    """A line's credit put right later, by a manager and with a reason. ``id`` is made once and travels with every try."""

    id: str
    order_id: str
    line_id: str
    shares: Shares
    reason: str


class CorrectionMade(msgspec.Struct, frozen=True):
    """A correction as it is kept."""

    line_id: str
    before: Shares
    after: Shares
    reason: str
    staff_name: str
    at: datetime


class CreditedLine(msgspec.Struct, frozen=True):
    """A line of an order with its worth and whose it is."""

    line_id: str
    sku: str
    quantity: int
    worth: Money
    shares: Shares


class CreditedOrder(msgspec.Struct, frozen=True):
    """An order as whoever looks after credit sees it: nothing of its customer."""

    order_id: str
    number: str
    placed_at: datetime
    channel: str
    location_id: str
    lines: tuple[CreditedLine, ...]
    corrections: tuple[CorrectionMade, ...] = ()
    names: dict[str, str] = {}


def is_complete(shares: Shares) -> bool:
    """Whether the shares are nobody's, or add up to exactly 100 % of distinct people."""
    if not shares:
        return True
    people = {share.staff_id for share in shares}
    is_each_once = len(people) == len(shares) and all(share.percent > 0 for share in shares)
    return is_each_once and sum(share.percent for share in shares) == WHOLE


def equal(people: Iterable[str]) -> Shares:
    """Equal parts that add up to 100 %: odd percents go to the first ones."""
    each = list(dict.fromkeys(people))
    whole, rest = divmod(WHOLE, len(each)) if each else (0, 0)
    return tuple(CreditShare(staff_id, whole + (place < rest)) for place, staff_id in enumerate(each))


def with_percent(shares: Shares, staff_id: str, percent: int) -> Shares:
    """The shares with another part for one person; the others give or get the difference, in proportion to their own.

    Nobody's part is below one percent: whoever should have none is taken out.
    """
    others = [share for share in shares if share.staff_id != staff_id]
    if not others:
        return (CreditShare(staff_id),)
    own = min(max(percent, 1), WHOLE - len(others))
    left = WHOLE - own - len(others)
    weight = sum(share.percent for share in others)
    parts = {share.staff_id: 1 + left * share.percent // weight for share in others}
    rest = WHOLE - own - sum(parts.values())
    given = {staff: part + (place < rest) for place, (staff, part) in enumerate(parts.items())}
    return tuple(CreditShare(share.staff_id, given.get(share.staff_id, own)) for share in shares)


def without(shares: Shares, staff_id: str) -> Shares:
    """The shares without one person, whose part goes to the first of the others; the last person keeps all of it."""
    left = tuple(share for share in shares if share.staff_id != staff_id)
    if not left:
        return shares
    return with_percent(left, left[0].staff_id, WHOLE - sum(share.percent for share in left[1:]))


def divided(worth: Money, shares: Shares) -> list[tuple[CreditShare, Money]]:
    """What each person is credited with; the parts add up to the worth, odd minor units go to the first ones."""
    amounts = [worth.amount * share.percent // WHOLE for share in shares]
    left = worth.amount - sum(amounts)
    return [
        (share, Money(amount + (place < left), worth.currency))
        for place, (share, amount) in enumerate(zip(shares, amounts, strict=True))
    ]


def part_of(amounts: Sequence[int], pieces: int, of: int) -> list[int]:
    """What some pieces take with them of amounts that all pieces of a line have earned, in minor units.

    The parts add up to the pieces' worth, all pieces take everything, and nobody gives more than they have: odd minor
    units are of those who lose most by rounding down, the first of them where that is alike.
    """
    parts = [amount * pieces // of for amount in amounts]
    left = sum(amounts) * pieces // of - sum(parts)
    by_loss = sorted(range(len(amounts)), key=lambda place: -(amounts[place] * pieces % of))
    for place in by_loss[:left]:
        parts[place] += 1
    return parts
