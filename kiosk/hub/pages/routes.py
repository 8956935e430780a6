"""The routes of the phone pages."""

from litestar.types import ControllerRouterHandler

from kiosk.hub.pages.account_pages import account_routes
from kiosk.hub.pages.cart_pages import cart_routes
from kiosk.hub.pages.shop_pages import shop_routes
from kiosk.hub.pages.static_files import static_routes

page_routes: list[ControllerRouterHandler] = [*shop_routes, *cart_routes, *account_routes, *static_routes]
