"""The small tables of the shop, whole in memory: categories, places, price groups, promotions, people, the hub's keys."""

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from kiosk.domain.catalogue import Category
from kiosk.domain.feed import KINDS
from kiosk.domain.location import StockLocation
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.own_codes import OwnCode
from kiosk.domain.pricing import PriceGroup, Promotion
from kiosk.domain.privacy import PrivacyNotice
from kiosk.domain.sealing_key import SealingKey
from kiosk.domain.shop_rules import RULES_KEY, ShopRules
from kiosk.domain.signing_key import SigningKey
from kiosk.domain.staff import StaffMember
from kiosk.domain.store_plan import StorePlan
from offline_cache.checked import unchecked

BOOK_KINDS = (
    "category",
    "location",
    "price_group",
    "promotion",
    "staff",
    "signing_key",
    "sealing_key",
    "offline_policy",
    "own_code",
    "store_plan",
    "privacy_notice",
    "shop_rules",
)
"""Kinds that are whole in memory."""

ENTITY_KINDS = (
    *BOOK_KINDS,
    "selection",
    "printed_code",
    "review",
    "recommendation",
    "call",
    "task",
    "stock_source",
    "stock_request",
    "try_on",
    "try_on_queue",
    "quote",
    "staff_selection",
)
"""Kinds of the ``entity`` table. A shop has thousands of printed codes and of reviews: those are read as they are needed."""

_READ = f"SELECT kind, key, body FROM entity WHERE kind IN ({','.join('?' * len(BOOK_KINDS))})"  # noqa: S608 - marks only


@dataclass(frozen=True)
class ReferenceBook:
    """All rows of ``BOOK_KINDS``, by id. Never changed once read."""

    categories: dict[str, Category] = field(default_factory=dict)
    locations: dict[str, StockLocation] = field(default_factory=dict)
    groups: dict[str, PriceGroup] = field(default_factory=dict)
    promotions: dict[str, Promotion] = field(default_factory=dict)
    staff: dict[str, StaffMember] = field(default_factory=dict)
    signing_keys: dict[str, SigningKey] = field(default_factory=dict)
    sealing_keys: dict[str, SealingKey] = field(default_factory=dict)
    offline_policies: dict[str, OfflinePolicy] = field(default_factory=dict)
    own_codes: dict[str, OwnCode] = field(default_factory=dict)
    store_plans: dict[str, StorePlan] = field(default_factory=dict)
    privacy_notices: dict[str, PrivacyNotice] = field(default_factory=dict)
    rules: dict[str, ShopRules] = field(default_factory=dict)

    @classmethod
    def read(cls, connection: sqlite3.Connection) -> "ReferenceBook":
        """Everything as the file holds it."""
        book = cls()
        rows: dict[str, dict[str, object]] = {
            "category": book.categories,  # type: ignore[dict-item]  # each kind decodes to its own type
            "location": book.locations,  # type: ignore[dict-item]
            "price_group": book.groups,  # type: ignore[dict-item]
            "promotion": book.promotions,  # type: ignore[dict-item]
            "staff": book.staff,  # type: ignore[dict-item]
            "signing_key": book.signing_keys,  # type: ignore[dict-item]
            "sealing_key": book.sealing_keys,  # type: ignore[dict-item]
            "offline_policy": book.offline_policies,  # type: ignore[dict-item]
            "own_code": book.own_codes,  # type: ignore[dict-item]
            "store_plan": book.store_plans,  # type: ignore[dict-item]
            "privacy_notice": book.privacy_notices,  # type: ignore[dict-item]
            "shop_rules": book.rules,  # type: ignore[dict-item]
        }
        decoders = {kind: msgspec.json.Decoder(KINDS[kind]) for kind in BOOK_KINDS}
        for kind, key, body in connection.execute(_READ, BOOK_KINDS):
            rows[kind][key] = decoders[kind].decode(unchecked(body))
        return book

    def offline_policy(self) -> OfflinePolicy:
        """The limits without network that a manager decided, or the shop's, or the usual ones."""
        rules = self.shop_rules()
        if rules.is_decided:
            return rules.offline
        return next(iter(self.offline_policies.values()), OfflinePolicy())

    def shop_rules(self) -> ShopRules:
        """What the managers decided, or the usual rules."""
        return self.rules.get(RULES_KEY) or ShopRules()

    def privacy_notice(self) -> PrivacyNotice:
        """What shoppers are told of their data, or what can be said of every shop."""
        return next(iter(self.privacy_notices.values()), PrivacyNotice())

    def group(self, group_id: str) -> PriceGroup:
        """A price group; an unknown one pays public prices."""
        return self.groups.get(group_id) or PriceGroup(group_id, {})

    def promotions_for(self, group_id: str, at: datetime) -> list[Promotion]:
        """Promotions that run now for a group, whatever the product."""
        return [
            promotion
            for promotion in self.promotions.values()
            if promotion.starts_at <= at < promotion.ends_at
            and (not promotion.group_ids or group_id in promotion.group_ids)
        ]

    def ordered_categories(self) -> list[Category]:
        """All categories, parents before their children, each level by position."""
        children: dict[str | None, list[Category]] = {}
        for category in sorted(self.categories.values(), key=lambda c: (c.position, c.id)):
            parent = category.parent_id if category.parent_id in self.categories else None
            children.setdefault(parent, []).append(category)
        ordered = list(children.get(None, []))
        for category in ordered:  # grows while it is walked: breadth first
            ordered.extend(children.get(category.id, []))
        return ordered

    def family(self, category_id: str) -> list[str]:
        """A category and everything below it."""
        family = [category_id]
        for parent in family:  # grows while it is walked
            family.extend(c.id for c in self.categories.values() if c.parent_id == parent and c.id not in family)
        return family
