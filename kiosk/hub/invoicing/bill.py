"""What an order comes to, line by line, as its papers say it: goods, discounts, delivery; and what is paid back of it."""

from collections.abc import Mapping

import msgspec

from kiosk.domain.catalogue import Colour, Product, Variant
from kiosk.domain.discount import DiscountReason
from kiosk.domain.invoice import BilledItem, Buyer, Tender, shared_item
from kiosk.domain.order_return import ReturnLine
from kiosk.domain.pricing import PUBLIC_GROUP
from kiosk.domain.tax import STANDARD_RATE, shared
from kiosk.domain.text import LANGUAGES, LocalisedText, in_language
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.store import catalogue_rows, customer_rows
from kiosk.hub.store.database import Connection

_DELIVERY: LocalisedText = {"fr": "Livraison", "en": "Delivery"}
_DISCOUNT: LocalisedText = {"fr": "Remise", "en": "Discount"}
_REASONS: Mapping[DiscountReason, LocalisedText] = {
    "several": {"fr": "achat groupé", "en": "bought together"},
    "last_piece": {"fr": "dernière pièce", "en": "last piece"},
    "defect": {"fr": "article abîmé", "en": "damaged item"},
    "price_match": {"fr": "prix aligné", "en": "price match"},
    "loyalty": {"fr": "fidélité", "en": "loyalty"},
    "complaint": {"fr": "geste commercial", "en": "goodwill"},
    "other": {"fr": "autre", "en": "other"},
}
_SHOWN_OF_CARD = 4


class Credited(msgspec.Struct, frozen=True):
    """What pieces that came back come to, in minor units: their goods, and the whole with the delivery."""

    goods: int
    whole: int


def billed(connection: Connection, record: OrderRecord) -> tuple[BilledItem, ...]:
    """Every item of an order's invoice. They add up to its total, whatever was taken off how."""
    lines = [line for line in record.lines if line.confirmed.outcome != "dropped"]
    items = {line.ordered.id: _item(connection, line) for line in lines}
    goods = tuple(items.values())
    discounts = (*_granted(lines, items), *_discounts(record, lines, items))
    delivery = shared_item(_DELIVERY, record.delivery_fee.amount, goods) if record.delivery_fee.amount else ()
    rest = record.total.amount - sum(item.gross for item in (*goods, *discounts, *delivery))
    return (*goods, *discounts, *(shared_item(_DISCOUNT, rest, goods) if rest else ()), *delivery)


def paid_back(
    connection: Connection, record: OrderRecord, lines: tuple[ReturnLine, ...], before: Mapping[str, int]
) -> tuple[BilledItem, ...]:
    """What pieces that came back were paid with: less their part of the discounts, and delivery with the last of them.

    ``before`` counts pieces that came back earlier: parts are cut so that all returns of a line together are its price.
    """
    paid = _paid_by_line(record)
    known = {line.ordered.id: line for line in record.lines}
    items = tuple(_returned_item(connection, known[back.line_id], back, paid, before) for back in lines)
    back_now = credited(record, with_more(before, lines))
    fee = back_now.whole - back_now.goods
    return (*items, *(shared_item(_DELIVERY, fee, items) if fee else ()))


def credited(record: OrderRecord, back: Mapping[str, int]) -> Credited:
    """What is paid back once so many pieces of each line came back."""
    paid = _paid_by_line(record)
    pieces = {line.ordered.id: line.confirmed.quantity for line in record.lines}
    goods = sum(whole * back.get(line_id, 0) // pieces[line_id] for line_id, whole in paid.items())
    is_everything = all(back.get(line_id, 0) == pieces[line_id] for line_id in paid)
    return Credited(goods, goods + (record.delivery_fee.amount if is_everything else 0))


def with_more(before: Mapping[str, int], lines: tuple[ReturnLine, ...]) -> dict[str, int]:
    """Pieces of each line that are back once these are."""
    after = dict(before)
    for back in lines:
        after[back.line_id] = after.get(back.line_id, 0) + back.quantity
    return after


def buyer_of(connection: Connection, record: OrderRecord) -> Buyer:
    """Who ordered, by what they gave."""
    customer = customer_rows.customer(connection, record.customer_id) if record.customer_id else None
    if customer is None:
        name = record.contact.name if record.contact else ""
        return Buyer(name or (record.address.name if record.address else ""), record.address)
    name = f"{customer.first_name} {customer.last_name}".strip()
    return Buyer(name, record.address or customer.address, customer.price_group_id != PUBLIC_GROUP)


def tenders_of(record: OrderRecord) -> tuple[Tender, ...]:
    """Gift cards and points: they paid, they lowered no price, and VAT is on all of it."""
    cards = tuple(Tender("gift_card", use.amount.amount, use.number[-_SHOWN_OF_CARD:]) for use in record.gift_cards)
    return (
        (*cards, Tender("points", record.points.amount.amount, str(record.points.points))) if record.points else cards
    )


def _item(connection: Connection, line: OrderRecordLine) -> BilledItem:
    """The line at the shop's price: a discount is an item of its own, as the law wants it shown."""
    text, rate = article(connection, line.confirmed.sku)
    gross = line.total.amount + _given_off(line)
    return BilledItem(text, line.confirmed.quantity, gross, rate, line.confirmed.sku)


def _given_off(line: OrderRecordLine) -> int:
    """What a salesperson took off a line; an equivalent has its own price."""
    discount = line.ordered.discount
    if discount is None or line.confirmed.unit_price is not None:
        return 0
    return (discount.was - line.unit_price).amount * line.confirmed.quantity


def _granted(lines: list[OrderRecordLine], items: Mapping[str, BilledItem]) -> tuple[BilledItem, ...]:
    found = []
    for line in lines:
        off, discount = _given_off(line), line.ordered.discount
        if off and discount is not None:
            text = {tag: f"{_DISCOUNT[tag]}, {discount.note or _REASONS[discount.reason][tag]}" for tag in LANGUAGES}
            found.append(BilledItem(text, 1, -off, items[line.ordered.id].rate, line.confirmed.sku))
    return tuple(found)


def _returned_item(
    connection: Connection, line: OrderRecordLine, back: ReturnLine, paid: Mapping[str, int], before: Mapping[str, int]
) -> BilledItem:
    text, rate = article(connection, line.confirmed.sku)
    whole, pieces, earlier = paid[back.line_id], line.confirmed.quantity, before.get(back.line_id, 0)
    gross = whole * (earlier + back.quantity) // pieces - whole * earlier // pieces
    return BilledItem(text, back.quantity, gross, rate, line.confirmed.sku)


def _discounts(
    record: OrderRecord, lines: list[OrderRecordLine], items: Mapping[str, BilledItem]
) -> tuple[BilledItem, ...]:
    found = []
    for reduction in record.reductions:
        by_rate: dict[int, int] = {}
        for line in lines:
            rate = items[line.ordered.id].rate
            by_rate[rate] = by_rate.get(rate, 0) + _part_of(reduction.by_sku, line, lines)
        text = {tag: f"{_DISCOUNT[tag]} {in_language(reduction.name, tag) or reduction.code}" for tag in LANGUAGES}
        found += [BilledItem(text, 1, -part, rate, reduction.code) for rate, part in by_rate.items() if part]
    return tuple(found)


def _paid_by_line(record: OrderRecord) -> dict[str, int]:
    """What each line came to after the discounts on its article."""
    lines = [line for line in record.lines if line.confirmed.outcome != "dropped"]
    return {
        line.ordered.id: line.total.amount - sum(_part_of(one.by_sku, line, lines) for one in record.reductions)
        for line in lines
    }


def _part_of(by_sku: Mapping[str, int], line: OrderRecordLine, lines: list[OrderRecordLine]) -> int:
    """A line's part of what was taken off its article, which may be on several lines."""
    alike = [other for other in lines if other.confirmed.sku == line.confirmed.sku]
    parts = shared(by_sku.get(line.confirmed.sku, 0), [other.total.amount for other in alike])
    return next(part for part, other in zip(parts, alike, strict=True) if other.ordered.id == line.ordered.id)


def article(connection: Connection, sku: str) -> tuple[LocalisedText, int]:
    """Name and rate; an article that the shop no longer knows is called by its number."""
    variant = catalogue_rows.variant(connection, sku)
    product = catalogue_rows.product(connection, variant.product_id) if variant else None
    if variant is None or product is None:
        return dict.fromkeys(LANGUAGES, sku), STANDARD_RATE
    return {tag: _named(product, variant, tag) for tag in LANGUAGES}, product.vat_basis_points


def _named(product: Product, variant: Variant, language: str) -> str:
    parts = (in_language(product.name, language), _colour(variant.colour, language), variant.size)
    return ", ".join(part for part in parts if part)


def _colour(colour: Colour | None, language: str) -> str:
    return in_language(colour.name, language) if colour else ""
