"""Prices granted in the open cart go to the hub, so that the customer's phone and every other terminal show them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.domain.cart import Cart
from kiosk.domain.discount import Grants, PriceGrant, taken_back
from kiosk.errors import BackendRejected
from kiosk.ports.clock import Clock
from kiosk.ports.selling_desk import SellingDesk
from kiosk.use_cases.shopping import Shopping
from ui.jobs import CoroutineFactory, Jobs


class GrantSender(QObject):
    """Looks at each change of the session and of the network; asks one thing at a time.

    Without network a grant counts here all the same: the order carries it, and the hub checks it then.
    """

    refused = Signal(str, str)
    """The hub did not take a discount, which is gone from the cart: its code, and the SKU."""

    def __init__(
        self,
        desk: SellingDesk,
        shopping: Shopping,
        jobs: Jobs,
        clock: Clock,
        is_online: Callable[[], bool],
        token: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shopping = shopping
        self._jobs = jobs
        self._clock = clock
        self._is_online = is_online
        self._token = token
        self._is_asking = False
        self._told: tuple[str, frozenset[PriceGrant]] = ("", frozenset())
        shopping.subscribe(self.look)

    def look(self) -> None:
        """Send what the hub has not heard of."""
        session = self._shopping.session
        if session is None or not session.is_shared or not session.cart.grants or self._is_asking:
            return
        cart = session.cart
        new = tuple(
            grant for grant in cart.grants if self._told != (cart.id, self._told[1]) or grant not in self._told[1]
        )
        quotes = {grant.quote for grant in new if grant.quote}
        own = tuple(grant for grant in new if not grant.quote)
        token = self._token()
        if not self._is_online():
            return
        if quotes:
            quote_id = min(quotes)
            of_quote = tuple(grant for grant in new if grant.quote == quote_id)
            self._ask(lambda: self._desk.open_quote(cart.id, quote_id), cart.id, of_quote)
        elif own and token:
            self._ask(lambda: self._desk.discount(cart.id, own, token), cart.id, own)

    def _ask(self, ask: CoroutineFactory[Cart], cart_id: str, grants: Grants) -> None:
        self._is_asking = True
        self._jobs.run(
            ask, lambda live: self._heard(cart_id, live, grants), lambda error: self._failed(cart_id, error, grants)
        )

    def _heard(self, cart_id: str, live: Cart, grants: Grants) -> None:
        self._is_asking = False
        self._remember(cart_id, grants)
        self._shopping.merge(cart_id, live)
        self.look()

    def _failed(self, cart_id: str, error: Exception, grants: Grants) -> None:
        self._is_asking = False
        if not isinstance(error, BackendRejected):
            return  # asked again with the next change, or when the network is back
        session = self._shopping.session
        self._remember(cart_id, grants)
        wrong = [grant.sku for grant in grants if grant.discount is not None and grant.price is not None]
        if session is not None and session.cart.id == cart_id and wrong:
            self._shopping.grant(taken_back(wrong, self._clock.now()))
            self.refused.emit(error.reason, error.detail)

    def _remember(self, cart_id: str, grants: Grants) -> None:
        known = self._told[1] if self._told[0] == cart_id else frozenset()
        self._told = (cart_id, known | frozenset(grants))
