"""Lines that come from several places: which parts they have, and what becomes of the parts when the cart changes."""

from collections.abc import Mapping

import msgspec

from kiosk.domain.cart import LineItem

Splits = Mapping[str, tuple[int, ...]]
"""Line id to the pieces of each part; a line without an entry is whole."""


def part_id(line_id: str, place: int) -> str:
    """The id of a part of a line, counted from 0; the first one is the line's own."""
    return line_id if place == 0 else f"{line_id}~{place}"


def line_of_part(part: str) -> tuple[str, int]:
    """The line of a part, and the part's place in it."""
    line_id, _, place = part.rpartition("~")
    return (line_id, int(place)) if line_id and place.isdecimal() else (part, 0)


def parts_of(quantity: int, pieces: tuple[int, ...]) -> tuple[int, ...]:
    """The parts of a line after its quantity changed elsewhere: more joins the first part, less leaves the last ones."""
    kept: list[int] = []
    left = quantity
    for count in pieces:
        kept.append(min(count, left))
        left -= kept[-1]
    if left or not kept:
        kept = [(kept[0] if kept else 0) + left, *kept[1:]]
    return tuple(count for count in kept if count)


def known_parts(lines: tuple[LineItem, ...], splits: Splits) -> set[str]:
    """The ids of every line and of every part there can be of it."""
    return {part_id(line.id, place) for line in lines for place in range(max(1, len(splits.get(line.id, ()))))}


class Resized(msgspec.Struct, frozen=True):
    """A line whose part got another quantity: its pieces in all, those of its parts, and which parts those were before."""

    line: LineItem
    total: int
    pieces: tuple[int, ...]
    were: tuple[int, ...]


def resized(lines: tuple[LineItem, ...], splits: Splits, part: str, quantity: int) -> Resized | None:
    """Another quantity for a line or a part of one; a part without pieces goes. None: there is no such part."""
    by_id = {line.id: line for line in lines}
    line_id, place = (part, 0) if part in by_id else line_of_part(part)
    line = by_id.get(line_id)
    pieces = list(parts_of(line.quantity, splits.get(line_id, ()))) if line else []
    if line is None or place >= len(pieces):
        return None
    pieces[place] = max(0, quantity)
    were = tuple(at for at, count in enumerate(pieces) if count)
    return Resized(line, sum(pieces), tuple(pieces[at] for at in were), were)
