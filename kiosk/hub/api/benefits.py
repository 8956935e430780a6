"""Coupons, gift cards and points, as terminals ask about them: numbers stand in bodies, never in addresses."""

from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.benefit import BenefitAsked, BenefitFound, LoyaltyAsked
from kiosk.domain.coupon import Coupon
from kiosk.domain.device import Device
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device
from kiosk.hub.benefits import BenefitRefused
from kiosk.hub.carts import NoSuchCart, NotYours
from kiosk.hub.services import Services


@post("/check", status_code=200)
async def check(
    data: JSONBody[BenefitAsked], device: NamedDependency[Device], services: NamedDependency[Services]
) -> BenefitFound:
    """What a typed or scanned code is; 422 with the reason when it counts for nothing today. Nothing is booked."""
    outcome = await services.benefits.check(data, device.id)
    if isinstance(outcome, BenefitRefused):
        raise _refusal(outcome)
    return outcome


@post("/carts/{cart_id:str}/add", status_code=200)
async def add_to_cart(
    cart_id: FromPath[str],
    data: JSONBody[BenefitAsked],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> Coupon:
    """Let a coupon go along with a cart that was opened here."""
    await _refuse_others_carts(cart_id, device, services)
    outcome = await services.benefits.add_to_cart(cart_id, data.code, device.id)
    if isinstance(outcome, BenefitRefused):
        raise _refusal(outcome)
    return outcome


@post("/carts/{cart_id:str}/take", status_code=204)
async def take_from_cart(
    cart_id: FromPath[str],
    data: JSONBody[BenefitAsked],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> None:
    """A cart that was opened here goes without this coupon; one that is not there is no error."""
    await _refuse_others_carts(cart_id, device, services)
    await services.benefits.take_from_cart(cart_id, data.code)


@post("/loyalty", status_code=200)
async def loyalty(data: JSONBody[LoyaltyAsked], services: NamedDependency[Services]) -> LoyaltyAccount:
    """The points of a customer or of a card's owner; no word about the person."""
    account = await services.benefits.loyalty(data)
    if account is None:
        raise Refusal(422, "loyalty_unknown")
    return account


async def _refuse_others_carts(cart_id: str, device: Device, services: Services) -> None:
    outcome = await services.carts.opened_by(cart_id, device)
    if isinstance(outcome, NoSuchCart):
        raise Refusal(404, "cart_unknown")
    if isinstance(outcome, NotYours):
        raise Refusal(403, "cart_not_opened_here")


def _refusal(refused: BenefitRefused) -> Refusal:
    if refused.code == "code_throttled":
        return Refusal(429, "too_many_requests", retry_after_s=refused.wait_s)
    return Refusal(422, refused.code)


router = Router(
    "/api/benefits",
    route_handlers=[check, add_to_cart, take_from_cart, loyalty],
    guards=[require_device],
    tags=["benefits"],
)
