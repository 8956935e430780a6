"""A manager's team and the audit log, put together and connected."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.domain.staff import StaffSession
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.audit import AuditViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.team import TeamViewModel


@dataclass(frozen=True)
class TeamScreens:
    """Both, by the names of StaffApp's required properties."""

    team: TeamViewModel
    audit: AuditViewModel

    def models(self) -> dict[str, QObject]:
        """For StaffApp."""
        return {"team": self.team, "audit": self.audit}

    def forget(self) -> None:
        """The person left."""
        self.team.forget()
        self.audit.forget()


def team_screens(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    session: Callable[[], StaffSession | None],
    offer: Callable[[str, str, str], None],
) -> TeamScreens:
    """Build them. ``offer`` takes a table away: its title, its file's name, its text."""
    team = TeamViewModel(parts.team_desk, jobs, parts.clock, parts.ids, session, lambda: shell.words, parts.public_url)
    audit = AuditViewModel(parts.read_audit, jobs, parts.clock, session, lambda: shell.words)
    audit.csvWanted.connect(offer)
    for view_model in (team, audit):
        shell.languageChanged.connect(view_model.reread)
    return TeamScreens(team, audit)
