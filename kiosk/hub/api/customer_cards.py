"""Customers' cards as terminals use them: asked for, agreed to, read, added to, closed."""

from typing import Annotated, NoReturn

import msgspec
from litestar import Router, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.cart import Cart
from kiosk.domain.customer_card import (
    MOST_NOTE,
    CardClosed,
    CardFacts,
    CardOpened,
    CardOutcome,
    CardScan,
    facts_problem,
)
from kiosk.domain.device import Device
from kiosk.domain.shop_event import Name
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.carts import CartRefused, NoSuchCart
from kiosk.hub.customer_cards import Reader
from kiosk.hub.services import Services

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]


class CardAnswer(msgspec.Struct, frozen=True):
    """The customer's word on a question."""

    asked_id: _Id
    agrees: bool


class NewNote(msgspec.Struct, frozen=True):
    """A note. ``id`` is made once and travels with every try."""

    id: _Id
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=MOST_NOTE)]


class NewScan(msgspec.Struct, frozen=True):
    """An article that was scanned with a customer's cart open."""

    product_id: Name
    edition: Name = ""


class CardDone(msgspec.Struct, frozen=True):
    """The agreement under which the card was open."""

    agreement_id: _Id


@get("/{cart_id:str}/card", guards=[require_right("card.open")])
async def read(
    cart_id: FromPath[str],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> CardOutcome:
    """The card of a cart's owner if they agreed that this terminal shows it, and otherwise why it is closed."""
    return _told(await services.cards.read(cart_id, Reader(device, staff)))


@post("/{cart_id:str}/card/ask", status_code=200, guards=[require_right("card.open")])
async def ask(
    cart_id: FromPath[str],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> CardOutcome:
    """Ask the customer, on their phone and on the kiosk that has their cart."""
    return _told(await services.cards.ask(cart_id, Reader(device, staff)))


@post("/{cart_id:str}/card/agree", status_code=200, guards=[require_right("card.open")])
async def agree_here(
    cart_id: FromPath[str],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> CardOutcome:
    """The customer touched their agreement on the salesperson's tablet."""
    return _told(await services.cards.agree_here(cart_id, Reader(device, staff)))


@post("/{cart_id:str}/card/answer", status_code=200)
async def answer(
    cart_id: FromPath[str],
    data: JSONBody[CardAnswer],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> Cart:
    """The customer touched yes or no at a kiosk that has their cart."""
    if device.profile != "kiosk":
        raise Refusal(403, "not_a_kiosk")  # staff do not answer their own question
    outcome = await services.cards.answer(cart_id, device, data.asked_id, agrees=data.agrees)
    return outcome if isinstance(outcome, Cart) else _refused(outcome)


@post("/{cart_id:str}/card/close", status_code=204)
async def close(
    cart_id: FromPath[str],  # noqa: ARG001 - the agreement says it; the address is that of the card
    data: JSONBody[CardDone],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> None:
    """The visit is over. Anybody may close, also after they signed out."""
    await services.cards.close(data.agreement_id, device)


@post("/{cart_id:str}/card/notes", status_code=200, guards=[require_right("card.note")])
async def add_note(
    cart_id: FromPath[str],
    data: JSONBody[NewNote],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> CardOutcome:
    """Write something down for the others."""
    text = data.text.strip()
    if not text:
        raise Refusal(422, "text_wrong")
    return _told(await services.cards.add_note(cart_id, Reader(device, staff), data.id, text))


@post("/{cart_id:str}/card/notes/{note_id:str}/remove", status_code=200, guards=[require_right("card.note")])
async def remove_note(
    cart_id: FromPath[str],
    note_id: FromPath[str],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> CardOutcome:
    """Take a note away; the log says who did."""
    return _told(await services.cards.remove_note(cart_id, Reader(device, staff), note_id))


@put("/{cart_id:str}/card/facts", guards=[require_right("card.note")])
async def tell(
    cart_id: FromPath[str],
    data: JSONBody[CardFacts],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> CardOutcome:
    """What the customer told of their sizes and of what they like, all of it."""
    problem = facts_problem(data)
    if problem:
        raise Refusal(422, problem)
    return _told(await services.cards.tell(cart_id, Reader(device, staff), data))


@post("/{cart_id:str}/scans", status_code=204)
async def scanned(
    cart_id: FromPath[str],
    data: JSONBody[NewScan],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> None:
    """An article was scanned with this cart open; kept only for an owner who asked for that."""
    scan = CardScan(data.product_id, services.clock.now(), data.edition)
    refused = await services.cards.note_scan(cart_id, device, scan)
    if refused is not None:
        _refused(refused)


def _told(outcome: CardOutcome | CartRefused) -> CardOutcome:
    return outcome if isinstance(outcome, CardOpened | CardClosed) else _refused(outcome)


def _refused(outcome: CartRefused) -> NoReturn:
    raise Refusal(404, "cart_unknown") if isinstance(outcome, NoSuchCart) else Refusal(403, "cart_not_opened_here")


router = Router(
    "/api/carts",
    route_handlers=[read, ask, agree_here, answer, close, add_note, remove_note, tell, scanned],
    guards=[require_device],
    tags=["customer cards"],
)
