"""What a store of the demonstration sells, lacks and lets people try on."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import TypeVar

import msgspec

from kiosk.domain.catalogue import Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.selection import Selection
from kiosk.hub.platforms.shop import Shop

_WORN = frozenset({"robes", "manteaux", "hauts", "mailles", "bas", "chaussures"})
_MOST_WORN = 300
_MOST_MISSED = 12
_BUSY = (0.7, 0.75, 0.95, 0.85, 1.15, 1.9, 0.9)
"""From Monday to Sunday."""
_PEAK = 17 * 60
"""Minutes after midnight at which most people are there."""

_T = TypeVar("_T")


class Store(msgspec.Struct, frozen=True):
    """One store with its goods, what sells most first. Baskets are what people bought together; ``here`` lies in it."""

    place: StockLocation
    sellers: tuple[str, ...]
    variants: dict[str, Variant]
    baskets: tuple[tuple[str, ...], ...]
    here: frozenset[str]
    missed: tuple[str, ...]
    worn: tuple[str, ...]
    print: tuple[Selection, ...]
    depot: str

    def is_open(self, day: date) -> bool:
        """Whether anybody comes on a day."""
        special = self.place.special_day(day)
        return bool(special.spans) if special else any(span.weekday == day.weekday() for span in self.place.hours)

    def count(self, usual: float, day: date, random: Random) -> int:
        """How many of something there are on a day, where a usual day has so many; one at least."""
        return max(1, round(usual * _BUSY[day.weekday()] * random.uniform(0.85, 1.15)))

    def moment(self, day: date, random: Random) -> datetime:
        """Some time at which the store is open."""
        special = self.place.special_day(day)
        usual = [(span.opens, span.closes) for span in self.place.hours if span.weekday == day.weekday()]
        spans = special.spans if special else usual
        opens, closes = min(span[0] for span in spans), max(span[1] for span in spans) - 20
        peak = min(max(_PEAK, opens), closes)
        return self.place.moment(day, 0) + timedelta(minutes=int(random.triangular(opens, closes, peak)))


def stores_of(shop: Shop) -> list[Store]:
    """Every store where somebody sells, and a manager looks at figures."""
    managed = {person.member.location_id for person in shop.staff if person.member.role == "manager"}
    sellers: dict[str, list[str]] = {}
    for person in shop.staff:
        if person.member.role == "salesperson":
            sellers.setdefault(person.member.location_id, []).append(person.member.id)
    places = [place for place in shop.locations if place.kind == "store" and place.id in managed & sellers.keys()]
    return [_store(shop, place, tuple(sellers[place.id])) for place in places]


def one_of(some: Sequence[_T], random: Random) -> _T:
    """One of a list, the first ones more often."""
    return some[int(len(some) * random.random() ** 2)]


def happens(chance: float, random: Random) -> bool:
    """Whether something comes about that does so often."""
    return random.random() < chance


def _store(shop: Shop, place: StockLocation, sellers: tuple[str, ...]) -> Store:
    ranks = {product.id: product.rank for product in shop.products}
    worn = {product.id for product in shop.products if product.category_id in _WORN}
    variants = {variant.sku: variant for variant in shop.variants}
    ranked = sorted(variants, key=lambda sku: (ranks[variants[sku].product_id], sku))
    here = frozenset(level.sku for level in shop.stock if level.location_id == place.id and level.on_hand > 0)
    known = (tuple(sku for sku in basket.skus if sku in variants) for basket in shop.baskets)
    return Store(
        place,
        sellers,
        variants,
        baskets=tuple(filter(None, known)) or tuple((sku,) for sku in ranked),
        here=here,
        # One of a product: people want many things, not every size of one.
        missed=tuple({variants[sku].product_id: sku for sku in reversed(ranked) if sku not in here}.values())[
            : -_MOST_MISSED - 1 : -1
        ],
        worn=tuple(sku for sku in ranked if variants[sku].product_id in worn)[:_MOST_WORN],
        print=tuple(selection for selection in shop.selections if selection.edition),
        depot=next((location.id for location in shop.locations if location.kind == "warehouse"), place.id),
    )
