"""What the hub knows of itself."""

from sqlalchemy import CheckConstraint, Column, Integer, String, Table

from kiosk.hub.store.tables.base import METADATA

public_address = Table(
    "public_address",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1", name="is_one"), primary_key=True),
    Column("url", String, nullable=False),
)
