"""A whole copy of the hub's data, built in a file of its own and checked before anybody reads it."""

import contextlib
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import msgspec

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.feed import SnapshotHead
from kiosk.domain.pricing import AgreedPrice
from kiosk.domain.stock import StockLevel
from kiosk.errors import BackendUnavailable
from offline_cache.database import remove_database, sync_file, translated
from offline_cache.documents import category_path, document, vocabulary
from offline_cache.reference import ENTITY_KINDS, ReferenceBook
from offline_cache.rows import (
    PUT_STOCK,
    decode_change,
    decode_product,
    decode_value,
    decode_variant,
    product_columns,
    stock_row,
    variant_columns,
)
from offline_cache.schema import INDEXES, ROOM_PER_RANK, create_cache, run_script
from offline_cache.words import letters_of

_STAGED = """
CREATE TEMP TABLE staged_product (id TEXT PRIMARY KEY, rank INTEGER, category_id TEXT, added_on INTEGER, body BLOB);
CREATE TEMP TABLE staged_variant (
  sku TEXT PRIMARY KEY, product_id TEXT, gtin TEXT, colour_id TEXT, size TEXT, position INTEGER, list_amount INTEGER, body BLOB
);
"""

# A product's number follows its rank; where ranks repeat or run ahead of the numbers, the next free one is taken.
_NUMBER_PRODUCTS = f"""
CREATE TEMP TABLE numbered AS
SELECT id, max(max(rank, 1) * {ROOM_PER_RANK} - place) OVER (ORDER BY place) + place AS no
FROM (SELECT id, rank, row_number() OVER (ORDER BY rank, id) AS place FROM staged_product);
CREATE UNIQUE INDEX temp.numbered_id ON numbered (id);
INSERT INTO product (no, id, rank, category_id, added_on)
SELECT n.no, p.id, p.rank, p.category_id, p.added_on FROM numbered n JOIN staged_product p USING (id) ORDER BY n.no;
INSERT INTO product_body (no, body)
SELECT n.no, p.body FROM numbered n JOIN staged_product p USING (id) ORDER BY n.no;
INSERT INTO variant (sku, product_id, product_no, gtin, colour_id, size, position, list_amount, body)
SELECT v.sku, v.product_id, coalesce(n.no, 0), v.gtin, v.colour_id, v.size, v.position, v.list_amount, v.body
FROM staged_variant v LEFT JOIN numbered n ON n.id = v.product_id ORDER BY coalesce(n.no, 0), v.position, v.sku;
"""  # noqa: S608 - constants only

_SUM_UP_STOCK = """
UPDATE variant SET is_out = s.is_out, is_low = s.is_low
FROM (
  SELECT sku, max(on_hand - reserved - safety <= 0) AS is_out, max(on_hand - reserved - safety BETWEEN 1 AND 2) AS is_low
  FROM stock GROUP BY sku
) AS s WHERE s.sku = variant.sku;
INSERT INTO variant_here (product_no, location_id, variant_no)
SELECT v.product_no, s.location_id, v.no FROM variant v CROSS JOIN stock s ON s.sku = v.sku
WHERE s.on_hand - s.reserved - s.safety > 0 ORDER BY v.product_no;
"""

_ProductRows = Iterator[tuple[int, Product, list[Variant]]]


class SnapshotBuild:
    """One snapshot being taken in. Used by one task; ``take`` and ``finish`` run in worker threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._head: SnapshotHead | None = None
        self._rows = 0
        self._is_open = True
        remove_database(path)
        with translated():
            self._connection = _open_for_building(path)

    def take(self, lines: list[bytes]) -> None:
        """Take in the next lines; the first of all is the head. Raises ``BackendUnavailable`` on a wrong one."""
        with self._lock, translated():
            if not self._is_open:
                return  # cancelled while this call was waiting for its thread
            if self._head is None and lines:
                self._head = _decode_head(lines[0])
                lines = lines[1:]
            self._rows += len(lines)
            self._store(lines)

    def finish(self, topics: str, *, may_be_empty: bool) -> int:
        """Check that everything came, number, index and close; returns the rows taken."""
        with self._lock, translated():
            if self._head is None or self._rows != self._head.rows:
                promised = "nothing" if self._head is None else self._head.rows
                raise BackendUnavailable(f"snapshot cut off: {self._rows} rows of {promised}")
            run_script(self._connection, _NUMBER_PRODUCTS)
            (variants,) = self._connection.execute("SELECT count(*) FROM variant").fetchone()
            if not variants and not may_be_empty:
                raise BackendUnavailable("the catalogue is suddenly empty: a fault, not a change")
            run_script(self._connection, INDEXES)
            run_script(self._connection, _SUM_UP_STOCK)
            _index_everything(self._connection)
            meta = [("cursor", self._head.cursor), ("topics", topics)]
            self._connection.executemany("INSERT INTO meta VALUES (?,?)", meta)
            self._connection.execute("COMMIT")
            self._connection.execute("PRAGMA locking_mode=NORMAL")
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._close()
            sync_file(self._path)
            return self._rows

    def discard(self) -> None:
        """Throw away whatever is left; after ``finish`` and the swap there is nothing."""
        if self._is_open:
            with contextlib.suppress(sqlite3.ProgrammingError):  # closed between the two lines
                self._connection.interrupt()  # a cancelled ``finish`` would keep the caller waiting for seconds
        with self._lock:
            self._close()
            remove_database(self._path)

    def _close(self) -> None:
        if self._is_open:
            self._connection.close()
            self._is_open = False

    def _store(self, lines: list[bytes]) -> None:
        products, variants, stock, agreed, entities = [], [], [], [], []
        for line in lines:
            try:
                change = decode_change(line)
            except (msgspec.ValidationError, msgspec.DecodeError) as error:
                raise BackendUnavailable(f"snapshot line: {error}") from error
            value = decode_value(change)
            if isinstance(value, StockLevel):
                stock.append(stock_row(value))
            elif isinstance(value, Variant):
                variants.append((*variant_columns(value), bytes(change.value)))
            elif isinstance(value, Product):
                products.append((*product_columns(value), bytes(change.value)))
            elif isinstance(value, AgreedPrice):
                agreed.append((value.group_id, value.sku, value.price.amount, value.price.currency))
            elif change.kind in ENTITY_KINDS and value is not None:
                entities.append((change.kind, change.key, bytes(change.value)))
        put = self._connection.executemany
        put(PUT_STOCK, stock)
        put("INSERT OR REPLACE INTO staged_variant VALUES (?,?,?,?,?,?,?,?)", variants)
        put("INSERT OR REPLACE INTO staged_product VALUES (?,?,?,?,?)", products)
        put("INSERT OR REPLACE INTO agreed_price VALUES (?,?,?,?)", agreed)
        put("INSERT OR REPLACE INTO entity VALUES (?,?,?)", entities)


def _open_for_building(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    # Nobody reads this file and a crash throws it away: no journal, no syncing until it is complete.
    for pragma in (
        "journal_mode=OFF",
        "synchronous=OFF",
        "locking_mode=EXCLUSIVE",
        "cache_size=-65536",
        "temp_store=FILE",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN")
    create_cache(connection, with_indexes=False)
    run_script(connection, _STAGED)
    return connection


def _decode_head(line: bytes) -> SnapshotHead:
    try:
        return msgspec.json.decode(line, type=SnapshotHead)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise BackendUnavailable(f"snapshot head: {error}") from error


def _index_everything(connection: sqlite3.Connection) -> None:
    categories = ReferenceBook.read(connection).categories
    uses: Counter[str] = Counter()
    shown: dict[str, str] = {}

    def documents() -> Iterator[tuple[int, str, str]]:
        for number, product, variants in _products(connection):
            path = category_path(product.category_id, categories)
            known = vocabulary(product, variants, path)
            uses.update(known.keys())
            shown.update(known)
            yield (number, *document(product, variants, path))

    connection.executemany("INSERT INTO search (rowid, title, words) VALUES (?,?,?)", documents())
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    words = ((word, shown[word], letters_of(word), count) for word, count in sorted(uses.items()))
    connection.executemany("INSERT INTO vocabulary VALUES (?,?,?,?)", words)


def _products(connection: sqlite3.Connection) -> _ProductRows:
    rows = connection.execute(
        "SELECT p.no, p.body, v.body FROM product_body p LEFT JOIN variant v ON v.product_no = p.no"
        " ORDER BY p.no, v.position, v.no"
    )
    for number, group in groupby(rows, key=itemgetter(0)):
        bodies = list(group)
        variants = [decode_variant(body) for _, _, body in bodies if body is not None]
        yield number, decode_product(bodies[0][1]), variants
