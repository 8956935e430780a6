"""The hub as an ASGI application."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import cast

from litestar import Litestar
from litestar.config.app import AppConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.enums import ScopeType
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.types import (
    ControllerRouterHandler,
    LifeSpanReceive,
    LifeSpanScope,
    LifeSpanSend,
    Message,
    Receive,
    Scope,
    Send,
)
from typing_extensions import override

from kiosk import __version__
from kiosk.hub.api import (
    aftersales,
    audit,
    benefits,
    cart_read,
    carts,
    counter,
    credit,
    customer_cards,
    devices,
    events,
    feed,
    figures,
    health,
    history,
    orders,
    payments,
    pictures,
    reservations,
    rules,
    selling,
    sources,
    staff,
    stock,
    tasks,
    team,
    terminals,
    try_ons,
    web_orders,
)
from kiosk.hub.api.hub_time import hub_headers
from kiosk.hub.api.refusal import Refusal, on_exception, on_http_exception, on_refusal, on_value_refused
from kiosk.hub.api.said_no import RefusalsDescribed
from kiosk.hub.auth.guards import calling_device, calling_platform, calling_staff
from kiosk.hub.pages.error_pages import with_pages
from kiosk.hub.pages.routes import page_routes
from kiosk.hub.services import Services
from kiosk.hub.settings import HubSettings
from kiosk.hub.store.database import ValueRefused
from kiosk.ports.clock import Clock

_MAX_BODY = 256 * 1024
_ROUTES: list[ControllerRouterHandler] = [
    *health.routes,
    *pictures.routes,
    devices.router,
    carts.router,
    cart_read.read,
    customer_cards.router,
    credit.router,
    web_orders.router,
    selling.router,
    orders.router,
    benefits.router,
    aftersales.router,
    counter.router,
    sources.router,
    events.router,
    history.router,
    figures.router,
    stock.router,
    reservations.router,
    rules.router,
    try_ons.router,
    staff.router,
    team.router,
    audit.router,
    tasks.router,
    *terminals.routes,
    *payments.routes,
    feed.router,
]


def create_app(
    settings: HubSettings, clock: Clock | None = None, pages: Sequence[ControllerRouterHandler] = page_routes
) -> Litestar:
    """The application on an opened and migrated store; its shutdown closes the store."""
    state = State({"services": Services(settings, clock)})
    return _Hub.from_config(
        AppConfig(
            route_handlers=[*_ROUTES, *pages],
            state=state,
            dependencies={
                "services": Provide(lambda: state.services, sync_to_thread=False),
                "device": Provide(calling_device, sync_to_thread=False),
                "platform": Provide(calling_platform, sync_to_thread=False),
                "staff": Provide(calling_staff, sync_to_thread=False),
            },
            exception_handlers={
                Refusal: on_refusal,
                ValueRefused: on_value_refused,
                OverflowError: on_value_refused,  # as SQLite's driver says it of a number past 63 bits
                HTTPException: with_pages(on_http_exception),
                Exception: with_pages(on_exception),
            },
            plugins=[RefusalsDescribed()],
            before_send=[_tell_time],
            lifespan=[_lifespan],
            openapi_config=OpenAPIConfig(
                title="Kiosk hub",
                version=__version__,
                path="/schema",
                render_plugins=[JsonRenderPlugin()],
                use_handler_docstrings=True,
            ),
            request_max_body_size=_MAX_BODY,
            logging_config=None,
        )
    )


class _Hub(Litestar):
    """The framework, and in front of it the one answer that its layers cost more than."""

    @override
    async def __call__(
        self,
        scope: Scope | LifeSpanScope,
        receive: Receive | LifeSpanReceive,
        send: Send | LifeSpanSend,
    ) -> None:
        is_request = scope["type"] == ScopeType.HTTP
        if is_request and await cart_read.answer(cast("Scope", scope), self.state.services, cast("Send", send)):
            return
        await super().__call__(scope, receive, send)


@asynccontextmanager
async def _lifespan(app: Litestar) -> AsyncIterator[None]:
    services: Services = app.state.services
    loops = (
        services.broadcaster.run,
        services.reservations.run,
        services.tasks.run,
        services.shop_events.run,
        services.stock_sweep.run,
        services.recommendations.run,
        services.payments.run,
        services.try_ons.run,
        services.pairings.run,
    )
    tasks = [asyncio.create_task(loop()) for loop in loops]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        services.close()


async def _tell_time(message: Message, scope: Scope) -> None:
    if message["type"] == "http.response.start":
        services: Services = scope["litestar_app"].state.services
        clock, version = hub_headers(services.clock)
        # Terminals ask nothing else; which version a shop runs is nobody's business on the internet.
        said = (clock, version) if scope["path"].startswith("/api/") else (clock,)
        message["headers"] = [*message["headers"], *said]
