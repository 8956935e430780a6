"""A hub's desk for orders that are placed, and the calls that a terminal knows of, in memory."""

# ruff: noqa: ARG002 - ports are implemented whole

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.order_asked import OrderAsked
from kiosk.domain.order_return import OrderReturn, ReturnAsked
from kiosk.domain.slip import SeenOrder
from kiosk.errors import BackendError, BackendRejected
from tests.fakes.shop import NOW


class FakeAftersalesDesk:
    """``orders`` by (number, proof). ``fault`` makes the next call fail."""

    def __init__(self, *orders: tuple[str, SeenOrder]) -> None:
        self.orders = {(order.number, proof): order for proof, order in orders}
        self.fault: BackendError | None = None
        self.calls: list[str] = []
        self.returns: dict[str, OrderReturn] = {}

    async def find(self, asked: OrderAsked) -> SeenOrder:
        self._answer()
        found = self.orders.get((asked.number.strip().upper(), asked.proof.strip()))
        if found is None:
            raise BackendRejected(404, "order_unknown")
        return found

    async def call(self, token: str, location_id: str) -> CollectCall:
        self._answer()
        self.calls.append(token)
        return CollectCall("K7M4Q2", "K07-0042", location_id, 2, NOW)

    async def ask_return(self, token: str, asked: ReturnAsked) -> OrderReturn:
        self._answer()
        made = OrderReturn(f"R-{len(self.returns) + 1:06}", NOW.date(), asked.lines)
        return self.returns.setdefault(asked.key, made)

    def _answer(self) -> None:
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault


class FakeCalls:
    def __init__(self, *calls: CollectCall) -> None:
        self.known = list(calls)

    def calls(self, location_id: str) -> list[CollectCall]:
        return [call for call in self.known if call.location_id == location_id]
