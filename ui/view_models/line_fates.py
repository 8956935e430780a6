"""What becomes of an order's lines, in words for staff: what was chosen before the hub's word, what was decided after it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.domain.location import StockLocation
from kiosk.domain.order import ConfirmedLine, OrderConfirmed, OrderLine
from ui.translation import texts_in
from ui.view_models.cart_lines import Articles
from ui.view_models.if_gone_words import article, chosen, decided
from ui.wording import Wording


@dataclass(frozen=True)
class LineFate:
    """One line: what it is, and what is to be said of it."""

    line_id: str
    name: str
    note: str


def choices(lines: Sequence[OrderLine], known: Articles, words: Wording) -> tuple[LineFate, ...]:
    """What the customer wants if a line is gone."""
    names = _names(known, words)
    return tuple(
        LineFate(
            line.id,
            names.get(line.sku, line.sku),
            chosen(line.if_gone, [names.get(sku, sku) for sku in line.equivalents], words),
        )
        for line in lines
    )


def decisions(
    lines: Sequence[OrderLine],
    answer: OrderConfirmed,
    known: Articles,
    places: Mapping[str, StockLocation],
    words: Wording,
) -> tuple[LineFate, ...]:
    """What the hub settled otherwise than asked."""
    names, said = _names(known, words), {word.line_id: word for word in answer.lines}
    return tuple(
        LineFate(line.id, names.get(line.sku, line.sku), _decision(line, said[line.id], names, places, words))
        for line in lines
        if line.id in said and said[line.id].outcome != "allocated"
    )


def _decision(
    line: OrderLine,
    word: ConfirmedLine,
    names: Mapping[str, str],
    places: Mapping[str, StockLocation],
    words: Wording,
) -> str:
    place = places.get(word.fulfillment.location_id)
    where = place.name if place else word.fulfillment.location_id
    if word.outcome == "dropped":
        return _text(words, "retiré de la commande, rien n’est débité")
    if word.outcome == "moved" and word.fulfillment.is_shipped:
        return _text(words, "livré depuis {place}", place=where)
    if word.outcome == "moved":
        return _text(words, "à retirer à {place}", place=where)
    if word.outcome == "replaced":
        return _text(words, "remplacé par {name}", name=names.get(word.sku, word.sku)) + _price(line, word, words)
    return decided(line, word, names, words) or _text(words, "attend l’arrivage")


def _price(line: OrderLine, word: ConfirmedLine, words: Wording) -> str:
    return "" if word.unit_price is None or word.unit_price == line.unit_price else f", {words.money(word.unit_price)}"


def _names(known: Articles, words: Wording) -> dict[str, str]:
    return {sku: article(product, variant, words) for sku, (product, variant) in known.items()}


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("LineFates", source, **values)
