"""What happens at the counters of shops: goods handed over, parcels packed, refunds asked for."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

hand_overs = Table(
    "hand_overs",
    METADATA,
    # The key of whoever handed over: asked again with it after a lost answer, the answer is the same.
    Column("key", String, primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
    Column("line_ids", AsJson(tuple[str, ...]), nullable=False),
    Column("location_id", String, nullable=False),
    Column("staff_id", String, nullable=False),
    Column("device_code", String, nullable=False),
    Column("at", Instant, nullable=False),
)

parcels = Table(
    "parcels",
    METADATA,
    Column("number", String, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
    Column("location_id", String, nullable=False),
    Column("line_ids", AsJson(tuple[str, ...]), nullable=False),
    Column("carrier", String, nullable=False),
    Column("tracking", String, nullable=False),
    Column("weight_g", Integer, nullable=False),
    Column("packed_by", String, nullable=False),
    Column("packed_at", Instant, nullable=False),
    # NULL while it stands in the shop.
    Column("sent_at", Instant),
)

refunds = Table(
    "refunds",
    METADATA,
    Column("return_number", String, ForeignKey("returns.number"), primary_key=True),
    Column("order_id", String, ForeignKey("orders.id"), nullable=False, index=True),
    Column("amount", Integer, nullable=False),
    Column("currency", String, nullable=False),
    Column("state", String, nullable=False),
    Column("since", Instant, nullable=False),
    Column("detail", String, nullable=False),
    Index("ix_refunds_state", "state"),
)
