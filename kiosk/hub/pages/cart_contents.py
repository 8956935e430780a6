"""What a cart shows: its lines at today's prices, where each can be had, and what changed."""

import msgspec

from kiosk.domain.cart import LineItem
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.stock import StockLevel
from kiosk.hub.carts import CartLineView
from kiosk.hub.catalogue import VariantOffer
from kiosk.hub.pages.places import Place, where_briefly
from kiosk.hub.pages.rendering import choice_of
from kiosk.hub.pages.visitor import Visitor
from kiosk.hub.services import Services


class CartRow(msgspec.Struct, frozen=True):
    """A line as the page shows it. One that cannot be had is not in the total."""

    line: LineItem
    product: Product
    variant: Variant
    choice: str
    total: Money
    where: Place
    can_be_had: bool


class PriceChange(msgspec.Struct, frozen=True):
    """What changed since the line was added."""

    text: str
    is_lower: bool


class CartContents(msgspec.Struct, frozen=True):
    """All of a cart. ``gone`` are lines of things that are no longer sold."""

    rows: tuple[CartRow, ...] = ()
    gone: tuple[LineItem, ...] = ()
    changes: tuple[PriceChange, ...] = ()
    total: Money = Money(0)

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
    return CartContents(
        rows=tuple(row for row in rows if row is not None),
        gone=tuple(line.line for line, row in zip(view.lines, rows, strict=True) if row is None),
        changes=tuple(change for change in changes if change is not None),
        total=view.goods_total,
    )


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
    return CartRow(
        view.line, view.product, view.variant, choice_of(visitor, view.variant), total, where, view.can_be_had
    )


def _change(visitor: Visitor, view: CartLineView) -> PriceChange | None:
    if view.product is None or view.price is None or view.price.price == view.line.price_seen:
        return None
    difference = view.price.price - view.line.price_seen
    sign = "−" if difference.amount < 0 else "+"
    amount = visitor.words.money(Money(abs(difference.amount), difference.currency))
    text = visitor.words.texts.gettext("{name} : {change} par pièce.")
    return PriceChange(
        text.format(name=visitor.words.text(view.product.name), change=f"{sign}{amount}"), difference.amount < 0
    )
