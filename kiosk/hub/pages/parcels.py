"""An order's lines as the parcels and collections in which they come, in order of arrival."""

from datetime import date

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.pages.rendering import choice_of
from kiosk.hub.pages.visitor import Visitor
from kiosk.hub.pages.wording import local_day, sentence
from kiosk.hub.services import Services


class ParcelItem(msgspec.Struct, frozen=True):
    """A product in a parcel."""

    product: Product
    variant: Variant
    quantity: int
    choice: str
    note: str = ""
    """What became of the shopper's choice for a line that was gone."""


class Parcel(msgspec.Struct, frozen=True):
    """Lines that come together: from one place, in one way."""

    title: str
    state: str
    tone: str
    symbol: str
    place: str
    is_shipped: bool
    items: tuple[ParcelItem, ...]


async def parcels_of(record: OrderRecord, visitor: Visitor, services: Services) -> list[Parcel]:
    """What was taken at once first, what waits for a date last."""
    places = {place.id: place for place in await services.catalogue.locations()}
    groups: dict[tuple[str, str, str, date | None], list[OrderRecordLine]] = {}
    for line in sorted(record.lines, key=_arrival):
        said = line.confirmed
        key = (said.outcome, said.fulfillment.kind, said.fulfillment.location_id, said.promised_on)
        groups.setdefault(key, []).append(line)
    today = local_day(services.clock.now())
    parcels = []
    for lines in groups.values():
        found = [await item_of(line, visitor, services) for line in lines]
        items = tuple(item for item in found if item is not None)
        parcels.append(_parcel(lines[0], items, places, visitor, today))
    return parcels


async def item_of(line: OrderRecordLine, visitor: Visitor, services: Services) -> ParcelItem | None:
    """A line as the page shows it; None when the product is no longer known."""
    found = await _article(line.confirmed.sku, services)
    if found is None:
        return None
    asked = await _article(line.ordered.sku, services) if line.confirmed.outcome == "replaced" else None
    choice = choice_of(visitor, found[1])
    return ParcelItem(*found, line.ordered.quantity, choice, _note(line, asked, visitor))


async def _article(sku: str, services: Services) -> tuple[Product, Variant] | None:
    variant = await services.catalogue.variant(sku)
    offer = await services.catalogue.product(variant.product_id) if variant else None
    return (offer.product, variant) if variant and offer else None


def _note(line: OrderRecordLine, asked: tuple[Product, Variant] | None, visitor: Visitor) -> str:
    said, words = line.confirmed, visitor.words.texts.gettext
    if said.outcome == "replaced":
        name = ", ".join(filter(None, _names(asked, visitor))) or line.ordered.sku
        note = words("Équivalent, à la place de {name}").format(name=name)
        return note if line.unit_price == line.ordered.unit_price else f"{note} · {_prices(line, visitor)}"
    if said.outcome == "moved":
        return words("Parti d’un autre lieu, au même prix")
    if said.outcome == "dropped":
        return words("Épuisé : annulé, comme vous l’aviez choisi. Rien n’est débité.")
    if said.outcome == "waiting" and line.ordered.if_gone == "another_location":
        return words("Épuisé ailleurs aussi : l’article attend l’arrivage.")
    if said.outcome == "waiting" and line.ordered.if_gone == "equivalent":
        return words("Épuisé, ses équivalents aussi : l’article attend l’arrivage.")
    return words("Épuisé : l’article attend l’arrivage.") if said.outcome == "waiting" else ""


def _names(article: tuple[Product, Variant] | None, visitor: Visitor) -> tuple[str, ...]:
    return (visitor.words.text(article[0].name), choice_of(visitor, article[1])) if article else ()


def _prices(line: OrderRecordLine, visitor: Visitor) -> str:
    new, old = visitor.words.money(line.unit_price), visitor.words.money(line.ordered.unit_price)
    return visitor.words.texts.gettext("{price} au lieu de {before}").format(price=new, before=old)


def _arrival(line: OrderRecordLine) -> tuple[bool, bool, date]:
    said = line.confirmed
    return said.outcome == "dropped", said.fulfillment.kind != "take_now", said.promised_on or date.max


def _parcel(
    line: OrderRecordLine,
    items: tuple[ParcelItem, ...],
    places: dict[str, StockLocation],
    visitor: Visitor,
    today: date,
) -> Parcel:
    said = line.confirmed
    words = visitor.words.texts.gettext
    place = places.get(said.fulfillment.location_id)
    name = place.name if place else ""
    symbol, from_where = "truck", words("De : {place}").format(place=name)
    if not said.fulfillment.is_shipped:
        symbol, from_where = "store", words("À : {place}").format(place=name)
    title = sentence(visitor.words.day(said.promised_on)) if said.promised_on else words("Date à confirmer")
    if said.fulfillment.kind == "take_now" and said.outcome in {"allocated", "replaced"}:
        title = words("Emporté en boutique")
    if said.outcome == "dropped":
        title, name = words("Ne viendra pas"), ""
    state, tone = _state(line, visitor, today)
    return Parcel(title, state, tone, symbol, from_where if name else "", said.fulfillment.is_shipped, items)


def _state(line: OrderRecordLine, visitor: Visitor, today: date) -> tuple[str, str]:
    said, words = line.confirmed, visitor.words.texts.gettext
    if said.outcome == "waiting":
        return words("En attente"), "caution"
    if said.outcome == "dropped":
        return words("Annulé"), "caution"
    if said.promised_on is not None and said.promised_on < today:
        return words("Terminé"), ""
    if said.fulfillment.kind == "take_now":
        return words("À la caisse"), "positive"
    return words("Confirmé"), "positive"
