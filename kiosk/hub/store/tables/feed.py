"""The change feed, compacted: the newest state of each row, in the order of the changes."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table

from kiosk.hub.store.tables.base import METADATA

feed = Table(
    "feed",
    METADATA,
    Column("kind", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("topic", String, nullable=False),
    Column("value", LargeBinary),
    # The topic is in the index so that other stores' changes are skipped without touching their rows.
    Index("ix_feed_position", "position", "topic", unique=True),
)

feed_head = Table(
    "feed_head",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("epoch", String, nullable=False),
    Column("position", BigInteger, nullable=False),
)
