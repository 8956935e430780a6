"""Python's garbage is looked for on the GUI thread alone.

Left to itself, Python looks for it in whichever thread happens to allocate. An object of Qt that is found on the network
thread, or on the one that draws pictures, is destroyed there: its timers cannot be stopped from another thread, and sooner
or later that ends the process.
"""

import asyncio
import gc
from collections.abc import Callable
from typing import Final

_LOOK_S: Final = 1.0
_MANY: Final = 2_000
"""New objects that are worth a look; Python's own measure is of this order."""
_WHOLE: Final = 10
"""Every so many looks goes through what outlived earlier ones too."""


class GuiGarbage:
    """Takes the search over from Python until ``end``. ``call_on_gui`` queues a call for the GUI thread."""

    def __init__(self, call_on_gui: Callable[[Callable[[], None]], None]) -> None:
        self._call_on_gui = call_on_gui
        self._looks = 0
        self._was_on = gc.isenabled()
        gc.disable()

    async def watch(self) -> None:
        """Ask for a look whenever enough was made; nothing is asked of a terminal that rests."""
        while True:
            await asyncio.sleep(_LOOK_S)
            if gc.get_count()[0] > _MANY:
                self._call_on_gui(self._look)

    def end(self) -> None:
        """Give the search back to Python."""
        if self._was_on:
            gc.enable()

    def _look(self) -> None:
        self._looks += 1
        gc.collect(2 if self._looks % _WHOLE == 0 else 1)
