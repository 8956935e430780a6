"""Where every line of a whole cart comes from: one plan never takes more from a place than is there, over all its lines.

Pure and deterministic: the same cart and the same figures give the same plan on every terminal.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations, islice
from typing import Literal

import msgspec

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.sourcing import Availability, SourceOption

PlanKind = Literal["here_first", "together", "soonest"]
"""Stock that is here first; as few parcels as possible; every line as early as possible."""

_MOST_TRIED = 500
"""Sets of places that are tried before the planner gathers places one by one instead."""

_Cell = tuple[str, str]


class WantedLine(msgspec.Struct, frozen=True):
    """A line to find sources for. ``fixed`` is what the shopper chose: it is kept as long as there is enough."""

    id: str
    sku: str
    quantity: int
    options: Availability
    fixed: Fulfillment | None = None


class Part(msgspec.Struct, frozen=True):
    """So many pieces of a line by one way."""

    quantity: int
    option: SourceOption

    @property
    def fulfillment(self) -> Fulfillment:
        """The way."""
        return self.option.fulfillment


Assignment = dict[str, tuple[Part, ...]]
"""Line id to its parts; a line that cannot be had whole has none."""


class Ledger:
    """What is left at each place while lines are given their sources."""

    def __init__(self) -> None:
        self._taken: dict[_Cell, int] = {}

    def left(self, sku: str, option: SourceOption) -> int:
        """Pieces of an option that no line has taken yet."""
        return max(0, option.available - self._taken.get((sku, option.fulfillment.location_id), 0))

    def take(self, sku: str, parts: Iterable[Part]) -> None:
        """These pieces are some line's now."""
        for part in parts:
            cell = (sku, part.fulfillment.location_id)
            self._taken[cell] = self._taken.get(cell, 0) + part.quantity

    def give_back(self, sku: str, parts: Iterable[Part]) -> None:
        """They are not any more."""
        for part in parts:
            self._taken[sku, part.fulfillment.location_id] -= part.quantity


def assigned(lines: Sequence[WantedLine], ledger: Ledger) -> Assignment:
    """The usual, each line in one piece: as the shopper chose, else here, else a parcel, else a store nearby; else nothing.

    Chosen ways come first, whatever the order of the lines: a proposal never takes away what somebody decided.
    """
    found = {line.id: _as_fixed(line, ledger) for line in lines if line.fixed is not None}
    for line in lines:
        if not found.get(line.id):
            found[line.id] = _whole(line, _all(line.options), ledger)
            ledger.take(line.sku, found[line.id])
    return {line.id: found[line.id] for line in lines}


def reduced(line: WantedLine, ledger: Ledger) -> Availability:
    """The line's options with what the ledger leaves of them."""

    def left(option: SourceOption) -> SourceOption:
        pieces = ledger.left(line.sku, option)
        return option if pieces == option.available else msgspec.structs.replace(option, available=pieces)

    options = line.options
    return Availability(
        left(options.here) if options.here else None,
        tuple(map(left, options.near)),
        tuple(map(left, options.delivered)),
    )


def split_offer(line: WantedLine, ledger: Ledger) -> tuple[Part, ...]:
    """All its pieces from several places, emptied in the usual order; nothing when all together have too few."""
    return _best(line, _all(line.options), ledger)


def most_of(line: WantedLine, ledger: Ledger) -> int:
    """How many pieces of a line all places together have left."""
    places = {option.fulfillment.location_id: option for option in _all(line.options)}
    return sum(ledger.left(line.sku, option) for option in places.values())


def together(lines: Sequence[WantedLine], ledger: Ledger) -> Assignment | None:
    """By parcel from as few places as possible; of equally few, those that are through first."""
    supply = [_supply(line, ledger) for line in lines]
    places = sorted(set().union(*supply)) if supply else []
    tried = 0
    for size in range(1, len(places) + 1):
        found = []
        for chosen in combinations(places, size):
            tried += 1
            if tried > _MOST_TRIED:
                return _from_places(lines, _one_by_one(lines, supply), ledger)
            within = _from_places(lines, chosen, ledger) if _is_enough(lines, supply, chosen) else None
            if within is not None:
                found.append((arrivals(within)[-1], _cuts(within), chosen, within))
        if found:
            return min(found, key=lambda one: one[:3])[3]
    return None


def soonest(lines: Sequence[WantedLine], ledger: Ledger) -> Assignment | None:
    """By parcel, each line from where it comes first; of equally early places one that sends a parcel anyway."""
    return _assign(lines, ledger, lambda line, used: sorted(line.options.delivered, key=_earliest(used)))


def here_first(lines: Sequence[WantedLine], ledger: Ledger) -> Assignment | None:
    """Taken here as far as it is here, and the rest by parcel from as few places as possible."""
    here: Assignment = {}
    rest: list[WantedLine] = []
    for line in lines:
        option = line.options.here
        pieces = min(line.quantity, ledger.left(line.sku, option)) if option else 0
        here[line.id] = (Part(pieces, option),) if option and pieces else ()
        ledger.take(line.sku, here[line.id])
        if pieces < line.quantity:
            rest.append(msgspec.structs.replace(line, quantity=line.quantity - pieces))
    parcels = together(rest, ledger) if rest else {}
    for line in lines:
        ledger.give_back(line.sku, here[line.id])
    if parcels is None:
        return None
    return {line.id: (*here[line.id], *parcels.get(line.id, ())) for line in lines}


def parcels_of(assignment: Assignment) -> frozenset[str]:
    """The places that send a parcel."""
    return frozenset(
        part.fulfillment.location_id for parts in assignment.values() for part in parts if part.fulfillment.is_shipped
    )


def arrivals(assignment: Assignment) -> tuple[date, ...]:
    """The days on which parcels arrive, each once, in order."""
    shipped = (part for parts in assignment.values() for part in parts if part.fulfillment.is_shipped)
    return tuple(sorted({part.option.ready_on for part in shipped}))


def _all(options: Availability) -> tuple[SourceOption, ...]:
    return (*((options.here,) if options.here else ()), *options.delivered, *options.near)


def _as_fixed(line: WantedLine, ledger: Ledger) -> tuple[Part, ...]:
    option = line.options.option(line.fixed) if line.fixed else None
    parts = _whole(line, (option,), ledger) if option else ()
    ledger.take(line.sku, parts)
    return parts


def _whole(line: WantedLine, options: Iterable[SourceOption], ledger: Ledger) -> tuple[Part, ...]:
    enough = (option for option in options if ledger.left(line.sku, option) >= line.quantity)
    return tuple(Part(line.quantity, option) for option in islice(enough, 1))


def _best(line: WantedLine, options: Sequence[SourceOption], ledger: Ledger) -> tuple[Part, ...]:
    """All pieces from the first place that has enough, else from several, the first ones emptied first; none if too few."""
    return _whole(line, options, ledger) or _split(line, options, ledger)


def _split(line: WantedLine, options: Sequence[SourceOption], ledger: Ledger) -> tuple[Part, ...]:
    parts: list[Part] = []
    missing = line.quantity
    used: set[str] = set()
    for option in options:
        place = option.fulfillment.location_id
        pieces = 0 if place in used else min(missing, ledger.left(line.sku, option))
        if pieces:
            used.add(place)
            parts.append(Part(pieces, option))
            missing -= pieces
        if not missing:
            return tuple(parts)
    return ()


def _supply(line: WantedLine, ledger: Ledger) -> dict[str, int]:
    """Pieces by place that could be sent."""
    return {
        option.fulfillment.location_id: left
        for option in line.options.delivered
        if (left := ledger.left(line.sku, option))
    }


def _is_enough(lines: Sequence[WantedLine], supply: list[dict[str, int]], places: Iterable[str]) -> bool:
    return all(
        sum(of.get(place, 0) for place in places) >= line.quantity for line, of in zip(lines, supply, strict=True)
    )


def _one_by_one(lines: Sequence[WantedLine], supply: list[dict[str, int]]) -> tuple[str, ...]:
    """A set of places that has everything, each next one having most of what is missing; all of them when none has."""
    left = sorted(set().union(*supply))
    chosen: list[str] = []
    while left and not _is_enough(lines, supply, chosen):

        def gain(place: str) -> int:
            have = (sum(of.get(one, 0) for one in chosen) for of in supply)
            return sum(
                min(of.get(place, 0), max(0, line.quantity - had))
                for line, of, had in zip(lines, supply, have, strict=True)
            )

        best = max(left, key=gain)  # the first of equals: the list is sorted
        left.remove(best)
        chosen.append(best)
    return tuple(chosen)


def _from_places(lines: Sequence[WantedLine], places: Sequence[str], ledger: Ledger) -> Assignment | None:
    """Every line from these places alone, each in one piece where one of them has enough."""

    def options(line: WantedLine) -> list[SourceOption]:
        within = [option for option in line.options.delivered if option.fulfillment.location_id in places]
        return sorted(within, key=lambda one: (one.ready_on, one.distance_km, one.fulfillment.location_id))

    return _assign(lines, ledger, lambda line, _used: options(line))


def _assign(
    lines: Sequence[WantedLine],
    ledger: Ledger,
    options_of: Callable[[WantedLine, frozenset[str]], list[SourceOption]],
) -> Assignment | None:
    """Sources for each line in turn; None when one gets none. The ledger is left as it was."""
    found: Assignment = {}
    used: frozenset[str] = frozenset()
    for line in lines:
        parts = _best(line, options_of(line, used), ledger)
        ledger.take(line.sku, parts)
        found[line.id] = parts
        used |= {part.fulfillment.location_id for part in parts}
    for line in lines:
        ledger.give_back(line.sku, found[line.id])
    return found if all(found.values()) else None


def _earliest(used: frozenset[str]) -> Callable[[SourceOption], tuple[date, bool, bool, float, str]]:
    def rank(option: SourceOption) -> tuple[date, bool, bool, float, str]:
        way = option.fulfillment
        is_shelf = way.kind == "ship_from_store"
        return option.ready_on, way.location_id not in used, is_shelf, option.distance_km, way.location_id

    return rank


def _cuts(assignment: Assignment) -> int:
    return sum(len(parts) - 1 for parts in assignment.values())
