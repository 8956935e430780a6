"""Reads of categories, products, variants and places."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, bindparam, select

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.hub.store import tables as t
from kiosk.hub.store.point_read import PointRead

_CATEGORIES = select(t.categories.c.body).order_by(t.categories.c.position, t.categories.c.id)
_LOCATIONS = PointRead(select(t.locations.c.body).order_by(t.locations.c.id))
_PRODUCT = PointRead(select(t.products.c.body).where(t.products.c.id == bindparam("id")))
_BY_RANK = select(t.products.c.body).order_by(t.products.c.rank, t.products.c.id).limit(bindparam("rows"))
_BY_RANK_IN = _BY_RANK.where(t.products.c.category_id.in_(bindparam("categories", expanding=True)))
_NEWEST = (
    select(t.products.c.body)
    .where(t.products.c.added_on > date.min)
    .order_by(t.products.c.added_on.desc(), t.products.c.rank)
    .limit(bindparam("rows"))
)
_MATCHING = _BY_RANK.where(t.products.c.words.like(bindparam("pattern"), escape="/"))
_VARIANT = select(t.variants.c.body).where(t.variants.c.sku == bindparam("sku"))
_VARIANT_BY_GTIN = select(t.variants.c.body).where(t.variants.c.gtin == bindparam("gtin")).limit(1)
_VARIANTS = PointRead(
    select(t.variants.c.body).where(t.variants.c.sku.in_(bindparam("skus", expanding=True))), in_list="skus"
)
_VARIANTS_OF = select(t.variants.c.body).where(t.variants.c.product_id.in_(bindparam("products", expanding=True)))


_PRODUCTS_OF = PointRead(
    select(t.variants.c.sku, t.products.c.body)
    .join(t.products, t.products.c.id == t.variants.c.product_id)
    .where(t.variants.c.sku.in_(bindparam("skus", expanding=True))),
    in_list="skus",
)


def all_categories(connection: Connection) -> list[Category]:
    """Every category, by position."""
    return list(connection.execute(_CATEGORIES).scalars())


def all_locations(connection: Connection) -> list[StockLocation]:
    """Every place, by id."""
    return [row.body for row in _LOCATIONS.all(connection, {})]


def product(connection: Connection, product_id: str) -> Product | None:
    """One product."""
    row = _PRODUCT.one_or_none(connection, {"id": product_id})
    return None if row is None else row.body


def popular_products(connection: Connection, category_ids: Sequence[str] | None, limit: int) -> list[Product]:
    """Products by popularity, of some categories or of all."""
    if category_ids is None:
        return list(connection.execute(_BY_RANK, {"rows": limit}).scalars())
    return list(connection.execute(_BY_RANK_IN, {"rows": limit, "categories": list(category_ids)}).scalars())


def newest_products(connection: Connection, limit: int) -> list[Product]:
    """Products with a known day of arrival, newest first."""
    return list(connection.execute(_NEWEST, {"rows": limit}).scalars())


def matching_products(connection: Connection, words: str, limit: int) -> list[Product]:
    """Products whose folded words contain a folded text, by popularity."""
    literal = words.replace("/", "//").replace("%", "/%").replace("_", "/_")
    return list(connection.execute(_MATCHING, {"pattern": f"%{literal}%", "rows": limit}).scalars())


def variant(connection: Connection, sku: str) -> Variant | None:
    """One variant."""
    found: Variant | None = connection.execute(_VARIANT, {"sku": sku}).scalar_one_or_none()
    return found


def variant_by_gtin(connection: Connection, gtin: str) -> Variant | None:
    """One variant by its 14-digit number."""
    found: Variant | None = connection.execute(_VARIANT_BY_GTIN, {"gtin": gtin}).scalar_one_or_none()
    return found


def variants(connection: Connection, skus: Sequence[str]) -> dict[str, Variant]:
    """Variants by SKU; unknown ones are left out."""
    rows = _VARIANTS.all(connection, {"skus": skus})
    return {row.body.sku: row.body for row in rows}


def products_of(connection: Connection, skus: Sequence[str]) -> dict[str, Product]:
    """The product of each of these SKUs; unknown ones are left out."""
    return {row.sku: row.body for row in _PRODUCTS_OF.all(connection, {"skus": skus})}


def release_days(connection: Connection, skus: Sequence[str]) -> dict[str, date]:
    """SKU to the day its product comes out, where it has one."""
    rows = _PRODUCTS_OF.all(connection, {"skus": skus})
    return {row.sku: row.body.release_on for row in rows if row.body.release_on is not None}


def variants_of(connection: Connection, product_ids: Sequence[str]) -> list[Variant]:
    """All variants of some products, by product and position."""
    rows = connection.execute(_VARIANTS_OF, {"products": list(product_ids)}).scalars()
    return sorted(rows, key=lambda found: (found.product_id, found.position))
