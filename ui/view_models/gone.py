"""What is gone while somebody pays: each line with its next best way, decided in one touch."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.use_cases.shopping import Shopping
from ui.list_models.rows import RowsModel
from ui.stock_hold import GoneLine, StockHold
from ui.view_models.gone_rows import GoneRow, gone_row
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class GoneProps:
    """The lines to decide about."""

    rows: tuple[GoneRow, ...] = ()


@QmlElement
@QmlUncreatable("made by the composition root")
class GoneViewModel(SnapshotViewModel):
    """Follows a ``StockHold``; every answer of the shopper becomes one call of it."""

    changed = Signal()
    emptied = Signal()
    """The last line was taken out: there is nothing to pay."""
    _props: GoneProps

    def __init__(
        self,
        hold: StockHold,
        shopping: Shopping,
        catalogue: CatalogueReader,
        clock: Clock,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hold, self._shopping, self._catalogue = hold, shopping, catalogue
        self._clock, self._words = clock, words
        self._props = GoneProps()
        self._rows = RowsModel(GoneRow, self)
        hold.changed.connect(self.reread)

    @property
    def props(self) -> GoneProps:
        """What QML sees."""
        return self._props

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """The hold, the language or the time changed."""
        lines: tuple[GoneLine, ...] = self._hold.gone
        places = {place.id: place for place in self._catalogue.locations()} if lines else {}
        now, words = self._clock.now(), self._words()
        props = GoneProps(tuple(gone_row(line, places, now, words) for line in lines))
        # While the sheet goes down it shows what it showed.
        if props.rows:
            self._rows.show(props.rows)
        self._publish(props)

    @Slot(str)
    def acceptNext(self, line_id: str) -> None:
        """The next best way instead."""
        self._hold.accept(line_id)

    @Slot(str)
    def keepRest(self, line_id: str) -> None:
        """As many as are left."""
        self._hold.keep_rest(line_id)

    @Slot(str)
    def takeOut(self, line_id: str) -> None:
        """Not this one, then."""
        self._hold.take_out(line_id)
        session = self._shopping.session
        if session is not None and not session.cart.lines:
            self.emptied.emit()

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """The lines (``GoneRow``)."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """Lines to decide about; nothing can be confirmed before there are none."""
        return len(self._props.rows)
