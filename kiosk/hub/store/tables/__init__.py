"""All tables of the hub, by subject."""

from kiosk.hub.store.tables.aftersales import (
    collect_calls,
    invoice_series,
    invoices,
    line_progress,
    progress_steps,
    returns_,
    sellers,
)
from kiosk.hub.store.tables.audit import audit_log
from kiosk.hub.store.tables.base import METADATA
from kiosk.hub.store.tables.benefits import (
    coupon_uses,
    coupons,
    gift_card_entries,
    gift_cards,
    loyalty_accounts,
    loyalty_entries,
)
from kiosk.hub.store.tables.carts import cart_access, cart_edits, cart_lines, carts, handoffs
from kiosk.hub.store.tables.catalogue import (
    categories,
    locations,
    products,
    reviews,
    stock_levels,
    store_plans,
    variants,
)
from kiosk.hub.store.tables.counter import hand_overs, parcels, refunds
from kiosk.hub.store.tables.customer_cards import (
    card_agreements,
    credit_corrections,
    customer_consents,
    customer_facts,
    customer_notes,
    customer_scans,
)
from kiosk.hub.store.tables.devices import (
    device_frames,
    device_keys,
    device_recorders,
    devices,
    discount_keys,
    enrolment_codes,
    pairings,
    staff,
    staff_renewals,
    staff_sessions,
)
from kiosk.hub.store.tables.feed import feed, feed_head
from kiosk.hub.store.tables.hub import public_address
from kiosk.hub.store.tables.keys import sealing_keys, signing_keys
from kiosk.hub.store.tables.orders import cancelled_orders, credits_, idempotency, order_lines, order_outcomes, orders
from kiosk.hub.store.tables.payments import order_payments, payments
from kiosk.hub.store.tables.policies import offline_policies, own_codes, shop_rules
from kiosk.hub.store.tables.prices import agreed_prices, customers, price_groups, promotions
from kiosk.hub.store.tables.print_sources import (
    customer_links,
    order_sources,
    printed_codes,
    selections,
    source_counts,
)
from kiosk.hub.store.tables.quotes import discount_uses, quote_uses, quotes, staff_selections
from kiosk.hub.store.tables.shop_events import order_consents, past_baskets, saved_lines, shop_events
from kiosk.hub.store.tables.stock import (
    platform_keys,
    reservations,
    stock_changes,
    stock_counts,
    stock_requests,
    stock_sources,
)
from kiosk.hub.store.tables.tasks import tasks
from kiosk.hub.store.tables.try_ons import shut_cabins, try_ons

__all__ = [
    "METADATA",
    "agreed_prices",
    "audit_log",
    "cancelled_orders",
    "card_agreements",
    "cart_access",
    "cart_edits",
    "cart_lines",
    "carts",
    "categories",
    "collect_calls",
    "coupon_uses",
    "coupons",
    "credit_corrections",
    "credits_",
    "customer_consents",
    "customer_facts",
    "customer_links",
    "customer_notes",
    "customer_scans",
    "customers",
    "device_frames",
    "device_keys",
    "device_recorders",
    "devices",
    "discount_keys",
    "discount_uses",
    "enrolment_codes",
    "feed",
    "feed_head",
    "gift_card_entries",
    "gift_cards",
    "hand_overs",
    "handoffs",
    "idempotency",
    "invoice_series",
    "invoices",
    "line_progress",
    "locations",
    "loyalty_accounts",
    "loyalty_entries",
    "offline_policies",
    "order_consents",
    "order_lines",
    "order_outcomes",
    "order_payments",
    "order_sources",
    "orders",
    "own_codes",
    "pairings",
    "parcels",
    "past_baskets",
    "payments",
    "platform_keys",
    "price_groups",
    "printed_codes",
    "products",
    "progress_steps",
    "promotions",
    "public_address",
    "quote_uses",
    "quotes",
    "refunds",
    "reservations",
    "returns_",
    "reviews",
    "saved_lines",
    "sealing_keys",
    "selections",
    "sellers",
    "shop_events",
    "shop_rules",
    "shut_cabins",
    "signing_keys",
    "source_counts",
    "staff",
    "staff_renewals",
    "staff_selections",
    "staff_sessions",
    "stock_changes",
    "stock_counts",
    "stock_levels",
    "stock_requests",
    "stock_sources",
    "store_plans",
    "tasks",
    "try_ons",
    "variants",
]
