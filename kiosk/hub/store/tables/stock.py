"""Timed holds on stock, and what came through the doors that change it from outside."""

from sqlalchemy import Column, Index, Integer, String, Table

from kiosk.domain.reservation import HoldLine
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

reservations = Table(
    "reservations",
    METADATA,
    Column("id", String, primary_key=True),
    Column("device_id", String, nullable=False),
    Column("cart_id", String),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False, index=True),
    # What is kept, in the row itself: deleting the row is the one moment at which a hold ends.
    Column("pieces", AsJson(tuple[HoldLine, ...]), nullable=False),
)

stock_counts = Table(
    "stock_counts",
    METADATA,
    Column("sku", String, primary_key=True),
    Column("location_id", String, primary_key=True),
    Column("counted_at", Instant, nullable=False),
)

stock_changes = Table(
    "stock_changes",
    METADATA,
    Column("id", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("sku", String, nullable=False),
    Column("location_id", String, nullable=False),
    Column("before", Integer),
    Column("after", Integer),
    Column("reason", String, nullable=False),
    Column("device_id", String),
    Column("at", Instant, nullable=False),
    # Indexed for the sweep, which forgets by it.
    Column("applied_at", Instant, nullable=False, index=True),
    # Which order, delivery or count, and where goods went to or came from; empty where nobody said.
    Column("document", String, nullable=False, server_default=""),
    Column("other_location_id", String, nullable=False, server_default=""),
    Index("ix_stock_changes_sku_location_id", "sku", "location_id"),
)

stock_sources = Table(
    "stock_sources",
    METADATA,
    # When whoever keeps the books of a place last spoke; its figures may be older, and just as true.
    Column("location_id", String, primary_key=True),
    Column("told_at", Instant, nullable=False),
    Column("source", String, nullable=False),
    # The oldest moment of which a file told a figure here, when it was last taken in: what left since is taken off it again.
    Column("figures_at", Instant),
)

stock_requests = Table(
    "stock_requests",
    METADATA,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("sku", String, nullable=False),
    Column("from_id", String, nullable=False),
    Column("to_id", String, nullable=False),
    Column("pieces", Integer, nullable=False),
    Column("asked_by", String, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("state", String, nullable=False),
    Column("granted", Integer, nullable=False),
    Column("answered_by", String, nullable=False),
    Column("changed_at", Instant, index=True),
    Column("reason", String, nullable=False),
    # Of the pieces given, those that did not arrive.
    Column("missing", Integer, nullable=False, server_default="0"),
)

platform_keys = Table(
    "platform_keys",
    METADATA,
    Column("name", String, primary_key=True),
    Column("key_hash", String, nullable=False, unique=True),
    Column("made_at", Instant, nullable=False),
)
