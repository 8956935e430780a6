"""Whether a price that a terminal says was granted may count: checked when a cart hears of it, and when it is ordered."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from kiosk.domain.discount import Grants, LineDiscount, PriceGrant, is_plain, is_within
from kiosk.domain.money import Money
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.quote import QUOTE_GRACE
from kiosk.domain.rights import discount_ceiling
from kiosk.hub.store import catalogue_rows, quote_rows, staff_rows
from kiosk.hub.store.database import Connection
from kiosk.hub.store.price_rows import PriceList

_GRACE = timedelta(hours=24)


class GrantRefused(msgspec.Struct, frozen=True):
    """Why a granted price does not count, and for which article."""

    code: str
    sku: str


def grant_refusal(
    connection: Connection, grants: Iterable[PriceGrant], group_id: str, now: datetime
) -> GrantRefused | None:
    """The first of some grants that may not be; what takes one back always may."""
    granted = [grant for grant in grants if grant.price is not None]
    prices = prices_of(connection, [grant.sku for grant in granted], group_id, now)
    for grant in granted:
        code = _problem(connection, grant, prices.get(grant.sku), now)
        if code is not None:
            return GrantRefused(code, grant.sku)
    return None


def believed(connection: Connection, grants: Grants, group_id: str, now: datetime) -> Grants:
    """Those of some grants that may be."""
    return tuple(grant for grant in grants if grant_refusal(connection, [grant], group_id, now) is None)


def prices_of(connection: Connection, skus: list[str], group_id: str, now: datetime) -> dict[str, UnitPrice]:
    """What articles cost without any grant, a promotion that just ended included."""
    variants = catalogue_rows.variants(connection, skus)
    prices = PriceList(connection, group_id, list(variants), now, grace=_GRACE)
    found = {}
    for sku, variant in variants.items():
        product = catalogue_rows.product(connection, variant.product_id)
        if product is not None:
            found[sku] = prices.price(product, variant)
    return found


def discount_problem(connection: Connection, discount: LineDiscount, price: Money, shop: UnitPrice) -> str | None:
    """Whether the person who granted it may give so much away, or said what was not so."""
    member = staff_rows.member(connection, discount.staff_id)
    if member is None or not member.is_active:
        return "discount_unknown"
    if (
        not is_plain(discount)
        or discount.was.currency != price.currency
        or not price <= discount.was <= shop.list_price
    ):
        return "discount_wrong"
    # From today's price, whatever the terminal said that it was.
    return None if is_within(price, shop.price, discount_ceiling(member)) else "discount_too_high"


def quote_problem_of(connection: Connection, quote_id: str, sku: str, price: Money, now: datetime) -> str | None:
    """Whether a quote promises an article at a price today."""
    quote = quote_rows.quote(connection, quote_id)
    line = quote.line(sku) if quote else None
    if quote is None or line is None or price.currency != line.unit_price.currency or price < line.unit_price:
        return "quote_wrong"
    return "quote_ended" if quote.is_over(now - QUOTE_GRACE) else None


def _problem(connection: Connection, grant: PriceGrant, shop: UnitPrice | None, now: datetime) -> str | None:
    if grant.price is None:
        return None
    if shop is None or shop.price.currency != grant.price.currency:
        return "unknown_sku"
    if grant.discount is not None:
        return discount_problem(connection, grant.discount, grant.price, shop)
    return quote_problem_of(connection, grant.quote, grant.sku, grant.price, now)
