"""Two rows of suggestions, on home and on the product sheet, and what they know of the visit."""

from contextlib import suppress

from PySide6.QtCore import QObject

from kiosk.domain.recommendation import BoughtBefore
from kiosk.errors import CacheError
from kiosk.use_cases.recommend import Known, Recommend
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.translation import texts_in
from ui.view_models.done_props import PlacedOrder
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.product import ProductViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.suggestions import SuggestionsInputs, SuggestionsViewModel


class Suggesting:
    """Owns both view-models. Purchases are asked of the hub for a customer whose own code opened their cart here."""

    def __init__(
        self,
        parts: TerminalParts,
        jobs: Jobs,
        shell: ShellViewModel,
        navigation: NavigationViewModel,
        product: ProductViewModel,
    ) -> None:
        self._parts, self._jobs, self._shell, self._navigation = parts, jobs, shell, navigation
        self._product = product
        self._recommend = Recommend(parts.catalogue, parts.device.location_id)
        self._ordered: set[str] = set()
        self._bought: tuple[BoughtBefore, ...] = ()
        self._cart_id = ""
        self._product_id = ""
        self.on_home = SuggestionsViewModel(self._for_home, shell)
        self.with_product = SuggestionsViewModel(self._with_product, shell)
        product.changed.connect(self._follow_product)
        navigation.changed.connect(self._follow_screen)
        parts.shopping.subscribe(self._follow_session)
        shell.left.connect(self._forget)
        self.on_home.look_later()

    @property
    def models(self) -> dict[str, QObject]:
        """By the names of KioskApp's required properties."""
        return {"othersTook": self.on_home, "goesWith": self.with_product}

    def ordered(self, placed: PlacedOrder) -> None:
        """What was just ordered is not offered again."""
        with suppress(CacheError):  # at worst it is offered once more
            variants = [self._parts.catalogue.variant(line.sku) for line in placed.order.lines]
            self._ordered.update(variant.product_id for variant in variants if variant is not None)

    def _for_home(self) -> SuggestionsInputs:
        now, words = self._parts.clock.now(), self._shell.words
        return SuggestionsInputs(self._recommend.for_home(self._known(), now, words.today(now)), words)

    def _with_product(self) -> SuggestionsInputs:
        now, words, product_id = self._parts.clock.now(), self._shell.words, self._product_id
        found = self._recommend.with_product(product_id, self._known(), now, words.today(now))
        return SuggestionsInputs(found, words, self._product.props.name, self._bought_text(product_id))

    def _bought_text(self, product_id: str) -> str:
        days = [before.last_on for before in self._bought if before.product_id == product_id]
        if not days:
            return ""
        words = self._shell.words
        day = words.date_with_year(max(days))
        return texts_in(words.language).translate("Suggestions", "Vous l’avez acheté le {day}", day=day)

    def _known(self) -> Known:
        return Known(self._parts.shopping.session, self._ordered, self._bought)

    def _follow_product(self) -> None:
        if self._product.props.product_id != self._product_id:
            self._product_id = self._product.props.product_id
            self.with_product.clear()
            if self._product_id:
                self.with_product.look_later()

    def _follow_screen(self) -> None:
        # The cart may be another one since the row was worked out; nobody sees it elsewhere.
        if self._navigation.current == Screen.HOME:
            self.on_home.look_later()
        if self._navigation.current == Screen.PRODUCT:
            self.with_product.look_later()

    def _follow_session(self) -> None:
        session = self._parts.shopping.session
        cart = session.cart if session is not None and session.is_shared else None
        cart_id = cart.id if cart is not None and cart.customer is not None else ""
        if cart_id != self._cart_id:
            # Another phone's cart within the visit: it is told nothing of what the one before bought.
            self._bought, self._cart_id = (), cart_id
            self._follow_screen()
            if cart_id:
                self._ask(cart_id)

    def _ask(self, cart_id: str) -> None:
        def keep(bought: tuple[BoughtBefore, ...]) -> None:
            if self._cart_id == cart_id:
                self._bought = bought
                self._follow_screen()

        # Without the hub nothing is known of former purchases, and nothing is said of them.
        self._jobs.run(lambda: self._parts.history.bought_before(cart_id), keep, lambda _error: None)

    def _forget(self) -> None:
        self._ordered.clear()
        self._bought, self._cart_id, self._product_id = (), "", ""
        self.with_product.clear()
        self.on_home.clear()
        self.on_home.look_later()
