"""All tables of the hub, by subject."""

from kiosk.hub.store.tables.base import METADATA
from kiosk.hub.store.tables.carts import cart_access, cart_edits, cart_lines, carts, handoffs
from kiosk.hub.store.tables.catalogue import categories, locations, products, stock_levels, variants
from kiosk.hub.store.tables.devices import device_keys, devices, enrolment_codes, staff, staff_sessions
from kiosk.hub.store.tables.feed import feed, feed_head
from kiosk.hub.store.tables.hub import public_address
from kiosk.hub.store.tables.keys import sealing_keys, signing_keys
from kiosk.hub.store.tables.orders import cancelled_orders, credits_, idempotency, order_lines, order_outcomes, orders
from kiosk.hub.store.tables.policies import offline_policies, own_codes
from kiosk.hub.store.tables.prices import agreed_prices, customers, price_groups, promotions
from kiosk.hub.store.tables.print_sources import (
    customer_links,
    order_sources,
    printed_codes,
    selections,
    source_counts,
)
from kiosk.hub.store.tables.stock import platform_keys, reservations, stock_changes, stock_counts

__all__ = [
    "METADATA",
    "agreed_prices",
    "cancelled_orders",
    "cart_access",
    "cart_edits",
    "cart_lines",
    "carts",
    "categories",
    "credits_",
    "customer_links",
    "customers",
    "device_keys",
    "devices",
    "enrolment_codes",
    "feed",
    "feed_head",
    "handoffs",
    "idempotency",
    "locations",
    "offline_policies",
    "order_lines",
    "order_outcomes",
    "order_sources",
    "orders",
    "own_codes",
    "platform_keys",
    "price_groups",
    "printed_codes",
    "products",
    "promotions",
    "public_address",
    "reservations",
    "sealing_keys",
    "selections",
    "signing_keys",
    "source_counts",
    "staff",
    "staff_sessions",
    "stock_changes",
    "stock_counts",
    "stock_levels",
    "variants",
]
