"""Payments as terminals follow them, the provider's messages, and the till's door."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from litestar.types import ControllerRouterHandler

from kiosk.domain.device import Device
from kiosk.domain.payment import PaymentView, PaymentWays
from kiosk.domain.till import TillDue, TillOutcome, TillPaid, TillQuestion, TillRefused
from kiosk.errors import BackendError
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.api.said_no import refusal
from kiosk.hub.auth.guards import require_device, require_platform
from kiosk.hub.services import Services
from kiosk.ports.payment_provider import WebhookRefused

_LONGEST_MESSAGE = 16_384


class OrderPaid(msgspec.Struct, frozen=True):
    """The order that a terminal asks about, by its tracking token: it made the order, or a shopper showed the slip."""

    token: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


@get("/ways")
async def ways(device: NamedDependency[Device], services: NamedDependency[Services]) -> PaymentWays:
    """What shoppers of this terminal may choose beside the till."""
    return services.payments.ways(device)


@post("/look", status_code=200)
async def look(data: JSONBody[OrderPaid], services: NamedDependency[Services]) -> PaymentView:
    """How an order stands."""
    return _known(await services.payments.look(data.token))


@post("/phone", status_code=200)
async def offer_phone(data: JSONBody[OrderPaid], services: NamedDependency[Services]) -> PaymentView:
    """How it stands, with the address of the page on which a phone pays."""
    return _known(await services.payments.offer_phone(data.token))


@post("/terminal", status_code=200)
async def begin_on_terminal(
    data: JSONBody[OrderPaid], device: NamedDependency[Device], services: NamedDependency[Services]
) -> PaymentView:
    """The payment terminal beside the caller asks for a card. Asking again while it does changes nothing."""
    return _known(await services.payments.begin_on_terminal(data.token, device))


@post("/stop", status_code=200)
async def stop(data: JSONBody[OrderPaid], services: NamedDependency[Services]) -> PaymentView:
    """End what is open, if it is not too late; the answer says how the order stands then."""
    return _known(await services.payments.stop(data.token))


@post(
    "/api/payments/heard",
    status_code=204,
    tags=["payments"],
    responses={401: refusal("The message was not signed by the provider.")},
)
async def hear(request: Request[Any, Any, Any], services: NamedDependency[Services]) -> None:
    """A signed message from the payment provider: one of its sessions moved. Repeated and late ones change nothing."""
    body = await request.body()
    if len(body) > _LONGEST_MESSAGE:
        raise Refusal(413, "body_too_large")
    try:
        outcome = await services.payments.hear(dict(request.headers.items()), body)
    except BackendError:
        raise Refusal(503, "provider_unreachable", retry_after_s=5) from None
    if isinstance(outcome, WebhookRefused):
        raise Refusal(401, "signature_wrong", outcome.why)


@post("/due", status_code=200)
async def due(data: JSONBody[TillQuestion], services: NamedDependency[Services]) -> TillDue:
    """What a till is to take for what was scanned; 404 ``order_unknown``, 422 ``code_wrong``."""
    outcome = await services.payments.due_at_till(data.code)
    if isinstance(outcome, TillRefused):
        raise Refusal(404 if outcome.why == "order_unknown" else 422, outcome.why)
    return outcome


@post("/paid", status_code=200)
async def paid(
    data: JSONBody[TillPaid], platform: NamedDependency[str], services: NamedDependency[Services]
) -> Response[TillOutcome]:
    """What a till took, once for its ``id``. ``refused``: the money is not for this order and goes back."""
    return Response(await services.payments.take_at_till(data, platform))


def _known(view: PaymentView | None) -> PaymentView:
    if view is None:
        raise Refusal(404, "order_unknown")
    return view


router = Router(
    "/api/payments",
    route_handlers=[ways, look, offer_phone, begin_on_terminal, stop],
    guards=[require_device],
    tags=["payments"],
)
till_router = Router("/api/till", route_handlers=[due, paid], guards=[require_platform], tags=["platforms"])
routes: list[ControllerRouterHandler] = [router, till_router, hear]
