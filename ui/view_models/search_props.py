"""What the search shows, worked out from the words, the filters and what was found."""

from dataclasses import dataclass

from kiosk.ports.catalogue_reader import SearchResult
from ui.translation import texts_in
from ui.view_models.product_tiles import ProductTile, product_tiles
from ui.view_models.search_filters import (
    Crumb,
    Facets,
    FilterChip,
    FilterOption,
    Filters,
    chips,
    crumbs,
    families,
    options,
    sort_text,
)
from ui.wording import Wording


@dataclass(frozen=True)
class SearchInputs:
    """The words typed, the filters held, what was found."""

    text: str
    filters: Filters
    facets: Facets
    result: SearchResult
    open_filter: str
    words: Wording
    awaits_typing: bool = False


@dataclass(frozen=True)
class SearchProps:
    """What the screen shows. ``sorry``: why nothing was found, in words."""

    text: str = ""
    corrected: str = ""
    count: str = ""
    here_count: str = ""
    sort: str = ""
    sorry: str = ""
    is_nearest: bool = False
    has_filters: bool = False
    here_now: bool = False
    awaits_typing: bool = False
    open_filter: str = ""
    crumbs: tuple[Crumb, ...] = ()
    families: tuple[FilterOption, ...] = ()
    chips: tuple[FilterChip, ...] = ()
    options: tuple[FilterOption, ...] = ()
    tiles: tuple[ProductTile, ...] = ()


def derive(inputs: SearchInputs) -> SearchProps:
    """Words for what was found."""
    words, result, filters, facets = inputs.words, inputs.result, inputs.filters, inputs.facets
    is_search = bool(inputs.text.strip())
    here = facets.count("here", "here")
    return SearchProps(
        text=inputs.text,
        corrected=result.corrected_to or "",
        count=_count(inputs),
        here_count="" if here is None or result.nearest else words.number(here),
        sort=sort_text(filters.sort, words, is_search=is_search),
        sorry=_sorry(inputs),
        is_nearest=result.nearest,
        has_filters=filters.narrows,
        here_now=filters.here_now,
        awaits_typing=inputs.awaits_typing,
        open_filter=inputs.open_filter,
        crumbs=crumbs(filters, facets, words),
        families=() if is_search or result.nearest else families(filters, facets, words),
        chips=chips(filters, facets, words),
        options=options(inputs.open_filter, filters, facets, words, is_search=is_search) if inputs.open_filter else (),
        tiles=product_tiles(result.hits, words),
    )


def _count(inputs: SearchInputs) -> str:
    # What the search counts ends with its pool; the counts beside the filters go through the whole shop.
    key = "here" if inputs.filters.here_now else "all"
    total = inputs.facets.count("here", key)
    found = inputs.result.total if total is None or inputs.result.nearest else total
    return texts_in(inputs.words.language).translate("SearchScreen", "%n produit(s)", n=found)


def _sorry(inputs: SearchInputs) -> str:
    if not inputs.result.nearest:
        return ""
    say, text = texts_in(inputs.words.language).translate, inputs.text.strip()
    if inputs.filters.narrows or inputs.filters.category_id:
        if not text:
            return say("SearchAnswer", "Rien ne répond à tous ces filtres. Voici ce qui s’en rapproche.")
        return say(
            "SearchAnswer", "Rien sous «\u00a0{text}\u00a0» avec ces filtres. Voici ce qui s’en rapproche.", text=text
        )
    return say(
        "SearchAnswer",
        "Rien sous «\u00a0{text}\u00a0». Voici ce qui s’en rapproche\u00a0; un vendeur peut aussi le chercher pour vous.",
        text=text,
    )
