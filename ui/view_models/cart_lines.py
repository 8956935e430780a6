"""The lines of a cart as a shopper reads them: what, how much, what changed, and how each one will be had."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.discount import PriceGrant
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.line_parts import line_of_part
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.promise import pickup_ready_at
from kiosk.domain.sourcing import SourceOption
from kiosk.domain.sourcing_plan import Part
from kiosk.domain.text import LocalisedText, in_language
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.view_cart import LineOverview
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

Way = Literal["", "here", "pickup", "delivery"]
Change = Literal["", "dearer", "offer_over", "cheaper", "discount", "unchecked", "quote"]
Articles = dict[str, tuple[Product, Variant]]
"""By SKU."""

WAYS: tuple[Way, ...] = get_args(Way)[1:]

_WAY_OF_KIND: dict[str, Way] = {
    "take_now": "here",
    "store_pickup": "pickup",
    "ship_from_store": "delivery",
    "home_delivery": "delivery",
}


@dataclass(frozen=True)
class CartLine:
    """One line. ``way`` is empty when it cannot be had in this quantity; then ``most_left`` is the most that can.

    ``seen`` pieces with their ``age`` are told while the network is away, -1 otherwise. ``asked`` is the impossible way
    that the shopper just touched, with the ``asked_left`` pieces that it has. ``offer`` says how all its pieces, or the most
    there are, could be gathered from several places; ``is_part`` that the line is only a part of those in the cart.
    """

    line_id: str
    name: str
    choice: str
    picture: str
    tint: int
    quantity: int
    price: str
    unit: str
    old_price: str
    change: Change
    change_amount: str
    way: Way
    can_here: bool
    can_pickup: bool
    can_deliver: bool
    place: str
    when: str
    from_time: str
    seen: int
    age: str
    is_stale: bool
    most_left: int
    asked: Way
    asked_left: int
    offer: str = ""
    offers_all: bool = False
    is_part: bool = False


@dataclass(frozen=True)
class LineReading:
    """What every line needs to be put into words. ``shelves``: SKU to the shelf here.

    ``is_to_check`` says of a grant that only the cart's code told of it.
    """

    places: Mapping[str, StockLocation]
    shelves: Mapping[str, LocalisedText]
    now: datetime
    words: Wording
    is_online: bool = True
    asked: tuple[str, Way] | None = None
    is_to_check: Callable[[PriceGrant | None], bool] = lambda _grant: False


def shelves_here(stock: StockReader, skus: Iterable[str], here_id: str) -> dict[str, LocalisedText]:
    """Where a person finds each SKU in this shop."""
    levels = (level for sku in skus for level in stock.levels(sku))
    return {level.sku: level.shelf for level in levels if level.location_id == here_id}


def articles(catalogue: CatalogueReader, skus: Iterable[str]) -> Articles:
    """What there is to say of SKUs that may not be in the cart; unknown ones are left out."""
    found: Articles = {}
    for sku in dict.fromkeys(skus):
        variant = catalogue.variant(sku)
        product = catalogue.product(variant.product_id) if variant else None
        if variant is not None and product is not None:
            found[sku] = (product, variant)
    return found


def way_of(fulfillment: Fulfillment | None) -> Way:
    """The segment that a fulfilment belongs to."""
    return _WAY_OF_KIND[fulfillment.kind] if fulfillment else ""


def options_for(line: LineOverview, way: Way) -> tuple[SourceOption, ...]:
    """Every source of a way, best first, enough or not."""
    options = line.availability
    if way == "here":
        return (options.here,) if options.here else ()
    return options.near if way == "pickup" else options.delivered


def possible(line: LineOverview, way: Way, preferred: frozenset[str] = frozenset()) -> SourceOption | None:
    """The best source of a way with enough pieces; among equals in time a preferred place, so that parcels join."""
    enough = [option for option in options_for(line, way) if option.available >= line.line.quantity]
    if not enough:
        return None
    joined = [option for option in enough if option.fulfillment.location_id in preferred]
    return next((option for option in joined if option.ready_on <= enough[0].ready_on), enough[0])


def cart_line(line: LineOverview, reading: LineReading) -> CartLine:
    """One line of the screen."""
    words, quantity, option = reading.words, line.line.quantity, line.option
    way = way_of(line.fulfillment)
    asked = reading.asked[1] if reading.asked and reading.asked[0] == line.line.id else ""
    change, old_price = _change(line, reading)
    return CartLine(
        line_id=line.line.id,
        name=in_language(line.product.name, words.language),
        choice=choice_text(line.variant, words.language),
        picture=words.picture(line.product, line.variant),
        tint=line.product.tint,
        quantity=quantity,
        price=words.money(line.line_total),
        unit=words.money(line.price.price) if quantity > 1 else "",
        old_price=words.money(old_price.times(quantity)) if old_price else "",
        change=change,
        change_amount=_change_amount(line, old_price, words),
        way=way,
        can_here=possible(line, "here") is not None,
        can_pickup=possible(line, "pickup") is not None,
        can_deliver=possible(line, "delivery") is not None,
        place=_place(line, way, reading),
        when=words.day(option.ready_on, reading.now) if option and way != "here" else "",
        from_time=_from_time(option, way, reading),
        seen=option.available if option and not reading.is_online else -1,
        age=words.figure_age(option.as_of, reading.now) if option and not reading.is_online else "",
        is_stale=option is not None and reading.words.is_stale(option.as_of, reading.now),
        most_left=most_in_one(line),
        asked=asked,
        asked_left=most(line, asked) if asked else 0,
        offer=_offer(line, reading),
        offers_all=bool(line.offer),
        is_part=line_of_part(line.line.id)[1] > 0,
    )


def _offer(line: LineOverview, reading: LineReading) -> str:
    """Where the pieces would come from: ``2 ici, 3 livrés le ven. 27 nov.``; or how many there are in all."""
    words = reading.words
    if line.offer:
        return words.list([_gathered(part, reading) for part in line.offer])
    is_short = not line.fulfillment and line.most > most_in_one(line)
    return words.text("%n en tout, de plusieurs endroits", n=line.most) if is_short else ""


def _gathered(part: Part, reading: LineReading) -> str:
    words, way = reading.words, way_of(part.fulfillment)
    if way == "here":
        return words.text("%n ici", n=part.quantity)
    if way == "delivery":
        day = words.date_short(part.option.ready_on)
        return words.text("%n livré(s) {day}", n=part.quantity, day=day)
    place = reading.places.get(part.fulfillment.location_id)
    return words.text("%n à retirer à {place}", n=part.quantity, place=place.short_name if place else "")


def most_in_one(line: LineOverview) -> int:
    """The largest quantity that one place has, whatever the way."""
    return max((most(line, way) for way in WAYS), default=0)


def most(line: LineOverview, way: Way) -> int:
    """The largest quantity that one source of this way has."""
    return max((option.available for option in options_for(line, way)), default=0)


def _change(line: LineOverview, reading: LineReading) -> tuple[Change, Money | None]:
    """What became of the price, and the one to strike.

    That is what it costs without a grant, else the one seen on the phone, else the list price of an offer.
    """
    if line.price.reason == "quote":
        return "quote", line.price.list_price
    if line.price.reason == "discount":
        return ("unchecked" if reading.is_to_check(line.grant) else "discount"), line.price.list_price
    if line.price_change is None:
        return "", line.price.list_price if line.price.is_reduced else None
    if line.price_change.amount < 0:
        return "cheaper", line.line.price_seen
    return ("offer_over" if line.offer_ended else "dearer"), line.line.price_seen


def _change_amount(line: LineOverview, old_price: Money | None, words: Wording) -> str:
    if line.price.reason in {"discount", "quote"} and old_price is not None:
        return words.signed_money((line.price.price - old_price).times(line.line.quantity))
    return words.signed_money(line.price_change.times(line.line.quantity)) if line.price_change else ""


def _place(line: LineOverview, way: Way, reading: LineReading) -> str:
    if way == "here":
        return in_language(reading.shelves.get(line.variant.sku, {}), reading.words.language)
    place = reading.places.get(line.fulfillment.location_id) if line.fulfillment else None
    return place.short_name if place else ""


def _from_time(option: SourceOption | None, way: Way, reading: LineReading) -> str:
    if option is None or way != "pickup" or (place := reading.places.get(option.fulfillment.location_id)) is None:
        return ""
    return reading.words.time(pickup_ready_at(place, reading.now, option.comes_out_on))
