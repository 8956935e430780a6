"""The customer's orders, and one order by its link."""

from datetime import date

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kiosk.domain.handoff import is_token
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.pages.parcels import Parcel, ParcelItem, item_of, parcels_of
from kiosk.hub.pages.rendering import Message, message_page, page
from kiosk.hub.pages.visitor import PageRequest, Visitor, visitor_of
from kiosk.hub.pages.wording import local_day
from kiosk.hub.services import Services

_PICTURES = 4


class OrderCard(msgspec.Struct, frozen=True):
    """An order in the list."""

    order: OrderRecord
    state: str
    tone: str
    pieces: int
    items: tuple[ParcelItem, ...]


@get("/orders", include_in_schema=False)
async def orders(request: PageRequest, services: NamedDependency[Services]) -> Response[str]:
    """The customer's own orders; a guest is told how to find theirs."""
    visitor = await visitor_of(request, services)
    found = await services.orders.of_customer(visitor.customer.id) if visitor.customer else []
    return page(
        "orders.html",
        request,
        visitor,
        tab="orders",
        demo=services.settings.demo,
        first_name=visitor.customer.first_name if visitor.customer else "",
        cards=[await _card(record, visitor, services) for record in found],
    )


@get("/o/{token:str}", include_in_schema=False)
async def order(token: FromPath[str], request: PageRequest, services: NamedDependency[Services]) -> Response[str]:
    """One order by its slip's link: lines and what happens next, never a name or an address."""
    visitor = await visitor_of(request, services)
    found = await services.orders.by_tracking_token(token)
    if found is None and await services.orders.was_given_up(token):
        return message_page(_given_up(visitor), request, visitor, demo=services.settings.demo)
    if found is None and is_token(token):
        # Its terminal has no network yet. Whoever guesses tokens learns nothing: every one has this page.
        return page("awaited.html", request, visitor, tab="orders", demo=services.settings.demo)
    if found is None:
        return message_page(_not_here(visitor), request, visitor, demo=services.settings.demo, status=404)
    parcels = await parcels_of(found, visitor, services)
    return page(
        "order.html",
        request,
        visitor,
        tab="orders",
        demo=services.settings.demo,
        order=found,
        heading=_heading(parcels, visitor),
        made_at=await _made_at(found, visitor, services),
        parcels=parcels,
    )


def _not_here(visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    return Message(
        symbol="package",
        heading=words("Ce lien n’est pas complet"),
        text=words("Scannez de nouveau le code de votre commande."),
        href="/",
        action=words("Voir la boutique"),
    )


def _given_up(visitor: Visitor) -> Message:
    words = visitor.words.texts.gettext
    return Message(
        symbol="package-x",
        heading=words("Votre commande a été annulée"),
        text=words(
            "Elle n’a pas pu être prise telle quelle, et un vendeur l’a annulée : rien ne sera préparé ni envoyé. "
            "Si vous l’aviez réglée, montrez votre reçu en caisse."
        ),
        href="/",
        action=words("Voir la boutique"),
    )


def _heading(parcels: list[Parcel], visitor: Visitor) -> str:
    texts, n = visitor.words.texts, len(parcels)
    if all(parcel.is_shipped for parcel in parcels):
        return texts.ngettext("Livrée en un colis", "Livrée en {n} colis", n).format(n=n)
    if n == 1:
        return texts.gettext("En boutique")
    return texts.gettext("En {n} fois").format(n=n)


async def _made_at(record: OrderRecord, visitor: Visitor, services: Services) -> str:
    """``borne de Lyon Bellecour``: where the order was made."""
    words = visitor.words.texts.gettext
    if record.channel == "web":
        return words("en ligne")
    places = {place.id: place.name for place in await services.catalogue.locations()}
    name = places.get(record.location_id, "")
    return words("borne, {place}").format(place=name) if record.channel == "kiosk" else name


async def _card(record: OrderRecord, visitor: Visitor, services: Services) -> OrderCard:
    found = [await item_of(line, visitor, services) for line in record.lines[:_PICTURES]]
    state, tone = _state(record, visitor, local_day(services.clock.now()))
    return OrderCard(
        order=record,
        state=state,
        tone=tone,
        pieces=sum(line.ordered.quantity for line in record.lines),
        items=tuple(item for item in found if item is not None),
    )


def _state(record: OrderRecord, visitor: Visitor, today: date) -> tuple[str, str]:
    """The least good news of all parcels; else the day of the last one that is still to come."""
    words = visitor.words.texts.gettext
    said = [line.confirmed for line in record.lines]
    if all(line.outcome == "dropped" for line in said):
        return words("Annulée"), "caution"
    if any(line.outcome == "waiting" for line in said):
        return words("En attente"), "caution"
    days = [line.promised_on for line in said if line.promised_on is not None]
    if not days or max(days) < today:
        return (words("Terminée"), "") if days else (words("Confirmée"), "positive")
    if all(line.fulfillment.kind == "take_now" for line in said):
        return words("À la caisse"), "positive"
    return words("Attendue {day}").format(day=visitor.words.day(max(days))), "positive"


order_routes = [orders, order]
