"""What QML sees of a count."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class CountProps:
    """``result``: figures changed by the count that was just booked. ``last``: the article scanned last."""

    is_open: bool = False
    shelf: str = ""
    lines: int = 0
    done: int = 0
    differing: int = 0
    difference: str = ""
    started: str = ""
    last: str = ""
    moved: int = 0
    is_busy: bool = False
    is_asked_to_discard: bool = False
    problem: str = ""
    result: str = ""


@QmlElement
@QmlUncreatable("base of the count")
class ShelfCountProperties(SnapshotViewModel):
    """The record as properties."""

    changed = Signal()
    _props: CountProps

    def __init__(self, rows: RowsModel, choices: RowsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CountProps()
        self._rows, self._choices = rows, choices
        for model in (rows, choices):
            model.setParent(self)

    @property
    def props(self) -> CountProps:
        """The record."""
        return self._props

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """Rows of ``CountRow``."""
        return self._rows

    @Property(QObject, constant=True)
    def choices(self) -> RowsModel:
        """Rows of ``ShelfChoice``."""
        return self._choices

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a count is under way."""
        return self._props.is_open

    @Property(str, notify=changed)
    def shelf(self) -> str:
        """What is counted; empty: whatever is scanned."""
        return self._props.shelf

    @Property(int, notify=changed)
    def lines(self) -> int:
        """Variants on the sheet."""
        return self._props.lines

    @Property(int, notify=changed)
    def done(self) -> int:
        """Of these counted."""
        return self._props.done

    @Property(int, notify=changed)
    def differing(self) -> int:
        """Of these not as the figure says."""
        return self._props.differing

    @Property(str, notify=changed)
    def difference(self) -> str:
        """Pieces of all differences together."""
        return self._props.difference

    @Property(str, notify=changed)
    def started(self) -> str:
        """When it was begun."""
        return self._props.started

    @Property(str, notify=changed)
    def last(self) -> str:
        """The article counted last."""
        return self._props.last

    @Property(int, notify=changed)
    def moved(self) -> int:
        """Lines whose figure moved meanwhile."""
        return self._props.moved

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether something is read or booked."""
        return self._props.is_busy

    @Property(bool, notify=changed)
    def isAskedToDiscard(self) -> bool:
        """Whether one more touch throws it away."""
        return self._props.is_asked_to_discard

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Code of why nothing was booked."""
        return self._props.problem

    @Property(str, notify=changed)
    def result(self) -> str:
        """How many figures the last count changed; empty: none was booked."""
        return self._props.result
