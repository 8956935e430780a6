"""The customer's orders, and one order by its link."""

from collections.abc import Iterable

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kiosk.domain.handoff import is_token
from kiosk.domain.location import StockLocation
from kiosk.domain.order import ConfirmedLine
from kiosk.domain.order_progress import ProgressState
from kiosk.hub.aftersales.followed import FollowedOrder
from kiosk.hub.invoicing.invoices import may_be_invoiced
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
    mine = await services.orders.of_customer(visitor.customer.id) if visitor.customer else []
    found = [await services.orders.followed(record) for record in mine]
    return page(
        "orders.html",
        request,
        visitor,
        tab="orders",
        demo=services.settings.demo,
        first_name=visitor.customer.first_name if visitor.customer else "",
        cards=[await _card(record, visitor, services) for record in found],
        is_finding=False,
        problem="",
        number="",
        proof="",
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
    followed = await services.orders.followed(found)
    parcels = await parcels_of(followed, visitor, services)
    today = local_day(services.clock.now())
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
        places=await places_of(followed.to_collect(today), services),
        has_called=bool(followed.calls),
        has_invoice=may_be_invoiced(followed),
        may_return=followed.may_return(today),
        returns=followed.shown_returns(),
    )


async def places_of(location_ids: Iterable[str], services: Services) -> list[StockLocation]:
    """Places by id, in this order; one that the shop gave up is left out."""
    known = {place.id: place for place in await services.catalogue.locations()}
    return [known[location_id] for location_id in location_ids if location_id in known]


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


async def _card(order: FollowedOrder, visitor: Visitor, services: Services) -> OrderCard:
    record = order.record
    found = [await item_of(line, visitor, services) for line in record.lines[:_PICTURES]]
    state, tone = _state(order, visitor)
    return OrderCard(
        order=record,
        state=state,
        tone=tone,
        pieces=sum(line.ordered.quantity for line in record.lines),
        items=tuple(item for item in found if item is not None),
    )


def _state(order: FollowedOrder, visitor: Visitor) -> tuple[str, str]:
    """The least good news of all parcels; then what can be fetched now; else the day of the last one to come."""
    words = visitor.words.texts.gettext
    said = [line.confirmed for line in order.record.lines]
    states = {progress.state for progress in order.progress.values()} - {"cancelled"}
    if not states:
        return words("Annulée"), "caution"
    if states <= {"delivered", "collected", "returned"}:
        return words("Terminée"), ""
    if any(line.outcome == "waiting" for line in said):
        return words("En attente"), "caution"
    return _coming(said, states, visitor), "positive"


def _coming(said: list[ConfirmedLine], states: set[ProgressState], visitor: Visitor) -> str:
    words = visitor.words.texts.gettext
    if "ready" in states:
        return words("Prête, vous pouvez venir")
    if states <= {"shipped", "delivered"}:
        return words("En route")
    if all(line.fulfillment.kind == "take_now" for line in said):
        return words("À la caisse")
    days = [line.promised_on for line in said if line.promised_on is not None]
    return words("Attendue {day}").format(day=visitor.words.day(max(days))) if days else words("Confirmée")


order_routes = [orders, order]
