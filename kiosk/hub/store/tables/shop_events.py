"""What happened in visits, without anybody's name, and what orders say beside what was ordered."""

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Index, Integer, String, Table

from kiosk.hub.store.column_types import Instant
from kiosk.hub.store.tables.base import METADATA

shop_events = Table(
    "shop_events",
    METADATA,
    # The terminal and its file of events: a file that was lost begins another journal, whose numbers begin anew.
    Column("journal_id", String, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("device_code", String, nullable=False),
    Column("location_id", String, nullable=False),
    Column("visit", String, nullable=False),
    Column("day", Date, nullable=False),
    Column("hour", Integer, nullable=False),
    Column("elapsed_s", Integer, nullable=False),
    Column("kind", String, nullable=False),
    # What each of them means for a kind is written in ``store/shop_event_rows.py``.
    Column("subject", String, nullable=False),
    Column("detail", String, nullable=False),
    Column("amount", Integer, nullable=False),
    Index("ix_shop_events_kind_day", "kind", "day"),
    Index("ix_shop_events_day", "day"),
)

saved_lines = Table(
    "saved_lines",
    METADATA,
    # Lines that the shop did not have at the moment of the order: without the kiosk they were no sale.
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("line_id", String, primary_key=True),
)

past_baskets = Table(
    "past_baskets",
    METADATA,
    # What was bought together elsewhere than at this hub. No foreign key: what was sold may have left the shop.
    Column("basket_id", String, primary_key=True),
    Column("sku", String, primary_key=True),
    Column("sold_on", Instant, nullable=False, index=True),
)

order_consents = Table(
    "order_consents",
    METADATA,
    Column("order_id", String, ForeignKey("orders.id"), primary_key=True),
    Column("purpose", String, primary_key=True),
    Column("text_version", String, nullable=False),
    Column("given_at", Instant, nullable=False),
)
