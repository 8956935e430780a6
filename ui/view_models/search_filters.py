"""The search's filters: what is held, what can be chosen and how much it would leave, in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from kiosk.domain.catalogue import Category, Colour
from kiosk.domain.facets import FacetKind, FacetValue
from kiosk.domain.money import Money
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import SortOrder
from ui.translation import texts_in
from ui.wording import Wording, capitalised

FilterKind = Literal["category", "price", "colour", "size", "sort"]
KINDS: tuple[FilterKind, ...] = get_args(FilterKind)


@dataclass(frozen=True)
class Filters:
    """What is held; None or empty means everything."""

    here_now: bool = False
    category_id: str | None = None
    max_price: Money | None = None
    colour_id: str | None = None
    size: str | None = None
    sort: SortOrder = "relevance"

    @property
    def narrows(self) -> bool:
        """Whether anything but a department is held."""
        return self.here_now or any(value is not None for value in (self.max_price, self.colour_id, self.size))

    def held(self, kind: str) -> str | None:
        """The key of a filter's value, if it holds one."""
        if kind == "price":
            return None if self.max_price is None else str(self.max_price.amount)
        return {"category": self.category_id, "colour": self.colour_id, "size": self.size, "sort": self.sort}.get(kind)


@dataclass(frozen=True)
class FilterChip:
    """One chip of the row: a filter with its value when it holds one."""

    kind: str
    text: str
    is_on: bool


@dataclass(frozen=True)
class FilterOption:
    """One value to choose; ``swatch`` for colours. ``count``: how many products it would leave, empty while unknown."""

    key: str
    text: str
    is_on: bool
    swatch: str = ""
    count: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class Crumb:
    """One step of the way to a department; the last one is where the shopper is."""

    key: str
    text: str
    is_last: bool


@dataclass(frozen=True)
class Facets:
    """The shop's departments, every colour seen so far, and what is counted by now."""

    categories: tuple[Category, ...] = ()
    colours: Mapping[str, Colour] = field(default_factory=dict)
    counts: Mapping[FacetKind, tuple[FacetValue, ...]] = field(default_factory=dict)

    def count(self, kind: FacetKind, key: str) -> int | None:
        """How many products a value would leave: None while nobody knows."""
        values = self.counts.get(kind)
        return None if values is None else next((value.count for value in values if value.key == key), 0)


def chosen(filters: Filters, kind: str, key: str) -> Filters:
    """The filters with one value chosen; choosing the held one lets go of it."""
    if kind == "sort":
        return replace(filters, sort=key)  # type: ignore[arg-type]  # one of the keys that options() made
    if filters.held(kind) == key:
        return without(filters, kind)
    if kind == "price":
        return replace(filters, max_price=Money(int(key)))
    return replace(filters, **{_FIELDS[kind]: key})  # type: ignore[arg-type]  # a name to its key


def without(filters: Filters, kind: str) -> Filters:
    """The filters with one let go of."""
    return replace(filters, **{_FIELDS[kind]: None})  # type: ignore[arg-type]


_FIELDS = {"category": "category_id", "price": "max_price", "colour": "colour_id", "size": "size"}


def chips(filters: Filters, facets: Facets, words: Wording) -> tuple[FilterChip, ...]:
    """The row of chips, those that hold a value first; sorting and the department held have their own places."""
    colour, price = facets.colours.get(filters.colour_id or ""), filters.max_price
    row = (
        FilterChip("price", up_to(price, words) if price else _say(words, "Prix"), price is not None),
        FilterChip("category", _say(words, "Rayon"), is_on=False),
        _chip(
            "colour", _say(words, "Couleur"), capitalised(in_language(colour.name, words.language)) if colour else ""
        ),
        _chip("size", _say(words, "Taille"), filters.size or ""),
    )
    return tuple(sorted(row, key=lambda chip: not chip.is_on))


def options(
    kind: str, filters: Filters, facets: Facets, words: Wording, *, is_search: bool = True
) -> tuple[FilterOption, ...]:
    """The values of one filter; the first option of a sort is the usual order. Nothing while they are being counted."""
    if kind == "sort":
        return tuple(
            FilterOption(order, sort_text(order, words, is_search=is_search), order == filters.sort)
            for order in get_args(SortOrder)
        )
    if kind == "category":
        return tuple(
            _category(category, filters, facets, words)
            for category in _beside(facets.categories, filters.category_id)
            if facets.count("category", category.id) or category.id == filters.category_id
        )
    counted = facets.counts.get(kind, ())  # type: ignore[call-overload]  # the kinds that are left
    return tuple(
        _option(value.key, _value_text(kind, value, words), filters.held(kind), value.count, words, value.colour)
        for value in counted
    )


def families(filters: Filters, facets: Facets, words: Wording) -> tuple[FilterOption, ...]:
    """What a department is made of, to go further into it; empty ones go as soon as they are counted."""
    below = [category for category in facets.categories if category.parent_id == filters.category_id]
    return tuple(
        _category(category, filters, facets, words) for category in below if facets.count("category", category.id) != 0
    )


def crumbs(filters: Filters, facets: Facets, words: Wording) -> tuple[Crumb, ...]:
    """The way to the department held, from the whole shop down."""
    known = {category.id: category for category in facets.categories}
    way: list[Category] = []
    category = known.get(filters.category_id or "")
    while category is not None and category not in way:
        way.insert(0, category)
        category = known.get(category.parent_id or "")
    if not way:
        return ()
    steps = [Crumb("", _say(words, "Tous les rayons"), is_last=False)]
    steps += [Crumb(each.id, in_language(each.name, words.language), each is way[-1]) for each in way]
    return tuple(steps)


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


def _beside(categories: tuple[Category, ...], category_id: str | None) -> list[Category]:
    """What is below a department; below one that has nothing below it, its neighbours."""
    below = [category for category in categories if category.parent_id == category_id]
    held = next((category for category in categories if category.id == category_id), None)
    if below or held is None:
        return below
    return [category for category in categories if category.parent_id == held.parent_id]


def _category(category: Category, filters: Filters, facets: Facets, words: Wording) -> FilterOption:
    name = in_language(category.name, words.language)
    return _option(category.id, name, filters.category_id, facets.count("category", category.id), words)


def _option(
    key: str, text: str, held: str | None, count: int | None, words: Wording, colour: Colour | None = None
) -> FilterOption:
    counted = "" if count is None else words.number(count)
    products = "" if count is None else texts_in(words.language).translate("SearchScreen", "%n produit(s)", n=count)
    return FilterOption(
        key,
        text,
        key == held,
        colour.swatch if colour else "",
        counted,
        f"{text}, {products}" if products else text,
    )


def _value_text(kind: str, value: FacetValue, words: Wording) -> str:
    if kind == "price":
        return up_to(Money(int(value.key)), words)
    if value.colour is not None:
        return capitalised(in_language(value.colour.name, words.language))
    return value.key


def _chip(kind: str, name: str, value: str) -> FilterChip:
    return FilterChip(kind, value or name, bool(value))


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("SearchFilters", source, **values)
