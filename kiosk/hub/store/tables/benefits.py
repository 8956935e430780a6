"""Coupons, gift cards and points: what they are worth, and which order took what of them."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, String, Table

from kiosk.domain.coupon import Coupon
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

coupons = Table(
    "coupons",
    METADATA,
    Column("code", String, primary_key=True),
    Column("body", AsJson(Coupon), nullable=False),
)

coupon_uses = Table(
    "coupon_uses",
    METADATA,
    # No foreign key to coupons: a use outlives what the shop takes out of its file.
    Column("code", String, primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("customer_id", String),
    Column("used_at", Instant, nullable=False),
    Index("ix_coupon_uses_code_customer_id", "code", "customer_id"),
)

gift_cards = Table(
    "gift_cards",
    METADATA,
    # Who knows a number may spend it: only its hash is kept, and its end for people who compare.
    Column("number_hash", String, primary_key=True),
    Column("ending", String, nullable=False),
    Column("balance", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("expires_at", Instant),
    CheckConstraint("balance >= 0", name="balance_possible"),
)

gift_card_entries = Table(
    "gift_card_entries",
    METADATA,
    Column("number_hash", String, ForeignKey("gift_cards.number_hash"), primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("amount", Integer, nullable=False),
    Column("booked_at", Instant, nullable=False),
    Column("given_back_at", Instant),
)

loyalty_accounts = Table(
    "loyalty_accounts",
    METADATA,
    Column("customer_id", String, ForeignKey("customers.id"), primary_key=True),
    Column("points", Integer, nullable=False),
    CheckConstraint("points >= 0", name="points_possible"),
)

loyalty_entries = Table(
    "loyalty_entries",
    METADATA,
    # Above zero: earned by the order; below: spent on it.
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("customer_id", String, ForeignKey("customers.id"), nullable=False, index=True),
    Column("points", Integer, nullable=False),
    Column("booked_at", Instant, nullable=False),
    Column("given_back_at", Instant),
)
