"""A cart as a person reads it: each line with its price now, where it is and how it will be had."""

from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace

from kiosk.domain.benefit import Benefits, Settlement, offline, settle
from kiosk.domain.cart import LineItem
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.coupon import PricedGoods
from kiosk.domain.discount import PriceGrant, by_sku, with_grant
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.line_parts import part_id, parts_of
from kiosk.domain.money import Money, total
from kiosk.domain.pricing import UnitPrice
from kiosk.domain.promise import shipping_fee
from kiosk.domain.session import ShopperSession
from kiosk.domain.sourcing import Availability, SourceOption, availability
from kiosk.domain.sourcing_plan import Ledger, Part, WantedLine, assigned, most_of, reduced, split_offer
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.stock_reader import StockReader

_OFFER_DAYS = 7


class LineOverview(msgspec.Struct, frozen=True):
    """One line. ``price_change`` is the unit price now less the one seen on the phone, None when equal.

    A line that comes from several places is here once for each part, as ``line`` with that part's id and pieces.
    ``availability`` leaves out what other lines of the same article take. ``offer`` is how its pieces could be gathered
    when no place has them all, ``most`` how many there are everywhere. ``everywhere`` leaves nothing out.
    ``offer_ended``: the price seen was a promotion's, which is over. ``grant`` is what staff granted for its article, whether
    it counts for so many pieces or not (``price.reason``). ``fulfillment`` is what the shopper chose while it
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
    grant: PriceGrant | None = None
    offer: tuple[Part, ...] = ()
    most: int = 0
    everywhere: Availability = Availability(None, (), ())

    @property
    def line_total(self) -> Money:
        """The line at today's price."""
        return self.price.price.times(self.line.quantity)


class CartOverview(msgspec.Struct, frozen=True):
    """The whole cart. ``problems`` are line ids that cannot be had in this quantity, or whose SKU is unknown here.

    ``total`` is after coupons; ``settlement`` says how it comes about and what is due of it.
    """

    lines: tuple[LineOverview, ...]
    goods_total: Money
    delivery_fee: Money
    parcels: int
    total: Money
    problems: tuple[str, ...]
    settlement: Settlement = Settlement(Money(0), Money(0))


class _Article(msgspec.Struct, frozen=True):
    """What is known of a line before it has a source."""

    product: Product
    variant: Variant
    price: UnitPrice
    options: Availability
    grant: PriceGrant | None = None


def view_cart(
    session: ShopperSession,
    catalogue: CatalogueReader,
    stock: StockReader,
    here_id: str,
    now: datetime,
    *,
    is_online: bool = True,
) -> CartOverview:
    """Work out every line from local data. Without network no coupon, card or point counts: nobody can be asked."""
    places = {place.id: place for place in catalogue.locations()}
    items: list[tuple[LineItem, _Article]] = []
    problems: list[str] = []
    grants = by_sku(session.cart.grants)
    for line in session.cart.lines:
        variant = catalogue.variant(line.sku)
        product = catalogue.product(variant.product_id) if variant else None
        price = catalogue.price(line.sku, session.cart.price_group_id, now)
        if variant is None or product is None or price is None:
            problems.append(line.id)
            continue
        options = availability(stock.levels(line.sku), places, here_id, now, product.release_on)
        grant = grants.get(line.sku)
        article = _Article(product, variant, with_grant(price, grant, line.quantity, now), options, grant)
        items += [(part, article) for part in _parts(line, session)]
    lines = tuple(_explained(line, session.cart.price_group_id, catalogue, now) for line in _sourced(items, session))
    problems += [line.line.id for line in lines if line.fulfillment is None]
    benefits = session.counting if is_online else offline(session.counting)
    return _totals(lines, tuple(problems), benefits, is_known=session.cart.customer is not None)


def _parts(line: LineItem, session: ShopperSession) -> list[LineItem]:
    pieces = parts_of(line.quantity, session.splits.get(line.id, ()))
    return [replace(line, id=part_id(line.id, place), quantity=count) for place, count in enumerate(pieces)]


def _sourced(items: list[tuple[LineItem, _Article]], session: ShopperSession) -> list[LineOverview]:
    ledger = Ledger()
    lines = [
        WantedLine(item.id, item.sku, item.quantity, article.options, session.chosen.get(item.id))
        for item, article in items
    ]
    sources = assigned(lines, ledger)
    found = []
    for (item, article), line in zip(items, lines, strict=True):
        parts = sources[line.id]
        ledger.give_back(line.sku, parts)
        options = reduced(line, ledger)  # what the other lines leave for this one
        overview = _line(item, article, options, parts)
        if not parts:
            offer, most = split_offer(line, ledger), most_of(line, ledger)
            overview = replace(overview, offer=offer, most=most)
        ledger.take(line.sku, parts)
        is_chosen = bool(parts) and line.fixed == parts[0].fulfillment
        found.append(replace(overview, is_chosen=is_chosen))
    return found


def _line(line: LineItem, article: _Article, options: Availability, parts: tuple[Part, ...]) -> LineOverview:
    fulfillment = parts[0].fulfillment if parts else None
    change = article.price.price - line.price_seen
    return LineOverview(
        line=line,
        product=article.product,
        variant=article.variant,
        price=article.price,
        price_change=change if change.amount else None,
        availability=options,
        fulfillment=fulfillment,
        option=options.option(fulfillment) if fulfillment else None,
        is_chosen=False,
        everywhere=article.options,
        grant=article.grant,
    )


def _explained(line: LineOverview, group_id: str, catalogue: CatalogueReader, now: datetime) -> LineOverview:
    """With the reason why it costs more than the shopper saw."""
    if line.price_change is None or line.price.is_reduced:
        return line
    return replace(line, offer_ended=_was_offer(line.line, group_id, catalogue, now))


def _was_offer(line: LineItem, group_id: str, catalogue: CatalogueReader, now: datetime) -> bool:
    """Whether a promotion of the last days explains that a lower price than the list's was seen."""
    past = (catalogue.price(line.sku, group_id, now - timedelta(days=days)) for days in range(1, _OFFER_DAYS + 1))
    return any(p is not None and p.reason == "promotion" and line.price_seen < p.list_price for p in past)


def _totals(
    lines: tuple[LineOverview, ...], problems: tuple[str, ...], benefits: Benefits, *, is_known: bool
) -> CartOverview:
    possible = [line for line in lines if line.fulfillment is not None]
    shipped = [line for line in possible if line.fulfillment is not None and line.fulfillment.is_shipped]
    sources = {line.fulfillment.location_id for line in shipped if line.fulfillment is not None}
    goods = total([line.line_total for line in possible])
    fee = shipping_fee(total([line.line_total for line in shipped]), len(sources))
    settlement = settle(benefits, _goods(possible), fee, is_known=is_known)
    return CartOverview(lines, goods, fee, len(sources), settlement.total, problems, settlement)


def _goods(lines: list[LineOverview]) -> tuple[PricedGoods, ...]:
    found: dict[str, PricedGoods] = {}
    for line in lines:
        sku = line.variant.sku
        before = found[sku].worth if sku in found else Money(0, line.line_total.currency)
        found[sku] = PricedGoods(sku, line.product.category_id, before + line.line_total)
    return tuple(found[sku] for sku in sorted(found))
