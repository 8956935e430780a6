"""Who gets the credit for a sale."""

import msgspec


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
