"""The ways that were chosen for the lines of a session, kept right while its cart changes."""

from collections.abc import Sequence
from datetime import UTC, datetime

from msgspec.structs import replace

from kiosk.domain.cart import Cart
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.line_parts import known_parts, part_id
from kiosk.domain.session import ShopperSession


def in_parts(
    session: ShopperSession, line_id: str, pieces: tuple[int, ...], ways: Sequence[Fulfillment | None]
) -> ShopperSession:
    """A line with these parts and their ways, whatever parts it had before."""
    before = {part_id(line_id, place) for place in range(len(session.splits.get(line_id, ())) + 1)}
    chosen = {part: way for part, way in session.chosen.items() if part not in before}
    chosen |= {part_id(line_id, place): way for place, way in enumerate(ways) if way is not None}
    splits = {other: counts for other, counts in session.splits.items() if other != line_id}
    return replace(session, chosen=chosen, splits={**splits, line_id: pieces} if len(pieces) > 1 else splits)


def with_ways(session: ShopperSession, before: ShopperSession) -> ShopperSession:
    """The ways chosen before, for the lines that are still there. A line is known by its SKU on every device."""
    known = known_parts(session.cart.lines, session.splits)
    chosen = {**before.chosen, **session.chosen}
    kept = {line.id for line in session.cart.lines}
    return replace(
        session,
        chosen={line_id: way for line_id, way in chosen.items() if line_id in known},
        splits={line_id: pieces for line_id, pieces in session.splits.items() if line_id in kept},
    )


def as_shown(cart: Cart) -> Cart:
    """A cart without what nobody sees."""
    return replace(cart, version=0, updated_at=datetime.min.replace(tzinfo=UTC), edits=())
