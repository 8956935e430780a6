"""What people try on in the stores, and cabins that are out of use."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table

from kiosk.domain.try_on import TryOn
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

try_ons = Table(
    "try_ons",
    METADATA,
    Column("id", String, primary_key=True),
    Column("location_id", String, nullable=False),
    Column("asked_at", Instant, nullable=False),
    # NULL while somebody waits, or tries on.
    Column("closed_at", Instant),
    # Whether tablets still have it; some time after its end they do not.
    Column("is_shown", Boolean, nullable=False),
    # Once closed, the first name is no part of it.
    Column("body", AsJson(TryOn), nullable=False),
    Index("ix_try_ons_location_id", "location_id", "closed_at"),
)

shut_cabins = Table(
    "shut_cabins",
    METADATA,
    Column("location_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
)
