"""What the retailer allows terminals that have no network."""

from sqlalchemy import Column, String, Table

from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.hub.store.column_types import AsJson
from kiosk.hub.store.tables.base import METADATA

offline_policies = Table(
    "offline_policies",
    METADATA,
    Column("id", String, primary_key=True),
    Column("body", AsJson(OfflinePolicy), nullable=False),
)
