"""Carts, which terminals opened them, and the codes that hand them over. Secrets are kept as hashes."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, String, Table

from kiosk.domain.credit import CreditShare
from kiosk.domain.customer_card import CardAsked
from kiosk.domain.discount import PriceGrant
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

carts = Table(
    "carts",
    METADATA,
    Column("id", String, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Column("price_group_id", String, nullable=False),
    Column("language", String, nullable=False),
    Column("customer_id", String, ForeignKey("customers.id"), unique=True),
    Column("phone_hash", String, unique=True),
    # A guest's cart that joined a customer's: terminals that have it open find it there.
    Column("moved_to", String),
    Column("coupons", AsJson(tuple[str, ...])),
    Column("grants", AsJson(tuple[PriceGrant, ...])),
    # A salesperson's question to the customer, who answers on whatever device shows the cart.
    Column("card_asked", AsJson(CardAsked)),
    # For guests' carts of long ago.
    Index("ix_carts_customer_id_updated_at", "customer_id", "updated_at"),
)

cart_lines = Table(
    "cart_lines",
    METADATA,
    Column("cart_id", String, ForeignKey("carts.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    # No foreign key to variants: a cart outlives what the shop stops selling.
    Column("sku", String, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("price_amount", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("credit", AsJson(tuple[CreditShare, ...]), nullable=False),
    Column("credited_at", Instant),
    CheckConstraint("quantity > 0", name="quantity_positive"),
)

cart_edits = Table(
    "cart_edits",
    METADATA,
    # What the lines follow from (domain/cart_merge). Kept when nothing is left of one: a late copy must find it.
    Column("cart_id", String, ForeignKey("carts.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("sku", String, nullable=False),
    Column("pieces", Integer, nullable=False),
    Column("remaining", Integer, nullable=False),
    Column("price_amount", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("made_by", String, nullable=False),
    Column("credit", AsJson(tuple[CreditShare, ...]), nullable=False),
    Column("credited_at", Instant),
    CheckConstraint("remaining >= 0", name="remaining_possible"),
)

cart_access = Table(
    "cart_access",
    METADATA,
    Column("cart_id", String, ForeignKey("carts.id"), primary_key=True),
    Column("device_id", String, primary_key=True),
    Column("granted_at", Instant, nullable=False),
)

handoffs = Table(
    "handoffs",
    METADATA,
    Column("token_hash", String, primary_key=True),
    Column("short_code", String, nullable=False, index=True),
    Column("cart_id", String, ForeignKey("carts.id"), nullable=False),
    Column("made_by_device", String),
    Column("expires_at", Instant, nullable=False, index=True),
    Column("claimed_by", String),
)
