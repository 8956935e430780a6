"""The stream that tells an open page that its cart changed: the visitor's own cart and nothing else."""

from typing import Any

from litestar import Request, asgi
from litestar.types import Receive, Scope, Send

from kiosk.domain.feed import cart_topic
from kiosk.hub.pages.visitor import visitor_of
from kiosk.hub.services import Services

_NOTHING_TO_TELL = 204
"""An event source that gets this does not ask again."""


@asgi("/cart/events", copy_scope=True)
async def cart_events(scope: Scope, receive: Receive, send: Send) -> None:
    """Server-sent events by the visitor's cookies. What the address asks for is not looked at."""
    services: Services = scope["litestar_app"].state.services
    request: Request[Any, Any, Any] = Request(scope)
    visitor = await visitor_of(request, services)
    if visitor.cart is None:
        await send({"type": "http.response.start", "status": _NOTHING_TO_TELL, "headers": []})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
        return
    scope["query_string"] = f"topics={cart_topic(visitor.cart.id)}".encode()
    await services.broadcaster.serve(scope, receive, send)


event_routes = [cart_events]
