"""One delivery or several: the ways to ship what is shipped, each with its fee and its days."""

from datetime import date
from typing import Literal

import msgspec

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money, total
from kiosk.domain.promise import shipping_fee
from kiosk.domain.sourcing import SourceOption
from kiosk.use_cases.view_cart import CartOverview, LineOverview


class DeliveryPlan(msgspec.Struct, frozen=True):
    """A source for each shipped line (line id to option). ``kind`` says how it was made."""

    kind: Literal["together", "soonest"]
    sources: dict[str, SourceOption]
    parcels: int
    fee: Money

    @property
    def first_on(self) -> date:
        """The day of the first parcel."""
        return min(option.ready_on for option in self.sources.values())

    @property
    def last_on(self) -> date:
        """The day by which everything is there."""
        return max(option.ready_on for option in self.sources.values())

    @property
    def chosen(self) -> dict[str, Fulfillment]:
        """The fulfilments to choose, by line id."""
        return {line_id: option.fulfillment for line_id, option in self.sources.items()}


def delivery_plans(overview: CartOverview) -> tuple[DeliveryPlan, ...]:
    """Both plans when a shopper has a choice: everything in one parcel, or something sooner in several. Else nothing."""
    shipped = [line for line in overview.lines if line.fulfillment is not None and line.fulfillment.is_shipped]
    together, soonest = _together(shipped), _soonest(shipped)
    if together is None or soonest is None or soonest.parcels == 1 or soonest.first_on >= together.last_on:
        return ()
    return together, soonest


def _enough(line: LineOverview) -> list[SourceOption]:
    return [option for option in line.availability.delivered if option.available >= line.line.quantity]


def _together(shipped: list[LineOverview]) -> DeliveryPlan | None:
    by_place = [{option.fulfillment.location_id: option for option in _enough(line)} for line in shipped]
    if not by_place:
        return None
    common = [place for place in by_place[0] if all(place in options for options in by_place[1:])]
    if not common:
        return None
    best = min(common, key=lambda place: max(options[place].ready_on for options in by_place))
    chosen = zip(shipped, by_place, strict=True)
    return _plan("together", shipped, {line.line.id: options[best] for line, options in chosen})


def _soonest(shipped: list[LineOverview]) -> DeliveryPlan | None:
    sources: dict[str, SourceOption] = {}
    for line in shipped:
        options = _enough(line)
        if not options:
            return None
        sources[line.line.id] = min(options, key=lambda option: option.ready_on)
    return _plan("soonest", shipped, sources) if sources else None


def _plan(
    kind: Literal["together", "soonest"], shipped: list[LineOverview], sources: dict[str, SourceOption]
) -> DeliveryPlan:
    parcels = len({option.fulfillment.location_id for option in sources.values()})
    return DeliveryPlan(kind, sources, parcels, shipping_fee(total([line.line_total for line in shipped]), parcels))
