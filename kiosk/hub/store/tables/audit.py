"""Who changed what, in a chain that shows when it was touched. Triggers refuse changes and deletions of entries."""

from sqlalchemy import BigInteger, Column, Index, String, Table

from kiosk.domain.audit import Fields
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

audit_log = Table(
    "audit_log",
    METADATA,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor_staff_id", String, nullable=False),
    Column("device_code", String, nullable=False),
    Column("location_id", String, nullable=False),
    Column("action", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("before", AsJson(Fields), nullable=False),
    Column("after", AsJson(Fields), nullable=False),
    Column("previous", String, nullable=False),
    Column("hash", String, nullable=False),
    Index("ix_audit_log_location_id_number", "location_id", "number"),
)
