"""Prices by group, and the customers who belong to the groups."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table

from kiosk.domain.customer import Address
from kiosk.domain.pricing import PriceGroup, Promotion
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

price_groups = Table(
    "price_groups",
    METADATA,
    Column("id", String, primary_key=True),
    Column("body", AsJson(PriceGroup), nullable=False),
)

agreed_prices = Table(
    "agreed_prices",
    METADATA,
    Column("group_id", String, ForeignKey("price_groups.id"), primary_key=True),
    Column("sku", String, ForeignKey("variants.sku"), primary_key=True),
    Column("amount", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
)

promotions = Table(
    "promotions",
    METADATA,
    Column("id", String, primary_key=True),
    Column("ends_at", Instant, nullable=False, index=True),
    Column("body", AsJson(Promotion), nullable=False),
)

customers = Table(
    "customers",
    METADATA,
    Column("id", String, primary_key=True),
    Column("price_group_id", String, nullable=False),
    Column("first_name", String, nullable=False),
    Column("last_name", String, nullable=False),
    Column("email", String, nullable=False),
    Column("phone", String, nullable=False),
    Column("address", AsJson(Address)),
    Column("language", String, nullable=False),
    Column("member_since", Date),
    Column("login_hash", String, unique=True),
    Column("loyalty_card", String, index=True, unique=True),
)
