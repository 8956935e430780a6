"""What people do with the stock of the network: ask why, ask another place for goods, answer, book a count."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal, TypeVar

import msgspec

from kiosk.domain.shelf_count import BookedCount, ShelfCount
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_history import CellHistory
from kiosk.domain.stock_request import RequestAnswer, RequestAsked, StockRequest
from kiosk.errors import AccessRevoked, BackendError, BackendRejected, CacheError
from kiosk.ports.cache_writer import CacheWriter
from kiosk.ports.stock_desk import StockDesk
from kiosk.ports.stock_network import StockNetworkDesk
from kiosk.use_cases.versions import update_of

T = TypeVar("T")

Problem = Literal[
    "hub_needed",
    "sign_in_needed",
    "not_allowed",
    "already_answered",
    "not_available",
    "too_many",
    "update_hub",
    "update_terminal",
]
"""``hub_needed``: it works with network only. ``sign_in_needed``: signed in without network, and not known there yet.
``update_…``: the hub is of another version and does not know this, or says what is not known here."""

_SAID: dict[str, Problem] = {
    "already_answered": "already_answered",
    "not_available": "not_available",
    "too_many": "too_many",
    "staff_unknown": "sign_in_needed",
}


class NotDone(msgspec.Struct, frozen=True):
    """Nothing was changed."""

    reason: Problem


class StockNetwork:
    """Only with network: what one terminal alone believes of another place's stock would be worth nothing."""

    def __init__(self, desk: StockNetworkDesk, levels: StockDesk, cache: CacheWriter) -> None:
        self._desk = desk
        self._levels = levels
        self._cache = cache

    async def history(self, sku: str, location_id: str, staff_token: str) -> CellHistory | NotDone:
        """Why a figure is what it is."""
        return await _told(staff_token, lambda: self._desk.history(sku, location_id, staff_token))

    async def ask(self, asked: RequestAsked, staff_token: str) -> StockRequest | NotDone:
        """Ask another place for goods."""
        return await _told(staff_token, lambda: self._desk.ask(asked, staff_token))

    async def answer(self, request: StockRequest, answer: RequestAnswer, staff_token: str) -> StockRequest | NotDone:
        """What this place says; the figures of both places are fresh afterwards."""
        outcome = await _told(staff_token, lambda: self._desk.answer(request.id, answer, staff_token))
        if isinstance(outcome, StockRequest):
            await self._refresh([request.sku])
        return outcome

    async def book(self, count: ShelfCount, staff_token: str) -> BookedCount | NotDone:
        """A counted shelf; the figures are fresh afterwards."""
        outcome = await _told(staff_token, lambda: self._desk.book(count, staff_token))
        if isinstance(outcome, BookedCount):
            await self._refresh([line.sku for line in outcome.lines])
        return outcome

    async def _refresh(self, skus: list[str]) -> None:
        try:
            levels: list[StockLevel] = await self._levels.levels(skus)
            await asyncio.to_thread(self._cache.refresh, levels)
        except (BackendError, CacheError):
            return  # the feed brings them


async def _told(staff_token: str, call: Callable[[], Awaitable[T]]) -> T | NotDone:
    if not staff_token:
        return NotDone("sign_in_needed")
    try:
        return await call()
    except AccessRevoked as error:
        return NotDone(_SAID.get(str(error), "not_allowed"))
    except BackendRejected as error:
        return NotDone(update_of(error) or _SAID.get(error.reason, "not_allowed"))
    except BackendError as error:
        return NotDone(update_of(error) or "hub_needed")
