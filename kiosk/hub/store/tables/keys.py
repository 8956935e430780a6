"""Keys that sign hand-off codes, and keys that open what terminals sealed. The private halves never leave these tables."""

from sqlalchemy import Column, LargeBinary, String, Table

from kiosk.domain.sealing_key import SealingKey
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

sealing_keys = Table(
    "sealing_keys",
    METADATA,
    Column("id", String, primary_key=True),
    Column("made_at", Instant, nullable=False),
    Column("body", AsJson(SealingKey), nullable=False),
    Column("private_key", LargeBinary, nullable=False),
)
