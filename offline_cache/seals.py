"""Checksums over the rows of ``cache.db`` that state facts: a bit that flips inside a value is no damage to SQLite.

Catalogue bodies carry one each (``checked``). Stock rows are many and small: each variant holds one over all of its own.
Agreed prices have one together, and so has ``meta``. All are worked out inside SQLite, over bytes as they are stored.
"""

import sqlite3
import zlib

from kiosk.errors import CacheDamaged
from offline_cache.checked import unchecked

STOCK_SEAL = (
    "crc32(CAST(group_concat(location_id || shelf || (on_hand * 1000003 + reserved * 10007 + safety * 1009 + incoming * 101"
    " + coalesce(incoming_on, -1) * 17 + as_of), '') AS BLOB))"
)
"""Over the stock rows of one SKU, in the order of their key. Six numbers as one: text is what takes the time here."""

_AGREED = "SELECT crc32(CAST(group_concat(group_id || sku || amount || currency) AS BLOB)) FROM agreed_price"
_META = "SELECT crc32(CAST(group_concat(key || '=' || value) AS BLOB)) FROM meta WHERE key <> 'seal'"
_BROKEN_STOCK = (
    f"SELECT v.sku FROM variant v LEFT JOIN (SELECT sku, {STOCK_SEAL} AS seal FROM stock GROUP BY sku) s USING (sku)"  # noqa: S608
    " WHERE v.stock_seal IS NOT s.seal LIMIT 1"
)


def add_functions(connection: sqlite3.Connection) -> None:
    """What the statements here call."""
    connection.create_function("crc32", 1, _crc32, deterministic=True)


def seal_agreed_prices(connection: sqlite3.Connection) -> None:
    """After agreed prices changed, before ``seal_meta``."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('agreed_seal', coalesce((" + _AGREED + "), ''))")  # noqa: S608


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
    (counted,) = connection.execute(_AGREED).fetchone()
    row = connection.execute("SELECT value FROM meta WHERE key = 'agreed_seal'").fetchone()
    if row is not None and row[0] != ("" if counted is None else str(counted)):
        raise CacheDamaged("agreed prices are not what was written")
    broken = connection.execute(_BROKEN_STOCK).fetchone()
    if broken is not None:
        raise CacheDamaged(f"the stock of {broken[0]} is not what was written")


def check_bodies(connection: sqlite3.Connection) -> None:
    """Every body is what was written. Raises ``CacheDamaged``."""
    for table in ("entity", "product_body", "variant"):
        for (body,) in connection.execute(f"SELECT body FROM {table}"):  # noqa: S608 - constants
            unchecked(body)


def _crc32(value: bytes | None) -> int | None:
    return None if value is None else zlib.crc32(value)
