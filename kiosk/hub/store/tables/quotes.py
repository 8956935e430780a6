"""What salespeople make for customers: quotes with what was ordered of them, and selections under a name."""

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from kiosk.domain.quote import Quote, StaffSelection
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

quotes = Table(
    "quotes",
    METADATA,
    Column("id", String, primary_key=True),
    Column("ends_at", Instant, nullable=False, index=True),
    Column("body", AsJson(Quote), nullable=False),
)

quote_uses = Table(
    "quote_uses",
    METADATA,
    Column("quote_id", String, ForeignKey("quotes.id"), primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True, index=True),
    Column("sku", String, primary_key=True),
    Column("quantity", Integer, nullable=False),
)

discount_uses = Table(
    "discount_uses",
    METADATA,
    # A proof of a discount counts in one order.
    Column("proof", String, primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
)

staff_selections = Table(
    "staff_selections",
    METADATA,
    Column("id", String, primary_key=True),
    Column("made_at", Instant, nullable=False, index=True),
    Column("body", AsJson(StaffSelection), nullable=False),
)
