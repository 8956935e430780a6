"""How the edits of several devices become one cart.

A cart is a set of edits. An edit says that pieces of one SKU came in, at what price, when, by whom and credited to whom; its
id is made once, where it is made. Taking pieces out makes no new edit: it lowers how many pieces of the edits that were
seen are *left*. An order that takes pieces is an edit too, with its pieces below zero and the order's id in its own.

Two carts are merged by uniting their edits; of an edit that both have, the lower number of pieces left counts. So the
order in which devices hear of each other, and how often, makes no difference. The quantity of a line is the sum of what is
left, never below zero and never above the limit. It follows that

- pieces added on one side while the other empties the line stay: nobody who removed the line had seen them;
- a piece that both sides take out at the same time is taken out once;
- what was ordered leaves the cart once, wherever it is heard of first, and does not come back;
- nothing else takes anything out of a cart.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import msgspec
from msgspec.structs import replace

from kiosk.domain.cart import MAX_QUANTITY, Cart, CartEdit, LineItem
from kiosk.domain.credit import CreditShare
from kiosk.domain.discount import Grants, latest
from kiosk.domain.money import Money
from kiosk.domain.order import ReadyOrder

Edits = tuple[CartEdit, ...]

_IN_CODE = "code/"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class LineChange(msgspec.Struct, frozen=True):
    """A line that is not as it was; 0 is none. ``by`` is who added what came, empty when nothing did."""

    sku: str
    was: int
    now: int
    by: str = ""


def joined(*sets: Iterable[CartEdit]) -> Edits:
    """All edits of several sets, oldest first."""
    known: dict[str, CartEdit] = {}
    for edits in sets:
        for edit in edits:
            known[edit.id] = _one(known[edit.id], edit) if edit.id in known else edit
    return tuple(sorted(known.values(), key=lambda edit: (edit.at, edit.id)))


def lines_of(edits: Edits) -> tuple[LineItem, ...]:
    """One line for each SKU, in the order in which they came; a line's id is its SKU, so that every device knows it."""
    balances = _balances(edits)
    lines: dict[str, LineItem] = {}
    for edit in edits:
        if edit.left and edit.pieces > 0 and balances[edit.sku] > 0:
            known = lines.get(edit.sku)
            if known is None:
                quantity = min(balances[edit.sku], MAX_QUANTITY)
                lines[edit.sku] = LineItem(edit.sku, edit.sku, quantity, edit.price_seen, edit.credit, edit.credited_at)
            elif edit.credit and (not known.credit or _given_at(edit) > _given_at(known)):
                lines[edit.sku] = replace(known, credit=edit.credit, credited_at=edit.credited_at)
    return tuple(lines.values())


def with_grants(cart: Cart, grants: Grants) -> Cart:
    """The cart with what staff granted here or there; of two grants for one article the latest counts."""
    return replace(cart, grants=latest(cart.grants, grants))


def with_edits(cart: Cart, edits: Iterable[CartEdit]) -> Cart:
    """The cart after these edits; what it knows already changes nothing."""
    every = joined(cart.edits, edits)
    return replace(cart, edits=every, lines=lines_of(every))


def as_edited(cart: Cart) -> Cart:
    """A cart of which only the lines are known, with an edit for each: for what was stored before there were edits."""
    if cart.edits or not cart.lines:
        return cart
    return with_edits(
        cart,
        (
            CartEdit(
                line.id,
                line.sku,
                line.quantity,
                line.quantity,
                line.price_seen,
                cart.updated_at,
                "phone",
                line.credit,
                line.credited_at,
            )
            for line in cart.lines
        ),
    )


def added(edits: Edits, new: CartEdit) -> Edits:
    """The edits that add pieces, as many as the limit lets in.

    When more pieces were ordered than are left (somebody took them out meanwhile), the difference is forgotten first, so
    that it does not swallow what is added now.
    """
    balance = _balance(edits, new.sku)
    orders = (edit for edit in reversed(edits) if edit.sku == new.sku and edit.pieces < 0)
    settled = _lowered(orders, -balance)
    pieces = min(new.pieces, MAX_QUANTITY - max(balance, 0))
    return (*settled, replace(new, pieces=pieces, left=pieces)) if pieces > 0 else settled


def taken(edits: Edits, sku: str, pieces: int) -> Edits:
    """The edits, lowered, that take pieces out of a line, those that came last first."""
    balance = _balance(edits, sku)
    kept = max(min(balance, MAX_QUANTITY) - pieces, 0)
    return _lowered((edit for edit in reversed(edits) if edit.sku == sku and edit.pieces > 0), balance - kept)


def ordered(order_id: str, sku: str, pieces: int, price: Money, at: datetime) -> CartEdit:
    """The edit by which pieces of a line leave with an order; the same on every device, so that it counts once."""
    return CartEdit(f"{order_id}/{sku}", sku, -pieces, pieces, price, at, "order")


def taken_by(order: ReadyOrder) -> Edits:
    """The edits by which an order takes its pieces out of its cart, one for each article."""
    pieces: dict[str, int] = {}
    for line in order.lines:
        pieces[line.sku] = pieces.get(line.sku, 0) + line.quantity
    prices = {line.sku: line.unit_price for line in order.lines}
    return tuple(ordered(order.id, sku, count, prices[sku], order.placed_at) for sku, count in pieces.items())


def credited(edits: Edits, credit: tuple[CreditShare, ...], skus: frozenset[str], at: datetime | None = None) -> Edits:
    """The edits that credit somebody with these lines, where nobody is credited for."""
    return recredited(tuple(edit for edit in edits if not edit.credit), credit, skus, at)


def recredited(edits: Edits, credit: tuple[CreditShare, ...], skus: frozenset[str], at: datetime | None) -> Edits:
    """The edits that credit these people with these lines, whoever was credited before: the latest word counts."""
    return tuple(
        replace(edit, credit=credit, credited_at=_after(edit, at))
        for edit in edits
        if edit.sku in skus and edit.left and edit.pieces > 0
    )


def _after(edit: CartEdit, at: datetime | None) -> datetime | None:
    """The moment of a new word on an edit's credit: after the one that it knows, whatever this device's clock says."""
    if at is None or edit.credited_at is None:
        return at
    return max(at, edit.credited_at + timedelta.resolution)


def compacted(edits: Edits, before: datetime) -> Edits:
    """The edits without those that are of no consequence and so old that no device still speaks of them."""
    old = [edit for edit in edits if edit.at < before]
    for sku in dict.fromkeys(edit.sku for edit in old if edit.pieces < 0):
        orders = [edit for edit in old if edit.sku == sku and edit.pieces < 0]
        pieces = [edit for edit in old if edit.sku == sku and edit.pieces > 0]
        both = min(sum(edit.left for edit in orders), sum(edit.left for edit in pieces))
        edits = joined(edits, _lowered(orders, both), _lowered(pieces, both))
    return tuple(edit for edit in edits if edit.left or edit.at >= before)


def in_code(sku: str, pieces: int, price: Money, at: datetime, credit: tuple[CreditShare, ...]) -> CartEdit:
    """A line of a code as an edit: it stands for edits of the live cart, which a code has no room for."""
    return CartEdit(f"{_IN_CODE}{sku}", sku, pieces, pieces, price, at, "phone", credit, at if credit else None)


def is_in_code(edit: CartEdit) -> bool:
    """Whether the edit only stands for others, until the live cart is there."""
    return edit.id.startswith(_IN_CODE)


def caught_up(here: Edits, live: Edits) -> Edits:
    """The live edits with what was done here since the code was read.

    Pieces of the code that were taken out here are taken out of the live cart, as far as they still are in it; what was
    added or ordered here are edits of their own.
    """
    edits = joined(live, (edit for edit in here if not is_in_code(edit)))
    for edit in filter(is_in_code, here):
        edits = joined(edits, taken(edits, edit.sku, edit.pieces - edit.left))
        skus = frozenset({edit.sku})
        if edit.credited_at is not None and edit.credited_at > edit.at:  # said here, after the code
            edits = joined(edits, recredited(edits, edit.credit, skus, edit.credited_at))
        elif edit.credit:
            edits = joined(edits, credited(edits, edit.credit, skus, edit.credited_at))
    return edits


def changes(was: dict[str, int], live: Cart) -> tuple[LineChange, ...]:
    """Line by line, what became of quantities."""
    now = {line.sku: line.quantity for line in live.lines}
    return tuple(
        LineChange(sku, was.get(sku, 0), now.get(sku, 0), _by(live.edits, sku, was.get(sku, 0), now.get(sku, 0)))
        for sku in dict.fromkeys([*was, *now])
        if was.get(sku, 0) != now.get(sku, 0)
    )


def told_since(told: tuple[LineChange, ...], new: tuple[LineChange, ...]) -> tuple[LineChange, ...]:
    """One list of what changed since it was last read; what came and went again is not in it."""
    both = {change.sku: change for change in told}
    for change in new:
        was = both[change.sku].was if change.sku in both else change.was
        both[change.sku] = replace(change, was=was)
    return tuple(change for change in both.values() if change.was != change.now)


def quantities(cart: Cart) -> dict[str, int]:
    """SKU to pieces."""
    return {line.sku: line.quantity for line in cart.lines}


def _one(one: CartEdit, other: CartEdit) -> CartEdit:
    # Whoever gives one id to two edits is not one of us; still every device picks the same.
    first = min(one, other, key=lambda edit: (edit.at, edit.sku, edit.pieces, edit.price_seen.amount, edit.by))
    said = _credited_last(one, other)
    return replace(first, left=min(one.left, other.left), credit=said.credit, credited_at=said.credited_at)


def _credited_last(one: CartEdit, other: CartEdit) -> CartEdit:
    """Which of them says who is credited: the later one; of two at the same time, the same one on every device."""
    if _given_at(one) != _given_at(other):
        return max(one, other, key=_given_at)
    return min((edit for edit in (one, other) if edit.credit), key=lambda e: msgspec.json.encode(e.credit), default=one)


def _given_at(of: CartEdit | LineItem) -> datetime:
    return of.credited_at or _LONG_AGO


def _balances(edits: Iterable[CartEdit]) -> dict[str, int]:
    balances: dict[str, int] = {}
    for edit in edits:
        balances[edit.sku] = balances.get(edit.sku, 0) + (edit.left if edit.pieces > 0 else -edit.left)
    return balances


def _balance(edits: Iterable[CartEdit], sku: str) -> int:
    return _balances(edit for edit in edits if edit.sku == sku).get(sku, 0)


def _lowered(edits: Iterable[CartEdit], pieces: int) -> Edits:
    lowered = []
    for edit in edits:
        gone = min(edit.left, pieces)
        if gone > 0:
            pieces -= gone
            lowered.append(replace(edit, left=edit.left - gone))
    return tuple(lowered)


def _by(edits: Edits, sku: str, was: int, now: int) -> str:
    if now <= was:
        return ""
    return next((edit.by for edit in reversed(edits) if edit.sku == sku and edit.left and edit.pieces > 0), "")
