"""A cart read by a terminal: the one call that every touch of a shopper's phone makes, so without the usual guard.

Guard and handler would ask the store one after the other; here both questions are one visit.
"""

from typing import Any

from litestar import Request, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kiosk.domain.cart import Cart
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import refusal_of_stranger
from kiosk.hub.carts import NoSuchCart
from kiosk.hub.services import Services


@get("/api/carts/{cart_id:str}", tags=["carts"])
async def read(cart_id: FromPath[str], request: Request[Any, Any, Any], services: NamedDependency[Services]) -> Cart:
    """A cart that this terminal opened, with its edits; of one that joined another, that one."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    outcome = await services.carts.open(cart_id, token) if scheme.lower() == "bearer" and token else None
    if outcome is None:
        raise await refusal_of_stranger(services, token)
    if isinstance(outcome, Cart):
        return outcome
    raise Refusal(404, "cart_unknown") if isinstance(outcome, NoSuchCart) else Refusal(403, "cart_not_opened_here")
