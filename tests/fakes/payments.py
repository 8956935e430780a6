"""A shop that can be paid: the test provider and a terminal simulator, both real, and lines that break on command."""

from collections.abc import Callable
from typing import Literal

import httpx
from litestar import Litestar
from typing_extensions import override

from kiosk.hub.payments.addresses import ProviderAccount
from kiosk.hub.payments.http_provider import HttpPaymentProvider
from kiosk.ports.clock import Clock
from kiosk.simulators.provider_app import ProviderSettings, create_provider
from kiosk.simulators.provider_book import ProviderBook

URL, MERCHANT = "https://pay.test", "http://hub.test/api/payments/heard"
API_KEY, SECRET = "key-of-the-shop", "secret-of-both"

Fault = Literal["no_connection", "answer_lost"]


class BreakingLine(httpx.AsyncBaseTransport):
    """A line to an application that breaks at the next calls, as told."""

    def __init__(self, app: Litestar | Callable[[], Litestar]) -> None:
        self._app = app
        self.faults: list[Fault] = []
        self.calls: list[tuple[str, str]] = []

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.calls.append((request.method, request.url.path))
        fault = self.faults.pop(0) if self.faults else None
        if fault == "no_connection":
            raise httpx.ConnectError("cut")
        app = self._app if isinstance(self._app, Litestar) else self._app()
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)  # type: ignore[arg-type]
        answer = await transport.handle_async_request(request)
        if fault == "answer_lost":
            raise httpx.ReadError("cut")
        return answer


class TestProvider:
    """The test provider's application, the hub's adapter to it, and the shopper before its page."""

    __test__ = False

    def __init__(self, clock: Clock, messages: httpx.AsyncBaseTransport | None = None) -> None:
        self.app = create_provider(ProviderSettings(URL, MERCHANT, API_KEY, SECRET), clock, messages)
        self.line = BreakingLine(self.app)
        self.adapter = HttpPaymentProvider(ProviderAccount(URL, API_KEY, SECRET), self.line)

    @property
    def book(self) -> ProviderBook:
        found: ProviderBook = self.app.state.provider.book
        return found

    async def choose(self, page_url: str, choice: str, told: str = "now") -> str:
        """What the shopper does on the provider's page; where it leads."""
        transport = httpx.ASGITransport(app=self.app)  # type: ignore[arg-type]
        async with httpx.AsyncClient(transport=transport) as client:
            answer = await client.post(page_url, data={"choice": choice, "told": told})
        location: str = answer.headers.get("location", "")
        return location
