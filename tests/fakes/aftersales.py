"""A hub's desk for orders that are placed, and the calls that a terminal knows of, in memory."""

# ruff: noqa: ARG002 - ports are implemented whole

from datetime import timedelta

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order_asked import OrderAsked
from kiosk.domain.order_progress import LineProgress, ProgressState
from kiosk.domain.order_return import OrderReturn, Returnable, ReturnAsked
from kiosk.domain.slip import SeenLine, SeenOrder
from kiosk.errors import BackendError, BackendRejected
from tests.fakes.shop import HERE, NOW


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


def a_followed_order(state: ProgressState = "ready") -> SeenOrder:
    """One line waits here in this state, one is at home, one is on its way."""
    day = NOW.date()
    open_until = Returnable(2, day + timedelta(days=14), day + timedelta(days=30))
    back = Returnable(1, day + timedelta(days=12), day + timedelta(days=28))
    return SeenOrder(
        "K07-0042",
        NOW - timedelta(days=3),
        (
            _line("1", "ROBE-CORAIL-38", 1, 14900, Fulfillment("store_pickup", HERE), LineProgress("1", state, NOW)),
            _line(
                "2",
                "SAC-RIVAGE-1",
                2,
                18900,
                Fulfillment("take_now", HERE),
                LineProgress("2", "collected", NOW),
                open_until,
            ),
            _line(
                *("3", "LAMPE-AUBE-1", 1, 12900),
                Fulfillment("home_delivery", "warehouse"),
                LineProgress("3", "shipped", NOW, "Colissimo", "6A14820093571"),
                back,
            ),
        ),
        Money(490),
        Money(66090),
        "at_till",
        NOW - timedelta(days=3),
        token="AbCdEfGhIjKlMnOpQrStU_",
        collect_at=(HERE,),
        may_be_invoiced=True,
    )


def _line(
    line_id: str,
    sku: str,
    quantity: int,
    price: int,
    way: Fulfillment,
    progress: LineProgress,
    returnable: Returnable | None = None,
) -> SeenLine:
    soon = NOW.date() + timedelta(days=2)
    return SeenLine(
        sku,
        quantity,
        Money(price),
        way,
        "wait",
        soon,
        "allocated",
        id=line_id,
        progress=progress,
        returnable=returnable or Returnable(quantity),
    )
