"""Counting a shelf: scanned piece by piece, set right by hand, booked at once. Outlives the program; booked with network."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

import msgspec
import structlog
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.rights import may
from kiosk.domain.shelf_count import MOST_LINES, BookedCount, CountedLine, CountSheet, SheetLine, ShelfCount
from kiosk.domain.staff import StaffSession
from kiosk.domain.stock import StockLevel
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.count_store import CountStore
from kiosk.ports.ids import IdSource
from kiosk.ports.stock_network import ShelfHere, StockNetworkReader
from kiosk.ports.stock_reader import StockReader
from kiosk.use_cases.stock_network import NotDone, StockNetwork
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.shelf_count_properties import CountProps, ShelfCountProperties
from ui.view_models.shelf_count_rows import CountRow, ShelfChoice, count_row, signed, totals
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class CountParts:
    """What a count is made with."""

    reader: StockNetworkReader
    stock: StockReader
    catalogue: CatalogueReader
    network: StockNetwork
    store: CountStore
    jobs: Jobs
    clock: Clock
    ids: IdSource
    here_id: str


@QmlElement
@QmlUncreatable("made by the composition root")
class ShelfCountViewModel(ShelfCountProperties):
    """One sheet at a time, of this terminal's own place."""

    booked = Signal()
    """Figures are other ones now."""

    def __init__(
        self,
        parts: CountParts,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(RowsModel(CountRow), RowsModel(ShelfChoice), parent)
        self._parts, self._session, self._words = parts, session, words
        self._sheet: CountSheet | None = None
        self._moved: frozenset[str] = frozenset()
        self._is_loaded = self._is_shown = False
        self._is_saving = self._is_unsaved = False
        self._shelves: tuple[ShelfHere, ...] = ()

    @property
    def is_counting(self) -> bool:
        """Whether a scanned article is a piece counted."""
        return self._is_shown and self._sheet is not None

    @Slot(result=bool)
    def mayCount(self) -> bool:
        """Whether whoever is signed in may count here."""
        session = self._session()
        if session is None or not may(session.staff.role, "stock.count"):
            return False
        return session.staff.role == "support" or session.staff.location_id == self._parts.here_id

    @Slot()
    def enter(self) -> None:
        """The screen is shown: what was under way goes on."""
        self._is_shown = True
        if not self._is_loaded:
            self._is_loaded = True
            self._run(lambda: self._parts.store.load(), self._resume)  # noqa: PLW0108 - asked for in the thread
        place, language = self._parts.here_id, self._words().language
        self._run(lambda: self._parts.reader.shelves(place, language), self._take_shelves)

    @Slot()
    def leave(self) -> None:
        """The screen is gone; the sheet stays."""
        self._is_shown = False
        self._publish(replace(self._props, is_asked_to_discard=False))

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self._show()

    @Slot(str)
    def begin(self, shelf: str) -> None:
        """Count a shelf; an empty name: whatever is scanned."""
        if self._sheet is not None or not self.mayCount():
            return
        self._moved = frozenset()
        if not shelf:
            self._start(shelf, [])
            return
        place, language = self._parts.here_id, self._words().language
        self._publish(replace(self._props, is_busy=True, problem="", result=""))
        self._run(
            lambda: self._parts.reader.on_shelf(place, shelf, language), lambda levels: self._start(shelf, levels)
        )

    def take(self, sku: str) -> None:
        """An article was scanned."""
        if self._sheet is not None:
            self._moved -= {sku}
            self._keep(self._sheet.scanned(sku, self._on_hand(sku)), last=sku)

    @Slot(str, int)
    def change(self, sku: str, by: int) -> None:
        """More or fewer pieces by hand."""
        line = self._sheet.line(sku) if self._sheet else None
        if self._sheet is not None and line is not None:
            self._moved -= {sku}
            # From nothing counted, the first touch of "less" means that there is none.
            self._keep(self._sheet.counted(sku, max(0, (line.counted or 0) + by)), last=sku)

    @Slot(str)
    def agree(self, sku: str) -> None:
        """There are as many as the figure says."""
        line = self._sheet.line(sku) if self._sheet else None
        if self._sheet is not None and line is not None:
            self._moved -= {sku}
            self._keep(self._sheet.counted(sku, line.seen), last=sku)

    @Slot()
    def restAbsent(self) -> None:
        """What nobody found is not there."""
        if self._sheet is not None:
            self._keep(self._sheet.with_absent())

    @Slot()
    def discard(self) -> None:
        """Throw the sheet away, asked twice."""
        if not self._props.is_asked_to_discard:
            self._publish(replace(self._props, is_asked_to_discard=True))
            return
        self._end("")

    @Slot()
    def book(self) -> None:
        """Send what was counted; it leaves the sheet when the hub has it."""
        session, sheet = self._session(), self._sheet
        if session is None or sheet is None or not sheet.done or self._props.is_busy:
            return
        lines = tuple(CountedLine(line.sku, line.counted or 0, line.seen) for line in sheet.done[:MOST_LINES])
        count = ShelfCount(sheet.id, sheet.location_id, sheet.shelf, sheet.started_at, lines)
        self._publish(replace(self._props, is_busy=True, problem="", is_asked_to_discard=False))
        self._parts.jobs.run(
            lambda: self._parts.network.book(count, session.token),
            self._take_booked,
            lambda _error: self._take_booked(NotDone("hub_needed")),
        )

    def _take_booked(self, outcome: BookedCount | NotDone) -> None:
        if isinstance(outcome, NotDone):
            self._publish(replace(self._props, is_busy=False, problem=outcome.reason))
            return
        sheet = self._sheet
        if sheet is None or sheet.id != outcome.id:
            return
        done = frozenset(line.sku for line in outcome.lines if line.outcome == "booked")
        self._moved = frozenset(line.sku for line in outcome.lines if line.outcome == "figure_changed")
        figures = {line.sku: line.before for line in outcome.lines if line.outcome == "figure_changed"}
        changed = sum(line.before != line.after for line in outcome.lines)
        # Another booking is another count: what was booked under this id is done.
        left = msgspec.structs.replace(sheet.without(done).seen_anew(figures), id=self._parts.ids.new_id())
        self._publish(replace(self._props, is_busy=False))
        if any(line.counted is not None for line in left.lines) or self._moved:
            self._keep(left)
        else:
            self._end(self._words().number(changed))
        self.booked.emit()

    def _start(self, shelf: str, levels: list[StockLevel]) -> None:
        parts = self._parts
        named = sorted(levels, key=lambda level: self._sort_key(level.sku))
        lines = tuple(SheetLine(level.sku, level.on_hand) for level in named[:MOST_LINES])
        sheet = CountSheet(parts.ids.new_id(), parts.here_id, shelf, parts.clock.now(), lines)
        self._publish(replace(self._props, is_busy=False, result=""))
        self._keep(sheet)

    def _sort_key(self, sku: str) -> tuple[str, int, str]:
        found = self._article(sku)
        return (found[0].id, found[1].position, sku) if found else ("", 0, sku)

    def _resume(self, sheet: CountSheet | None) -> None:
        if sheet is not None and self._sheet is None and sheet.location_id == self._parts.here_id:
            self._sheet = sheet
            self._show()

    def _take_shelves(self, shelves: list[ShelfHere]) -> None:
        self._shelves = tuple(shelves)
        self._show()

    def _keep(self, sheet: CountSheet, last: str = "") -> None:
        self._sheet = sheet
        self._publish(replace(self._props, is_asked_to_discard=False, last=last))
        self._show()
        self._save()

    def _end(self, result: str) -> None:
        self._sheet, self._moved = None, frozenset()
        self._publish(CountProps(result=result))
        self._show()
        self._save()

    def _save(self) -> None:
        """Off the GUI thread, one after the other, and only the newest of those that wait."""
        self._is_unsaved = True
        if not self._is_saving:
            self._save_newest()

    def _save_newest(self) -> None:
        sheet = self._sheet
        self._is_saving, self._is_unsaved = True, False
        self._run(lambda: self._parts.store.save(sheet), self._saved)

    def _saved(self, _done: None) -> None:
        self._is_saving = False
        if self._is_unsaved:
            self._save_newest()

    def _run(self, work: Callable[[], object], take: Callable[..., None]) -> None:
        def failed(error: Exception) -> None:
            _log.warning("count", error=type(error).__name__)
            self._is_saving = False
            self._publish(replace(self._props, is_busy=False))

        self._parts.jobs.run(lambda: asyncio.to_thread(work), take, failed)

    def _on_hand(self, sku: str) -> int:
        levels = self._parts.stock.levels(sku)
        return next((level.on_hand for level in levels if level.location_id == self._parts.here_id), 0)

    def _article(self, sku: str) -> tuple[Product, Variant] | None:
        variant = self._parts.catalogue.variant(sku)
        product = self._parts.catalogue.product(variant.product_id) if variant else None
        return (product, variant) if product and variant else None

    def _show(self) -> None:
        words, sheet = self._words(), self._sheet
        self._choices.show(
            tuple(ShelfChoice(shelf.name, shelf.name, words.number(shelf.variants)) for shelf in self._shelves)
        )
        if sheet is None:
            self._rows.show(())
            self._publish(replace(self._props, is_open=False))
            return
        self._rows.show(tuple(count_row(line, self._article, self._moved, words) for line in sheet.lines))
        done, differing, pieces = totals(sheet)
        self._publish(
            replace(
                self._props,
                is_open=True,
                shelf=sheet.shelf,
                lines=len(sheet.lines),
                done=done,
                differing=differing,
                difference=signed(pieces, words),
                started=words.clock(sheet.started_at),
                moved=len(self._moved),
            )
        )
