"""The screens that find a product: attract, home, search, a printed page, the sheet. How they lead to each other."""

from PySide6.QtCore import QObject

from kiosk.domain.shop_event import ProductSeen
from ui.jobs import Jobs
from ui.missed_goods import MissedGoods
from ui.parts import TerminalParts
from ui.suggesting import Suggesting
from ui.view_models.attract import AttractViewModel
from ui.view_models.compare import CompareViewModel
from ui.view_models.home import HomeViewModel
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.product import ProductViewModel
from ui.view_models.search import SearchViewModel
from ui.view_models.selection import SelectionViewModel
from ui.view_models.shell import ShellViewModel


class Browsing:
    """Builds the view-models. Other parts come in through ``show_product``, ``show_category`` and ``show_selection``."""

    def __init__(
        self, parts: TerminalParts, jobs: Jobs, shell: ShellViewModel, navigation: NavigationViewModel
    ) -> None:
        here, catalogue, clock, shopping = parts.device.location_id, parts.catalogue, parts.clock, parts.shopping
        self._shell, self._navigation, self._events = shell, navigation, parts.events
        self._attract = AttractViewModel(
            catalogue, clock, shopping, shell, navigation, parts.vitals, here, parts.public_url, parts.reader_place
        )
        self._home = HomeViewModel(catalogue, clock, shopping, shell, here)
        self._search = SearchViewModel(catalogue, clock, shopping, shell, here, jobs, parts.events)
        self._product = ProductViewModel(
            catalogue, parts.stock, parts.refresh_stock, shopping, jobs, clock, shell, here
        )
        self._selection = SelectionViewModel(catalogue, clock, shopping, shell, here)
        self._compare = CompareViewModel(catalogue, parts.stock, shopping, clock, shell, here)
        self._compare.productWanted.connect(self.show_product)
        shell.left.connect(self._compare.clear)
        self.show_variant = self._home.show_variant
        self._home.productWanted.connect(self.show_product)
        self._home.categoryWanted.connect(self.show_category)
        self._home.searchWanted.connect(self.start_search)
        self._search.productWanted.connect(self.show_product)
        self._selection.productWanted.connect(self.show_product)
        shell.leaving.connect(self._search.settle)
        shell.left.connect(self._search.forget)
        navigation.changed.connect(self._finish_search)
        shell.left.connect(self._selection.close)
        shell.left.connect(self._product.forget)
        self.suggesting = Suggesting(parts, jobs, shell, navigation, self._product)
        for row in (self.suggesting.on_home, self.suggesting.with_product):
            row.wanted.connect(self.show_product)
        self._missed = MissedGoods(parts, self._product, navigation)
        shell.leaving.connect(self._missed.settle)
        shell.left.connect(self._missed.forget)
        self._search.reset()

    @property
    def product(self) -> ProductViewModel:
        """The sheet of one product."""
        return self._product

    @property
    def models(self) -> dict[str, QObject]:
        """By the names of KioskApp's required properties."""
        return {
            "attract": self._attract,
            "home": self._home,
            "search": self._search,
            "product": self._product,
            "selection": self._selection,
            "compare": self._compare,
            **self.suggesting.models,
        }

    def begin(self) -> None:
        """Somebody touched the screen before this window was on it: their visit begins, unless one goes on."""
        if self._navigation.current == Screen.ATTRACT:
            self._attract.start()

    def show_product(self, product_id: str, sku: str | None) -> None:
        """Open a product's sheet, if this terminal knows it."""
        self._shell.start()
        if self._product.show(product_id, sku or None):
            self._events.record(ProductSeen(product_id))
            self._navigation.go(Screen.PRODUCT)

    def show_category(self, category_id: str) -> None:
        """Open the search on a department, or on everything."""
        self._shell.start()
        self._search.browse(category_id)
        self._navigation.go(Screen.SEARCH)

    def show_selection(self, selection_id: str) -> None:
        """Open a selection or a printed page, also one that is not known here: its screen says what to do."""
        self._shell.start()
        self._selection.show(selection_id)
        self._navigation.go(Screen.SELECTION)

    def _finish_search(self) -> None:
        if self._navigation.current != Screen.SEARCH:
            self._search.settle()

    def start_search(self) -> None:
        """Open an empty search with the keyboard."""
        self._shell.start()
        self._search.reset()
        self._navigation.go(Screen.SEARCH)
