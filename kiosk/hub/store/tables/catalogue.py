"""What is sold and said of it, and where it lies. ``body`` is the whole value; the other columns are asked by."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table

from kiosk.domain.catalogue import Category, Product, Variant
from kiosk.domain.location import StockLocation
from kiosk.domain.review import Review
from kiosk.domain.store_plan import StorePlan
from kiosk.domain.text import LocalisedText
from kiosk.hub.store.column_types import AsJson, Instant
from kiosk.hub.store.tables.base import METADATA

locations = Table(
    "locations",
    METADATA,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("body", AsJson(StockLocation), nullable=False),
)

categories = Table(
    "categories",
    METADATA,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("body", AsJson(Category), nullable=False),
)

products = Table(
    "products",
    METADATA,
    Column("id", String, primary_key=True),
    Column("category_id", String, ForeignKey("categories.id"), nullable=False),
    Column("rank", Integer, nullable=False, index=True),
    Column("added_on", Date, nullable=False, default=date.min),
    Column("words", String, nullable=False),
    Column("body", AsJson(Product), nullable=False),
    Index("ix_products_category_id_rank", "category_id", "rank"),
)

variants = Table(
    "variants",
    METADATA,
    Column("sku", String, primary_key=True),
    Column("product_id", String, ForeignKey("products.id"), nullable=False, index=True),
    Column("gtin", String, nullable=False, index=True),
    Column("body", AsJson(Variant), nullable=False),
)

reviews = Table(
    "reviews",
    METADATA,
    Column("product_id", String, ForeignKey("products.id"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("body", AsJson(Review), nullable=False),
)

store_plans = Table(
    "store_plans",
    METADATA,
    Column("location_id", String, ForeignKey("locations.id"), primary_key=True),
    Column("body", AsJson(StorePlan), nullable=False),
)

stock_levels = Table(
    "stock_levels",
    METADATA,
    Column("sku", String, ForeignKey("variants.sku"), primary_key=True),
    Column("location_id", String, ForeignKey("locations.id"), primary_key=True),
    Column("on_hand", Integer, nullable=False),
    Column("reserved", Integer, nullable=False),
    Column("safety", Integer, nullable=False),
    Column("incoming", Integer, nullable=False),
    Column("incoming_on", Date),
    Column("shelf", AsJson(LocalisedText), nullable=False),
    Column("as_of", Instant, nullable=False),
    CheckConstraint("reserved >= 0", name="reserved_not_negative"),
)
