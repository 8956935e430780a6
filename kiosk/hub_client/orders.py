"""``OrderDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.order import OrderConfirmed, OrderOutline, OrderSummary
from kiosk.errors import BackendUnavailable
from kiosk.hub_client.session import HubSession
from kiosk.ports.order_desk import CancelOutcome, GivenUp, OpenedOrder, OrderDesk


class HttpOrderDesk(OrderDesk):
    """Orders at the hub."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def place(self, order: OrderOutline, sealed: bytes) -> OrderConfirmed:
        headers = {"Idempotency-Key": order.idempotency_key}
        confirmed: OrderConfirmed = await self._session.call(
            "POST", "/api/orders/sealed", OrderConfirmed, body=sealed, headers=headers
        )
        if confirmed.order_id != order.id:
            # Believing it would delete an order that the hub may never have seen.
            raise BackendUnavailable(f"the hub confirmed {confirmed.order_id} when asked for {order.id}")
        return confirmed

    @override
    async def recent(self, staff_token: str, limit: int = 50) -> list[OrderSummary]:
        summaries: list[OrderSummary] = await self._session.call(
            "GET", "/api/orders", list[OrderSummary], params={"limit": str(limit)}, staff_token=staff_token
        )
        return summaries

    @override
    async def open(self, sealed: bytes, staff_token: str) -> OpenedOrder:
        order: OpenedOrder = await self._session.call(
            "POST", "/api/orders/open", OpenedOrder, body=sealed, staff_token=staff_token
        )
        return order

    @override
    async def cancel(self, given_up: GivenUp, staff_token: str) -> CancelOutcome:
        outcome: CancelOutcome = await self._session.call(
            "POST", "/api/orders/cancel", CancelOutcome, body=given_up, staff_token=staff_token
        )
        return outcome
