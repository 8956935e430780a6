"""A folder of CSV files to a whole shop, or to everything that is wrong with it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.hub.platforms.csv_files.baskets import BASKETS, read_baskets
from kiosk.hub.platforms.csv_files.benefits import COUPONS, GIFT_CARDS, read_coupons, read_gift_cards
from kiosk.hub.platforms.csv_files.catalogue import PICTURES, read_catalogue
from kiosk.hub.platforms.csv_files.goods import ATTRIBUTES, CATEGORIES, COLOURS, PRODUCTS, VARIANTS
from kiosk.hub.platforms.csv_files.history import CARTS, ORDERS, read_carts, read_orders
from kiosk.hub.platforms.csv_files.own_codes import OWN_CODES, read_own_codes
from kiosk.hub.platforms.csv_files.people import CUSTOMERS, STAFF, read_customers, read_staff
from kiosk.hub.platforms.csv_files.places import HOURS, STORES, read_places
from kiosk.hub.platforms.csv_files.policy import OFFLINE_POLICY, read_offline_policy
from kiosk.hub.platforms.csv_files.prices import (
    AGREED,
    GROUPS,
    PROMOTIONS,
    read_agreed_prices,
    read_groups,
    read_promotions,
)
from kiosk.hub.platforms.csv_files.privacy import PRIVACY, read_privacy
from kiosk.hub.platforms.csv_files.problems import ShopProblem
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.reviews import REVIEWS, read_reviews
from kiosk.hub.platforms.csv_files.selections import SELECTIONS, read_selections
from kiosk.hub.platforms.csv_files.seller import SELLER, read_seller
from kiosk.hub.platforms.csv_files.sheet import Sheet
from kiosk.hub.platforms.csv_files.special_days import SPECIAL_DAYS
from kiosk.hub.platforms.csv_files.stock import STOCK, read_stock
from kiosk.hub.platforms.csv_files.store_plans import STORE_PLANS, read_store_plans
from kiosk.hub.platforms.shop import Shop

SHEETS: tuple[Sheet[Any], ...] = (
    STORES, HOURS, SPECIAL_DAYS, STORE_PLANS, CATEGORIES, COLOURS, PRODUCTS, ATTRIBUTES, REVIEWS, VARIANTS, STOCK,
    GROUPS, AGREED, PROMOTIONS, COUPONS, GIFT_CARDS, SELECTIONS, STAFF, CUSTOMERS, CARTS, ORDERS, BASKETS,
    OFFLINE_POLICY, OWN_CODES, SELLER, PRIVACY,
)  # fmt: skip
"""Every file that is read, in the order of the documentation."""


def read_shop(folder: Path, now: datetime | None = None) -> Shop | tuple[ShopProblem, ...]:
    """The shop in a folder, or what must be mended first. ``now`` (UTC) gives ``today`` in the files its meaning."""
    if not folder.is_dir():
        return (ShopProblem(str(folder), 0, "", "folder_missing", "the folder is not there"),)
    reading = Reading(folder, now or datetime.now(UTC))
    _check_names(reading)
    places = read_places(reading)
    # Order matters: a file is read after the files that it names.
    catalogue = read_catalogue(reading)
    groups = read_groups(reading)
    seller = read_seller(reading)
    shop = Shop(
        locations=places,
        categories=catalogue.categories,
        products=catalogue.products,
        variants=catalogue.variants,
        price_groups=groups,
        agreed_prices=read_agreed_prices(reading),
        promotions=read_promotions(reading),
        stock=read_stock(reading, places),
        staff=read_staff(reading),
        selections=read_selections(reading),
        customers=read_customers(reading),
        carts=read_carts(reading),
        orders=read_orders(reading),
        baskets=read_baskets(reading),
        offline_policy=read_offline_policy(reading),
        own_codes=read_own_codes(reading, catalogue.variants),
        coupons=read_coupons(reading, catalogue.categories),
        gift_cards=read_gift_cards(reading),
        reviews=read_reviews(reading),
        store_plans=read_store_plans(reading),
        seller=seller,
        privacy=read_privacy(reading, seller),
        stock_written_at=reading.written_at(STOCK),
        pictures=str(folder / PICTURES) if (folder / PICTURES).is_dir() else "",
    )
    return reading.problems.all() or shop


def check_shop(folder: Path, now: datetime | None = None) -> tuple[ShopProblem, ...]:
    """Everything that is wrong in a folder; nothing when the shop is good."""
    shop = read_shop(folder, now)
    return () if isinstance(shop, Shop) else shop


def _check_names(reading: Reading) -> None:
    """A misspelt optional file would be left out without a word: say so."""
    known = {sheet.file for sheet in SHEETS}
    for path in sorted(reading.folder.glob("*.csv")):
        if path.name not in known:
            reading.unknown_file(path.name, known)
