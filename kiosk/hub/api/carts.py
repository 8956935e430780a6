"""Carts and hand-offs as terminals use them."""

from datetime import datetime
from typing import Annotated, NoReturn

import msgspec
from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.cart import Cart, CartEdit, cart_problem, edit_problem
from kiosk.domain.device import Device
from kiosk.domain.handoff import Handoff, HandoffOutcome
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device
from kiosk.hub.carts import CartFull, CartRefused, NoSuchCart
from kiosk.hub.services import Services


class ClaimRequest(msgspec.Struct, frozen=True):
    """Exactly one of a QR's token and six characters. ``scanned_at``: when a terminal without network read the code."""

    token: str | None = None
    short_code: str | None = None
    scanned_at: Annotated[datetime, msgspec.Meta(tz=True)] | None = None


@post("/handoffs/claim", status_code=200)
async def claim(
    data: JSONBody[ClaimRequest], device: NamedDependency[Device], services: NamedDependency[Services]
) -> HandoffOutcome:
    """Open the cart behind a code."""
    if data.token is not None and data.short_code is None:
        return await services.handoffs.claim_token(data.token, device, data.scanned_at)
    if data.short_code is not None and data.token is None:
        return await services.handoffs.claim_short_code(data.short_code, device)
    raise Refusal(400, "body_wrong", "give token or short_code")


@post("/handoffs", status_code=201)
async def offer(data: JSONBody[Cart], device: NamedDependency[Device], services: NamedDependency[Services]) -> Handoff:
    """Save a cart and make a code that opens it on a phone."""
    _refuse_wrong(data)
    outcome = await services.handoffs.offer_from_terminal(data, device)
    return outcome if isinstance(outcome, Handoff) else _refused(outcome)


@post("/carts/{cart_id:str}/edits", status_code=200)
async def edit(
    cart_id: FromPath[str],
    data: JSONBody[tuple[CartEdit, ...]],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> Cart:
    """Edits of a terminal, each of which counts once; the answer is the cart that all edits make."""
    _refuse_wrong_edits(data)
    outcome = await services.carts.edit(cart_id, data, device)
    return outcome if isinstance(outcome, Cart) else _refused(outcome)


def _refuse_wrong(cart: Cart) -> None:
    code = cart_problem(cart)
    if code is not None:
        raise Refusal(422, code)
    _refuse_wrong_edits(tuple(edit for edit in cart.edits if edit.pieces > 0))


def _refuse_wrong_edits(edits: tuple[CartEdit, ...]) -> None:
    code = next(filter(None, map(edit_problem, edits)), None)
    if code is not None:
        raise Refusal(422, code)


def _refused(outcome: CartRefused) -> NoReturn:
    match outcome:
        case NoSuchCart():
            raise Refusal(404, "cart_unknown")
        case CartFull():
            raise Refusal(422, "lines_wrong")
        case _:
            raise Refusal(403, "cart_not_opened_here")


router = Router("/api", route_handlers=[claim, offer, edit], guards=[require_device], tags=["carts"])
