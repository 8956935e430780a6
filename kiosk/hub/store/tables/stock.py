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
    Column("applied_at", Instant, nullable=False),
    Index("ix_stock_changes_sku_location_id", "sku", "location_id"),
)

platform_keys = Table(
    "platform_keys",
    METADATA,
    Column("name", String, primary_key=True),
    Column("key_hash", String, nullable=False, unique=True),
    Column("made_at", Instant, nullable=False),
)
