"""A manager counts, and the figure becomes right everywhere."""

import asyncio
from typing import Literal

import msgspec

from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_change import StockCorrection
from kiosk.errors import AccessRevoked, BackendError, BackendRejected, CacheError
from kiosk.ports.cache_writer import CacheWriter
from kiosk.ports.correction_desk import CorrectionDesk
from kiosk.use_cases.versions import update_of

Refusal = Literal["hub_needed", "not_allowed", "figure_changed", "update_hub", "update_terminal"]


class Corrected(msgspec.Struct, frozen=True):
    """The hub has the figure, and so has this terminal."""

    level: StockLevel


class NotCorrected(msgspec.Struct, frozen=True):
    """Nothing was changed."""

    reason: Refusal


class CorrectStock:
    """Only with network: a figure that nobody else sees would be worse than the wrong one."""

    def __init__(self, desk: CorrectionDesk, cache: CacheWriter) -> None:
        self._desk = desk
        self._cache = cache

    async def __call__(self, correction: StockCorrection, staff_token: str) -> Corrected | NotCorrected:
        """Correct one cell, in the name of whoever is signed in."""
        try:
            level = await self._desk.correct(correction, staff_token)
        except AccessRevoked:
            return NotCorrected("not_allowed")
        except BackendRejected as error:
            is_changed = error.reason == "figure_changed"
            return NotCorrected(update_of(error) or ("figure_changed" if is_changed else "not_allowed"))
        except BackendError as error:
            return NotCorrected(update_of(error) or "hub_needed")
        try:
            await asyncio.to_thread(self._cache.refresh, [level])
        except CacheError:
            return Corrected(level)  # the feed brings it
        return Corrected(level)
