"""Try-ons of this store, as the terminal's own files know them."""

from typing import Protocol

from kiosk.domain.try_on import TryOn, TryOnQueue


class TryOnReader(Protocol):
    """Local reads. A shopper's terminal knows the queue and no try-on."""

    def try_ons(self, location_id: str) -> list[TryOn]:
        """Those that are under way and those that ended a short while ago, the oldest first."""
        ...

    def try_on_queue(self, location_id: str) -> TryOnQueue | None:
        """How many wait, and the cabins; None where nobody has tried anything on yet."""
        ...
