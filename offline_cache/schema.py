"""Tables of ``cache.db``. The file is disposable: another version of this schema means a new file, not a migration."""

import sqlite3
from contextlib import closing
from functools import cache

CACHE_VERSION = 7
"""A kind of the feed that an older program left out is no change of these tables, and still means a new version."""

ROOM_PER_RANK = 16
"""Numbers reserved for each place by popularity: a product's number follows its rank and still may be shared."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entity (kind TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;
CREATE TABLE agreed_price (
  group_id TEXT NOT NULL, sku TEXT NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL, PRIMARY KEY (group_id, sku)
) STRICT, WITHOUT ROWID;
CREATE TABLE product (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL, rank INTEGER NOT NULL, category_id TEXT NOT NULL, added_on INTEGER
) STRICT;
CREATE TABLE product_body (no INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE variant (
  no INTEGER PRIMARY KEY, sku TEXT NOT NULL, product_id TEXT NOT NULL, product_no INTEGER NOT NULL,
  gtin TEXT NOT NULL, colour_id TEXT NOT NULL, size TEXT NOT NULL, position INTEGER NOT NULL, list_amount INTEGER NOT NULL,
  is_out INTEGER NOT NULL DEFAULT 0, is_low INTEGER NOT NULL DEFAULT 0, stock_seal INTEGER,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE stock (
  sku TEXT NOT NULL, location_id TEXT NOT NULL, on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL, safety INTEGER NOT NULL,
  incoming INTEGER NOT NULL, incoming_on INTEGER, as_of INTEGER NOT NULL, shelf TEXT NOT NULL, PRIMARY KEY (sku, location_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE variant_here (
  product_no INTEGER NOT NULL, location_id TEXT NOT NULL, variant_no INTEGER NOT NULL,
  PRIMARY KEY (product_no, location_id, variant_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE vocabulary (
  word TEXT PRIMARY KEY, shown TEXT NOT NULL, letters INTEGER NOT NULL, uses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(
  title, words, prefix='1 2 3', detail=none, tokenize="unicode61 remove_diacritics 2"
);
"""

INDEXES = """
CREATE UNIQUE INDEX product_id ON product (id);
CREATE INDEX product_category ON product (category_id, no);
CREATE INDEX product_added ON product (added_on DESC, no);
CREATE UNIQUE INDEX variant_sku ON variant (sku);
CREATE INDEX variant_gtin ON variant (gtin);
CREATE INDEX variant_choice ON variant (product_no, position, no, colour_id, size, list_amount, sku, is_out, is_low);
CREATE INDEX variant_out ON variant (product_no, position, no) WHERE is_out;
CREATE INDEX variant_low ON variant (product_no, position, no) WHERE is_low;
CREATE INDEX variant_first ON variant (is_out DESC, is_low DESC, product_no, position, no);
CREATE INDEX stock_incoming ON stock (sku) WHERE incoming > 0;
"""


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run statements one by one: ``executescript`` would commit a transaction that is open."""
    for statement in script.split(";\n"):
        if statement.strip():
            connection.execute(statement)


def create_cache(connection: sqlite3.Connection, *, with_indexes: bool = True) -> None:
    """Make the tables in an empty file. Bulk loading adds the indexes afterwards."""
    run_script(connection, TABLES)
    if with_indexes:
        run_script(connection, INDEXES)
    connection.execute(f"PRAGMA user_version={CACHE_VERSION}")


@cache
def expected_schema() -> frozenset[tuple[str, ...]]:
    """What ``schema_of`` says of a file that ``create_cache`` made."""
    with closing(sqlite3.connect(":memory:")) as connection:
        create_cache(connection)
        return schema_of(connection)


def schema_of(connection: sqlite3.Connection) -> frozenset[tuple[str, ...]]:
    """Every table and index with the text that made it: a flipped bit there makes a column of another name."""
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))
