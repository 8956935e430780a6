"""What the retailer lets terminals do: promises without network, numbers of the shop's own, what managers decided."""

from sqlalchemy import Column, Integer, String, Table

from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.own_codes import OwnCode
from kiosk.domain.shop_rules import ShopRules
from kiosk.hub.store.column_types import AsJson, Instant
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

shop_rules = Table(
    "shop_rules",
    METADATA,
    # Every version stays: the newest counts, the others say what counted on a day.
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("body", AsJson(ShopRules), nullable=False),
    Column("staff_id", String, nullable=False),
    Column("decided_at", Instant, nullable=False),
)
