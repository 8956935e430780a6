"""Orders after they are placed, at the hub. Every call may raise ``BackendError``."""

from typing import Protocol

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.order_asked import OrderAsked
from kiosk.domain.order_return import OrderReturn, ReturnAsked
from kiosk.domain.slip import SeenOrder


class AftersalesDesk(Protocol):
    """What a shopper does with an order of theirs."""

    async def find(self, asked: OrderAsked) -> SeenOrder:
        """An order by its number and proof; ``BackendRejected`` says ``order_unknown`` or ``too_many_tries``."""
        ...

    async def call(self, token: str, location_id: str) -> CollectCall:
        """The shopper is here to collect. May be repeated."""
        ...

    async def ask_return(self, token: str, asked: ReturnAsked) -> OrderReturn:
        """Make a return, once for its key however often it is sent."""
        ...
