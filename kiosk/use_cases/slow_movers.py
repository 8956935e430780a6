"""What is slow in the network: asked of the hub, and kept for when there is none."""

import asyncio

import structlog

from kiosk.domain.slow_movers import TakenFrom
from kiosk.errors import BackendError
from kiosk.ports.stock_network import StockNetworkDesk
from kiosk.ports.taken_store import TakenStore

_log = structlog.get_logger(__name__)


class SlowMovers:
    """The hub's answer is kept whole, with its days: a terminal alone does not know what others took since."""

    def __init__(self, desk: StockNetworkDesk, store: TakenStore) -> None:
        self._desk = desk
        self._store = store

    async def __call__(self, staff_token: str) -> TakenFrom | None:
        """What the hub says now, else what it said last; None: it was never asked."""
        if staff_token:
            try:
                taken = await self._desk.taken(staff_token)
            except BackendError:
                pass  # what is kept is as good as it gets, and says of when it is
            else:
                await asyncio.to_thread(self._keep, taken)
                return taken
        return await asyncio.to_thread(self._store.load)

    def _keep(self, taken: TakenFrom) -> None:
        try:
            self._store.save(taken)
        except OSError:
            _log.warning("taken_not_kept", exc_info=True)
