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
from kiosk.domain.decoding import UNDECODABLE
from kiosk.domain.feed import Delta, SnapshotHead
from kiosk.errors import BackendUnavailable
from offline_cache.database import remove_database, sync_file, translated
from offline_cache.delta import apply_changes, decode_all
from offline_cache.documents import category_path, document, vocabulary
from offline_cache.loading import LineLoader
from offline_cache.reference import ReferenceBook
from offline_cache.rows import decode_product, decode_variant
from offline_cache.schema import INDEXES, ROOM_PER_RANK, create_cache, run_script
from offline_cache.seals import STOCK_SEAL, add_functions, seal_meta, seal_small_tables
from offline_cache.shrinking import held, refuse_if_shrunk
from offline_cache.words import letters_of

_STAGED = """
CREATE TEMP TABLE staged_product (id TEXT PRIMARY KEY, rank INTEGER, category_id TEXT, added_on INTEGER, body BLOB);
CREATE TEMP TABLE staged_variant (
  sku TEXT PRIMARY KEY, product_id TEXT, gtin TEXT, colour_id TEXT, size TEXT, position INTEGER, list_amount INTEGER, body BLOB
);
"""

# A product's number follows its rank; where ranks repeat or run ahead of the numbers, the next free one is taken.
_NUMBER_PRODUCTS = f"""
CREATE TEMP TABLE stock_sum (sku TEXT PRIMARY KEY, is_out INTEGER, is_low INTEGER, seal INTEGER) WITHOUT ROWID;
INSERT INTO stock_sum
SELECT sku, max(on_hand - reserved - safety <= 0), max(on_hand - reserved - safety BETWEEN 1 AND 2),
  {STOCK_SEAL}
FROM stock GROUP BY sku;
CREATE TEMP TABLE numbered AS
SELECT id, max(max(rank, 1) * {ROOM_PER_RANK} - place) OVER (ORDER BY place) + place AS no
FROM (SELECT id, rank, row_number() OVER (ORDER BY rank, id) AS place FROM staged_product);
CREATE UNIQUE INDEX temp.numbered_id ON numbered (id);
INSERT INTO product (no, id, rank, category_id, added_on)
SELECT n.no, p.id, p.rank, p.category_id, p.added_on FROM numbered n JOIN staged_product p USING (id) ORDER BY n.no;
INSERT INTO product_body (no, body)
SELECT n.no, p.body FROM numbered n JOIN staged_product p USING (id) ORDER BY n.no;
INSERT INTO variant (
  sku, product_id, product_no, gtin, colour_id, size, position, list_amount, is_out, is_low, stock_seal, body
)
SELECT v.sku, v.product_id, coalesce(n.no, 0), v.gtin, v.colour_id, v.size, v.position, v.list_amount,
  coalesce(s.is_out, 0), coalesce(s.is_low, 0), s.seal, v.body
FROM staged_variant v LEFT JOIN numbered n ON n.id = v.product_id LEFT JOIN stock_sum s ON s.sku = v.sku
ORDER BY coalesce(n.no, 0), v.position, v.sku;
"""  # noqa: S608 - constants only

_PUT_HERE = """
INSERT INTO variant_here (product_no, location_id, variant_no)
SELECT v.product_no, s.location_id, v.no FROM variant v CROSS JOIN stock s ON s.sku = v.sku
WHERE s.on_hand - s.reserved - s.safety > 0 ORDER BY v.product_no;
"""

HEAD = b'{"cursor"'
"""How a head begins, and no other line."""

_ProductRows = Iterator[tuple[int, Product, list[Variant]]]
_NO_VARIANTS: tuple[int, Iterator[tuple[int, bytes]]] = (0, iter(()))


class SnapshotBuild:
    """One snapshot being taken in. Used by one task; everything but ``discard`` runs in worker threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._loader = LineLoader()
        self._cursor = ""
        self._rows = 0
        self._promised = 0
        self._is_open = True
        remove_database(path)
        with translated():
            self._connection = _open_for_building(path)

    def take(self, block: bytes) -> None:
        """Take in whole lines; every part of the transfer begins with its head. Raises ``BackendUnavailable``."""
        with self._lock, translated():
            if not self._is_open:
                return  # cancelled while this call was waiting for its thread
            if not self._cursor or block.startswith(HEAD):
                head, _, block = block.partition(b"\n")
                self._begin_part(_decode_head(head))
            rows = self._loader.rows(block)
            rows.write(self._connection)
            self._rows += rows.count

    def complete(self, before: dict[str, int]) -> str:
        """Check that everything came and that it is believable, number and index it; returns its cursor.

        ``before`` is what the terminal holds of each kind that may not shrink much.
        """
        with self._lock, translated():
            if not self._cursor or self._rows != self._promised:
                raise BackendUnavailable(f"snapshot cut off: {self._rows} rows of {self._promised}")
            run_script(self._connection, _NUMBER_PRODUCTS)
            refuse_if_shrunk(before, held(self._connection, before))
            run_script(self._connection, INDEXES)
            self._connection.execute(_PUT_HERE)
            _index_everything(self._connection)
            return self._cursor

    def apply(self, delta: Delta) -> str:
        """What changed while the snapshot was on its way; returns the new cursor."""
        changes = decode_all(delta.changes)
        with self._lock, translated():
            apply_changes(self._connection, changes)
            self._cursor = delta.cursor
            return self._cursor

    def close(self, topics: str) -> int:
        """Make it a file that can be put in place; returns the rows taken."""
        with self._lock, translated():
            meta = [("cursor", self._cursor), ("topics", topics)]
            self._connection.executemany("INSERT INTO meta VALUES (?,?)", meta)
            seal_small_tables(self._connection)
            seal_meta(self._connection)
            self._connection.execute("COMMIT")
            self._connection.execute("PRAGMA locking_mode=NORMAL")
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._close()
            sync_file(self._path)
            return self._rows

    def discard(self) -> None:
        """Throw away whatever is left; after ``close`` and the swap there is nothing."""
        if self._is_open:
            with contextlib.suppress(sqlite3.ProgrammingError):  # closed between the two lines
                self._connection.interrupt()  # a cancelled ``complete`` would keep the caller waiting for seconds
        with self._lock:
            self._close()
            remove_database(self._path)

    def _close(self) -> None:
        if self._is_open:
            self._connection.close()
            self._is_open = False

    def _begin_part(self, head: SnapshotHead) -> None:
        # The first cursor is kept: the deltas after it cover whatever changed between the parts.
        if self._cursor and self._cursor.partition(":")[0] != head.cursor.partition(":")[0]:
            raise BackendUnavailable("the hub has another history now: the copy begins anew")
        self._cursor = self._cursor or head.cursor
        self._promised = self._rows + head.rows


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
    add_functions(connection)
    connection.execute("BEGIN")
    create_cache(connection, with_indexes=False)
    run_script(connection, _STAGED)
    return connection


def _decode_head(line: bytes) -> SnapshotHead:
    try:
        return msgspec.json.decode(line, type=SnapshotHead)
    except UNDECODABLE as error:
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
    # Not joined: every variant would come with a copy of its product's body.
    rows = connection.execute(
        "SELECT product_no, body FROM variant WHERE product_no > 0 ORDER BY product_no, position, no"
    )
    of_products = groupby(rows, key=itemgetter(0))
    owner, bodies = next(of_products, _NO_VARIANTS)
    for number, body in connection.execute("SELECT no, body FROM product_body ORDER BY no"):
        variants = []
        if owner == number:
            variants = [decode_variant(variant) for _, variant in bodies]
            owner, bodies = next(of_products, _NO_VARIANTS)
        yield number, decode_product(body), variants
