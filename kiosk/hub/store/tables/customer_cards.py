"""What a customer's card is made of beside their orders, who may see it, and corrections of credit."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

from kiosk.domain.credit import CreditShare
from kiosk.domain.customer_card import CardFacts
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

card_agreements = Table(
    "card_agreements",
    METADATA,
    # Kept after it ended: the customer's page says who saw the card, when and on whose word.
    Column("id", String, primary_key=True),
    Column("customer_id", String, ForeignKey("customers.id"), nullable=False),
    Column("device_id", String, nullable=False),
    Column("how", String, nullable=False),
    Column("given_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("closed_at", Instant),
    # "visit" or "customer", empty while it is open.
    Column("closed_by", String, nullable=False, server_default=""),
    # The first person who reads the card on that terminal, and nobody after them.
    Column("staff_id", String),
    Index("ix_card_agreements_customer_id_given_at", "customer_id", "given_at"),
    Index("ix_card_agreements_device_id", "device_id"),
)

customer_facts = Table(
    "customer_facts",
    METADATA,
    Column("customer_id", String, ForeignKey("customers.id"), primary_key=True),
    Column("body", AsJson(CardFacts), nullable=False),
)

customer_notes = Table(
    "customer_notes",
    METADATA,
    Column("id", String, primary_key=True),
    Column("customer_id", String, ForeignKey("customers.id"), nullable=False, index=True),
    Column("staff_id", String, nullable=False),
    Column("staff_name", String, nullable=False),
    Column("text", String, nullable=False),
    Column("at", Instant, nullable=False),
)

customer_consents = Table(
    "customer_consents",
    METADATA,
    # A row is a yes; a no is no row.
    Column("customer_id", String, ForeignKey("customers.id"), primary_key=True),
    Column("purpose", String, primary_key=True),
    Column("text_version", String, nullable=False),
    Column("given_at", Instant, nullable=False),
)

customer_scans = Table(
    "customer_scans",
    METADATA,
    # Only while there is a consent, which takes them along when it goes.
    Column("customer_id", String, ForeignKey("customers.id"), primary_key=True),
    Column("product_id", String, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("edition", String, nullable=False),
)

credit_corrections = Table(
    "credit_corrections",
    METADATA,
    # Only ever added to, as the audit log is, which tells of each.
    Column("id", String, primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
    Column("line_id", String, nullable=False),
    Column("before", AsJson(tuple[CreditShare, ...]), nullable=False),
    Column("after", AsJson(tuple[CreditShare, ...]), nullable=False),
    Column("reason", String, nullable=False),
    Column("staff_id", String, nullable=False),
    Column("staff_name", String, nullable=False),
    Column("at", Instant, nullable=False),
)
