"""Orders at the hub."""

from typing import Protocol

import msgspec

from kiosk.domain.order import OrderConfirmed, OrderOutline, OrderSummary, ReadyOrder


class GivenUp(msgspec.Struct, frozen=True, omit_defaults=True):
    """A refused order that staff give up, and why. ``sealed``: the order, so that its slip's page can tell the shopper."""

    order_id: str
    number: str
    reason: str
    sealed: bytes = b""


class OpenedOrder(msgspec.Struct, frozen=True):
    """A sealed order, opened for staff, and the price group that counts for it."""

    order: ReadyOrder
    price_group_id: str


class OrderCancelled(msgspec.Struct, frozen=True, tag="cancelled"):
    """No try of it will be placed any more."""


class OrderArrived(msgspec.Struct, frozen=True, tag="arrived"):
    """It had arrived after all: it is an order, and stays one."""

    confirmed: OrderConfirmed


CancelOutcome = OrderCancelled | OrderArrived


class OrderDesk(Protocol):
    """Where orders become firm. Every call may raise ``BackendError``."""

    async def place(self, order: OrderOutline, sealed: bytes) -> OrderConfirmed:
        """Make a sealed order firm, once for its idempotency key however often it is sent."""
        ...

    async def recent(self, staff_token: str, limit: int = 50) -> list[OrderSummary]:
        """The newest orders that this person may see, newest first."""
        ...

    async def open(self, sealed: bytes, staff_token: str) -> OpenedOrder:
        """What a sealed order holds, for a person who is signed in. Nothing is placed."""
        ...

    async def cancel(self, given_up: GivenUp, staff_token: str) -> CancelOutcome:
        """Make sure that a refused order is never placed. May be repeated."""
        ...
