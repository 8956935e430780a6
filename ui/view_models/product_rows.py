"""The product sheet's rows: colours, sizes, and the three ways to have it, in words."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.location import StockLocation, opening_at
from kiosk.domain.promise import pickup_ready_at, shipping_fee, unreleased
from kiosk.domain.sourcing import SourceOption
from kiosk.domain.text import in_language
from kiosk.use_cases.show_product import ProductSheet
from ui.translation import texts_in
from ui.wording import Wording, capitalised


@dataclass(frozen=True)
class ColourRow:
    """One swatch."""

    sku: str
    name: str
    swatch: str
    is_on: bool
    is_missing: bool


@dataclass(frozen=True)
class SizeRow:
    """One size."""

    sku: str
    size: str
    is_on: bool
    is_missing: bool


@dataclass(frozen=True)
class WayRow:
    """One level of availability. ``verb`` is empty when the product cannot be had this way."""

    kind: str
    location_id: str
    symbol: str
    level: str
    figure: str
    place: str
    age: str
    verb: str
    is_first: bool


def colour_rows(sheet: ProductSheet, words: Wording) -> tuple[ColourRow, ...]:
    """The swatches; struck when no size of the colour is here."""
    return tuple(
        ColourRow(
            choice.sku,
            in_language(choice.colour.name, words.language),
            choice.colour.swatch,
            choice.is_selected,
            not choice.is_here,
        )
        for choice in sheet.colours
    )


def size_rows(sheet: ProductSheet) -> tuple[SizeRow, ...]:
    """The sizes; struck when not here, and still to be chosen: they can be ordered."""
    return tuple(SizeRow(choice.sku, choice.size, choice.is_selected, not choice.is_here) for choice in sheet.sizes)


def way_rows(sheet: ProductSheet, here_id: str, now: datetime, words: Wording) -> tuple[WayRow, ...]:
    """Here, near, delivered. Only the first possible one is the screen's main action."""
    rows = (_here(sheet, here_id, now, words), _near(sheet, now, words), _delivered(sheet, now, words))
    first = next((place for place, row in enumerate(rows) if row.verb), None)
    return tuple(replace(row, is_first=place == first) for place, row in enumerate(rows))


def fulfillment_of(sheet: ProductSheet, kind: str, location_id: str) -> Fulfillment | None:
    """The way behind a row, if it is still possible."""
    options = (sheet.availability.here, *sheet.availability.near, *sheet.availability.delivered)
    for option in options:
        if option is not None and option.available > 0 and option.fulfillment.location_id == location_id:
            way = option.fulfillment
            if (way.kind == kind) or (kind == "delivered" and way.is_shipped):
                return way
    return None


def ready_text(place: StockLocation, now: datetime, words: Wording, *, is_opening_told: bool = False) -> str:
    """``prêt à 17 h``, or with its day when that is neither today nor told by the opening hours beside it."""
    ready = pickup_ready_at(place, now)
    time = words.time(ready)
    opens = opening_at(place, now).changes_at
    is_day_known = is_opening_told and opens is not None and opens.date() == ready.date()
    if is_day_known or ready.date() == now.astimezone(ready.tzinfo).date():
        return _say(words, "prêt à {time}", time=time)
    return _say(words, "prêt {day} à {time}", day=words.day(ready.date(), now), time=time)


def _here(sheet: ProductSheet, here_id: str, now: datetime, words: Wording) -> WayRow:
    place = sheet.locations.get(here_id)
    option = sheet.availability.here
    level = sheet.levels.get(here_id)
    label = _say(words, "Ici, {place}", place=place.name) if place else _say(words, "Ici")
    if option is None or level is None or option.available == 0:
        coming = level.incoming_on if level and level.incoming and not _is_to_come(sheet, now) else None
        text = _say(words, "Attendu {day}", day=words.day(coming, now)) if coming else ""
        age = words.seen(level.as_of, now) if level else ""
        figure = _say(words, "Pas encore ici") if _is_to_come(sheet, now) else _say(words, "Épuisé ici")
        return WayRow("take_now", here_id, "map-pin", label, figure, text, age, "", is_first=False)
    return WayRow(
        "take_now",
        here_id,
        "map-pin-check",
        label,
        _say(words, "{count} en rayon", count=words.number(option.available)),
        in_language(level.shelf, words.language),
        words.seen(option.as_of, now),
        _say(words, "Prendre ici"),
        is_first=False,
    )


def _near(sheet: ProductSheet, now: datetime, words: Wording) -> WayRow:
    label = _say(words, "À côté")
    if not sheet.availability.near:
        figure = _say(words, "Pas encore à côté") if _is_to_come(sheet, now) else _say(words, "Pas à côté")
        return WayRow("store_pickup", "", "store", label, figure, "", "", "", is_first=False)
    option = sheet.availability.near[0]
    place = sheet.locations[option.fulfillment.location_id]
    figure = _say(
        words,
        "{count} à {place}, {distance}",
        count=words.number(option.available),
        place=place.name,
        distance=words.distance(option.distance_km),
    )
    seen = words.seen(option.as_of, now)
    if option.comes_out_on is not None:
        detail = _say(words, "Prêt {day}", day=words.day(option.ready_on, now))
        verb = _say(words, "Précommander")
    else:
        detail = f"{words.opening(place, now)} · {ready_text(place, now, words, is_opening_told=True)}"
        verb = _say(words, "Réserver")
    return WayRow("store_pickup", place.id, "store", label, figure, detail, seen, verb, is_first=False)


def _delivered(sheet: ProductSheet, now: datetime, words: Wording) -> WayRow:
    label = _say(words, "Livré")
    if not sheet.availability.delivered:
        return WayRow("delivered", "", "truck", label, *_to_order(sheet, now, words), "", "", is_first=False)
    option: SourceOption = sheet.availability.delivered[0]
    fee = shipping_fee(sheet.price.price, 1)
    cost = words.money(fee) if fee.amount else _say(words, "offert")
    place = sheet.locations[option.fulfillment.location_id]
    source = _say(words, "entrepôt") if place.kind == "warehouse" else place.short_name
    out_on = option.comes_out_on
    verb = _say(words, "Faire livrer") if out_on is None else _say(words, "Précommander")
    return WayRow(
        "delivered",
        place.id,
        "truck",
        label,
        capitalised(words.day(option.ready_on, now)),
        _say(words, "Chez vous, {cost}", cost=cost),
        f"{source}{',' if words.is_stale(option.as_of, now) else ''} {words.seen(option.as_of, now)}",
        verb,
        is_first=False,
    )


def release_text(sheet: ProductSheet, now: datetime, words: Wording) -> str:
    """``Précommande, sortie mardi 15 décembre``; nothing for what is out."""
    release = sheet.product.release_on
    if release is None or not _is_to_come(sheet, now):
        return ""
    return _say(words, "Précommande, sortie {day}", day=words.day(release, now))


def _is_to_come(sheet: ProductSheet, now: datetime) -> bool:
    return any(unreleased(sheet.product.release_on, place, now) for place in sheet.locations.values())


def _to_order(sheet: ProductSheet, now: datetime, words: Wording) -> tuple[str, str]:
    """What is said when no piece can be sent: the day or the wait, and who can help."""
    days, release = sheet.variant.lead_time_days, sheet.product.release_on
    if release is not None and _is_to_come(sheet, now):
        return _say(words, "Sortie {day}", day=words.day(release, now)), _say(
            words, "Un vendeur peut le commander pour vous."
        )
    if days:
        return _say(words, "Sur commande, {count} jours", count=days), _say(
            words, "Un vendeur peut le commander pour vous."
        )
    return _say(words, "Pas de livraison"), ""


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("ProductRows", source, **values)
