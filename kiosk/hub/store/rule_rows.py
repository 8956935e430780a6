"""The rules that managers decide: every version is kept, and the newest is told to terminals."""

from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, insert, select

from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.shop_rules import RULES_KEY, ShopRules
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.tables import offline_policies, shop_rules

_NEWEST = select(shop_rules.c.body).order_by(shop_rules.c.version.desc()).limit(1)
_IMPORTED = select(offline_policies.c.body).limit(1)
_VERSIONS = (
    select(shop_rules.c.body, shop_rules.c.staff_id, shop_rules.c.decided_at)
    .order_by(shop_rules.c.version.desc())
    .limit(bindparam("rows"))
)


class DecidedRules(NamedTuple):
    """One version, by whom and when."""

    rules: ShopRules
    staff_id: str
    at: datetime


def current(connection: Connection, started_with: ShopRules = ShopRules()) -> ShopRules:  # noqa: B008 - it is frozen
    """The newest version; before there is one, what the hub was started with and the limits that were imported."""
    newest: ShopRules | None = connection.execute(_NEWEST).scalar_one_or_none()
    if newest is not None:
        return newest
    imported: OfflinePolicy | None = connection.execute(_IMPORTED).scalar_one_or_none()
    return msgspec.structs.replace(started_with, offline=imported or started_with.offline)


def add(connection: Connection, decided: DecidedRules) -> None:
    """Store a version and tell the feed."""
    rules = decided.rules
    row = {"version": rules.version, "body": rules, "staff_id": decided.staff_id, "decided_at": decided.at}
    connection.execute(insert(shop_rules), row)
    publish(connection, [FeedRow("shop_rules", RULES_KEY, CATALOGUE_TOPIC, msgspec.json.encode(rules))])


def versions(connection: Connection, limit: int) -> list[DecidedRules]:
    """The last versions, the newest first."""
    return [DecidedRules(*row) for row in connection.execute(_VERSIONS, {"rows": limit})]
