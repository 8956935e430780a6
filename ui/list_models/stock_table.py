"""The manager's stock table for QML: variants × locations, read window by window so that any number of rows scrolls."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable
from typing_extensions import override

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

WINDOW = 64
"""Rows read at once: about six screens, so that one read lasts for a flick."""

_WINDOWS_KEPT = 12

CellState = Literal["loading", "not_held", "out", "arriving", "low", "good"]


@dataclass(frozen=True)
class StockCell:
    """One variant at one location: the figure, what it means, and whether it is too old to trust."""

    location_id: str = ""
    state: CellState = "loading"
    figure: str = ""
    arrives: str = ""
    is_old: bool = False


@dataclass(frozen=True)
class StockTableRow:
    """One variant: what its first cell shows, and its cells in the order of the locations."""

    sku: str = ""
    name: str = ""
    choice: str = ""
    picture: str = ""
    tint: int = 1
    cells: tuple[StockCell, ...] = ()


_Index = QModelIndex | QPersistentModelIndex
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1
_ROW_ROLES = {"sku": "sku", "name": "name", "choice": "choice", "picture": "picture", "tint": "tint"}
_CELL_ROLES = {
    "locationId": "location_id",
    "cellState": "state",
    "figure": "figure",
    "arrives": "arrives",
    "isOld": "is_old",
}
_ROLES = (*_ROW_ROLES, *_CELL_ROLES)
_EMPTY_ROW, _EMPTY_CELL = StockTableRow(), StockCell()


@QmlElement
@QmlUncreatable("made by the stock view-model")
class StockTableModel(QAbstractTableModel):
    """Column 0 is the variant, the locations follow.

    Rows arrive in windows: a row asked for and not yet there is drawn empty, and its window is asked for once.
    Connect ``windowWanted`` queued: it comes from inside ``data``, where a view must not hear of changes.
    """

    windowWanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = 0
        self._total = 0
        self._windows: OrderedDict[int, tuple[StockTableRow, ...]] = OrderedDict()
        self._asked: set[int] = set()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._total

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._places + 1

    @override
    def roleNames(self) -> dict[int, QByteArray]:
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, name in enumerate(_ROLES)}

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = role - _FIRST_ROLE
        if not (index.isValid() and 0 <= number < len(_ROLES)):
            return None
        row, name = self.row_at(index.row()), _ROLES[number]
        if name in _ROW_ROLES:
            return getattr(row, _ROW_ROLES[name])
        place = index.column() - 1
        cell = row.cells[place] if 0 <= place < len(row.cells) else _EMPTY_CELL
        return getattr(cell, _CELL_ROLES[name])

    def row_at(self, number: int) -> StockTableRow:
        """The row, empty while its window is on the way (asks for it)."""
        offset = number - number % WINDOW
        window = self._windows.get(offset)
        if window is None:
            if offset not in self._asked:
                self._asked.add(offset)
                self.windowWanted.emit(offset)
            return _EMPTY_ROW
        self._windows.move_to_end(offset)
        return window[number - offset] if number - offset < len(window) else _EMPTY_ROW

    def show(self, places: int, total: int, first: tuple[StockTableRow, ...]) -> None:
        """Another search or filter: everything before is forgotten, the first window is here already."""
        self.beginResetModel()
        self._places = places
        self._total = total
        self._windows = OrderedDict({0: first})
        self._asked = {0}
        self.endResetModel()

    def take_window(self, offset: int, rows: tuple[StockTableRow, ...]) -> None:
        """Rows from ``offset`` on have been read, for the first time or again."""
        if self._windows.get(offset) == rows:
            return
        self._windows[offset] = rows
        self._windows.move_to_end(offset)
        self._asked.add(offset)
        while len(self._windows) > _WINDOWS_KEPT:
            gone, _ = self._windows.popitem(last=False)
            self._asked.discard(gone)
        if rows:
            self.dataChanged.emit(self.index(offset, 0), self.index(offset + len(rows) - 1, self._places))

    def windows_in_use(self) -> tuple[int, ...]:
        """Offsets of the windows held, to read them again."""
        return tuple(self._windows)
