"""All tables of the hub, by subject."""

from kiosk.hub.store.tables.base import METADATA
from kiosk.hub.store.tables.carts import cart_access, cart_lines, carts, handoffs
from kiosk.hub.store.tables.catalogue import categories, locations, products, stock_levels, variants
from kiosk.hub.store.tables.devices import devices, enrolment_codes, staff, staff_sessions
from kiosk.hub.store.tables.feed import feed, feed_head
from kiosk.hub.store.tables.keys import signing_keys
from kiosk.hub.store.tables.orders import credits_, idempotency, order_lines, order_outcomes, orders
from kiosk.hub.store.tables.prices import agreed_prices, customers, price_groups, promotions

__all__ = [
    "METADATA",
    "agreed_prices",
    "cart_access",
    "cart_lines",
    "carts",
    "categories",
    "credits_",
    "customers",
    "devices",
    "enrolment_codes",
    "feed",
    "feed_head",
    "handoffs",
    "idempotency",
    "locations",
    "order_lines",
    "order_outcomes",
    "orders",
    "price_groups",
    "products",
    "promotions",
    "signing_keys",
    "staff",
    "staff_sessions",
    "stock_levels",
    "variants",
]
