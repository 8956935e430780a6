"""An order's lines as the parcels and collections in which they come, in order of arrival."""

from datetime import date

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.order_progress import LineProgress, went_back
from kiosk.hub.aftersales.followed import FollowedOrder
from kiosk.hub.order_record import OrderRecordLine
from kiosk.hub.pages.progress_words import TrackStep, state_words, steps_of
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
    """Lines that come together: from one place, in one way, as far as each other.

    ``tracking`` is the carrier's number, ``kept`` until when goods that are ready lie at the counter.
    """

    title: str
    state: str
    tone: str
    symbol: str
    place: str
    is_shipped: bool
    items: tuple[ParcelItem, ...]
    steps: tuple[TrackStep, ...] = ()
    tracking: str = ""
    kept: str = ""


async def parcels_of(order: FollowedOrder, visitor: Visitor, services: Services) -> list[Parcel]:
    """What was taken at once first, what waits for a date last."""
    places = {place.id: place for place in await services.catalogue.locations()}
    groups: dict[tuple[object, ...], list[OrderRecordLine]] = {}
    for line in sorted(order.record.lines, key=_arrival):
        said, so_far = line.confirmed, order.progress[line.ordered.id]
        key = (said.outcome, said.fulfillment, said.promised_on, so_far.state, so_far.carrier, so_far.parcel)
        groups.setdefault(key, []).append(line)
    parcels = []
    for lines in groups.values():
        found = [await item_of(line, visitor, services) for line in lines]
        items = tuple(item for item in found if item is not None)
        so_far = order.progress[lines[0].ordered.id]
        parcel = _parcel(lines[0], so_far, items, places, visitor)
        parcels.append(msgspec.structs.replace(parcel, kept=await _kept(lines[0], so_far, visitor, services)))
    return parcels


async def _kept(line: OrderRecordLine, progress: LineProgress, visitor: Visitor, services: Services) -> str:
    """Until when the shop keeps what is ready, as its managers decided; what became of it when nobody came."""
    words = visitor.words.texts.gettext
    if went_back(progress, was_dropped=line.confirmed.outcome == "dropped"):
        said = words("Vous n’êtes pas venu à temps : l’article est remis en rayon depuis le {day}, {time}.")
        at = progress.since
    elif progress.state == "ready":
        at = (await services.rules.current()).kept_until(progress.since)
        is_over = at <= services.clock.now()
        said = words("Gardé au comptoir jusqu’au {day}, {time}")
        if is_over:
            said = words("Gardé jusqu’au {day}, {time} : venez vite, il peut être remis en rayon.")
    else:
        return ""
    return said.format(day=visitor.words.day(local_day(at)), time=visitor.words.time(at))


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
    return words("Épuisé : l’article attend l’arrivage.") if said.outcome == "waiting" else _granted(line, visitor)


def _granted(line: OrderRecordLine, visitor: Visitor) -> str:
    """Why it cost less than the shop's price."""
    words, discount = visitor.words.texts.gettext, line.ordered.discount
    if line.ordered.quote:
        return words("Au prix de votre devis")
    if discount is None:
        return ""
    new, old = visitor.words.money(line.unit_price), visitor.words.money(discount.was)
    return words("Remise : {price} au lieu de {before}").format(price=new, before=old)


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
    progress: LineProgress,
    items: tuple[ParcelItem, ...],
    places: dict[str, StockLocation],
    visitor: Visitor,
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
    state, tone = state_words(progress, visitor)
    if not state:
        state, tone = _before(line, visitor)
    is_shipped, is_coming = said.fulfillment.is_shipped, said.outcome not in {"waiting", "dropped"}
    if progress.state != "placed" and said.outcome == "waiting":
        # What it waited for came.
        items, is_coming = tuple(msgspec.structs.replace(item, note="") for item in items), True
    if went_back(progress, was_dropped=line.confirmed.outcome == "dropped"):
        state, tone, title, is_coming = words("Remis en rayon"), "caution", words("N’est plus gardé"), False
    steps = steps_of(progress, visitor, is_shipped=is_shipped) if is_coming else ()
    tracking = words("Suivi {carrier} {number}").format(carrier=progress.carrier, number=progress.parcel)
    return Parcel(
        title=title,
        state=state,
        tone=tone,
        symbol=symbol,
        place=from_where if name else "",
        is_shipped=is_shipped,
        items=items,
        steps=steps,
        tracking=tracking if progress.parcel else "",
    )


def _before(line: OrderRecordLine, visitor: Visitor) -> tuple[str, str]:
    """What is said while nobody has touched the goods."""
    said, words = line.confirmed, visitor.words.texts.gettext
    if said.outcome == "waiting":
        return words("En attente"), "caution"
    if said.outcome == "dropped":
        return words("Annulé"), "caution"
    if said.fulfillment.kind == "take_now":
        return words("À la caisse"), "positive"
    return words("Confirmé"), "positive"
