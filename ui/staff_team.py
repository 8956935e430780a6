"""A manager's team and the audit log, put together and connected."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.view_models.audit import AuditViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.staff_sign_in import StaffSignInViewModel
from ui.view_models.team import TeamViewModel


def team_screens(
    parts: TerminalParts,
    jobs: Jobs,
    shell: ShellViewModel,
    sign_in: StaffSignInViewModel,
    offer: Callable[[str, str, str], None],
) -> dict[str, QObject]:
    """Both by the names of StaffApp's properties. ``offer`` takes a table away: its title, its file's name, its text."""
    team = TeamViewModel(
        parts.team_desk,
        jobs,
        parts.clock,
        parts.ids,
        lambda: sign_in.session,
        lambda: shell.words,
        parts.public_url,
    )
    audit = AuditViewModel(parts.read_audit, jobs, parts.clock, lambda: sign_in.session, lambda: shell.words)
    audit.csvWanted.connect(offer)
    for view_model in (team, audit):
        shell.languageChanged.connect(view_model.reread)
        sign_in.signedOut.connect(view_model.forget)
    return {"team": team, "audit": audit}
