"""What the retailer lets terminals do: promises without network, numbers of the shop's own."""

from sqlalchemy import Column, String, Table

from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.own_codes import OwnCode
from kiosk.hub.store.column_types import AsJson
from kiosk.hub.store.tables.base import METADATA

offline_policies = Table(
    "offline_policies",
    METADATA,
    Column("id", String, primary_key=True),
    Column("body", AsJson(OfflinePolicy), nullable=False),
)

own_codes = Table(
    "own_codes",
    METADATA,
    Column("id", String, primary_key=True),
    Column("body", AsJson(OwnCode), nullable=False),
)
