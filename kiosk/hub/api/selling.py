"""What salespeople do for a customer at the hub: discounts in a cart, quotes, selections."""

from typing import Annotated, NoReturn

import msgspec
from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.cart import Cart
from kiosk.domain.device import Device
from kiosk.domain.discount import MOST_GRANTS, PriceGrant, grant_problem
from kiosk.domain.quote import Quote, QuoteAsked, SelectionAsked, StaffSelection, quote_problem, selection_problem
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.carts import CartFull, CartRefused, NoSuchCart
from kiosk.hub.granted_prices import GrantRefused
from kiosk.hub.services import Services

_LONGEST_ID = 100
Granting = Annotated[tuple[PriceGrant, ...], msgspec.Meta(max_length=MOST_GRANTS)]


class QuoteOpened(msgspec.Struct, frozen=True):
    """Which quote is opened in a cart."""

    quote_id: Annotated[str, msgspec.Meta(max_length=_LONGEST_ID)]


@post("/carts/{cart_id:str}/discounts", status_code=200, guards=[require_right("discount.give")])
async def discount(
    cart_id: FromPath[str],
    data: JSONBody[Granting],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> Cart:
    """Discounts in a customer's cart, each within the ceiling of who gave it; one without a price is taken back."""
    code = next(filter(None, map(grant_problem, data)), None)
    if code is not None:
        raise Refusal(422, code)
    outcome = await services.granting.grant(cart_id, data, device, staff)
    return outcome if isinstance(outcome, Cart) else _refused(outcome)


@post("/carts/{cart_id:str}/quotes", status_code=200)
async def open_quote(
    cart_id: FromPath[str],
    data: JSONBody[QuoteOpened],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> Cart:
    """The prices of a quote count in this cart."""
    outcome = await services.granting.open_quote(cart_id, data.quote_id, device)
    return outcome if isinstance(outcome, Cart) else _refused(outcome)


@post("/quotes", status_code=200, guards=[require_right("quote.make")])
async def make_quote(
    data: JSONBody[QuoteAsked],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> Quote:
    """Prices in writing until a day."""
    code = quote_problem(data)
    if code is not None:
        raise Refusal(422, code)
    outcome = await services.quotes.make(data, staff, device)
    return outcome if isinstance(outcome, Quote) else _refused(outcome)


@post("/selections", status_code=200, guards=[require_right("selection.make")])
async def make_selection(
    data: JSONBody[SelectionAsked], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> StaffSelection:
    """Articles under a name, to be opened by its code."""
    code = selection_problem(data)
    if code is not None:
        raise Refusal(422, code)
    outcome = await services.quotes.select(data, staff)
    return outcome if isinstance(outcome, StaffSelection) else _refused(outcome)


def _refused(outcome: CartRefused | GrantRefused) -> NoReturn:
    if isinstance(outcome, GrantRefused):
        raise Refusal(422, outcome.code, outcome.sku)
    if isinstance(outcome, NoSuchCart):
        raise Refusal(404, "cart_unknown")
    raise Refusal(422, "lines_wrong") if isinstance(outcome, CartFull) else Refusal(403, "cart_not_opened_here")


router = Router(
    "/api",
    route_handlers=[discount, open_quote, make_quote, make_selection],
    guards=[require_device],
    tags=["selling"],
)
