"""Who gets the credit for a sale."""

import msgspec

from kiosk.domain.money import Money


class CreditShare(msgspec.Struct, frozen=True):
    """One person's part of a line's credit, in whole percent."""

    staff_id: str
    percent: int = 100


def is_complete(shares: tuple[CreditShare, ...]) -> bool:
    """Whether the shares are nobody's, or add up to exactly 100 % of distinct people."""
    if not shares:
        return True
    people = {share.staff_id for share in shares}
    return len(people) == len(shares) and all(s.percent > 0 for s in shares) and sum(s.percent for s in shares) == 100  # noqa: PLR2004 - percent


def divided(worth: Money, shares: tuple[CreditShare, ...]) -> list[tuple[CreditShare, Money]]:
    """What each person is credited with; the parts add up to the worth, odd minor units go to the first ones."""
    amounts = [worth.amount * share.percent // 100 for share in shares]
    left = worth.amount - sum(amounts)
    return [
        (share, Money(amount + (place < left), worth.currency))
        for place, (share, amount) in enumerate(zip(shares, amounts, strict=True))
    ]
