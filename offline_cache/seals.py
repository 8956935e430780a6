"""Checksums over the rows of ``cache.db`` that state facts: a bit that flips inside a value is no damage to SQLite.

Catalogue bodies carry one each (``checked``), and the columns beside them are compared with them. Stock rows are many and
small: each variant holds one over all of its own. Agreed prices have one together, so have the keys of entities, and ``meta``.
All are worked out inside SQLite, over bytes as they are stored.
"""

import sqlite3
import zlib

from kiosk.errors import CacheDamaged
from offline_cache.checked import unchecked
from offline_cache.rows import decode_product, decode_variant, product_columns, variant_columns

STOCK_SEAL = (
    "crc32(CAST(group_concat(location_id || shelf || (on_hand * 1000003 + reserved * 10007 + safety * 1009 + incoming * 101"
    " + coalesce(incoming_on, -1) * 17 + as_of), '') AS BLOB))"
)
"""Over the stock rows of one SKU, in the order of their key. Six numbers as one: text is what takes the time here."""

_AGREED = "SELECT crc32(CAST(group_concat(group_id || sku || amount || currency) AS BLOB)) FROM agreed_price"
_ENTITIES = "SELECT crc32(CAST(group_concat(kind || key) AS BLOB)) FROM entity"
"""Only their keys: each body has its own."""

_SMALL_TABLES = (("agreed_seal", _AGREED, "agreed prices"), ("entity_seal", _ENTITIES, "categories or places"))
_META = "SELECT crc32(CAST(group_concat(key || '=' || value) AS BLOB)) FROM meta WHERE key <> 'seal'"
_PRODUCTS = "SELECT no, id, rank, category_id, added_on, body FROM product LEFT JOIN product_body USING (no)"
_VARIANTS = "SELECT no, sku, product_id, gtin, colour_id, size, position, list_amount, body FROM variant"
_BROKEN_STOCK = (
    f"SELECT v.sku FROM variant v LEFT JOIN (SELECT sku, {STOCK_SEAL} AS seal FROM stock GROUP BY sku) s USING (sku)"  # noqa: S608
    " WHERE v.stock_seal IS NOT s.seal LIMIT 1"
)


def add_functions(connection: sqlite3.Connection) -> None:
    """What the statements here call."""
    connection.create_function("crc32", 1, _crc32, deterministic=True)


def seal_small_tables(connection: sqlite3.Connection) -> None:
    """After agreed prices or entities changed, before ``seal_meta``."""
    for key, counted, _ in _SMALL_TABLES:
        connection.execute(f"INSERT OR REPLACE INTO meta VALUES ('{key}', coalesce(({counted}), ''))")  # noqa: S608


def seal_meta(connection: sqlite3.Connection) -> None:
    """Last of all, in each transaction that changed ``meta``."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('seal', (" + _META + "))")  # noqa: S608


def check_meta(connection: sqlite3.Connection) -> None:
    """The cursor is the one that was written. Raises ``CacheDamaged``."""
    (counted,) = connection.execute(_META).fetchone()
    row = connection.execute("SELECT value FROM meta WHERE key = 'seal'").fetchone()
    if (None if counted is None else str(counted)) != (None if row is None else row[0]):
        raise CacheDamaged("the cursor is not what was written")


def check_facts(connection: sqlite3.Connection) -> None:
    """Stock and prices are what was written; a second for a million rows. Raises ``CacheDamaged``."""
    check_meta(connection)
    for key, statement, name in _SMALL_TABLES:
        (counted,) = connection.execute(statement).fetchone()
        row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        if row is not None and row[0] != ("" if counted is None else str(counted)):
            raise CacheDamaged(f"{name} are not what was written")
    broken = connection.execute(_BROKEN_STOCK).fetchone()
    if broken is not None:
        raise CacheDamaged(f"the stock of {broken[0]} is not what was written")


def check_bodies(connection: sqlite3.Connection) -> None:
    """Every body is what was written, and its row is about the same product or variant. Raises ``CacheDamaged``."""
    for (body,) in connection.execute("SELECT body FROM entity"):
        unchecked(body)
    for number, *columns, body in connection.execute(_PRODUCTS):
        if body is None or product_columns(decode_product(body)) != tuple(columns):
            raise CacheDamaged(f"product {number} is not what was written")
    for number, *columns, body in connection.execute(_VARIANTS):
        if variant_columns(decode_variant(body)) != tuple(columns):
            raise CacheDamaged(f"variant {number} is not what was written")


def _crc32(value: bytes | None) -> int | None:
    return None if value is None else zlib.crc32(value)
