"""What became of a cart's prices and stock while there was no network."""

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.session import SeenLine
from kiosk.use_cases.view_cart import CartOverview, LineOverview


class LineDifference(msgspec.Struct, frozen=True):
    """A line that is still there and not as it was shown. ``left`` is set when its pieces cannot be had any more, or again.

    ``price_was`` is None when the price is the same.
    """

    line: LineOverview
    price_was: Money | None = None
    left: int | None = None


def seen_lines(overview: CartOverview | None) -> dict[str, SeenLine]:
    """How each line looks now, by SKU."""
    return {line.line.sku: SeenLine(line.price.price, _most(line)) for line in overview.lines} if overview else {}


def differences(seen: dict[str, SeenLine], overview: CartOverview) -> tuple[LineDifference, ...]:
    """What a shopper should know before they go on: another price, too few pieces, or enough of them again."""
    found = (_difference(line, seen[line.line.sku]) for line in overview.lines if line.line.sku in seen)
    return tuple(one for one in found if one.price_was is not None or one.left is not None)


def _difference(line: LineOverview, seen: SeenLine) -> LineDifference:
    now, wanted = _most(line), line.line.quantity
    return LineDifference(
        line,
        price_was=None if line.price.price == seen.price else seen.price,
        left=now if (now >= wanted) != (seen.most >= wanted) else None,
    )


def _most(line: LineOverview) -> int:
    """The most pieces that one place has."""
    options = line.availability
    every = (*((options.here,) if options.here else ()), *options.near, *options.delivered)
    return max((option.available for option in every), default=0)
