"""A line that is gone, as it is told before paying: what happened, and the next best way in one touch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.location import StockLocation
from kiosk.domain.promise import pickup_ready_at
from kiosk.domain.sourcing import SourceOption
from kiosk.domain.text import in_language
from ui.stock_hold import GoneLine
from ui.translation import texts_in
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording


@dataclass(frozen=True)
class GoneRow:
    """One line. ``offer`` and its detail are the next best way, empty when nowhere has it; ``rest`` offers fewer pieces."""

    line_id: str
    name: str
    choice: str
    picture: str
    tint: int
    what: str
    offer: str
    offer_detail: str
    offer_symbol: str
    rest: str


def gone_row(gone: GoneLine, places: Mapping[str, StockLocation], now: datetime, words: Wording) -> GoneRow:
    """The words for one line."""
    line = gone.line
    offer, detail, symbol = _offer(gone.next_best, places, now, words)
    return GoneRow(
        line_id=line.line.id,
        name=in_language(line.product.name, words.language),
        choice=choice_text(line.variant, words.language),
        picture=words.picture(line.product, line.variant),
        tint=line.product.tint,
        what=_what(gone, places, words),
        offer=offer,
        offer_detail=detail,
        offer_symbol=symbol,
        rest=_say(words, "En garder {count}", count=gone.left) if gone.left else "",
    )


def _what(gone: GoneLine, places: Mapping[str, StockLocation], words: Wording) -> str:
    place = places.get(gone.agreed.location_id)
    name = (place.short_name or place.name) if place else ""
    if gone.left:
        asked = gone.line.line.quantity
        return _say(words, "{place} : il en reste {left} sur {asked}.", place=name, left=gone.left, asked=asked)
    if gone.line.line.quantity == 1:
        return _say(words, "{place} : le dernier vient d’être pris.", place=name)
    return _say(words, "{place} : il n’en reste plus.", place=name)


def _offer(
    option: SourceOption | None, places: Mapping[str, StockLocation], now: datetime, words: Wording
) -> tuple[str, str, str]:
    place = places.get(option.fulfillment.location_id) if option else None
    if option is None or place is None:
        return "", "", ""
    name = place.short_name or place.name
    day = words.day(option.ready_on, now)
    if option.fulfillment.is_shipped:
        source = _say(words, "l’entrepôt") if place.kind == "warehouse" else name
        detail = _say(words, "Depuis {source}, {seen}", source=source, seen=words.seen(option.as_of, now))
        return _say(words, "Faire livrer, {day}", day=day), detail, "truck"
    detail = f"{words.distance(option.distance_km)} · {words.seen(option.as_of, now)}"
    if option.fulfillment.kind == "take_now":
        return _say(words, "Le prendre ici"), words.seen(option.as_of, now), "map-pin-check"
    time = words.time(pickup_ready_at(place, now, option.comes_out_on))
    return _say(words, "Le retirer à {place}, {day} dès {time}", place=name, day=day, time=time), detail, "store"


def _say(words: Wording, source: str, /, **values: Any) -> str:
    return texts_in(words.language).translate("GoneRow", source, **values)
