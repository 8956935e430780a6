"""What goes with what, worked out from this hub's own orders and told to terminals with the catalogue."""

from kiosk.domain.cart import Cart
from kiosk.domain.device import Device
from kiosk.domain.recommendation import BoughtBefore
from kiosk.hub.carts import CartRefused, Carts
from kiosk.hub.importing.recommend import recommend
from kiosk.hub.store import basket_rows, card_rows
from kiosk.hub.store.database import Database
from kiosk.hub.sweeping import keep_sweeping
from kiosk.ports.clock import Clock

_EVERY_S = 3_600.0
_MOST_BOUGHT = 24


class Recommendations:
    """Worked out anew at intervals: only what changed goes to terminals."""

    def __init__(self, database: Database, clock: Clock, carts: Carts) -> None:
        self._database = database
        self._clock = clock
        self._carts = carts

    async def refresh(self) -> int:
        """Work everything out; returns how many rows of the feed changed."""
        return await self._database.write(lambda connection: recommend(connection, self._clock.now()))

    async def run(self) -> None:
        """Refresh until cancelled. The shop's import did so before."""
        await keep_sweeping(self.refresh, _EVERY_S, "recommendations_not_refreshed")

    async def bought_before(self, cart_id: str, device: Device) -> tuple[BoughtBefore, ...] | CartRefused:
        """What the owner of a cart bought before, for the terminal that opened that cart, and for no other."""
        cart = await self._carts.opened_by(cart_id, device)
        if not isinstance(cart, Cart):
            return cart
        customer = cart.customer
        if customer is None or not await self._may_see(customer.id, device):
            return ()
        rows = await self._database.fetch(lambda c: basket_rows.bought_by(c, customer.id, _MOST_BOUGHT))
        return tuple(BoughtBefore(*row) for row in rows)

    async def _may_see(self, customer_id: str, device: Device) -> bool:
        """A kiosk serves the customers themselves; staff see what somebody bought once they agreed to it."""
        if device.profile == "kiosk":
            return True
        now = self._clock.now()
        return await self._database.fetch(lambda c: card_rows.in_force(c, customer_id, device.id, now)) is not None
