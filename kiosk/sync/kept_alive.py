"""A loop that a bug does not end."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

_log = structlog.get_logger("kiosk.sync")

_RESTART_S = 5.0


async def kept_alive(name: str, loop: Callable[[], Awaitable[None]]) -> None:
    """A bug in one loop must not stop the terminal from sending orders: logged whole, then begun again."""
    while True:
        try:
            await loop()
        except Exception:  # noqa: BLE001 - the sync loop is one of the three places that may
            _log.exception("loop failed", loop=name)
            await asyncio.sleep(_RESTART_S)
