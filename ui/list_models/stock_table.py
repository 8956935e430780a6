"""The manager's stock table for QML: variants × locations, read window by window so that any number of rows scrolls."""

from collections import OrderedDict
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, ClassVar, Literal

from PySide6.QtCore import QAbstractTableModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable
from typing_extensions import override

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WINDOW = 64
"""Rows read at once: about six screens, so that one read lasts for a flick."""

_WINDOWS_KEPT = 12

CellState = Literal["loading", "not_held", "out", "arriving", "low", "good"]
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class StockCell:
    """One variant at one location: the figure, what it means, and whether it is too old to trust."""

    state: CellState = "loading"
    figure: str = ""
    arrives: str = ""
    is_old: bool = False


@dataclass(frozen=True)
class StockTableRow:
    """One variant: what its header cell shows, and its cells in the order of the columns."""

    sku: str
    name: str
    choice: str
    picture: str
    tint: int
    cells: tuple[StockCell, ...]


@dataclass(frozen=True)
class StockColumn:
    """One location: its short name, the age of its newest figure, and whether that is old."""

    location_id: str
    name: str
    kind: str
    age: str = ""
    is_old: bool = False
    is_here: bool = False


class _Role(IntEnum):
    STATE = Qt.ItemDataRole.UserRole + 1
    FIGURE = Qt.ItemDataRole.UserRole + 2
    ARRIVES = Qt.ItemDataRole.UserRole + 3
    IS_OLD = Qt.ItemDataRole.UserRole + 4
    NAME = Qt.ItemDataRole.UserRole + 5
    CHOICE = Qt.ItemDataRole.UserRole + 6
    PICTURE = Qt.ItemDataRole.UserRole + 7
    TINT = Qt.ItemDataRole.UserRole + 8
    AGE = Qt.ItemDataRole.UserRole + 9
    KIND = Qt.ItemDataRole.UserRole + 10
    IS_HERE = Qt.ItemDataRole.UserRole + 11
    SKU = Qt.ItemDataRole.UserRole + 12
    LOCATION_ID = Qt.ItemDataRole.UserRole + 13


_NAMES = {
    _Role.STATE: b"cellState",
    _Role.FIGURE: b"figure",
    _Role.ARRIVES: b"arrives",
    _Role.IS_OLD: b"isOld",
    _Role.NAME: b"name",
    _Role.CHOICE: b"choice",
    _Role.PICTURE: b"picture",
    _Role.TINT: b"tint",
    _Role.AGE: b"age",
    _Role.KIND: b"kind",
    _Role.IS_HERE: b"isHere",
    _Role.SKU: b"sku",
    _Role.LOCATION_ID: b"locationId",
}
_NO_CELL = StockCell()


@QmlElement
@QmlUncreatable("made by the stock view-model")
class StockTableModel(QAbstractTableModel):
    """Rows arrive in windows. A row asked for and not yet there is drawn empty, and its window is asked for once.

    Connect ``windowWanted`` queued: it comes from inside ``data``, where a view must not hear of changes.
    """

    windowWanted = Signal(int)

    cell_fields: ClassVar[dict[int, str]] = {
        _Role.STATE: "state",
        _Role.FIGURE: "figure",
        _Role.ARRIVES: "arrives",
        _Role.IS_OLD: "is_old",
    }

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[StockColumn, ...] = ()
        self._total = 0
        self._windows: OrderedDict[int, tuple[StockTableRow, ...]] = OrderedDict()
        self._asked: set[int] = set()

    @override
    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._total

    @override
    def columnCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    @override
    def roleNames(self) -> dict[int, QByteArray]:
        return {int(role): QByteArray(name) for role, name in _NAMES.items()}

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index.row())
        if role == _Role.SKU:
            return row.sku if row else ""
        if role == _Role.LOCATION_ID:
            return self._columns[index.column()].location_id
        if role not in self.cell_fields:
            return None
        cell = row.cells[index.column()] if row is not None else _NO_CELL
        return getattr(cell, self.cell_fields[role])

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            return self._column_header(section, role)
        return self._row_header(section, role)

    def row_at(self, number: int) -> StockTableRow | None:
        """The row, or None while its window is on the way (asks for it)."""
        offset = number - number % WINDOW
        window = self._windows.get(offset)
        if window is None:
            if offset not in self._asked:
                self._asked.add(offset)
                self.windowWanted.emit(offset)
            return None
        self._windows.move_to_end(offset)
        return window[number - offset] if number - offset < len(window) else None

    def show(self, columns: tuple[StockColumn, ...], total: int, first: tuple[StockTableRow, ...]) -> None:
        """Another search or filter: everything before is forgotten, the first window is here already."""
        self.beginResetModel()
        self._columns = columns
        self._total = total
        self._windows = OrderedDict({0: first})
        self._asked = {0}
        self.endResetModel()

    def take_window(self, offset: int, rows: tuple[StockTableRow, ...]) -> None:
        """Rows from ``offset`` on have been read, for the first time or again."""
        self._windows[offset] = rows
        self._windows.move_to_end(offset)
        self._asked.add(offset)
        while len(self._windows) > _WINDOWS_KEPT:
            gone, _ = self._windows.popitem(last=False)
            self._asked.discard(gone)
        if rows and self._columns:
            last = offset + len(rows) - 1
            self.dataChanged.emit(self.index(offset, 0), self.index(last, len(self._columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, offset, last)

    def windows_in_use(self) -> tuple[int, ...]:
        """Offsets of the windows held, to read them again."""
        return tuple(self._windows)

    def _column_header(self, section: int, role: int) -> Any:
        if not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        fields: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: column.name,
            _Role.NAME: column.name,
            _Role.AGE: column.age,
            _Role.KIND: column.kind,
            _Role.IS_OLD: column.is_old,
            _Role.IS_HERE: column.is_here,
        }
        return fields.get(role)

    def _row_header(self, section: int, role: int) -> Any:
        row = self.row_at(section) if 0 <= section < self._total else None
        if row is None:
            # Required properties of a delegate must not be undefined while the window is on the way.
            return 1 if role == _Role.TINT else ""
        fields: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.name,
            _Role.NAME: row.name,
            _Role.CHOICE: row.choice,
            _Role.PICTURE: row.picture,
            _Role.TINT: row.tint,
        }
        return fields.get(role)
