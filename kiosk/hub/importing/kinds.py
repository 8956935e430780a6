"""How each kind of the catalogue is keyed and stored."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Table

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.domain.own_codes import OwnCode
from kiosk.domain.pricing import AgreedPrice, PriceGroup, Promotion
from kiosk.domain.review import Review
from kiosk.domain.selection import Selection
from kiosk.domain.store_plan import StorePlan
from kiosk.hub.catalogue import folded
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store import tables

_OF_THE_SHOP = "shop"
"""The one key of what a shop has one of."""


@dataclass(frozen=True)
class Kind:
    """One kind of the feed whose topic is the catalogue: its values in a shop, its key, its table and row."""

    name: str
    table: Table
    values: Callable[[Shop], Iterable[Any]]
    key: Callable[[Any], str]
    row: Callable[[Any], dict[str, Any]]

    def key_columns(self, key: str) -> dict[Column[Any], str]:
        """The primary key of the row behind a key of the feed."""
        columns = list(self.table.primary_key.columns)
        return dict(zip(columns, key.split("/", len(columns) - 1), strict=True))


def _category(value: Category) -> dict[str, Any]:
    return {"id": value.id, "position": value.position, "body": value}


def _location(value: StockLocation) -> dict[str, Any]:
    return {"id": value.id, "kind": value.kind, "body": value}


def _product(value: Product) -> dict[str, Any]:
    words = [*value.name.values(), *value.subtitle.values(), *value.keywords.values()]
    return {
        "id": value.id,
        "category_id": value.category_id,
        "rank": value.rank,
        "added_on": value.added_on or date.min,
        "words": folded(" ".join(words)),
        "body": value,
    }


def _variant(value: Variant) -> dict[str, Any]:
    return {"sku": value.sku, "product_id": value.product_id, "gtin": value.gtin, "body": value}


def _price_group(value: PriceGroup) -> dict[str, Any]:
    return {"id": value.id, "body": value}


def _agreed_price(value: AgreedPrice) -> dict[str, Any]:
    price = value.price
    return {"group_id": value.group_id, "sku": value.sku, "amount": price.amount, "currency": price.currency}


def _promotion(value: Promotion) -> dict[str, Any]:
    return {"id": value.id, "ends_at": value.ends_at, "body": value}


def _offline_policy(value: OfflinePolicy) -> dict[str, Any]:
    return {"id": _OF_THE_SHOP, "body": value}


def _selection(value: Selection) -> dict[str, Any]:
    return {"id": value.id, "body": value}


def _review(value: Review) -> dict[str, Any]:
    return {"product_id": value.product_id, "id": value.id, "body": value}


def _review_key(value: Review) -> str:
    return f"{value.product_id}/{value.id}"


def _store_plan(value: StorePlan) -> dict[str, Any]:
    return {"location_id": value.location_id, "body": value}


def _own_code(value: OwnCode) -> dict[str, Any]:
    return {"id": value.id, "body": value}


def _agreed_price_key(value: AgreedPrice) -> str:
    return f"{value.group_id}/{value.sku}"


def _id(value: Category | Product | StockLocation | PriceGroup | Promotion | Selection | OwnCode) -> str:
    return value.id


def _sku(value: Variant) -> str:
    return value.sku


def _policies(shop: Shop) -> tuple[OfflinePolicy, ...]:
    return () if shop.offline_policy is None else (shop.offline_policy,)


KINDS = (
    Kind("location", tables.locations, lambda shop: shop.locations, _id, _location),
    Kind("category", tables.categories, lambda shop: shop.categories, _id, _category),
    Kind("product", tables.products, lambda shop: shop.products, _id, _product),
    Kind("variant", tables.variants, lambda shop: shop.variants, _sku, _variant),
    Kind("price_group", tables.price_groups, lambda shop: shop.price_groups, _id, _price_group),
    Kind("agreed_price", tables.agreed_prices, lambda shop: shop.agreed_prices, _agreed_price_key, _agreed_price),
    Kind("promotion", tables.promotions, lambda shop: shop.promotions, _id, _promotion),
    Kind("selection", tables.selections, lambda shop: shop.selections, _id, _selection),
    Kind("review", tables.reviews, lambda shop: shop.reviews, _review_key, _review),
    Kind("store_plan", tables.store_plans, lambda shop: shop.store_plans, lambda plan: plan.location_id, _store_plan),
    Kind("own_code", tables.own_codes, lambda shop: shop.own_codes, _id, _own_code),
    Kind("offline_policy", tables.offline_policies, _policies, lambda _: _OF_THE_SHOP, _offline_policy),
)
"""In the order in which rows may refer to each other; deletions go the other way."""
