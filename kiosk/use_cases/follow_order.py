"""What a shopper does with an order that is placed: find it by its number, collect it, send a part of it back."""

import msgspec

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.order_asked import OrderAsked
from kiosk.domain.order_return import OrderReturn, ReturnAsked
from kiosk.domain.slip import SeenOrder
from kiosk.errors import BackendError, BackendRejected, BackendUnavailable
from kiosk.ports.aftersales_desk import AftersalesDesk


class NotDone(msgspec.Struct, frozen=True, tag=True):
    """The hub said no, or nothing. ``reason``: ``needs_network``, ``too_many_tries``, or the hub's stable code."""

    reason: str


class FollowOrder:
    """Needs the hub: whose order it is and what is left to return is nobody else's to say."""

    def __init__(self, desk: AftersalesDesk) -> None:
        self._desk = desk

    async def find(self, asked: OrderAsked) -> SeenOrder | NotDone:
        """The order behind a number, for whoever knows what was given with it."""
        try:
            return await self._desk.find(asked)
        except BackendError as error:
            return _why(error)

    async def call(self, token: str, location_id: str) -> CollectCall | NotDone:
        """Tell the staff here that somebody waits."""
        try:
            return await self._desk.call(token, location_id)
        except BackendError as error:
            return _why(error)

    async def ask_return(self, token: str, asked: ReturnAsked) -> OrderReturn | NotDone:
        """Make a return. Asked again with the same key after an unclear answer, it is the same one."""
        try:
            return await self._desk.ask_return(token, asked)
        except BackendError as error:
            return _why(error)


def _why(error: BackendError) -> NotDone:
    if isinstance(error, BackendRejected):
        return NotDone(error.reason)
    # 429 comes as a wish to wait; 503 too, and then waiting is right as well.
    is_wait = isinstance(error, BackendUnavailable) and error.retry_after_s is not None
    return NotDone("too_many_tries" if is_wait else "needs_network")
