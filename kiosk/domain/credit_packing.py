"""Who is credited, in the bytes of a code: the same in carts and in orders."""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.credit import CreditShare, is_complete
from kiosk.domain.packing import Malformed, Packer, Unpacker

Credit = tuple[CreditShare, ...]

_MOST_SHARES: Final = 100
_WHOLE: Final = 100


def is_packable(credit: Credit, longest: int) -> bool:
    """Whether a line's credit can be packed; ``longest`` is how many bytes a person's id may have."""
    is_short = all(len(share.staff_id.encode()) <= longest for share in credit)
    return len(credit) <= _MOST_SHARES and is_complete(credit) and is_short


def put_credits(packer: Packer, credits_: Sequence[Credit]) -> None:
    """All that occur, each once; lines name them by their place."""
    packer.number(len(credits_))
    for credit in credits_:
        packer.number(len(credit))
        for share in credit:
            packer.text(share.staff_id)
            packer.number(share.percent)


def credits_in(unpacker: Unpacker, most: int, longest: int) -> tuple[Credit, ...]:
    """The same read back. Raises ``Malformed``."""
    return tuple(_credit(unpacker, longest) for _ in range(unpacker.number(most)))


def _credit(unpacker: Unpacker, longest: int) -> Credit:
    shares = range(unpacker.number(_MOST_SHARES))
    credit = tuple(CreditShare(unpacker.text(longest), unpacker.number(_WHOLE)) for _ in shares)
    if not is_complete(credit):
        raise Malformed
    return credit
