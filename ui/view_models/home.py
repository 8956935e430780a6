"""Home: three doors, the departments, what is new."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.catalogue import Category
from kiosk.domain.pricing import PUBLIC_GROUP
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader, ProductHit
from kiosk.ports.clock import Clock
from kiosk.use_cases.shopping import Shopping
from ui.list_models.rows import RowsModel
from ui.view_models.product_tiles import ProductTile, product_tiles
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording, picture_id

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

NEW = 12
_A_WEEK = timedelta(days=7)
_ENOUGH = 3
"""New things of one week that make a row of their own; with fewer the row says only that they are new."""
_GROUNDS = (2, 1, 3, 4)


@dataclass(frozen=True)
class DepartmentTile:
    """One department."""

    category_id: str
    name: str
    picture: str
    tint: int


@dataclass(frozen=True)
class HomeInputs:
    """What the catalogue says."""

    categories: tuple[Category, ...]
    newest: tuple[ProductHit, ...]
    today: date
    words: Wording


@dataclass(frozen=True)
class HomeProps:
    """What home shows below its doors."""

    departments: tuple[DepartmentTile, ...]
    newest: tuple[ProductTile, ...]
    is_this_week: bool = False
    search_first: bool = False


def derive(inputs: HomeInputs) -> HomeProps:
    """The departments of the shop, in its order; what came this week, else what came last."""
    top = [category for category in inputs.categories if category.parent_id is None]
    departments = tuple(
        DepartmentTile(
            category.id,
            in_language(category.name, inputs.words.language),
            picture_id(category.picture, {}),
            _GROUNDS[place % len(_GROUNDS)],
        )
        for place, category in enumerate(top)
    )
    added = [(hit, hit.product.added_on) for hit in inputs.newest]
    fresh = tuple(hit for hit, day in added if day is not None and inputs.today - day < _A_WEEK)
    is_this_week = len(fresh) >= _ENOUGH
    return HomeProps(departments, product_tiles(fresh if is_this_week else inputs.newest, inputs.words), is_this_week)


@QmlElement
@QmlUncreatable("made by the composition root")
class HomeViewModel(SnapshotViewModel):
    """Reads again when the catalogue, the language or the session changes."""

    changed = Signal()
    productWanted = Signal(str, str)
    categoryWanted = Signal(str)
    searchWanted = Signal()

    def __init__(
        self,
        catalogue: CatalogueReader,
        clock: Clock,
        shopping: Shopping,
        shell: ShellViewModel,
        here_id: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._clock, self._shopping, self._shell = catalogue, clock, shopping, shell
        self._here_id = here_id
        self._group_id = PUBLIC_GROUP
        self._search_first = False
        self._departments = RowsModel(DepartmentTile, self)
        self._newest = RowsModel(ProductTile, self)
        self._props = HomeProps((), ())
        for signal in (shell.languageChanged, shell.rowsChanged):
            signal.connect(self.reload)
        shopping.subscribe(self._follow_session)
        self.reload()

    @property
    def props(self) -> HomeProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    @Slot()
    @keeps_last
    def reload(self) -> None:
        """Read the catalogue again."""
        session = self._shopping.session
        self._group_id = session.cart.price_group_id if session else PUBLIC_GROUP
        newest = self._catalogue.newest(NEW, self._here_id, self._group_id, self._clock.now())
        words = self._shell.words
        today = words.today(self._clock.now())
        inputs = HomeInputs(tuple(self._catalogue.categories()), tuple(newest), today, words)
        if self._publish(replace(derive(inputs), search_first=self._search_first)):
            self._departments.show(self.props.departments)
            self._newest.show(self.props.newest)

    @Slot(str)
    def show_variant(self, arm: str) -> None:
        """The variant that this visit drew: "b" has the search on top."""
        self._search_first = arm == "b"
        self._publish(replace(self.props, search_first=self._search_first))

    def _follow_session(self) -> None:
        session = self._shopping.session
        if self._group_id != (session.cart.price_group_id if session else PUBLIC_GROUP):
            self.reload()

    @Property(QObject, constant=True)
    def departments(self) -> RowsModel:
        """The departments."""
        return self._departments

    @Property(QObject, constant=True)
    def newest(self) -> RowsModel:
        """Products by the day they came in."""
        return self._newest

    @Property(bool, notify=changed)
    def isThisWeek(self) -> bool:
        """Whether all of it came in this week."""
        return self.props.is_this_week

    @Property(bool, notify=changed)
    def hasNews(self) -> bool:
        """Whether there is anything new to show."""
        return bool(self.props.newest)

    @Property(bool, notify=changed)
    def searchFirst(self) -> bool:
        """Whether the search stands above the cart."""
        return self.props.search_first
