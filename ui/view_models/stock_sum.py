"""The panel beside the stock table: how one figure comes about, and the same variant elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.stock_network import StockNetworkReader
from kiosk.ports.stock_reader import StockReader
from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.view_models.stock_cells import OtherPlace, StockSum, others, sum_of
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the stock view-model")
class StockSumViewModel(SnapshotViewModel):
    """Reads one SKU from the cache, at once."""

    changed = Signal()
    _props: StockSum

    def __init__(
        self,
        stock: StockReader,
        network: StockNetworkReader,
        catalogue: CatalogueReader,
        clock: Clock,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stock = stock
        self._network = network
        self._catalogue = catalogue
        self._clock = clock
        self._words = words
        self._props = StockSum()
        self._others = RowsModel(OtherPlace, self)

    @property
    def props(self) -> StockSum:
        """What QML sees."""
        return self._props

    @Slot(str, str)
    def open(self, sku: str, location_id: str) -> None:
        """Show one figure; nothing happens when nothing is held there."""
        levels = self._stock.levels(sku)
        places = {place.id: place for place in self._catalogue.locations()}
        level = next((level for level in levels if level.location_id == location_id), None)
        variant = self._catalogue.variant(sku)
        product = self._catalogue.product(variant.product_id) if variant else None
        if level is None or variant is None or product is None or location_id not in places:
            return
        now, words = self._clock.now(), self._words()
        sources = self._network.sources()
        self._others.show(others(levels, places, location_id, now, words, sources))
        self._publish(sum_of(product, variant, places[location_id], level, now, words, sources))

    @Slot()
    def close(self) -> None:
        """The table alone."""
        self._others.show(())
        self._publish(StockSum())

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """The stock or the language may have changed."""
        if self._props.sku:
            self.open(self._props.sku, self._props.location_id)

    @Property(QObject, constant=True)
    def others(self) -> RowsModel:
        """The same variant at the other places (``OtherPlace``)."""
        return self._others

    @Property(str, notify=changed)
    def sku(self) -> str:
        """The variant; empty: nothing is selected."""
        return self._props.sku

    @Property(str, notify=changed)
    def locationId(self) -> str:
        """The place."""
        return self._props.location_id

    @Property(str, notify=changed)
    def name(self) -> str:
        """The product."""
        return self._props.name

    @Property(str, notify=changed)
    def choice(self) -> str:
        """Colour and size."""
        return self._props.choice

    @Property(str, notify=changed)
    def picture(self) -> str:
        """For ``ProductPicture``."""
        return self._props.picture

    @Property(int, notify=changed)
    def tint(self) -> int:
        """Ground of the picture."""
        return self._props.tint

    @Property(str, notify=changed)
    def place(self) -> str:
        """Name of the place."""
        return self._props.place

    @Property(str, notify=changed)
    def shelf(self) -> str:
        """Where a person finds it."""
        return self._props.shelf

    @Property(str, notify=changed)
    def age(self) -> str:
        """Age of the figure."""
        return self._props.age

    @Property(str, notify=changed)
    def state(self) -> str:
        """``out``, ``arriving``, ``low`` or ``good``."""
        return self._props.state

    @Property(bool, notify=changed)
    def isOld(self) -> bool:
        """Whether the figure is too old to promise from."""
        return self._props.is_old

    @Property(int, notify=changed)
    def onHand(self) -> int:
        """Pieces there."""
        return self._props.on_hand

    @Property(int, notify=changed)
    def reserved(self) -> int:
        """Of these promised."""
        return self._props.reserved

    @Property(int, notify=changed)
    def safety(self) -> int:
        """Of these kept back."""
        return self._props.safety

    @Property(int, notify=changed)
    def available(self) -> int:
        """What may be promised."""
        return self._props.available

    @Property(int, notify=changed)
    def incoming(self) -> int:
        """Pieces on the way."""
        return self._props.incoming

    @Property(str, notify=changed)
    def incomingOn(self) -> str:
        """When they come."""
        return self._props.incoming_on
