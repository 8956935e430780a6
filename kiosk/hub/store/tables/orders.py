"""Orders as asked, what the hub decided for each line, and who gets the credit."""

from sqlalchemy import Column, Date, ForeignKey, Integer, LargeBinary, String, Table

from kiosk.domain.coupon import Reduction
from kiosk.domain.credit import CreditShare
from kiosk.domain.customer import Address, Contact
from kiosk.domain.discount import LineDiscount
from kiosk.domain.gift_card import GiftCardUse
from kiosk.domain.loyalty import PointsUse
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

orders = Table(
    "orders",
    METADATA,
    Column("id", String, primary_key=True),
    Column("number", String, nullable=False, index=True),
    Column("channel", String, nullable=False),
    Column("device_code", String, nullable=False),
    Column("location_id", String, nullable=False),
    Column("staff_id", String),
    Column("customer_id", String, index=True),
    Column("placed_at", Instant, nullable=False),
    Column("confirmed_at", Instant, nullable=False, index=True),
    Column("language", String, nullable=False),
    Column("payment", String, nullable=False),
    Column("contact", AsJson(Contact)),
    Column("address", AsJson(Address)),
    Column("delivery_fee", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
    # In clear, because the customer's own page links to it; it opens one order and nothing else.
    Column("tracking_token", String, nullable=False, unique=True),
    # What coupons took off the total, and what cards (by the end of their numbers) and points paid of it.
    Column("reductions", AsJson(tuple[Reduction, ...])),
    Column("gift_cards", AsJson(tuple[GiftCardUse, ...])),
    Column("points", AsJson(PointsUse)),
    Column("points_earned", Integer, nullable=False, server_default="0"),
)

order_lines = Table(
    "order_lines",
    METADATA,
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("sku", String, nullable=False, index=True),
    Column("quantity", Integer, nullable=False),
    Column("unit_price", Integer, nullable=False),
    Column("fulfillment", String, nullable=False),
    Column("location_id", String, nullable=False),
    Column("if_gone", String, nullable=False),
    Column("credit", AsJson(tuple[CreditShare, ...]), nullable=False),
    Column("promised_on", Date),
    Column("equivalents", AsJson(tuple[str, ...])),
    # Why it costs less than the shop's price; NULL on most lines.
    Column("discount", AsJson(LineDiscount)),
    Column("quote", String),
)

order_outcomes = Table(
    "order_outcomes",
    METADATA,
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("line_id", String, primary_key=True),
    Column("outcome", String, nullable=False),
    Column("fulfillment", String, nullable=False),
    Column("location_id", String, nullable=False, index=True),
    Column("promised_on", Date),
    # NULL: what was asked for, at the price that was asked.
    Column("sku", String, index=True),
    Column("unit_price", Integer),
)

credits_ = Table(
    "credits",
    METADATA,
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("line_id", String, primary_key=True),
    Column("staff_id", String, primary_key=True),
    Column("percent", Integer, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("currency", String(3), nullable=False),
)

idempotency = Table(
    "idempotency",
    METADATA,
    Column("key", String, primary_key=True),
    Column("body_hash", String, nullable=False),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Column("created_at", Instant, nullable=False),
)

cancelled_orders = Table(
    "cancelled_orders",
    METADATA,
    # Never an order of this hub: what staff gave up before it arrived. A late try of it finds its id here.
    Column("order_id", String, primary_key=True),
    Column("number", String, nullable=False),
    Column("device_code", String, nullable=False),
    Column("staff_id", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("cancelled_at", Instant, nullable=False),
    # Null: the terminal did not send the order along, or the hub cannot open it.
    Column("tracking_token", String, nullable=True, index=True),
)
