"""Open carts and past orders: ``carts.csv``, ``orders.csv``; one row is one line."""

from itertools import groupby
from typing import Annotated, cast

from kiosk.domain.cart import MAX_QUANTITY
from kiosk.domain.fulfillment import FulfillmentKind
from kiosk.domain.money import Money
from kiosk.hub.platforms.csv_files import cells, times
from kiosk.hub.platforms.csv_files.goods import VARIANTS
from kiosk.hub.platforms.csv_files.people import CUSTOMERS, STAFF
from kiosk.hub.platforms.csv_files.places import STORES
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet
from kiosk.hub.platforms.shop import ShopCart, ShopCartLine, ShopOrder, ShopOrderLine

_SKU = "sku of variants.csv or products.csv"
_PIECES = cells.whole(1, MAX_QUANTITY)
_WAYS = ("take_now", "store_pickup", "ship_from_store", "home_delivery")


class CartRow(Row, frozen=True):
    """One line of a customer's open cart."""

    customer: Annotated[str, Column(cells.identifier, "id of customers.csv", "elise-moreau")]
    sku: Annotated[str, Column(cells.identifier, _SKU, "LAMPE-AUBE-VERT-SAPIN")]
    quantity: Annotated[int, Column(_PIECES, "1 to 99", "1")]
    price_seen: Annotated[Money, Column(cells.money, "euros a piece when it was added", "119,00")]
    added: Annotated[times.Moment, Column(times.read_moment, "day, day and time, or now-minutes", "today-2 18:40")]


class OrderRow(Row, frozen=True):
    """One line of a past order; rows of one order follow each other and agree on everything but the line."""

    number: Annotated[str, Column(cells.identifier, "letters, digits, . _ -", "C-48190")]
    customer: Annotated[str, Column(cells.identifier, "id of customers.csv", "elise-moreau")]
    placed_on: Annotated[times.Day, Column(times.read_day, "day", "today-7")]
    store: Annotated[str, Column(cells.identifier, "id of stores.csv", "bellecour")]
    sku: Annotated[str, Column(cells.identifier, _SKU, "VASE-GALET-GRES")]
    quantity: Annotated[int, Column(_PIECES, "1 to 99", "1")]
    unit_price: Annotated[Money, Column(cells.money, "euros paid a piece", "45,00")]
    channel: Annotated[
        str, Column(cells.choice("store", "web", "kiosk"), "store (when blank), web or kiosk", "web")
    ] = "store"
    fulfillment: Annotated[str, Column(cells.choice(*_WAYS), "one of: " + ", ".join(_WAYS), "take_now")] = "take_now"
    staff: Annotated[str, Column(cells.identifier, "id of staff.csv: who gets the credit", "camille")] = ""


CARTS = Sheet("carts.csv", CartRow, "Open carts of customers, one row a line.", key=("customer", "sku"))
ORDERS = Sheet("orders.csv", OrderRow, "Past orders of customers, one row a line.", key=("number", "sku"))


def read_carts(reading: Reading) -> tuple[ShopCart, ...]:
    """Each customer's open cart."""
    lines: dict[str, list[ShopCartLine]] = {}
    for row in reading.rows(CARTS):
        known = reading.refers(CARTS, row, "customer", CUSTOMERS)
        if reading.refers(CARTS, row, "sku", VARIANTS) and known:
            added = row.added.at(reading.now, reading.zone)
            line = ShopCartLine(row.sku, row.quantity, row.price_seen, added)
            lines.setdefault(row.customer, []).append(line)
    return tuple(ShopCart(customer, tuple(cart)) for customer, cart in lines.items())


def read_orders(reading: Reading) -> tuple[ShopOrder, ...]:
    """Every past order."""
    rows = reading.rows(ORDERS)
    for row in rows:
        for column, sheet in (("customer", CUSTOMERS), ("store", STORES), ("sku", VARIANTS), ("staff", STAFF)):
            if getattr(row, column):
                reading.refers(ORDERS, row, column, sheet)
    orders: dict[str, ShopOrder] = {}
    for number, group in groupby(rows, key=lambda row: row.number):
        first, *others = group
        if number in orders:
            reading.wrong(ORDERS, first.line, "number", "rows_apart", f"rows of {number} must follow each other")
        for row in others:
            _check_agreement(reading, first, row)
        orders[number] = _order(reading, [first, *others])
    return tuple(orders.values())


def _check_agreement(reading: Reading, first: OrderRow, row: OrderRow) -> None:
    for column in ("customer", "placed_on", "store", "channel", "staff"):
        if getattr(row, column) != getattr(first, column):
            message = f"differs from line {first.line} of the same order"
            reading.wrong(ORDERS, row.line, column, "rows_differ", message)


def _order(reading: Reading, rows: list[OrderRow]) -> ShopOrder:
    first = rows[0]
    return ShopOrder(
        number=first.number,
        customer_id=first.customer,
        placed_on=first.placed_on.on(reading.today),
        location_id=first.store,
        channel=first.channel,
        lines=tuple(
            ShopOrderLine(row.sku, row.quantity, row.unit_price, cast("FulfillmentKind", row.fulfillment))
            for row in rows
        ),
        staff_id=first.staff or None,
    )
