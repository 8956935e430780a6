"""A cart read by a terminal: the one call that every touch of a shopper's phone makes.

What usually happens is answered in front of the framework, whose layers cost as much as the cart itself. Whatever else
there is to say, the route says.
"""

from typing import Any

import msgspec
from litestar import Request, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.types import Scope, Send

from kiosk.domain.cart import Cart
from kiosk.hub.api.hub_time import hub_headers
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.api.said_no import refusal
from kiosk.hub.auth.guards import refusal_of_stranger
from kiosk.hub.carts import NoSuchCart
from kiosk.hub.services import Services
from kiosk.hub.store.database import StoreFailed

_PATH = "/api/carts/"
_NOT_THEIRS = {
    401: refusal("No terminal that the hub knows, or one that was revoked."),
    403: refusal("A cart that this terminal did not open."),
}


@get(_PATH + "{cart_id:str}", tags=["carts"], responses=_NOT_THEIRS)
async def read(cart_id: FromPath[str], request: Request[Any, Any, Any], services: NamedDependency[Services]) -> Cart:
    """A cart that this terminal opened, with its edits; of one that joined another, that one."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    outcome = await services.carts.open(cart_id, token) if scheme.lower() == "bearer" and token else None
    if outcome is None:
        raise await refusal_of_stranger(services, token)
    if isinstance(outcome, Cart):
        return outcome
    raise Refusal(404, "cart_unknown") if isinstance(outcome, NoSuchCart) else Refusal(403, "cart_not_opened_here")


async def answer(scope: Scope, services: Services, send: Send) -> bool:
    """Say what a cart is that a terminal may read; False: nothing was said, and the framework has to."""
    cart = await _opened(scope, services) if scope["path"].startswith(_PATH) else None
    if cart is None:
        return False
    body = msgspec.json.encode(cart)
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
        *hub_headers(services.clock),
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})
    return True


async def _opened(scope: Scope, services: Services) -> Cart | None:
    cart_id = scope["path"].removeprefix(_PATH)
    if scope.get("method") != "GET" or not cart_id or "/" in cart_id:
        return None
    authorization = next((value for name, value in scope["headers"] if name == b"authorization"), b"")
    scheme, _, token = authorization.decode("latin-1").partition(" ")
    if scheme.lower() != "bearer" or not token:
        return None
    try:
        return await services.carts.opened(cart_id, token)
    except StoreFailed:
        return None  # the route fails as well, and knows how that is said
