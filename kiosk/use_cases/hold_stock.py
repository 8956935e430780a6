"""Pieces kept at the hub while a shopper pays."""

import asyncio

from kiosk.domain.reservation import HoldLine, HoldRequest, Reservation
from kiosk.errors import BackendError, CacheError
from kiosk.ports.cache_writer import CacheWriter
from kiosk.ports.ids import IdSource
from kiosk.ports.own_holds import OwnHolds
from kiosk.ports.reservation_desk import ReservationDesk

HOLD_BUDGET_S = 1.5
"""How long a shopper who already touched confirm waits for the hub's word. The answer itself may come later."""


class HoldStock:
    """Asks, renews and gives back. Nothing here is needed to order: without an answer the order takes stock as any."""

    def __init__(self, desk: ReservationDesk, cache: CacheWriter, holds: OwnHolds, ids: IdSource) -> None:
        self._desk = desk
        self._cache = cache
        self._holds = holds
        self._ids = ids

    def new_id(self) -> str:
        """The id of a hold, made here so that an order can name it before the hub has answered."""
        return self._ids.new_id()

    async def keep(self, reservation_id: str, lines: tuple[HoldLine, ...], cart_id: str) -> Reservation | None:
        """What the hub keeps for us now, with live levels taken into the cache; None: no answer."""
        try:
            kept = await self._desk.hold(HoldRequest(reservation_id, lines, cart_id))
            # First the figures that count the hold as reserved, then that it is ours: the other way round a piece
            # would be there twice for a moment.
            await asyncio.to_thread(self._cache.refresh, list(kept.levels))
        except (BackendError, CacheError):
            return None
        self._holds.keep(kept)
        return kept

    async def give_back(self, reservation_id: str) -> bool:
        """The shopper does not pay after all. False: the hub was not told, and time will end the hold."""
        self._holds.drop(reservation_id)
        try:
            await self._desk.release(reservation_id)
        except BackendError:
            return False
        return True

    def lapse(self, reservation_id: str) -> None:
        """Time ended the hold, and it could not be renewed."""
        self._holds.drop(reservation_id)

    def use(self, reservation_id: str, order_id: str) -> None:
        """A recorded order names the hold."""
        self._holds.use(reservation_id, order_id)
