"""What a cart shows: its lines at today's prices, where each can be had, and what changed."""

from datetime import timedelta

import msgspec

from kiosk.domain.benefit import Benefits, IdleCoupon, settle
from kiosk.domain.cart import LineItem
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.coupon import PricedGoods
from kiosk.domain.discount import by_sku
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.stock import StockLevel
from kiosk.hub.carts import CartLineView
from kiosk.hub.catalogue import VariantOffer
from kiosk.hub.pages.places import Place, where_briefly
from kiosk.hub.pages.rendering import choice_of
from kiosk.hub.pages.visitor import Visitor
from kiosk.hub.pages.wording import local_day
from kiosk.hub.services import Services

LAST_MOMENT = timedelta(seconds=1)
"""Days end at the midnight after them."""


class CartRow(msgspec.Struct, frozen=True):
    """A line as the page shows it. One that cannot be had is not in the total.

    ``granted`` is why staff let it go for less than ``before``.
    """

    line: LineItem
    product: Product
    variant: Variant
    choice: str
    total: Money
    where: Place
    can_be_had: bool
    before: Money | None = None
    granted: str = ""


class PriceChange(msgspec.Struct, frozen=True):
    """What changed since the line was added."""

    text: str
    is_lower: bool


class CouponRow(msgspec.Struct, frozen=True):
    """A coupon that goes along with the cart: why, and what it takes off; ``missing`` says why it takes nothing."""

    code: str
    name: str
    off: str
    missing: str = ""


class CartContents(msgspec.Struct, frozen=True):
    """All of a cart. ``gone`` are lines of things that are no longer sold."""

    rows: tuple[CartRow, ...] = ()
    gone: tuple[LineItem, ...] = ()
    changes: tuple[PriceChange, ...] = ()
    total: Money = Money(0)
    coupons: tuple[CouponRow, ...] = ()

    @property
    def is_all_counted(self) -> bool:
        """Whether every line that is shown is in the total."""
        return all(row.can_be_had for row in self.rows)


async def contents_of(visitor: Visitor, services: Services) -> CartContents:
    """The visitor's cart; empty when there is none."""
    if visitor.cart is None:
        return CartContents()
    view = await services.carts.view(visitor.cart)
    locations = await services.catalogue.locations()
    levels = await services.catalogue.levels([line.line.sku for line in view.lines])
    rows = [_row(visitor, line, locations, levels, services) for line in view.lines]
    changes = [_change(visitor, line) for line in view.lines]
    shown = tuple(row for row in rows if row is not None)
    sum_ = settle(Benefits(visitor.cart.coupons), _goods(shown), Money(0, view.goods_total.currency))
    return CartContents(
        rows=shown,
        gone=tuple(line.line for line, row in zip(view.lines, rows, strict=True) if row is None),
        changes=tuple(change for change in changes if change is not None),
        total=sum_.total,
        coupons=(
            *(CouponRow(one.code, visitor.words.text(one.name), _off(visitor, one.amount)) for one in sum_.reductions),
            *(_idle(visitor, one) for one in sum_.idle),
        ),
    )


def _goods(rows: tuple[CartRow, ...]) -> tuple[PricedGoods, ...]:
    """What is counted in the total, as coupons look at it."""
    worth: dict[str, PricedGoods] = {}
    for row in rows:
        if row.can_be_had:
            sku = row.variant.sku
            before = worth[sku].worth if sku in worth else Money(0, row.total.currency)
            worth[sku] = PricedGoods(sku, row.product.category_id, before + row.total)
    return tuple(worth[sku] for sku in sorted(worth))


def _off(visitor: Visitor, amount: Money) -> str:
    return f"−{visitor.words.money(amount)}"


def _idle(visitor: Visitor, idle: IdleCoupon) -> CouponRow:
    texts = visitor.words.texts
    if idle.missing is not None:
        missing = texts.gettext("encore {amount} d’articles").format(amount=visitor.words.money(idle.missing))
    else:
        missing = texts.gettext("pas pour ces articles")
    return CouponRow(idle.coupon.code, visitor.words.text(idle.coupon.name), "", missing)


def _row(
    visitor: Visitor,
    view: CartLineView,
    locations: list[StockLocation],
    levels: list[StockLevel],
    services: Services,
) -> CartRow | None:
    if view.product is None or view.variant is None or view.price is None:
        return None
    own_levels = tuple(level for level in levels if level.sku == view.line.sku)
    offer = VariantOffer(view.variant, view.price, own_levels)
    where = where_briefly(view.product, offer, locations, visitor.words, services.clock.now())
    if not view.can_be_had and offer.available:
        where = Place("clock", visitor.words.texts.gettext("Pas assez de pièces au même endroit"), tone="caution")
    total = view.price.price.times(view.line.quantity)
    granted = _granted(visitor, view.price, view.line.sku)
    return CartRow(
        line=view.line,
        product=view.product,
        variant=view.variant,
        choice=choice_of(visitor, view.variant),
        total=total,
        where=where,
        can_be_had=view.can_be_had,
        before=view.price.list_price.times(view.line.quantity) if granted else None,
        granted=granted,
    )


def _granted(visitor: Visitor, price: UnitPrice, sku: str) -> str:
    texts = visitor.words.texts
    if price.reason == "quote" and price.until is not None:
        last = visitor.words.day(local_day(price.until - LAST_MOMENT))
        return texts.gettext("Prix de votre devis, jusqu’au {day}").format(day=last)
    if price.reason != "discount":
        return ""
    grant = by_sku(visitor.cart.grants if visitor.cart else ()).get(sku)
    note = grant.discount.note if grant is not None and grant.discount is not None else ""
    said = texts.gettext("Remise de votre vendeur")
    return texts.gettext("{said} : {why}").format(said=said, why=note) if note else said


def _change(visitor: Visitor, view: CartLineView) -> PriceChange | None:
    if view.product is None or view.price is None or view.price.price == view.line.price_seen:
        return None
    if view.price.reason in {"discount", "quote"}:
        return None  # the line itself says why
    difference = view.price.price - view.line.price_seen
    sign = "−" if difference.amount < 0 else "+"
    amount = visitor.words.money(Money(abs(difference.amount), difference.currency))
    text = visitor.words.texts.gettext("{name} : {change} par pièce.")
    return PriceChange(
        text.format(name=visitor.words.text(view.product.name), change=f"{sign}{amount}"), difference.amount < 0
    )
