"""The manager's stock of the whole network: filters, the table, and the arithmetic behind one cell."""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast, get_args

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.location import StockLocation
from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.stock_network import StockNetworkReader
from kiosk.ports.stock_reader import StockFilter, StockOrder, StockPage, StockQuery, StockReader, StockRow
from kiosk.use_cases.stock_table import stock_table
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.list_models.stock_table import WINDOW, StockTableModel, StockTableRow
from ui.translation import texts_in
from ui.view_models.network_stock_properties import NetworkStockProperties, StockProps
from ui.view_models.snapshot import keeps_last
from ui.view_models.stock_cells import StockColumn, columns, in_reading_order, table_row
from ui.view_models.stock_correction import StockCorrectionViewModel
from ui.view_models.stock_slow import StockSlow, slow_note
from ui.view_models.stock_sum import StockSumViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_TYPING_PAUSE_MS = 120
_REFRESH_MS = 15_000
_CHANGES_MS = 100
"""Changes that come together are read together."""


@dataclass(frozen=True)
class CategoryChoice:
    """One entry of the category menu; the empty id is all of them."""

    category_id: str
    name: str
    is_chosen: bool


@dataclass(frozen=True)
class StockInputs:
    """What a person asked for, and the counts that came back."""

    text: str = ""
    category_id: str = ""
    which: StockFilter = "all"
    place_id: str = ""
    order: StockOrder = "exceptions"
    total: int = 0
    out: int = 0
    low: int = 0
    arriving: int = 0
    slow: int = 0
    taken: TakenFrom | None = None
    places: int = 0
    is_loading: bool = False

    def query(self, language: str) -> StockQuery:
        """The same as the table is asked for."""
        category, place = self.category_id or None, self.place_id or None
        return StockQuery(language, self.text, category, self.which, place, self.order, self.taken)


def derive(
    inputs: StockInputs, category_name: str, words: Wording, place_name: str = "", slow_note: str = ""
) -> StockProps:
    """The filter row for these inputs. ``total`` counts what the text and the category leave, before the filter."""
    counts = {name: getattr(inputs, name) for name in ("out", "low", "arriving", "slow")} | {"all": inputs.total}
    return StockProps(
        text=inputs.text,
        which=inputs.which,
        category_name=category_name,
        place_id=inputs.place_id,
        place_name=place_name,
        order=inputs.order,
        all=words.number(inputs.total),
        out=words.number(inputs.out),
        low=words.number(inputs.low),
        arriving=words.number(inputs.arriving),
        slow=words.number(inputs.slow) if inputs.taken else "",
        slow_note=slow_note if inputs.which == "slow" else "",
        shown=counts[inputs.which],
        places=inputs.places,
        is_loading=inputs.is_loading,
    )


def _counted(inputs: StockInputs, page: StockPage) -> StockInputs:
    counts = {name: getattr(page, name) for name in ("total", "out", "low", "arriving", "slow")}
    return replace(inputs, **counts, is_loading=False)


@QmlElement
@QmlUncreatable("made by the composition root")
class NetworkStockViewModel(NetworkStockProperties):
    """Reads windows of the table off the GUI thread; ``panel`` reads one SKU, at once."""

    transferWanted = Signal()
    restockWanted = Signal()
    tableRead = Signal(str, str, str)
    """A table to take away: its title, the name of its file, and its text."""

    def __init__(
        self,
        stock: StockReader,
        network: StockNetworkReader,
        catalogue: CatalogueReader,
        jobs: Jobs,
        clock: Clock,
        here_id: str,
        followed: Callable[[], Collection[str]],
        words: Callable[[], Wording],
        correction: StockCorrectionViewModel,
        slow: StockSlow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._correction = correction
        self._slow, self._followed = slow, followed
        slow.changed.connect(self._take_slow)
        self._stock = stock
        self._network = network
        self._catalogue = catalogue
        self._jobs = jobs
        self._clock = clock
        self._here_id = here_id
        self._words = words
        self._inputs = StockInputs()
        self._places: tuple[StockLocation, ...] = ()
        self._asked = 0
        self._table = StockTableModel(self)
        # Queued: the model asks from inside its data(), where views must not hear of changes.
        self._table.windowWanted.connect(self._read_window, Qt.ConnectionType.QueuedConnection)
        self._columns = RowsModel(StockColumn, self)
        self._categories = RowsModel(CategoryChoice, self)
        self._panel = StockSumViewModel(stock, network, catalogue, clock, words, self)
        self._panel.changed.connect(lambda: correction.follow(self._panel.props))
        correction.corrected.connect(self._reread_shown)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.reread)
        self._refresh = QTimer(self, interval=_REFRESH_MS)
        self._refresh.timeout.connect(self._reread_shown)
        self._changes = QTimer(self, singleShot=True, interval=_CHANGES_MS)
        self._changes.timeout.connect(self._reread_shown)
        self._first: tuple[StockRow, ...] = ()

    @property
    def sum(self) -> StockSumViewModel:
        """The arithmetic behind the selected cell."""
        return self._panel

    @property
    def language(self) -> str:
        """The language that names are searched in."""
        return self._words().language

    @Slot()
    def enter(self) -> None:
        """The screen is shown."""
        self._slow.look()
        self.reread()
        self._refresh.start()

    @Slot()
    def leave(self) -> None:
        """The screen is gone."""
        self._refresh.stop()
        self._changes.stop()

    @Slot(object)
    def rows_changed(self, kinds: frozenset[str]) -> None:
        """Stock changed somewhere: what is on the screen is read again."""
        if {"stock", "stock_source"} & kinds and self._refresh.isActive() and not self._changes.isActive():
            self._changes.start()

    @Slot()
    @keeps_last
    def retell(self) -> None:
        """A second passed: ages are said again."""
        if self._refresh.isActive():
            self._show_columns()
            self._panel.reread()
            if self._inputs.which == "slow":
                self._know(self._inputs)

    def _take_slow(self) -> None:
        self._know(replace(self._inputs, taken=self._slow.taken))
        if self._refresh.isActive():
            self.reread()

    @Slot(str)
    def search(self, text: str) -> None:
        """Text typed so far; read after a short pause."""
        self._know(replace(self._inputs, text=text))
        self._pause.start()

    @Slot(str)
    def chooseCategory(self, category_id: str) -> None:
        """One category, or all of them for an empty id."""
        self._know(replace(self._inputs, category_id=category_id))
        self.reread()

    @Slot(str)
    def show(self, which: str) -> None:
        """A filter was touched."""
        if which in get_args(StockFilter):
            self._slow.look()
            self._know(replace(self._inputs, which=cast("StockFilter", which)))
            self.reread()

    @Slot(str)
    def choosePlace(self, place_id: str) -> None:
        """A place of the header was touched: filters are about it alone; touched again, about all."""
        chosen = "" if place_id == self._inputs.place_id else place_id
        self._know(replace(self._inputs, place_id=chosen))
        self.reread()

    @Slot()
    def turnOrder(self) -> None:
        """Exceptions first, or the order of the catalogue."""
        order: StockOrder = "catalogue" if self._inputs.order == "exceptions" else "exceptions"
        self._know(replace(self._inputs, order=order))
        self.reread()

    @Slot(str, str)
    def select(self, sku: str, location_id: str) -> None:
        """A cell was touched: its arithmetic opens."""
        self._panel.open(sku, location_id)

    @Slot(str, result=bool)
    def mayCorrect(self, location_id: str) -> bool:
        """Whether whoever is signed in may correct figures of this place."""
        return self._correction.may_correct(location_id)

    @Slot()
    def askTransfer(self) -> None:
        """Ask another store for the variant whose arithmetic is open."""
        self.transferWanted.emit()

    @Slot()
    def askRestock(self) -> None:
        """Ask a warehouse for it."""
        self.restockWanted.emit()

    @Slot()
    def saveTable(self) -> None:
        """The table as it is filtered, for a spreadsheet."""
        query, places, now, words = (
            self._inputs.query(self._words().language),
            self._places,
            self._clock.now(),
            self._words(),
        )
        title = texts_in(words.language).translate("NetworkStock", "%n variante(s)", n=self._props.shown)
        name = f"stock-{words.today(now).isoformat()}-{words.clock(now).replace(':', '')}.csv"

        async def text() -> str:
            return await asyncio.to_thread(stock_table, self._stock, query, places)

        self._jobs.run(text, lambda found: self.tableRead.emit(title, name, found))

    @Slot()
    def beginCorrection(self) -> None:
        """Correct the figure whose arithmetic is open."""
        self._correction.begin(self._panel.props)

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """Other filters, another language, or the screen opens: the table starts again from its first row."""
        followed = self._followed()
        known = [place for place in self._catalogue.locations() if place.id in followed]
        self._places = in_reading_order(known, self._here_id)
        self._asked += 1
        self._show_categories()
        self._know(replace(self._inputs, is_loading=True, places=len(self._places)))
        self._panel.reread()
        self._read(0, self._asked, self._start)

    def _read(self, offset: int, asked: int, take: Callable[[StockPage], None]) -> None:
        inputs, language = self._inputs, self._words().language

        async def page() -> StockPage:
            return await asyncio.to_thread(self._stock.page, inputs.query(language), offset, WINDOW)

        def taken(answer: StockPage) -> None:
            if asked == self._asked:  # else the filters changed meanwhile
                take(answer)

        self._jobs.run(page, taken)

    def _start(self, page: StockPage) -> None:
        now, words = self._clock.now(), self._words()
        self._know(_counted(self._inputs, page))
        self._first = page.rows
        self._show_columns()
        rows = self._table_rows(page, now, words)
        self._table.show(len(self._places), self._props.shown, rows)

    @Slot(int)
    def _read_window(self, offset: int) -> None:
        self._read(offset, self._asked, lambda page: self._take_window(offset, page))

    def _take_window(self, offset: int, page: StockPage) -> None:
        now, words = self._clock.now(), self._words()
        self._know(_counted(self._inputs, page))
        if self._props.shown != self._table.rowCount():
            self.reread()
            return
        if offset == 0:
            self._first = page.rows
            self._show_columns()
        self._table.take_window(offset, self._table_rows(page, now, words))

    def _table_rows(self, page: StockPage, now: datetime, words: Wording) -> tuple[StockTableRow, ...]:
        sources = self._network.sources()
        return tuple(table_row(row, self._places, now, words, sources) for row in page.rows)

    def _reread_shown(self) -> None:
        for offset in self._table.windows_in_use():
            self._read_window(offset)
        self._panel.reread()

    def _show_columns(self) -> None:
        words = self._words()
        sources = self._network.sources()
        self._columns.show(columns(self._places, self._first, self._here_id, self._clock.now(), words, sources))

    def _show_categories(self) -> None:
        language, chosen = self._words().language, self._inputs.category_id
        top = [category for category in self._catalogue.categories() if category.parent_id is None]
        self._categories.show(tuple(CategoryChoice(c.id, in_language(c.name, language), c.id == chosen) for c in top))

    def _know(self, inputs: StockInputs) -> None:
        self._inputs = inputs
        named = next((row.name for row in self._categories.rows if row.category_id == inputs.category_id), "")
        place = next((known.short_name for known in self._places if known.id == inputs.place_id), "")
        note = slow_note(inputs.taken, self._clock.now(), self._words())
        self._publish(derive(inputs, named, self._words(), place, note))

    @Property(QObject, constant=True)
    def table(self) -> StockTableModel:
        """The table."""
        return self._table

    @Property(QObject, constant=True)
    def columns(self) -> RowsModel:
        """The header of the table (``StockColumn``)."""
        return self._columns

    @Property(QObject, constant=True)
    def categories(self) -> RowsModel:
        """The departments (``CategoryChoice``)."""
        return self._categories

    @Property(QObject, constant=True)
    def correction(self) -> StockCorrectionViewModel:
        """The sheet in which a figure is corrected."""
        return self._correction

    @Property(QObject, constant=True)
    def panel(self) -> StockSumViewModel:
        """The arithmetic behind the selected cell."""
        return self._panel
