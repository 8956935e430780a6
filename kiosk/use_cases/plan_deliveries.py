"""One delivery or several: the ways to have what is delivered, each a source for every piece, with its fee and its days."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import msgspec
from msgspec.structs import replace

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.line_parts import line_of_part
from kiosk.domain.money import Money
from kiosk.domain.promise import shipping_fee
from kiosk.domain.sourcing_plan import (
    Assignment,
    Ledger,
    Part,
    PlanKind,
    WantedLine,
    arrivals,
    here_first,
    parcels_of,
    soonest,
    together,
)
from kiosk.use_cases.view_cart import CartOverview, LineOverview

Ways = tuple[tuple[int, Fulfillment], ...]
"""The parts of a line: so many pieces by each way."""


class DeliveryPlan(msgspec.Struct, frozen=True):
    """A source for every piece of the lines that it is about, by line id; what is not delivered stays as it is.

    ``days`` are those on which parcels arrive; none when everything can be taken here.
    """

    kind: PlanKind
    ways: dict[str, Ways]
    parcels: int
    fee: Money
    days: tuple[date, ...]
    taken_here: int = 0


class _Shipped(msgspec.Struct, frozen=True):
    """A line of the cart of which pieces are delivered, and what of it is had in another way."""

    wanted: WantedLine
    kept: Ways
    unit_price: Money


def delivery_plans(overview: CartOverview) -> tuple[DeliveryPlan, ...]:
    """The plans that differ, when a shopper has a choice: in one parcel, something sooner in several, or what is here now."""
    lines = _shipped(overview)
    if not lines:
        return ()
    ledger = _ledger(overview)
    wanted = [line.wanted for line in lines]
    found: list[DeliveryPlan] = []
    plans: tuple[tuple[PlanKind, Assignment | None], ...] = (
        ("together", together(wanted, ledger)),
        ("soonest", soonest(wanted, ledger)),
        ("here_first", here_first([_as_asked(line) for line in wanted], ledger)),
    )
    for kind, assignment in plans:
        made = _plan(kind, lines, assignment) if assignment is not None else None
        if made is not None and not any(_is_no_better(made, other) for other in found):
            found.append(made)
    return tuple(found) if len(found) > 1 else ()


def current_ways(overview: CartOverview) -> dict[str, Ways]:
    """How every line is had now, by line id."""
    return {
        line_id: _joined(tuple((part.line.quantity, part.fulfillment) for part in parts if part.fulfillment))
        for line_id, parts in _by_line(overview)
    }


def _is_no_better(plan: DeliveryPlan, other: DeliveryPlan) -> bool:
    """Nothing of it comes sooner and nothing more is taken along than with the other one."""
    if plan.taken_here > other.taken_here or not (plan.days and other.days):
        return plan.ways == other.ways
    return plan.days[0] >= other.days[0] and plan.days[-1] >= other.days[-1]


def _as_asked(line: WantedLine) -> WantedLine:
    """Who has a line delivered that is here whole wants it so: only what is here in part is proposed to be taken along."""
    here = line.options.here
    if here is None or here.available < line.quantity:
        return line
    return replace(line, options=replace(line.options, here=None))


def _shipped(overview: CartOverview) -> list[_Shipped]:
    found = []
    for line_id, parts in _by_line(overview):
        shipped = sum(part.line.quantity for part in parts if part.fulfillment and part.fulfillment.is_shipped)
        if shipped:
            kept = tuple(
                (part.line.quantity, part.fulfillment)
                for part in parts
                if part.fulfillment and not part.fulfillment.is_shipped
            )
            first = parts[0]
            wanted = WantedLine(line_id, first.variant.sku, shipped, first.everywhere)
            found.append(_Shipped(wanted, kept, first.price.price))
    return found


def _ledger(overview: CartOverview) -> Ledger:
    """With what is not delivered already taken: a plan leaves it alone."""
    ledger = Ledger()
    for line in overview.lines:
        if line.option is not None and not line.option.fulfillment.is_shipped:
            ledger.take(line.variant.sku, (Part(line.line.quantity, line.option),))
    return ledger


def _plan(kind: PlanKind, lines: Sequence[_Shipped], assignment: Assignment) -> DeliveryPlan:
    parcels, shipped = len(parcels_of(assignment)), Money(0, lines[0].unit_price.currency)
    ways: dict[str, Ways] = {}
    here = 0
    for line in lines:
        parts = assignment[line.wanted.id]
        pieces = sum(part.quantity for part in parts if part.fulfillment.is_shipped)
        here += line.wanted.quantity - pieces
        shipped += line.unit_price.times(pieces)
        ways[line.wanted.id] = _joined((*line.kept, *((part.quantity, part.fulfillment) for part in parts)))
    return DeliveryPlan(kind, ways, parcels, shipping_fee(shipped, parcels), arrivals(assignment), here)


def _joined(ways: Ways) -> Ways:
    """Pieces by the same way as one part, in a fixed order."""
    counts: dict[Fulfillment, int] = {}
    for count, way in ways:
        counts[way] = counts.get(way, 0) + count
    in_order = sorted(counts.items(), key=lambda one: (one[0].is_shipped, one[0].kind, one[0].location_id))
    return tuple((count, way) for way, count in in_order)


def _by_line(overview: CartOverview) -> list[tuple[str, list[LineOverview]]]:
    """Parts of one line stand beside each other."""
    lines = ((line, list(parts)) for line, parts in groupby(overview.lines, key=_line_id))
    return [(parts[0].line.id, parts) for _, parts in lines]


def _line_id(line: LineOverview) -> str:
    return line_of_part(line.line.id)[0]
