"""Who looks at a page: their language, their cart, and whether they are a known customer."""

from typing import Any

import msgspec
from litestar import Request
from litestar.datastructures import Cookie

from kiosk.domain.cart import Cart
from kiosk.domain.pricing import PUBLIC_GROUP
from kiosk.domain.text import LANGUAGES
from kiosk.hub.customer import Customer
from kiosk.hub.pages.wording import Wording, preferred, wording
from kiosk.hub.services import Services

CART_COOKIE = "cart"
ACCOUNT_COOKIE = "account"
LANGUAGE_COOKIE = "language"
_KEPT_S = 30 * 24 * 3600

PageRequest = Request[Any, Any, Any]


class Visitor(msgspec.Struct, frozen=True):
    """One request's person. ``cart`` is None until something was put into it."""

    words: Wording
    cart: Cart | None
    customer: Customer | None

    @property
    def group_id(self) -> str:
        """Whose prices are shown."""
        if self.cart is not None:
            return self.cart.price_group_id
        return self.customer.price_group_id if self.customer else PUBLIC_GROUP

    @property
    def pieces(self) -> int:
        """What the badge on the bag says."""
        return self.cart.pieces if self.cart else 0


async def visitor_of(request: PageRequest, services: Services) -> Visitor:
    """The visitor behind a request's cookies; cookies that mean nothing are as good as none."""
    customer = await services.customers.by_login_token(request.cookies.get(ACCOUNT_COOKIE, ""))
    if customer is not None:
        cart: Cart | None = await services.carts.of_customer(customer)
    else:
        cart = await services.carts.of_phone(request.cookies.get(CART_COOKIE, ""))
    return Visitor(wording(_language(request, cart, customer)), cart, customer)


def kept_cookie(name: str, value: str, services: Services) -> Cookie:
    """A cookie for a month that no script reads and no other site sends."""
    is_secure = services.settings.public_url.startswith("https:")
    return Cookie(key=name, value=value, max_age=_KEPT_S, httponly=True, secure=is_secure, samesite="lax")


def stranger(request: PageRequest) -> Visitor:
    """Whoever asks, without a look into the store: for pages that say that something went wrong."""
    return Visitor(wording(_language(request, None, None)), None, None)


def _language(request: PageRequest, cart: Cart | None, customer: Customer | None) -> str:
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    if customer is not None:
        return customer.language
    return cart.language if cart is not None else preferred(request.headers.get("accept-language", ""))
