"""Carts and hand-offs as terminals use them."""

from datetime import datetime
from typing import Annotated

import msgspec
from litestar import Router, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.cart import Cart, cart_problem
from kiosk.domain.device import Device
from kiosk.domain.handoff import Handoff, HandoffOutcome
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device
from kiosk.hub.carts import NotYours
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
    if isinstance(outcome, NotYours):
        raise Refusal(403, "cart_not_opened_here")
    return outcome


@put("/carts/{cart_id:str}")
async def save(
    cart_id: FromPath[str], data: JSONBody[Cart], device: NamedDependency[Device], services: NamedDependency[Services]
) -> Cart:
    """Store the lines of a cart; made when it is new."""
    if cart_id != data.id:
        raise Refusal(400, "body_wrong", "the cart's id is not the path's")
    _refuse_wrong(data)
    outcome = await services.carts.save(data, device)
    if isinstance(outcome, NotYours):
        raise Refusal(403, "cart_not_opened_here")
    return outcome


def _refuse_wrong(cart: Cart) -> None:
    code = cart_problem(cart)
    if code is not None:
        raise Refusal(422, code)


router = Router("/api", route_handlers=[claim, offer, save], guards=[require_device], tags=["carts"])
