"""A manager's figures and the sheet that takes a table away, put together and connected."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.domain.staff import StaffSession
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.figures import FiguresViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.table_saving import TableSavingViewModel


@dataclass(frozen=True)
class FigureScreens:
    """Both, by the names of StaffApp's required properties."""

    figures: FiguresViewModel
    saving: TableSavingViewModel

    def models(self) -> dict[str, QObject]:
        """For StaffApp."""
        return {"figures": self.figures, "saving": self.saving}

    def forget(self) -> None:
        """The person left."""
        self.figures.forget()
        self.saving.close()


def figure_screens(
    parts: TerminalParts, jobs: Jobs, shell: ShellViewModel, session: Callable[[], StaffSession | None]
) -> FigureScreens:
    """Build them and let them know of each other."""
    figures = FiguresViewModel(parts.figure_desk, parts.catalogue, jobs, parts.clock, session, lambda: shell.words)
    saving = TableSavingViewModel(parts.save_table, jobs, lambda: shell.words)
    figures.csvWanted.connect(saving.offer)
    shell.languageChanged.connect(figures.reread)
    return FigureScreens(figures, saving)
