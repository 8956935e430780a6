"""What a known customer scans, told to the hub, which keeps it only if they asked for that."""

from typing import Any

from kiosk.use_cases.resolve_scan import ProductFound
from ui.jobs import Jobs
from ui.parts import TerminalParts


class CardScans:
    """Tells of articles scanned while the cart of a known customer is open; without network nothing is told later."""

    def __init__(self, parts: TerminalParts, jobs: Jobs) -> None:
        self._parts = parts
        self._jobs = jobs

    def scanned(self, answer: Any) -> None:
        """A code was answered."""
        session = self._parts.shopping.session
        if not isinstance(answer, ProductFound) or session is None or session.cart.customer is None:
            return
        if not session.is_shared or not self._parts.status.status().network:
            return
        cart_id, product_id = session.cart.id, answer.product_id
        edition = answer.source.edition if answer.source else ""
        self._jobs.run(lambda: self._parts.cards.scanned(cart_id, product_id, edition), lambda _: None, lambda _: None)
