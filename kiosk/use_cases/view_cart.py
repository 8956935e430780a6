"""A cart as a person reads it: each line with its price now, where it is and how it will be had."""

from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace

from kiosk.domain.cart import LineItem
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money, total
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.promise import shipping_fee
from kiosk.domain.session import ShopperSession
from kiosk.domain.sourcing import Availability, SourceOption, availability
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.stock_reader import StockReader

_OFFER_DAYS = 7


class LineOverview(msgspec.Struct, frozen=True):
    """One line. ``price_change`` is the unit price now less the one seen on the phone, None when equal.

    ``offer_ended``: the price seen was a promotion's, which is over. ``fulfillment`` is what the shopper chose while it
    is still possible, else the proposal, None when nothing is.
    """

    line: LineItem
    product: Product
    variant: Variant
    price: UnitPrice
    price_change: Money | None
    availability: Availability
    fulfillment: Fulfillment | None
    option: SourceOption | None
    is_chosen: bool
    offer_ended: bool = False

    @property
    def line_total(self) -> Money:
        """The line at today's price."""
        return self.price.price.times(self.line.quantity)


class CartOverview(msgspec.Struct, frozen=True):
    """The whole cart. ``problems`` are line ids that cannot be had in this quantity, or whose SKU is unknown here."""

    lines: tuple[LineOverview, ...]
    goods_total: Money
    delivery_fee: Money
    parcels: int
    total: Money
    problems: tuple[str, ...]


def view_cart(
    session: ShopperSession, catalogue: CatalogueReader, stock: StockReader, here_id: str, now: datetime
) -> CartOverview:
    """Work out every line from local data."""
    places = {place.id: place for place in catalogue.locations()}
    lines: list[LineOverview] = []
    problems: list[str] = []
    for line in session.cart.lines:
        variant = catalogue.variant(line.sku)
        product = catalogue.product(variant.product_id) if variant else None
        price = catalogue.price(line.sku, session.cart.price_group_id, now)
        if variant is None or product is None or price is None:
            problems.append(line.id)
            continue
        options = availability(stock.levels(line.sku), places, here_id, now, product.release_on)
        overview = _line(line, product, variant, price, options, session.chosen.get(line.id))
        if overview.price_change is not None:
            was_offer = _was_offer(line, session.cart.price_group_id, catalogue, now)
            overview = replace(overview, offer_ended=was_offer and not price.is_reduced)
        lines.append(overview)
        if overview.fulfillment is None:
            problems.append(line.id)
    return _totals(tuple(lines), tuple(problems))


def _line(
    line: LineItem,
    product: Product,
    variant: Variant,
    price: UnitPrice,
    options: Availability,
    chosen: Fulfillment | None,
) -> LineOverview:
    kept = options.option(chosen) if chosen else None
    if kept is not None and kept.available < line.quantity:
        kept = None
    fulfillment = kept.fulfillment if kept else options.proposed(line.quantity)
    option = options.option(fulfillment) if fulfillment else None
    change = price.price - line.price_seen
    return LineOverview(
        line=line,
        product=product,
        variant=variant,
        price=price,
        price_change=change if change.amount else None,
        availability=options,
        fulfillment=fulfillment,
        option=option,
        is_chosen=kept is not None,
    )


def _was_offer(line: LineItem, group_id: str, catalogue: CatalogueReader, now: datetime) -> bool:
    """Whether a promotion of the last days explains that a lower price than the list's was seen."""
    past = (catalogue.price(line.sku, group_id, now - timedelta(days=days)) for days in range(1, _OFFER_DAYS + 1))
    return any(p is not None and p.reason == "promotion" and line.price_seen < p.list_price for p in past)


def _totals(lines: tuple[LineOverview, ...], problems: tuple[str, ...]) -> CartOverview:
    possible = [line for line in lines if line.fulfillment is not None]
    shipped = [line for line in possible if line.fulfillment is not None and line.fulfillment.is_shipped]
    sources = {line.fulfillment.location_id for line in shipped if line.fulfillment is not None}
    goods = total([line.line_total for line in possible])
    fee = shipping_fee(total([line.line_total for line in shipped]), len(sources))
    return CartOverview(lines, goods, fee, len(sources), goods + fee, problems)
