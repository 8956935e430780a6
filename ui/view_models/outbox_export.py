"""Carrying unsent orders out of a terminal by hand: to which disk, and what to do with the file."""

import asyncio
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.use_cases.export_outbox import Exported, ExportOutbox, NotExported
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ExportPlace:
    """A folder that somebody can carry away."""

    folder: str
    name: str


@dataclass(frozen=True)
class ExportProps:
    """What the sheet shows. ``path`` is the file that was written; ``problem`` is a stable code."""

    is_open: bool = False
    is_writing: bool = False
    count: int = 0
    path: str = ""
    orders: int = 0
    problem: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class OutboxExportViewModel(SnapshotViewModel):
    """Nothing leaves the outbox: the file is a copy, and the hub takes each order once."""

    changed = Signal()
    _props: ExportProps

    def __init__(self, export: ExportOutbox, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._export = export
        self._jobs = jobs
        self._props = ExportProps()
        self._places = RowsModel(ExportPlace, self)

    @property
    def props(self) -> ExportProps:
        """What QML sees."""
        return self._props

    @Slot()
    def open(self) -> None:
        """Show where it can go."""
        self._publish(ExportProps(is_open=True, count=self._export.unsettled()))
        self.look()

    @Slot()
    def look(self) -> None:
        """Look again: something was plugged in."""
        self._places.show(tuple(ExportPlace(str(folder), folder.name) for folder in self._export.folders()))

    @Slot(str)
    def into(self, folder: str) -> None:
        """Write the file; a slow disk keeps nobody waiting."""
        if folder not in {str(known) for known in self._export.folders()} or self._props.is_writing:
            return
        self._publish(replace(self._props, is_writing=True, problem=""))
        self._jobs.run(lambda: asyncio.to_thread(self._export.into, Path(folder)), self._written, self._failed)

    @Slot()
    def close(self) -> None:
        """Done."""
        self._publish(ExportProps())

    def _written(self, outcome: Exported | NotExported) -> None:
        if isinstance(outcome, Exported):
            self._publish(replace(self._props, is_writing=False, path=str(outcome.path), orders=outcome.orders))
        else:
            self._publish(replace(self._props, is_writing=False, problem=outcome.reason))

    def _failed(self, _error: Exception) -> None:
        self._publish(replace(self._props, is_writing=False, problem="cannot_write"))

    @Property(QObject, constant=True)
    def places(self) -> RowsModel:
        """Rows of ``ExportPlace``."""
        return self._places

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet is shown."""
        return self._props.is_open

    @Property(bool, notify=changed)
    def isWriting(self) -> bool:
        """Whether a file is being written."""
        return self._props.is_writing

    @Property(int, notify=changed)
    def count(self) -> int:
        """Orders and slips without a final word."""
        return self._props.count

    @Property(str, notify=changed)
    def path(self) -> str:
        """The file that was written, empty before."""
        return self._props.path

    @Property(int, notify=changed)
    def orders(self) -> int:
        """How many orders it holds."""
        return self._props.orders

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Code of what went wrong."""
        return self._props.problem
