"""What is printed, and what came from there: selections, typed codes, customers' links, counts of scans and orders."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table, UniqueConstraint

from kiosk.domain.selection import Selection
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

selections = Table(
    "selections",
    METADATA,
    Column("id", String, primary_key=True),
    Column("body", AsJson(Selection), nullable=False),
)

printed_codes = Table(
    "printed_codes",
    METADATA,
    Column("code", String(7), primary_key=True),
    # No foreign keys: paper outlives what it names.
    Column("kind", String, nullable=False),
    Column("target", String, nullable=False),
    Column("edition", String, nullable=False),
    Column("page", String, nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("kind", "target", "edition", "page", name="uq_printed_codes_meaning"),
)

customer_links = Table(
    "customer_links",
    METADATA,
    Column("reference", String, primary_key=True),
    Column("customer_id", String, ForeignKey("customers.id"), nullable=False),
    Column("edition", String, nullable=False),
    Column("expires_on", Date, nullable=False),
    UniqueConstraint("customer_id", "edition", name="uq_customer_links_customer_id"),
)

source_counts = Table(
    "source_counts",
    METADATA,
    # One tally is one file of one terminal, or the phone pages: its counts only grow, so the largest is the newest.
    Column("tally_id", String, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("edition", String, primary_key=True),
    Column("page", String, primary_key=True),
    Column("device_code", String, nullable=False),
    Column("scans", Integer, nullable=False),
    Column("visits", Integer, nullable=False),
    Column("orders", Integer, nullable=False),
)

order_sources = Table(
    "order_sources",
    METADATA,
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("edition", String, nullable=False, index=True),
    Column("page", String, nullable=False),
    # Whose catalogue it was, when a link of the hub said so.
    Column("customer_id", String, ForeignKey("customers.id")),
)
