"""A cart that was taken from its code, and the live cart that comes later: one cart, and what differs."""

import msgspec

from kiosk.domain.cart import MAX_QUANTITY, Cart, LineItem


class LineChange(msgspec.Struct, frozen=True):
    """A line that is not as the code said. Quantities are those of the code and of the live cart; 0 is none."""

    sku: str
    was: int
    now: int


def merged(code: dict[str, int], here: Cart, live: Cart) -> Cart:
    """The live cart with what was done here since the code was read.

    ``code`` is SKU to quantity as the code said. Pieces added or taken away here (ordered ones too) count on top of the
    live quantity, so that nothing is lost and nothing that was ordered comes back.
    """
    mine = {line.sku: line for line in here.lines}
    lines = []
    for line in live.lines:
        done_here = (mine[line.sku].quantity if line.sku in mine else 0) - code.get(line.sku, 0)
        lines.append(_with_mine(line, line.quantity + done_here, mine.get(line.sku)))
    known = {line.sku for line in live.lines}
    for sku, line in mine.items():
        if sku not in known:
            lines.append(_with_mine(line, line.quantity - code.get(sku, 0), line))
    return msgspec.structs.replace(live, lines=tuple(line for line in lines if line.quantity > 0))


def changes(code: dict[str, int], live: Cart) -> tuple[LineChange, ...]:
    """Line by line, what the phone's cart has become since it showed the code."""
    now = {line.sku: line.quantity for line in live.lines}
    return tuple(
        LineChange(sku, code.get(sku, 0), now.get(sku, 0))
        for sku in dict.fromkeys([*code, *now])
        if code.get(sku, 0) != now.get(sku, 0)
    )


def _with_mine(line: LineItem, quantity: int, mine: LineItem | None) -> LineItem:
    credit = line.credit or (mine.credit if mine else ())
    return msgspec.structs.replace(line, quantity=min(max(quantity, 0), MAX_QUANTITY), credit=credit)
