"""Where a variant is, for a phone that stands in no store: two stores, the delivery, or when it can be had."""

from datetime import datetime

import msgspec

from kiosk.domain.catalogue import Product
from kiosk.domain.location import StockLocation
from kiosk.domain.promise import SHIPPING_FEE, delivery_date
from kiosk.domain.stock import StockLevel
from kiosk.hub.catalogue import VariantOffer
from kiosk.hub.pages.opening import opening_text
from kiosk.hub.pages.wording import Wording, local_day

_STORE_SYMBOLS = ("store", "map-pin")
"""One for each store that is shown."""


class Place(msgspec.Struct, frozen=True):
    """One row: icon, name, detail, age. ``tone`` is ``positive``, ``caution`` or nothing."""

    symbol: str
    name: str
    detail: str = ""
    age: str = ""
    tone: str = ""


def is_pre_order(product: Product, now: datetime) -> bool:
    """Whether the product is not out yet."""
    return product.release_on is not None and product.release_on > local_day(now)


def can_be_had(product: Product, offer: VariantOffer, now: datetime) -> bool:
    """Whether a person can order it at all: it is somewhere, can be made, or will come out."""
    return offer.available > 0 or offer.variant.lead_time_days is not None or is_pre_order(product, now)


def places_of(
    product: Product, offer: VariantOffer, locations: list[StockLocation], words: Wording, now: datetime
) -> list[Place]:
    """Up to two stores with most pieces, then the delivery; when it is nowhere, how it can be had."""
    if product.release_on is not None and is_pre_order(product, now):
        out_on = words.texts.gettext("Sortie {day}").format(day=words.day(product.release_on))
        return [Place("calendar", out_on, words.texts.gettext("Précommandez, nous le gardons pour vous."))]
    held = _held(offer, locations)
    stores = [pair for pair in held if pair[0].kind == "store"][: len(_STORE_SYMBOLS)]
    rows = [
        _store(symbol, pair, words, now, tone="" if index else "positive")
        for index, (symbol, pair) in enumerate(zip(_STORE_SYMBOLS, stores, strict=False))
    ]
    shipping = [pair for pair in held if pair[0].ship_cutoff is not None]
    if shipping:
        rows.append(_delivery(shipping, words, now))
    return rows or _nowhere(offer, words)


def where_briefly(
    product: Product, offer: VariantOffer, locations: list[StockLocation], words: Wording, now: datetime
) -> Place:
    """The same in one short line, for a cart."""
    first, *_ = places_of(product, offer, locations, words, now)
    if first.symbol != "store":
        return first
    is_only_store = sum(location.kind == "store" for location in locations) == 1
    name = words.texts.gettext("En boutique")
    if not is_only_store:
        name = words.texts.gettext("En boutique, {place}").format(place=first.name)
    return msgspec.structs.replace(first, name=name)


def _held(offer: VariantOffer, locations: list[StockLocation]) -> list[tuple[StockLocation, StockLevel]]:
    by_id = {location.id: location for location in locations}
    held = [(by_id[level.location_id], level) for level in offer.levels if level.available]
    return sorted(held, key=lambda pair: -pair[1].available)


def _store(symbol: str, held: tuple[StockLocation, StockLevel], words: Wording, now: datetime, *, tone: str) -> Place:
    location, level = held
    pieces = words.texts.ngettext("{n} pièce", "{n} pièces", level.available).format(n=level.available)
    opening = opening_text(location, words, now)
    detail = f"{pieces} · {opening}" if opening else pieces
    return Place(symbol, location.name, detail, words.age(level.as_of, now), tone)


def _delivery(shipping: list[tuple[StockLocation, StockLevel]], words: Wording, now: datetime) -> Place:
    source, level = min(shipping, key=lambda pair: (pair[0].kind == "store", delivery_date(pair[0], now)))
    title = words.texts.gettext("Chez vous, {day}").format(day=words.day(delivery_date(source, now)))
    detail = words.texts.gettext("Livraison {price}").format(price=words.money(SHIPPING_FEE))
    return Place("truck", title, detail, words.age(level.as_of, now))


def _nowhere(offer: VariantOffer, words: Wording) -> list[Place]:
    texts = words.texts
    arrivals = [level.incoming_on for level in offer.levels if level.incoming and level.incoming_on is not None]
    rows = []
    if arrivals:
        back_on = texts.gettext("De retour {day}").format(day=words.day(min(arrivals)))
        rows.append(Place("clock", back_on, texts.gettext("Aucune boutique n’en a aujourd’hui."), tone="caution"))
    if offer.variant.lead_time_days is not None:
        days = texts.ngettext("Environ {n} jour", "Environ {n} jours", offer.variant.lead_time_days)
        rows.append(Place("package", texts.gettext("Sur commande"), days.format(n=offer.variant.lead_time_days)))
    missing = Place(
        "clock",
        texts.gettext("Épuisé pour l’instant"),
        texts.gettext("Aucune boutique n’en a aujourd’hui."),
        tone="caution",
    )
    return rows or [missing]
