"""Changes of the feed applied to ``cache.db`` inside one transaction, with everything that is derived from them."""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.feed import Change
from kiosk.domain.pricing import AgreedPrice
from kiosk.domain.stock import StockLevel
from offline_cache.checked import checked
from offline_cache.documents import index_products
from offline_cache.reference import ENTITY_KINDS, ReferenceBook
from offline_cache.rows import PUT_STOCK, decode_value, product_columns, stock_row, variant_columns
from offline_cache.schema import ROOM_PER_RANK
from offline_cache.seals import STOCK_SEAL

_PUT_VARIANT = """
INSERT INTO variant (sku, product_id, gtin, colour_id, size, position, list_amount, body, product_no)
VALUES (?,?,?,?,?,?,?,?, coalesce((SELECT no FROM product WHERE id = ?2), 0))
ON CONFLICT (sku) DO UPDATE SET product_id = excluded.product_id, product_no = excluded.product_no, gtin = excluded.gtin,
  colour_id = excluded.colour_id, size = excluded.size, position = excluded.position, list_amount = excluded.list_amount,
  body = excluded.body
"""

_SUM_UP_SKU = f"""
UPDATE variant SET
  is_out = EXISTS (SELECT 1 FROM stock s WHERE s.sku = ?1 AND s.on_hand - s.reserved - s.safety <= 0),
  is_low = EXISTS (SELECT 1 FROM stock s WHERE s.sku = ?1 AND s.on_hand - s.reserved - s.safety BETWEEN 1 AND 2),
  stock_seal = (SELECT {STOCK_SEAL} FROM stock s WHERE s.sku = ?1)
WHERE sku = ?1
"""  # noqa: S608 - constants only

_PUT_HERE = """
INSERT INTO variant_here (product_no, location_id, variant_no)
SELECT v.product_no, s.location_id, v.no FROM variant v CROSS JOIN stock s ON s.sku = v.sku
WHERE v.product_no = ? AND s.on_hand - s.reserved - s.safety > 0
"""


@dataclass
class _Touched:
    """What must be derived anew once all rows are in."""

    skus: set[str] = field(default_factory=set)
    products: set[int] = field(default_factory=set)
    categories: set[str] = field(default_factory=set)


def decode_all(changes: tuple[Change, ...]) -> list[tuple[Change, Any]]:
    """Every change with its value; one value that is not of its type refuses all of them."""
    return [(change, decode_value(change)) for change in changes]


def apply_changes(connection: sqlite3.Connection, changes: list[tuple[Change, Any]]) -> set[str]:
    """Write rows and what follows from them; returns the kinds that changed. Inside the caller's transaction."""
    touched = _Touched()
    for change, value in changes:
        if change.is_tombstone:
            _remove(connection, change, touched)
        else:
            _put(connection, change, value, touched)
    _derive(connection, touched)
    return {change.kind for change, _ in changes}


def put_stock(connection: sqlite3.Connection, levels: list[StockLevel]) -> None:
    """Write stock levels and what follows from them."""
    connection.executemany(PUT_STOCK, [stock_row(level) for level in levels])
    _derive(connection, _Touched(skus={level.sku for level in levels}))


def _put(connection: sqlite3.Connection, change: Change, value: Any, touched: _Touched) -> None:
    body = checked(bytes(change.value))
    match value:
        case StockLevel():
            connection.execute(PUT_STOCK, stock_row(value))
            touched.skus.add(value.sku)
        case Variant():
            _touch_variant(connection, value.sku, touched)  # its former product loses its words
            connection.execute(_PUT_VARIANT, (*variant_columns(value), body))
            _touch_variant(connection, value.sku, touched)
        case Product():
            _put_product(connection, value, body, touched)
        case AgreedPrice():
            row = (value.group_id, value.sku, value.price.amount, value.price.currency)
            connection.execute("INSERT OR REPLACE INTO agreed_price VALUES (?,?,?,?)", row)
        case _ if change.kind in ENTITY_KINDS:
            connection.execute("INSERT OR REPLACE INTO entity VALUES (?,?,?)", (change.kind, change.key, body))
            if isinstance(value, Category):
                touched.categories.add(value.id)
        case _:
            pass  # a kind that only a newer program knows


def _remove(connection: sqlite3.Connection, change: Change, touched: _Touched) -> None:
    match change.kind:
        case "stock":
            sku, _, location_id = change.key.rpartition("@")
            connection.execute("DELETE FROM stock WHERE sku = ? AND location_id = ?", (sku, location_id))
            touched.skus.add(sku)
        case "variant":
            _touch_variant(connection, change.key, touched)
            connection.execute("DELETE FROM variant WHERE sku = ?", (change.key,))
        case "product":
            _remove_product(connection, change.key, touched)
        case "agreed_price":
            group_id, _, sku = change.key.partition("/")
            connection.execute("DELETE FROM agreed_price WHERE group_id = ? AND sku = ?", (group_id, sku))
        case _:
            connection.execute("DELETE FROM entity WHERE kind = ? AND key = ?", (change.kind, change.key))
            if change.kind == "category":
                touched.categories.add(change.key)


def _touch_variant(connection: sqlite3.Connection, sku: str, touched: _Touched) -> None:
    row = connection.execute("SELECT product_no FROM variant WHERE sku = ?", (sku,)).fetchone()
    if row is not None:
        touched.products.add(row[0])
        touched.skus.add(sku)


def _put_product(connection: sqlite3.Connection, product: Product, body: bytes, touched: _Touched) -> None:
    row = connection.execute("SELECT no, rank FROM product WHERE id = ?", (product.id,)).fetchone()
    if row is not None and row[1] == product.rank:
        number = row[0]
        connection.execute("DELETE FROM product WHERE no = ?", (number,))
    else:
        if row is not None:
            _remove_product(connection, product.id, touched)
        number = _free_number(connection, product.rank)
    connection.execute(
        "INSERT INTO product (no, id, rank, category_id, added_on) VALUES (?,?,?,?,?)",
        (number, *product_columns(product)),
    )
    connection.execute("INSERT OR REPLACE INTO product_body VALUES (?,?)", (number, body))
    connection.execute("UPDATE variant SET product_no = ? WHERE product_id = ?", (number, product.id))
    touched.products.add(number)


def _remove_product(connection: sqlite3.Connection, product_id: str, touched: _Touched) -> None:
    row = connection.execute("SELECT no FROM product WHERE id = ?", (product_id,)).fetchone()
    if row is not None:
        connection.execute("DELETE FROM product WHERE no = ?", row)
        connection.execute("DELETE FROM product_body WHERE no = ?", row)
        connection.execute("UPDATE variant SET product_no = 0 WHERE product_no = ?", row)
        touched.products.add(row[0])


def _free_number(connection: sqlite3.Connection, rank: int) -> int:
    number = max(rank * ROOM_PER_RANK, 1)
    while connection.execute("SELECT 1 FROM product WHERE no = ?", (number,)).fetchone():
        number += 1
    return number


def _derive(connection: sqlite3.Connection, touched: _Touched) -> None:
    categories = ReferenceBook.read(connection).categories if touched.products or touched.categories else {}
    if touched.categories:
        touched.products.update(_products_in(connection, touched.categories, categories))
    touched.products.discard(0)
    index_products(connection, sorted(touched.products), categories)
    moved = set(touched.products)
    for sku in touched.skus:
        connection.execute(_SUM_UP_SKU, (sku,))
        row = connection.execute("SELECT product_no FROM variant WHERE sku = ?", (sku,)).fetchone()
        if row is not None:
            moved.add(row[0])
    for number in moved:
        connection.execute("DELETE FROM variant_here WHERE product_no = ?", (number,))
        connection.execute(_PUT_HERE, (number,))


def _products_in(connection: sqlite3.Connection, changed: set[str], categories: dict[str, Category]) -> set[int]:
    family = set(changed)
    for _ in range(len(categories)):
        wider = family | {c.id for c in categories.values() if c.parent_id in family}
        if wider == family:
            break
        family = wider
    numbers: set[int] = set()
    for category_id in family:
        rows = connection.execute("SELECT no FROM product WHERE category_id = ?", (category_id,))
        numbers.update(number for (number,) in rows)
    return numbers
