"""The routes of the phone pages."""

from litestar.types import ControllerRouterHandler

page_routes: list[ControllerRouterHandler] = []
