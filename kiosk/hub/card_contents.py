"""A customer's card put together from what the hub holds: orders and returns of all channels, sizes, notes, points."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection

from kiosk.domain.customer_card import (
    CardAgreement,
    CardEvent,
    CardLine,
    CustomerCard,
    KnownSize,
    with_bought_sizes,
)
from kiosk.domain.money import Money
from kiosk.domain.recommendation import BoughtBefore
from kiosk.hub.customer import Customer
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.store import (
    basket_rows,
    card_rows,
    catalogue_rows,
    loyalty_rows,
    order_rows,
    return_rows,
    source_rows,
    staff_rows,
)
from kiosk.hub.store.return_rows import ReturnRow

_MOST_ORDERS = 20
_MOST_BOUGHT = 40
_WORN = re.compile(r"(?:\d{2}(?:[.,/]\d{1,2})?|X{0,3}[SML])")
"""What people wear comes in such sizes; a rug's and a bottle's say nothing of the person."""


def card_of(connection: Connection, customer: Customer, agreement: CardAgreement) -> CustomerCard:
    """Everything that the customer agreed to show."""
    bought = tuple(BoughtBefore(*row) for row in basket_rows.bought_by(connection, customer.id, _MOST_BOUGHT))
    facts = card_rows.facts(connection, customer.id)
    address = customer.address
    return CustomerCard(
        customer_id=customer.id,
        first_name=customer.first_name,
        last_name=customer.last_name,
        agreement=agreement,
        member_since=customer.member_since,
        city=address.city if address else "",
        postcode=address.postcode if address else "",
        sizes=with_bought_sizes(facts.sizes, _bought_sizes(connection, bought)),
        preferences=facts.preferences,
        loyalty=loyalty_rows.account(connection, customer.id),
        events=_events(connection, customer.id),
        bought=bought,
        notes=card_rows.notes(connection, customer.id),
        scans=card_rows.scans(connection, customer.id),
    )


def _bought_sizes(connection: Connection, bought: Iterable[BoughtBefore]) -> tuple[KnownSize, ...]:
    skus = [before.sku for before in bought]
    variants, products = catalogue_rows.variants(connection, skus), catalogue_rows.products_of(connection, skus)
    return tuple(
        KnownSize(products[sku].category_id, variants[sku].size)
        for sku in skus
        if sku in products and sku in variants and _WORN.fullmatch(variants[sku].size)
    )


def _events(connection: Connection, customer_id: str) -> tuple[CardEvent, ...]:
    records = order_rows.of_customer(connection, customer_id, _MOST_ORDERS)
    names, editions = staff_rows.names(connection), source_rows.editions_of(connection, [r.id for r in records])
    events = [_order(record, names, editions.get(record.id, "")) for record in records]
    for record in records:
        events.extend(_return(record, row) for row in return_rows.of_order(connection, record.id))
    return tuple(sorted(events, key=lambda event: (event.at, event.number), reverse=True))


def _order(record: OrderRecord, names: Mapping[str, str], edition: str) -> CardEvent:
    return CardEvent(
        kind="order",
        at=record.placed_at,
        number=record.number,
        channel=record.channel,
        location_id=record.location_id,
        amount=record.total,
        lines=tuple(CardLine(line.confirmed.sku, line.ordered.quantity) for line in record.lines),
        staff_name=names.get(record.staff_id or "", ""),
        edition=edition,
    )


def _return(record: OrderRecord, row: ReturnRow) -> CardEvent:
    lines = {line.ordered.id: line for line in record.lines}
    back = [(lines[one.line_id], one) for one in row.lines if one.line_id in lines]
    worth = sum((line.unit_price.times(one.quantity) for line, one in back), start=Money(0, record.total.currency))
    at: datetime = row.received_at or row.asked_at
    return CardEvent(
        kind="return",
        at=at,
        number=row.number,
        channel=record.channel,
        location_id=record.location_id,
        amount=Money(-worth.amount, worth.currency),
        lines=tuple(CardLine(line.confirmed.sku, one.quantity) for line, one in back),
        reason=row.lines[0].reason if row.lines else None,
    )
