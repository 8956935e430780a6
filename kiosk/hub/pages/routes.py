"""The routes of the phone pages."""

from litestar import Router
from litestar.types import ControllerRouterHandler

from kiosk.hub.pages.account_pages import account_routes
from kiosk.hub.pages.card_pages import card_routes
from kiosk.hub.pages.cart_events import event_routes
from kiosk.hub.pages.cart_pages import cart_routes
from kiosk.hub.pages.code_pages import code_routes
from kiosk.hub.pages.collect_pages import collect_routes
from kiosk.hub.pages.find_pages import find_routes
from kiosk.hub.pages.form_guard import refuse_other_sites
from kiosk.hub.pages.invoice_pages import invoice_routes
from kiosk.hub.pages.order_pages import order_routes
from kiosk.hub.pages.pay_pages import pay_routes
from kiosk.hub.pages.printed_pages import printed_routes
from kiosk.hub.pages.product_page import product_routes
from kiosk.hub.pages.quote_pages import quote_routes
from kiosk.hub.pages.return_pages import return_routes
from kiosk.hub.pages.shop_pages import shop_routes
from kiosk.hub.pages.static_files import static_routes
from kiosk.hub.pages.store_page import store_routes

page_routes: list[ControllerRouterHandler] = [
    Router(
        "/",
        route_handlers=[
            *shop_routes,
            *product_routes,
            *printed_routes,
            *store_routes,
            *cart_routes,
            *card_routes,
            *quote_routes,
            *code_routes,
            *account_routes,
            *order_routes,
            *pay_routes,
            *find_routes,
            *collect_routes,
            *return_routes,
            *invoice_routes,
        ],
        before_request=refuse_other_sites,
    ),
    *event_routes,
    *static_routes,
]
