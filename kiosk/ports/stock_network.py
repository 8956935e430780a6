"""The stock of the other places: what they ask of each other, how lately they spoke, and the hub's word behind a figure."""

from typing import Protocol

import msgspec

from kiosk.domain.shelf_count import BookedCount, ShelfCount
from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_history import CellHistory, StockSource
from kiosk.domain.stock_request import RequestAnswer, RequestAsked, StockRequest


class ShelfHere(msgspec.Struct, frozen=True):
    """A shelf of this place as the stock names it (in the shop's language), and how many variants belong there."""

    name: str
    variants: int


class StockNetworkReader(Protocol):
    """Reads in ``cache.db``: they work without network."""

    def requests(self) -> list[StockRequest]:
        """What this place asks of others or is asked for, the newest first; ended ones for a while."""
        ...

    def sources(self) -> dict[str, StockSource]:
        """When each place last spoke, by its id."""
        ...

    def shelves(self, location_id: str, language: str) -> list[ShelfHere]:
        """The shelves of a place, by name."""
        ...

    def on_shelf(self, location_id: str, shelf: str, language: str) -> list[StockLevel]:
        """Everything that belongs on one of them."""
        ...


class StockNetworkDesk(Protocol):
    """The hub's side. Every call may raise ``BackendError``."""

    async def history(self, sku: str, location_id: str, staff_token: str) -> CellHistory:
        """Why a figure is what it is."""
        ...

    async def taken(self, staff_token: str) -> TakenFrom:
        """What orders of the last days took from each place."""
        ...

    async def ask(self, asked: RequestAsked, staff_token: str) -> StockRequest:
        """Ask another place for goods, once for the id."""
        ...

    async def answer(self, request_id: str, answer: RequestAnswer, staff_token: str) -> StockRequest:
        """What this place says to a request."""
        ...

    async def book(self, count: ShelfCount, staff_token: str) -> BookedCount:
        """A counted shelf, once for its id."""
        ...
