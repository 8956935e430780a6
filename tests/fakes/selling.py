"""The hub's side of discounts, quotes and selections, in memory."""
# ruff: noqa: ARG002 - a port is implemented whole

from datetime import UTC, datetime, timedelta

from kiosk.domain.cart import Cart
from kiosk.domain.discount import Grants
from kiosk.domain.quote import Quote, QuoteAsked, SelectionAsked, StaffSelection
from kiosk.errors import BackendUnavailable

NOW = datetime(2026, 11, 18, 13, 32, tzinfo=UTC)


class FakeSellingDesk:
    """Makes what it is asked for. ``online = False``: a dead network."""

    def __init__(self) -> None:
        self.online = True
        self.granted: list[Grants] = []
        self.quotes: list[Quote] = []
        self.selections: list[StaffSelection] = []

    async def discount(self, cart_id: str, grants: Grants, staff_token: str) -> Cart:
        self._answer()
        self.granted.append(grants)
        return Cart(cart_id, 2, NOW, grants=grants)

    async def open_quote(self, cart_id: str, quote_id: str) -> Cart:
        self._answer()
        return Cart(cart_id, 2, NOW)

    async def make_quote(self, asked: QuoteAsked, staff_token: str) -> Quote:
        self._answer()
        made = Quote(asked.id, "PABC234", NOW, NOW + timedelta(days=asked.days), asked.lines, "lea", "bellecour")
        self.quotes.append(made)
        return made

    async def make_selection(self, asked: SelectionAsked, staff_token: str) -> StaffSelection:
        self._answer()
        made = StaffSelection(asked.id, "PXYZ678", asked.name, asked.skus, NOW, "lea", "Léa")
        self.selections.append(made)
        return made

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")
