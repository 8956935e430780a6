"""Where goods of the cart are collected: when they are ready, and when the store is open."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.location import StockLocation
from kiosk.domain.promise import pickup_ready_at
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.use_cases.view_cart import CartOverview, LineOverview
from ui.translation import texts_in
from ui.wording import Wording, capitalised


@dataclass(frozen=True)
class CollectPlace:
    """One store, with what waits there."""

    place_id: str
    name: str
    street: str
    articles: str
    ready: str
    hours: str


def collect_places(
    overview: CartOverview, catalogue: CatalogueReader, now: datetime, words: Wording
) -> tuple[CollectPlace, ...]:
    """Each store at which something is collected, in the order of the cart."""
    waiting: dict[str, list[LineOverview]] = {}
    for line in overview.lines:
        if line.fulfillment is not None and line.fulfillment.kind == "store_pickup":
            waiting.setdefault(line.fulfillment.location_id, []).append(line)
    known = ((catalogue.location(place_id), lines) for place_id, lines in waiting.items())
    return tuple(_place(place, lines, now, words) for place, lines in known if place is not None)


def _place(place: StockLocation, lines: list[LineOverview], now: datetime, words: Wording) -> CollectPlace:
    names = [in_language(line.product.name, words.language) for line in lines]
    return CollectPlace(
        place_id=place.id,
        name=place.name,
        street=f"{place.street}, {place.postcode} {place.city}",
        articles=words.list(list(dict.fromkeys(names))),
        ready=_ready(place, lines, now, words),
        hours=words.opening(place, now),
    )


def _ready(place: StockLocation, lines: list[LineOverview], now: datetime, words: Wording) -> str:
    """All of it together: the last article says when."""
    say, at = texts_in(words.language).translate, pickup_ready_at(place, now)
    last = max((line.option.ready_on for line in lines if line.option is not None), default=at.date())
    if last > at.date():
        return capitalised(say("CollectPlaces", "prêt {day}", day=words.day(last, now)))
    day, time = words.day(at.date(), now), words.time(at)
    return capitalised(say("CollectPlaces", "prêt {day} à {time}", day=day, time=time))
