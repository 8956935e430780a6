"""Products side by side: one row a fact, and whether it differs, in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.text import in_language
from kiosk.use_cases.show_product import ProductSheet
from ui.translation import texts_in
from ui.view_models.price_words import price_reason
from ui.view_models.product_extras import fact_rows
from ui.view_models.product_rows import release_text
from ui.wording import Wording, capitalised

_FEW = 3


@dataclass(frozen=True)
class CompareColumn:
    """The head of one product."""

    product_id: str
    sku: str
    name: str
    subtitle: str
    picture: str
    tint: int
    price: str
    old_price: str


@dataclass(frozen=True)
class CompareRow:
    """One fact of all products, in the order of the columns. ``word`` says whether it differs.

    ``lines`` are the values with their product's name, for where there is no room for columns; ``spoken`` is all of it.
    """

    name: str
    values: tuple[str, ...]
    lines: tuple[str, ...]
    differs: bool
    word: str
    spoken: str


@dataclass(frozen=True)
class Comparison:
    """Everything on the screen."""

    columns: tuple[CompareColumn, ...] = ()
    rows: tuple[CompareRow, ...] = ()


def comparison(sheets: list[ProductSheet], now: datetime, words: Wording) -> Comparison:
    """The columns, and every row that at least one product has something to say to."""
    columns = tuple(_column(sheet, words) for sheet in sheets)
    named = [dict(_facts(sheet, now, words)) for sheet in sheets]
    names = list(dict.fromkeys(name for facts in named for name in facts))
    unknown = _say(words, "Non précisé")
    titles = [column.name for column in columns]
    rows = (_row(name, titles, tuple(facts.get(name) or unknown for facts in named), words) for name in names)
    return Comparison(columns, tuple(rows))


def _row(name: str, titles: list[str], values: tuple[str, ...], words: Wording) -> CompareRow:
    differs = len(set(values)) > 1
    word = ""
    if len(values) > 1:
        word = _say(words, "Différent") if differs else _say(words, "Identique")
    lines = tuple(
        _say(words, "{name} : {value}", name=title, value=value) for title, value in zip(titles, values, strict=True)
    )
    spoken = ", ".join(filter(None, (name, word, *lines)))
    return CompareRow(name, values, lines, differs, word, spoken)


def _column(sheet: ProductSheet, words: Wording) -> CompareColumn:
    product, price = sheet.product, sheet.price
    return CompareColumn(
        product.id,
        sheet.variant.sku,
        in_language(product.name, words.language),
        in_language(product.subtitle, words.language),
        words.picture(product, sheet.variant),
        product.tint,
        words.money(price.price),
        words.money(price.list_price) if price.is_reduced else "",
    )


def _facts(sheet: ProductSheet, now: datetime, words: Wording) -> list[tuple[str, str]]:
    price = words.money(sheet.price.price)
    reason = price_reason(sheet.price, now, words) if sheet.price.is_reduced else ""
    facts = [
        (_say(words, "Prix"), ", ".join(filter(None, (price, reason)))),
        (_say(words, "Ici"), _here(sheet, now, words)),
        (_say(words, "À côté"), _near(sheet, words)),
        (_say(words, "Livré"), _delivered(sheet, now, words)),
        (_say(words, "Avis"), _rating(sheet, words)),
        (_say(words, "Couleurs"), capitalised(words.list(_colours(sheet, words)))),
        (_say(words, "Tailles"), _sizes(sheet, words)),
    ]
    facts += [(fact.name, fact.value) for fact in fact_rows(sheet.product, words)]
    return [(name, value) for name, value in facts if value]


def _here(sheet: ProductSheet, now: datetime, words: Wording) -> str:
    option = sheet.availability.here
    if option is not None and option.available:
        return _say(words, "{count} en rayon", count=words.number(option.available))
    return release_text(sheet, now, words) or _say(words, "Pas ici")


def _near(sheet: ProductSheet, words: Wording) -> str:
    if not sheet.availability.near:
        return _say(words, "Pas à côté")
    option = sheet.availability.near[0]
    place = sheet.locations[option.fulfillment.location_id]
    distance = words.distance(option.distance_km)
    return _say(
        words, "{count} à {place}, {distance}", count=option.available, place=place.short_name, distance=distance
    )


def _delivered(sheet: ProductSheet, now: datetime, words: Wording) -> str:
    if not sheet.availability.delivered:
        return _say(words, "Pas de livraison")
    return capitalised(words.day(sheet.availability.delivered[0].ready_on, now))


def _rating(sheet: ProductSheet, words: Wording) -> str:
    tenths, count = sheet.product.rating_tenths, sheet.product.rating_count
    if tenths is None or not count:
        return ""
    return _say(words, "{stars} sur 5, {count} avis", stars=words.decimal(tenths / 10), count=words.number(count))


def _colours(sheet: ProductSheet, words: Wording) -> list[str]:
    return [in_language(choice.colour.name, words.language).lower() for choice in sheet.colours]


def _sizes(sheet: ProductSheet, words: Wording) -> str:
    sizes = [choice.size for choice in sheet.sizes]
    if len(sizes) <= _FEW:
        return words.list(sizes)
    return _say(words, "{first} à {last}", first=sizes[0], last=sizes[-1])


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("CompareRows", source, **values)
