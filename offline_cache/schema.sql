-- cache.db
CREATE TABLE agreed_price (
  group_id TEXT NOT NULL, sku TEXT NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL, PRIMARY KEY (group_id, sku)
) STRICT, WITHOUT ROWID;
CREATE TABLE entity (kind TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE product (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL, rank INTEGER NOT NULL, category_id TEXT NOT NULL, added_on INTEGER
) STRICT;
CREATE TABLE product_body (no INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  title, words, prefix='1 2 3', detail=none, tokenize="unicode61 remove_diacritics 2"
);
CREATE TABLE stock (
  sku TEXT NOT NULL, location_id TEXT NOT NULL, on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL, safety INTEGER NOT NULL,
  incoming INTEGER NOT NULL, incoming_on INTEGER, as_of INTEGER NOT NULL, shelf TEXT NOT NULL, PRIMARY KEY (sku, location_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE variant (
  no INTEGER PRIMARY KEY, sku TEXT NOT NULL, product_id TEXT NOT NULL, product_no INTEGER NOT NULL,
  gtin TEXT NOT NULL, colour_id TEXT NOT NULL, size TEXT NOT NULL, position INTEGER NOT NULL, list_amount INTEGER NOT NULL,
  is_out INTEGER NOT NULL DEFAULT 0, is_low INTEGER NOT NULL DEFAULT 0, stock_seal INTEGER,
  body BLOB NOT NULL
) STRICT;
CREATE TABLE variant_here (
  product_no INTEGER NOT NULL, location_id TEXT NOT NULL, variant_no INTEGER NOT NULL,
  PRIMARY KEY (product_no, location_id, variant_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE vocabulary (
  word TEXT PRIMARY KEY, shown TEXT NOT NULL, letters INTEGER NOT NULL, uses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX product_added ON product (added_on DESC, no);
CREATE INDEX product_category ON product (category_id, no);
CREATE UNIQUE INDEX product_id ON product (id);
CREATE INDEX stock_incoming ON stock (sku) WHERE incoming > 0;
CREATE INDEX variant_choice ON variant (product_no, position, no, colour_id, size, list_amount, sku, is_out, is_low);
CREATE INDEX variant_first ON variant (is_out DESC, is_low DESC, product_no, position, no);
CREATE INDEX variant_gtin ON variant (gtin);
CREATE INDEX variant_low ON variant (product_no, position, no) WHERE is_low;
CREATE INDEX variant_out ON variant (product_no, position, no) WHERE is_out;
CREATE UNIQUE INDEX variant_sku ON variant (sku);

-- outbox.db
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE cart_edit (
  cart_id TEXT NOT NULL, edit_id TEXT NOT NULL, queued_at INTEGER NOT NULL, body BLOB NOT NULL,
  PRIMARY KEY (cart_id, edit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE cart_origin (cart_id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE counter (device_code TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE device_key (
  one INTEGER PRIMARY KEY CHECK (one = 1), private_key BLOB NOT NULL, is_registered INTEGER NOT NULL
) STRICT;
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY, order_id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('pending', 'in_flight', 'unknown', 'rejected')),
  attempts INTEGER NOT NULL, next_attempt_at INTEGER NOT NULL, created_at INTEGER NOT NULL, last_error TEXT NOT NULL,
  payload BLOB NOT NULL
) STRICT;
CREATE TABLE folded (event TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE hub_time (
  one INTEGER PRIMARY KEY CHECK (one = 1), offset_us INTEGER NOT NULL, heard_at INTEGER NOT NULL
) STRICT;
CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT;
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, order_id TEXT NOT NULL, number TEXT NOT NULL,
  event TEXT NOT NULL CHECK (event IN ('made', 'confirmed', 'rejected', 'retried', 'amended', 'cancelled')),
  at INTEGER NOT NULL, detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE receipt (order_id TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE session (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT;
CREATE TABLE slip (
  seq INTEGER PRIMARY KEY, token TEXT NOT NULL, code TEXT NOT NULL, attempts INTEGER NOT NULL,
  next_attempt_at INTEGER NOT NULL, kept_at INTEGER NOT NULL, UNIQUE (token, code)
) STRICT;
CREATE TABLE source_count (
  day INTEGER NOT NULL, edition TEXT NOT NULL, page TEXT NOT NULL,
  scans INTEGER NOT NULL, visits INTEGER NOT NULL, orders INTEGER NOT NULL, is_sent INTEGER NOT NULL,
  PRIMARY KEY (day, edition, page)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_tally (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX journal_once ON journal (order_id, event) WHERE event IN ('made', 'confirmed', 'cancelled');
