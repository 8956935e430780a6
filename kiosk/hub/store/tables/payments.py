"""What is due of each order, and every try to pay it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from kiosk.hub.store.column_types import Instant
from kiosk.hub.store.tables.base import METADATA

order_payments = Table(
    "order_payments",
    METADATA,
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    # In clear, because terminals show it again; it opens the page of one payment and nothing else.
    Column("token", String, nullable=False, unique=True),
    Column("due", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
    # The one try that paid. Written once: whoever comes second finds it filled.
    Column("paid_by", String),
    Column("paid_at", Instant),
)

payments = Table(
    "payments",
    METADATA,
    Column("id", String, primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
    Column("method", String, nullable=False),
    Column("state", String, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
    # Made once, before anything is asked of anybody, and sent with every try.
    Column("key", String, nullable=False, unique=True),
    Column("session_id", String, unique=True),
    Column("page_url", String, nullable=False),
    Column("taker", String, nullable=False),
    Column("reference", String, nullable=False),
    Column("why", String, nullable=False),
    Column("begun_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    # When its provider or terminal is to be asked again. NULL: nothing is open.
    Column("look_at", Instant),
    Index("ix_payments_look_at", "look_at"),
)
