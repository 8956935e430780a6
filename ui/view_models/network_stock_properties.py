"""What QML sees of the stock table beside its rows."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class StockProps:
    """The filters with their counts. ``shown`` is what the filter leaves; ``place_name``: exceptions of one place only.

    ``slow`` is empty while nobody knows what was ordered; ``slow_note`` says what slow means, and as of when.
    """

    text: str = ""
    which: str = "all"
    category_name: str = ""
    place_id: str = ""
    place_name: str = ""
    order: str = "exceptions"
    all: str = ""
    out: str = ""
    low: str = ""
    arriving: str = ""
    slow: str = ""
    slow_note: str = ""
    shown: int = 0
    places: int = 0
    is_loading: bool = False


@QmlElement
@QmlUncreatable("base of the stock table")
class NetworkStockProperties(SnapshotViewModel):
    """The record as properties."""

    changed = Signal()
    _props: StockProps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = StockProps()

    @property
    def props(self) -> StockProps:
        """The record."""
        return self._props

    @Property(str, notify=changed)
    def text(self) -> str:
        """Text searched."""
        return self._props.text

    @Property(str, notify=changed)
    def which(self) -> str:
        """The filter."""
        return self._props.which

    @Property(str, notify=changed)
    def categoryName(self) -> str:
        """The chosen department, empty for all."""
        return self._props.category_name

    @Property(str, notify=changed)
    def all(self) -> str:
        """Variants that text and department leave."""
        return self._props.all

    @Property(str, notify=changed)
    def out(self) -> str:
        """Those without a piece somewhere."""
        return self._props.out

    @Property(str, notify=changed)
    def low(self) -> str:
        """Those with one or two pieces somewhere."""
        return self._props.low

    @Property(str, notify=changed)
    def arriving(self) -> str:
        """Those with pieces on the way somewhere."""
        return self._props.arriving

    @Property(str, notify=changed)
    def slow(self) -> str:
        """Those on hand that no order took lately; empty while nobody knows."""
        return self._props.slow

    @Property(str, notify=changed)
    def slowNote(self) -> str:
        """What slow means and as of when, while the filter is on."""
        return self._props.slow_note

    @Property(str, notify=changed)
    def placeId(self) -> str:
        """The place that the filters are about, empty for all."""
        return self._props.place_id

    @Property(str, notify=changed)
    def placeName(self) -> str:
        """Its short name."""
        return self._props.place_name

    @Property(str, notify=changed)
    def order(self) -> str:
        """``exceptions`` or ``catalogue``."""
        return self._props.order

    @Property(int, notify=changed)
    def shown(self) -> int:
        """Rows of the table."""
        return self._props.shown

    @Property(int, notify=changed)
    def places(self) -> int:
        """Columns of the table."""
        return self._props.places

    @Property(bool, notify=changed)
    def isLoading(self) -> bool:
        """Whether the table is being read."""
        return self._props.is_loading
