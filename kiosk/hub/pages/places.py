"""Where a variant is, for a phone that stands in no store: the best store, how many others, and the delivery."""

from datetime import datetime

import msgspec

from kiosk.domain.location import StockLocation, opening_at
from kiosk.domain.promise import SHIPPING_FEE, delivery_date
from kiosk.domain.stock import StockLevel
from kiosk.hub.catalogue import VariantOffer
from kiosk.hub.pages.wording import Wording

_SHOWN_STORES = 2


class Place(msgspec.Struct, frozen=True):
    """One row: icon, name, detail, age."""

    symbol: str
    name: str
    detail: str
    age: str


def places_of(offer: VariantOffer, locations: list[StockLocation], words: Wording, now: datetime) -> list[Place]:
    """Up to two stores with most pieces, then the delivery; a sentence when it is nowhere."""
    by_id = {location.id: location for location in locations}
    held = [
        (by_id[level.location_id], level) for level in offer.levels if level.available and level.location_id in by_id
    ]
    held.sort(key=lambda pair: -pair[1].available)
    stores = [pair for pair in held if pair[0].kind == "store"][:_SHOWN_STORES]
    rows = [_store(location, level, words, now) for location, level in stores]
    shipping = [pair for pair in held if pair[0].ship_cutoff is not None]
    if shipping:
        source, level = min(shipping, key=lambda pair: (pair[0].kind == "store", delivery_date(pair[0], now)))
        title = words.texts.gettext("Chez vous, {day}").format(day=words.day(delivery_date(source, now)))
        detail = words.texts.gettext("Livraison {price}").format(price=words.money(SHIPPING_FEE))
        rows.append(Place("truck", title, detail, words.age(level.as_of, now)))
    if not rows:
        rows.append(
            Place(
                "clock",
                words.texts.gettext("Épuisé pour l’instant"),
                words.texts.gettext("Une borne en boutique dit quand il revient."),
                "",
            )
        )
    return rows


def _store(location: StockLocation, level: StockLevel, words: Wording, now: datetime) -> Place:
    state = opening_at(location, now)
    pieces = words.texts.ngettext("{n} pièce", "{n} pièces", level.available).format(n=level.available)
    if state.is_open and state.changes_at is not None:
        pieces += " · " + words.texts.gettext("ouvert jusqu’à {time}").format(time=words.time(state.changes_at))
    return Place("store", location.name, pieces, words.age(level.as_of, now))
