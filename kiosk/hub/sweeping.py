"""What the hub does every so often for as long as it runs."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from kiosk.hub.store.database import StoreFailed

_log = structlog.get_logger(__name__)


async def keep_sweeping(sweep: Callable[[], Awaitable[object]], every_s: float, failed: str) -> None:
    """Until cancelled. A store that fails is logged as ``failed`` and asked again the next time."""
    while True:
        await asyncio.sleep(every_s)
        try:
            await sweep()
        except StoreFailed:
            _log.exception(failed)
