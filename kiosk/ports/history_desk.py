"""What a known customer bought before, at the hub."""

from typing import Protocol

from kiosk.domain.recommendation import BoughtBefore


class HistoryDesk(Protocol):
    """Every call may raise ``BackendError``."""

    async def bought_before(self, cart_id: str) -> tuple[BoughtBefore, ...]:
        """What the owner of a cart bought, the latest first; only for a cart that was opened on this terminal."""
        ...
