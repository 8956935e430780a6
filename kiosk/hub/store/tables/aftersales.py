"""What happens to an order after it is placed: how far its lines are, calls, returns, invoices."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from kiosk.domain.invoice import Invoice
from kiosk.domain.order_return import ReturnLine
from kiosk.domain.seller import Seller
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

line_progress = Table(
    "line_progress",
    METADATA,
    # A line without a row is where its order put it: placed, or cancelled.
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("line_id", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("since", Instant, nullable=False),
    Column("carrier", String, nullable=False),
    Column("parcel", String, nullable=False),
    Column("returned", Integer, nullable=False),
    # What is ready and not fetched yet: few lines, looked for often.
    Index("ix_line_progress_state", "state"),
)

progress_steps = Table(
    "progress_steps",
    METADATA,
    # Only ever added to. Who said it: a person, a platform or the command line.
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("line_id", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("verb", String, nullable=False),
    Column("said_by", String, nullable=False),
    Column("at", Instant, nullable=False),
)

collect_calls = Table(
    "collect_calls",
    METADATA,
    Column("code", String, primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
    Column("location_id", String, nullable=False),
    Column("called_at", Instant, nullable=False),
    # NULL while somebody waits.
    Column("answered_at", Instant),
)

returns_ = Table(
    "returns",
    METADATA,
    Column("number", String, primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
    Column("key", String, nullable=False, unique=True),
    Column("asked_at", Instant, nullable=False),
    Column("lines", AsJson(tuple[ReturnLine, ...]), nullable=False),
    Column("state", String, nullable=False),
    Column("received_at", Instant),
)

invoice_series = Table(
    "invoice_series",
    METADATA,
    Column("series", String, primary_key=True),
    # Moved on in the transaction that stores the paper: a number that is not used does not exist.
    Column("last", BigInteger, nullable=False),
)

invoices = Table(
    "invoices",
    METADATA,
    Column("number", String, primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
    # Empty for the order's invoice, the return's number for a credit note.
    Column("return_number", String, nullable=False),
    Column("issued_at", Instant, nullable=False),
    Column("body", AsJson(Invoice), nullable=False),
    UniqueConstraint("order_id", "return_number", name="uq_invoices_order_id"),
)

sellers = Table(
    "sellers",
    METADATA,
    Column("id", String, primary_key=True),
    Column("body", AsJson(Seller), nullable=False),
)
