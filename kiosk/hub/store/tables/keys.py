"""Keys that sign hand-off codes. The private half never leaves this table."""

from sqlalchemy import Column, LargeBinary, String, Table

from kiosk.domain.signing_key import SigningKey
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

signing_keys = Table(
    "signing_keys",
    METADATA,
    Column("id", String, primary_key=True),
    Column("made_at", Instant, nullable=False),
    Column("body", AsJson(SigningKey), nullable=False),
    # NULL once the key signs no more: what nobody needs, nobody can steal.
    Column("private_key", LargeBinary),
)
