"""Recommendations, purchases and the notice on data, in memory."""

from kiosk.domain.privacy import PrivacyNotice
from kiosk.domain.recommendation import BoughtBefore
from kiosk.errors import BackendUnavailable


class MemoryHistory:
    """``bought`` by cart; ``online`` False fails as a dead network does."""

    def __init__(self) -> None:
        self.online = True
        self.bought: dict[str, tuple[BoughtBefore, ...]] = {}

    async def bought_before(self, cart_id: str) -> tuple[BoughtBefore, ...]:
        if not self.online:
            raise BackendUnavailable("no network")
        return self.bought.get(cart_id, ())


class MemoryNotice:
    """``notice`` may be changed by a test."""

    def __init__(self) -> None:
        self.notice = PrivacyNotice("2026-11", "Maison Corail SAS", "bonjour@maison-corail.example")

    def privacy_notice(self) -> PrivacyNotice:
        return self.notice
