"""``PaymentDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.payment import PaymentView, PaymentWays
from kiosk.hub_client.session import HubSession
from kiosk.ports.payment_desk import PaymentDesk


class HttpPaymentDesk(PaymentDesk):
    """Payments at the hub. The token goes in the body: addresses end in logs."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def ways(self) -> PaymentWays:
        ways: PaymentWays = await self._session.call("GET", "/api/payments/ways", PaymentWays)
        return ways

    @override
    async def look(self, token: str) -> PaymentView:
        return await self._ask("look", token)

    @override
    async def offer_phone(self, token: str) -> PaymentView:
        return await self._ask("phone", token)

    @override
    async def begin_on_terminal(self, token: str) -> PaymentView:
        return await self._ask("terminal", token)

    @override
    async def stop(self, token: str) -> PaymentView:
        return await self._ask("stop", token)

    async def _ask(self, verb: str, token: str) -> PaymentView:
        view: PaymentView = await self._session.call(
            "POST", f"/api/payments/{verb}", PaymentView, body={"token": token}
        )
        return view
