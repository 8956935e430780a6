"""The search's filters: what is held, what can be chosen, in words."""

from dataclasses import dataclass
from typing import Any, Literal, get_args

from kiosk.domain.catalogue import Category, Colour
from kiosk.domain.money import Money
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import SortOrder
from ui.translation import texts_in
from ui.wording import Wording, capitalised

FilterKind = Literal["category", "price", "colour", "size", "sort"]
KINDS: tuple[FilterKind, ...] = get_args(FilterKind)

PRICES = (Money(5000), Money(10000), Money(20000), Money(40000), Money(60000))


@dataclass(frozen=True)
class Filters:
    """What is held; None or empty means everything."""

    here_now: bool = False
    category_id: str | None = None
    max_price: Money | None = None
    colour_id: str | None = None
    size: str | None = None
    sort: SortOrder = "relevance"


@dataclass(frozen=True)
class FilterChip:
    """One chip of the row: a filter with its value when it holds one."""

    kind: str
    text: str
    is_on: bool


@dataclass(frozen=True)
class FilterOption:
    """One value to choose; ``swatch`` for colours."""

    key: str
    text: str
    is_on: bool
    swatch: str = ""


@dataclass(frozen=True)
class Facets:
    """What exists among the products found."""

    categories: tuple[Category, ...] = ()
    colours: tuple[Colour, ...] = ()
    sizes: tuple[str, ...] = ()


def chips(filters: Filters, facets: Facets, words: Wording) -> tuple[FilterChip, ...]:
    """The row of chips; sorting has its own place."""
    category = next((c for c in facets.categories if c.id == filters.category_id), None)
    colour = next((c for c in facets.colours if c.id == filters.colour_id), None)
    price = filters.max_price
    return (
        FilterChip("price", up_to(price, words) if price else _say(words, "Prix"), price is not None),
        _chip("category", _say(words, "Rayon"), in_language(category.name, words.language) if category else ""),
        _chip(
            "colour", _say(words, "Couleur"), capitalised(in_language(colour.name, words.language)) if colour else ""
        ),
        _chip("size", _say(words, "Taille"), filters.size or ""),
    )


def options(
    kind: str, filters: Filters, facets: Facets, words: Wording, *, is_search: bool = True
) -> tuple[FilterOption, ...]:
    """The values of one filter; the first option of a sort is the usual order."""
    if kind == "price":
        return tuple(FilterOption(str(p.amount), up_to(p, words), p == filters.max_price) for p in PRICES)
    if kind == "category":
        return tuple(
            FilterOption(c.id, in_language(c.name, words.language), c.id == filters.category_id)
            for c in facets.categories
        )
    if kind == "colour":
        return tuple(
            FilterOption(c.id, capitalised(in_language(c.name, words.language)), c.id == filters.colour_id, c.swatch)
            for c in facets.colours
        )
    if kind == "size":
        return tuple(FilterOption(size, size, size == filters.size) for size in facets.sizes)
    return tuple(
        FilterOption(order, sort_text(order, words, is_search=is_search), order == filters.sort)
        for order in get_args(SortOrder)
    )


def sort_text(order: str, words: Wording, *, is_search: bool = True) -> str:
    """An order of results, in words. Without words searched nothing is near them: the usual order is the shop's."""
    sentences = {
        "relevance": _say(words, "Les plus proches") if is_search else _say(words, "Les plus vendus"),
        "price_up": _say(words, "Prix croissant"),
        "price_down": _say(words, "Prix décroissant"),
        "newest": _say(words, "Nouveautés"),
    }
    return sentences[order]


def up_to(price: Money, words: Wording) -> str:
    """``Jusqu’à 600 €``."""
    return _say(words, "Jusqu’à {price}", price=words.round_money(price))


def _chip(kind: str, name: str, value: str) -> FilterChip:
    return FilterChip(kind, value or name, bool(value))


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("SearchFilters", source, **values)
