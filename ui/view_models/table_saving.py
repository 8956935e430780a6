"""Taking one table away as CSV: to which disk, and where the file is then."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.use_cases.save_table import SaveTable, TableNotSaved, TableSaved
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class SavePlace:
    """A folder that the table can go to."""

    folder: str
    name: str
    symbol: str


@dataclass(frozen=True)
class SavingProps:
    """What the sheet shows. ``path`` is the file that was written."""

    is_open: bool = False
    is_writing: bool = False
    title: str = ""
    path: str = ""
    problem: bool = False


@QmlElement
@QmlUncreatable("made by the composition root")
class TableSavingViewModel(SnapshotViewModel):
    """``offer`` names the file and gives its text; the rest is the person's choice."""

    changed = Signal()
    _props: SavingProps

    def __init__(
        self, save: SaveTable, jobs: Jobs, words: Callable[[], Wording], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._save, self._jobs, self._words = save, jobs, words
        self._name = self._text = ""
        self._props = SavingProps()
        self._places = RowsModel(SavePlace, self)

    @property
    def props(self) -> SavingProps:
        """What QML sees."""
        return self._props

    def offer(self, title: str, name: str, text: str) -> None:
        """A table to take away."""
        self._name, self._text = name, text
        self.look()
        self._publish(SavingProps(is_open=True, title=title))

    @Slot()
    def look(self) -> None:
        """Look again: something was plugged in."""
        *disks, own = self._save.folders()
        here = texts_in(self._words().language).translate("TableSaving", "Ce poste")
        known = [SavePlace(str(disk), disk.name, "usb") for disk in disks]
        self._places.show((*known, SavePlace(str(own), here, "hard-drive")))

    @Slot(str)
    def into(self, folder: str) -> None:
        """Write the file; a slow disk keeps nobody waiting."""
        if self._props.is_writing or folder not in {place.folder for place in self._places.rows}:
            return
        self._publish(replace(self._props, is_writing=True, problem=False))
        name, text = self._name, self._text
        self._jobs.run(
            lambda: asyncio.to_thread(self._save.into, Path(folder), name, text),
            self._written,
            lambda _error: self._written(TableNotSaved("")),
        )

    @Slot()
    def close(self) -> None:
        """Done."""
        self._publish(SavingProps())

    def _written(self, outcome: TableSaved | TableNotSaved) -> None:
        path = str(outcome.path) if isinstance(outcome, TableSaved) else ""
        self._publish(replace(self._props, is_writing=False, path=path, problem=path == ""))

    @Property(QObject, constant=True)
    def places(self) -> RowsModel:
        """Rows of ``SavePlace``."""
        return self._places

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet is shown."""
        return self._props.is_open

    @Property(bool, notify=changed)
    def isWriting(self) -> bool:
        """Whether a file is being written."""
        return self._props.is_writing

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the table is of."""
        return self._props.title

    @Property(str, notify=changed)
    def path(self) -> str:
        """The file that was written, empty before."""
        return self._props.path

    @Property(bool, notify=changed)
    def problem(self) -> bool:
        """Whether it could not be written."""
        return self._props.problem
