"""The product sheet: local figures at once, live ones as soon as the hub answers."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.refresh_stock import RefreshStock
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.show_product import ProductSheet, show_product
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.product_extras import FactRow, PictureRow, ReviewRow, StepRow
from ui.view_models.product_properties import ProductProperties
from ui.view_models.product_props import ProductInputs, ProductProps, derive
from ui.view_models.product_rows import ColourRow, SizeRow, WayRow, fulfillment_of
from ui.view_models.shelf_plan import PlanAreaRow
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import keeps_last
from ui.view_models.stock_arithmetic import ArithmeticRow
from ui.view_models.store_map import StoreRow

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ProductViewModel(ProductProperties):
    """One product at a time; ``show`` says whether this terminal knows it."""

    added = Signal(str)
    """A line went into the cart: what was added, in words."""
    opened = Signal()
    """Another product shows."""

    def __init__(
        self,
        catalogue: CatalogueReader,
        stock: StockReader,
        refresh: RefreshStock,
        shopping: Shopping,
        jobs: Jobs,
        clock: Clock,
        shell: ShellViewModel,
        here_id: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._stock, self._refresh, self._shopping = catalogue, stock, refresh, shopping
        self._jobs, self._clock, self._shell, self._here_id = jobs, clock, shell, here_id
        self._sheet: ProductSheet | None = None
        self._wanted: tuple[str, str | None] = ("", None)
        self._sum_of: tuple[str, str] | None = None
        self._checking = ""
        self._props = ProductProps()
        self._models = {
            "colours": RowsModel(ColourRow, self),
            "sizes": RowsModel(SizeRow, self),
            "ways": RowsModel(WayRow, self),
            "stores": RowsModel(StoreRow, self),
            "pictures": RowsModel(PictureRow, self),
            "facts": RowsModel(FactRow, self),
            "reviews": RowsModel(ReviewRow, self),
            "journey": RowsModel(StepRow, self),
        }
        self._sums = RowsModel(ArithmeticRow, self)
        self._plan_areas = RowsModel(PlanAreaRow, self)
        self._picture_at = 0
        for signal in (shell.languageChanged, shell.rowsChanged, shell.agesPassed):
            signal.connect(self.reload)
        shell.secondPassed.connect(self.retell)

    def show(self, product_id: str, sku: str | None) -> bool:
        """Open a product; the live figures are asked for meanwhile. False: not in this terminal's catalogue."""
        self._wanted, self._sum_of, self._picture_at = (product_id, sku), None, 0
        self.reload()
        if self._sheet is None:
            return False
        self.opened.emit()
        self._ask_live()
        return True

    @Slot()
    def forget(self) -> None:
        """The visit is over: what was looked at goes, and nothing is read for it any more."""
        self._wanted, self._sum_of, self._picture_at = ("", None), None, 0
        self._sheet, self._checking = None, ""
        self._tell(ProductProps())

    @Slot(str)
    def choose(self, sku: str) -> None:
        """Another colour or size."""
        if self._sheet is not None:
            self._wanted, self._sum_of = (self._sheet.product.id, sku), None
            self.reload()
            self._ask_live()

    @Slot(str, str)
    def showSum(self, kind: str, location_id: str) -> None:
        """Work out the figure of one place."""
        self._sum_of = (kind, location_id)
        self.reload()

    @Slot(int)
    def showPicture(self, index: int) -> None:
        """Another picture of the gallery, by its place in it."""
        if 0 <= index < len(self.props.pictures):
            self._picture_at = index
            self.retell()

    @Slot(str, str)
    def take(self, kind: str, location_id: str) -> None:
        """Put it into the cart, to be had this way."""
        if self._sheet is None:
            return
        way = fulfillment_of(self._sheet, kind, location_id)
        if way is None:
            # Gone since the row was drawn: the next reading says so.
            self.reload()
            return
        self._shopping.add(self._sheet.variant.sku, self._sheet.price.price, way)
        self.added.emit(self.props.name)

    @Slot()
    @keeps_last
    def reload(self) -> None:
        """Read the local figures again."""
        product_id, sku = self._wanted
        if not product_id:
            return
        session = self._shopping.session
        group = session.cart.price_group_id if session else "public"
        now = self._clock.now()
        self._sheet = show_product(product_id, sku, group, self._catalogue, self._stock, self._here_id, now)
        self.retell()

    @Slot()
    def retell(self) -> None:
        """Say what was read before at the time it is now."""
        if self._sheet is None:
            return
        now = self._clock.now()
        checking = self._checking == self._sheet.variant.sku
        self._tell(
            derive(
                ProductInputs(
                    self._sheet, self._here_id, now, self._shell.words, self._sum_of, checking, self._picture_at
                )
            )
        )

    def _tell(self, props: ProductProps) -> None:
        if self._publish(props):
            for name, model in self._models.items():
                model.show(getattr(props, name))
            self._sums.show(props.arithmetic.rows)
            self._plan_areas.show(props.plan.areas)

    def _ask_live(self) -> None:
        if self._sheet is None or self._checking == self._sheet.variant.sku:
            return
        sku = self._checking = self._sheet.variant.sku
        self.reload()
        self._jobs.run(
            lambda: self._refresh([sku]), lambda _live: self._checked(sku), lambda _error: self._checked(sku)
        )

    def _checked(self, sku: str) -> None:
        if self._checking == sku:
            self._checking = ""
        self.reload()

    @Property(QObject, constant=True)
    def colours(self) -> RowsModel:
        """Swatches."""
        return self._models["colours"]

    @Property(QObject, constant=True)
    def sizes(self) -> RowsModel:
        """Sizes."""
        return self._models["sizes"]

    @Property(QObject, constant=True)
    def ways(self) -> RowsModel:
        """Here, near, delivered."""
        return self._models["ways"]

    @Property(QObject, constant=True)
    def stores(self) -> RowsModel:
        """Every store that has it."""
        return self._models["stores"]

    @Property(QObject, constant=True)
    def sums(self) -> RowsModel:
        """Lines of the arithmetic."""
        return self._sums

    @Property(QObject, constant=True)
    def pictures(self) -> RowsModel:
        """The gallery."""
        return self._models["pictures"]

    @Property(QObject, constant=True)
    def facts(self) -> RowsModel:
        """What is stated of it."""
        return self._models["facts"]

    @Property(QObject, constant=True)
    def reviews(self) -> RowsModel:
        """What buyers said."""
        return self._models["reviews"]

    @Property(QObject, constant=True)
    def journey(self) -> RowsModel:
        """The steps of the parcel whose sum shows."""
        return self._models["journey"]

    @Property(QObject, constant=True)
    def planAreas(self) -> RowsModel:
        """Rectangles of the store's plan."""
        return self._plan_areas
