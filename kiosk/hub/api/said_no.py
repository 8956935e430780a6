"""What the description of the API says of its refusals: their form, and for each route who is not let in."""

from typing import Final

from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec
from litestar.plugins import ReceiveRoutePlugin
from litestar.routes import BaseRoute, HTTPRoute
from typing_extensions import override

from kiosk.hub.api.refusal import Problem
from kiosk.hub.auth.guards import RightGuard, require_device, require_platform

_NOT_INPUT: Final = frozenset({"request", "state", "scope", "headers", "cookies", "return"})


class RefusalsDescribed(ReceiveRoutePlugin):
    """Adds to each route of the API what its guards and its reading of the request refuse.

    The framework describes bodies that do not fit in a form that this hub never sends.
    """

    @override
    def receive_route(self, route: BaseRoute) -> None:
        """Called for each route as it is registered."""
        if isinstance(route, HTTPRoute) and route.path.startswith("/api/"):
            for handler in route.route_handlers:
                handler.responses = {**_refusals(handler), **(handler.responses or {})}


def _refusals(handler: HTTPRouteHandler) -> dict[int, ResponseSpec]:
    guards = handler.resolve_guards()
    has_right = any(isinstance(guard, RightGuard) for guard in guards)
    found = {}
    if set(handler.parsed_fn_signature.parameters) - _NOT_INPUT - set(handler.resolve_dependencies()):
        found[400] = refusal("What was sent does not fit (`body_wrong`).")
    if has_right or any(guard in {require_device, require_platform} for guard in guards):
        found[401] = refusal("Nobody whom the hub knows, or whose access ended.")
    if has_right:
        found[403] = refusal("Known, and not allowed to do this (`role_wrong`).")
    return found


def refusal(description: str) -> ResponseSpec:
    """One status of a route, as its ``responses`` want it."""
    return ResponseSpec(Problem, generate_examples=False, description=description)
