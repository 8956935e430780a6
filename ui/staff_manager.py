"""A manager's own screens, put together and connected: figures, terminals with their panel, files to take away."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.rights import may
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.figures import FiguresViewModel
from ui.view_models.rules import RulesViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_frame import StaffFrameViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.table_saving import TableSavingViewModel
from ui.view_models.terminal_care import TerminalCareViewModel
from ui.view_models.terminals import TerminalsViewModel

_LOOK_EVERY_MS = 60_000
"""Between two looks at the terminals while another screen is open."""


@dataclass(frozen=True)
class ManagerScreens:
    """``models`` by the names of StaffApp's required properties; others offer their tables to ``saving``."""

    models: dict[str, QObject]
    saving: TableSavingViewModel
    figures: FiguresViewModel


def manager_screens(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    sign_in: StaffSignInViewModel,
    terminals: TerminalsViewModel,
    frame: StaffFrameViewModel,
) -> ManagerScreens:
    """Build them and let them know of each other."""
    saving = TableSavingViewModel(parts.save_table, jobs, lambda: shell.words)
    figures = FiguresViewModel(
        parts.figure_desk, parts.catalogue, jobs, parts.clock, lambda: sign_in.session, lambda: shell.words
    )
    figures.csvWanted.connect(saving.offer)
    care = TerminalCareViewModel(
        parts.terminal_desk, parts.catalogue, jobs, parts.clock, lambda: sign_in.session, lambda: shell.words
    )
    _care_for(terminals, care, frame, saving)
    rules = RulesViewModel(parts.rules_desk, parts.catalogue, jobs, lambda: sign_in.session, lambda: shell.words)
    for view_model in (figures, care, rules):
        shell.languageChanged.connect(view_model.reread)
    for forget in (figures.forget, care.close, rules.forget, saving.close):
        sign_in.signedOut.connect(forget)
    if parts.device.profile == "manager":
        _watch(terminals, sign_in)
    return ManagerScreens({"figures": figures, "saving": saving, "terminalCare": care, "rules": rules}, saving, figures)


def _care_for(
    terminals: TerminalsViewModel,
    care: TerminalCareViewModel,
    frame: StaffFrameViewModel,
    saving: TableSavingViewModel,
) -> None:
    terminals.opened.connect(care.show)
    terminals.told.connect(care.follow)
    terminals.changed.connect(lambda: frame.tell("terminals", terminals.props.attention))
    terminals.csvWanted.connect(saving.offer)
    care.textWanted.connect(saving.offer)
    care.settled.connect(terminals.ask)


def _watch(terminals: TerminalsViewModel, sign_in: StaffSignInViewModel) -> None:
    """The rail says how many terminals need somebody, whichever screen is open."""

    def look() -> None:
        here = sign_in.session
        if here is not None and may(here.staff.role, "terminals.read"):
            terminals.ask()

    timer = QTimer(terminals, interval=_LOOK_EVERY_MS)
    timer.timeout.connect(look)
    timer.start()
