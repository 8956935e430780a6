"""Rows of the try-on screen: articles in the order of the shelves, sizes beside with where they are, cabins, what was done."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.catalogue import Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.picking import in_walking_order
from kiosk.domain.sourcing import availability
from kiosk.domain.stock import StockLevel
from kiosk.domain.text import LocalisedText, in_language
from kiosk.domain.try_on import TryOn, TryOnLine, TryOnPiece, TryOnQueue
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.stock_reader import StockReader
from ui.translation import texts_in
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

_MARK = re.compile(r"\d+|[A-Z]\d*|[A-Z]+\d+")
"""What is written on aisles and rails: ``4``, ``B``, ``D1``."""


@dataclass(frozen=True)
class QueueRow:
    """A try-on in the list. ``urgency`` is ``calm``, ``soon`` or ``late`` while somebody waits, else empty."""

    try_on_id: str
    title: str
    detail: str
    wait: str
    urgency: str
    initials: str
    is_mine: bool
    is_open: bool


@dataclass(frozen=True)
class TryOnLineRow:
    """One article. ``sizes`` are maps: ``sku``, ``size``, ``place``, ``full``, ``state``, ``isHere``, ``isOn``."""

    line_id: str
    name: str
    colour: str
    price: str
    picture: str
    tint: int
    reached: str
    outcome: str
    reason: str
    is_live: bool
    sizes: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class PickRow:
    """One piece to fetch, at its place in the walk. ``heading`` is set where another part of the store begins."""

    line_id: str
    sku: str
    name: str
    detail: str
    shelf: str
    heading: str
    is_here: bool
    is_picked: bool


@dataclass(frozen=True)
class LogRow:
    """Something that was done."""

    time: str
    text: str


@dataclass(frozen=True)
class Shop:
    """What rows are read from."""

    catalogue: CatalogueReader
    stock: StockReader
    here_id: str
    now: datetime
    words: Wording
    group_id: str = "public"

    def place_of(self, sku: str) -> StockLevel | None:
        """The level of this store."""
        return next((level for level in self.stock.levels(sku) if level.location_id == self.here_id), None)

    def shelf_of(self, sku: str) -> LocalisedText:
        """Where it lies here, as the stock says it."""
        level = self.place_of(sku)
        return level.shelf if level is not None else {}

    def price_of(self, sku: str) -> Money | None:
        """What it costs now."""
        price = self.catalogue.price(sku, self.group_id, self.now)
        return price.price if price is not None else None


def say(words: Wording, source: str, /, n: int = -1, **values: Any) -> str:
    """A sentence of the try-on screen."""
    return texts_in(words.language).translate("TryOn", source, n=n, **values)


def short_shelf(text: str) -> str:
    """``4B`` of « Femme, allée 4, portant B »; the last words of it where nothing is numbered."""
    parts = [part.strip() for part in text.split(",")]
    marks = [part.split()[-1] for part in parts if part and _MARK.fullmatch(part.split()[-1])]
    return "".join(marks) or parts[-1]


def line_rows(try_on: TryOn, shop: Shop) -> tuple[TryOnLineRow, ...]:
    """The articles, as one walks past their shelves. Neither a step nor a wait moves a row under the thumb."""
    plan = shop.catalogue.store_plan(shop.here_id)
    places = {place.id: place for place in shop.catalogue.locations()}
    lines = in_walking_order(try_on.lines, lambda line: shop.shelf_of(line.pieces[0].sku), plan)
    rows = (_line(line, shop, places) for line in lines)
    return tuple(row for row in rows if row is not None)


def _line(line: TryOnLine, shop: Shop, places: Mapping[str, StockLocation]) -> TryOnLineRow | None:
    first = shop.catalogue.variant(line.pieces[0].sku)
    product = shop.catalogue.product(first.product_id) if first else None
    if first is None or product is None:
        return None
    language = shop.words.language
    price = shop.price_of(first.sku)
    beside = [v for v in shop.catalogue.variants_of(product.id) if _is_beside(v, first)]
    back = next((piece for piece in line.pieces if piece.state == "put_back"), None)
    kept = any(piece.state == "kept" for piece in line.pieces)
    return TryOnLineRow(
        line_id=line.id,
        name=in_language(product.name, language),
        colour=in_language(first.colour.name, language).lower() if first.colour else "",
        price=shop.words.money(price) if price else "",
        picture=shop.words.picture(product, first),
        tint=product.tint,
        reached=line.reached,
        outcome="" if line.live else "kept" if kept else "put_back",
        reason=reason_word(back.reason, shop.words) if back is not None and not kept else "",
        is_live=bool(line.live),
        sizes=tuple(_size(variant, line, shop, places) for variant in beside),
    )


def _is_beside(variant: Variant, first: Variant) -> bool:
    ours = first.colour.id if first.colour else ""
    return (variant.colour.id if variant.colour else "") == ours


def _size(variant: Variant, line: TryOnLine, shop: Shop, places: Mapping[str, StockLocation]) -> dict[str, Any]:
    piece = next((each for each in line.pieces if each.sku == variant.sku), None)
    here = shop.place_of(variant.sku)
    is_here = here is not None and here.available > 0
    full = in_language(here.shelf, shop.words.language) if here else ""
    return {
        "sku": variant.sku,
        "size": variant.size or say(shop.words, "unique"),
        "place": _ended(piece, shop.words)
        or (_here(here, shop.words) if here and is_here else _elsewhere(variant, shop, places)),
        "full": "" if piece is not None and piece.state == "put_back" else full if is_here else "",
        "state": piece.state if piece else "",
        "isHere": is_here or piece is not None,
        "isOn": piece is not None and piece.state != "put_back",
    }


def _ended(piece: TryOnPiece | None, words: Wording) -> str:
    if piece is None or piece.is_live:
        return ""
    return say(words, "gardé") if piece.state == "kept" else say(words, "remis")


def _here(level: StockLevel, words: Wording) -> str:
    shelf = short_shelf(in_language(level.shelf, words.language)) if level.shelf else say(words, "ici")
    return f"{shelf} · {words.number(level.available)}"


def _elsewhere(variant: Variant, shop: Shop, places: Mapping[str, StockLocation]) -> str:
    """The nearest store that has it, else in how many days it can come."""
    options = availability(shop.stock.levels(variant.sku), dict(places), shop.here_id, shop.now)
    if options.near:
        return places[options.near[0].fulfillment.location_id].short_name
    if options.delivered:
        days = (options.delivered[0].ready_on - shop.words.today(shop.now)).days
        return say(shop.words, "%n jour(s)", n=days)
    return say(shop.words, "nulle part")


def pick_rows(try_on: TryOn, shop: Shop) -> tuple[PickRow, ...]:
    """Every piece still to be brought, in the order in which one walks past the shelves."""
    plan = shop.catalogue.store_plan(shop.here_id)
    wanted = [(line, piece) for line in try_on.lines for piece in line.live if piece.state != "in_cabin"]
    rows: list[PickRow] = []
    last = ""
    for line, piece in in_walking_order(wanted, lambda pair: shop.shelf_of(pair[1].sku), plan):
        shelf = shop.shelf_of(piece.sku)
        area = plan.shelf(shelf) if plan is not None else None
        heading = in_language(area.name, shop.words.language) if area is not None else say(shop.words, "Hors du plan")
        row = _pick(line, piece, shop, heading if heading != last else "")
        last = heading
        if row is not None:
            rows.append(row)
    return tuple(rows)


def _pick(line: TryOnLine, piece: TryOnPiece, shop: Shop, heading: str) -> PickRow | None:
    variant = shop.catalogue.variant(piece.sku)
    product = shop.catalogue.product(variant.product_id) if variant else None
    if variant is None or product is None:
        return None
    level, language = shop.place_of(piece.sku), shop.words.language
    colour = in_language(variant.colour.name, language).lower() if variant.colour else ""
    return PickRow(
        line_id=line.id,
        sku=piece.sku,
        name=in_language(product.name, language),
        detail=" · ".join(part for part in (colour, variant.size) if part),
        shelf=in_language(level.shelf, language) if level and level.shelf else say(shop.words, "rayon inconnu"),
        heading=heading,
        is_here=level is not None and level.available > 0,
        is_picked=piece.state == "picked",
    )


def cabin_rows(
    try_on: TryOn | None, known: Sequence[TryOn], queue: TryOnQueue | None, count: int, words: Wording
) -> tuple[dict[str, Any], ...]:
    """Every cabin of the store as a map: ``number``, ``state`` (free, taken, mine, shut) and ``who``."""
    taken = {each.cabin: each for each in known if each.is_open and each.cabin}
    shut = queue.shut if queue is not None else ()

    def row(number: int) -> dict[str, Any]:
        if try_on is not None and try_on.cabin == number:
            return {"number": number, "state": "mine", "who": called(try_on)}
        if number in taken:
            return {"number": number, "state": "taken", "who": called(taken[number]), "id": taken[number].id}
        if number in shut:
            return {"number": number, "state": "shut", "who": say(words, "hors service")}
        return {"number": number, "state": "free", "who": say(words, "libre")}

    return tuple(row(number) for number in range(1, count + 1))


def size_choices(try_on: TryOn, line_id: str, catalogue: CatalogueReader) -> tuple[dict[str, str], ...]:
    """The sizes of a line that are still wanted, as maps of ``line``, ``sku`` and ``size``."""
    line = try_on.line(line_id)
    known = [(piece.sku, catalogue.variant(piece.sku)) for piece in line.live] if line else []
    return tuple({"line": line_id, "sku": sku, "size": variant.size} for sku, variant in known if variant is not None)


def cart_articles(skus: Sequence[str], try_on: TryOn, shop: Shop) -> tuple[dict[str, str], ...]:
    """Articles that are in the cart and not in the try-on, as maps of ``sku`` and ``name``."""
    there = {piece.sku for line in try_on.lines for piece in line.pieces}
    found = []
    for sku in skus:
        variant = shop.catalogue.variant(sku)
        product = shop.catalogue.product(variant.product_id) if variant else None
        if variant is not None and product is not None and sku not in there:
            name = in_language(product.name, shop.words.language)
            found.append({"sku": sku, "name": f"{name} · {choice_text(variant, shop.words.language)}"})
    return tuple(found)


def called(try_on: TryOn) -> str:
    """How staff call it: a first name, or the three characters of its code."""
    return try_on.name or try_on.code


_REASONS: Mapping[str, Callable[[Wording], str]] = {
    "too_small": lambda words: say(words, "trop petit"),
    "too_large": lambda words: say(words, "trop grand"),
    "cut": lambda words: say(words, "la coupe"),
    "colour": lambda words: say(words, "la couleur"),
    "fabric": lambda words: say(words, "la matière"),
    "price": lambda words: say(words, "le prix"),
    "other_size": lambda words: say(words, "autre taille choisie"),
    "changed_mind": lambda words: say(words, "a changé d’avis"),
    "not_found": lambda words: say(words, "introuvable en rayon"),
}


def reason_word(reason: str, words: Wording) -> str:
    """Why something was put back, in words."""
    known = _REASONS.get(reason)
    return known(words) if known else ""
