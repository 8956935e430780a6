"""View-models of the salesperson's tablet and the manager's screens, by the names of StaffApp's required properties."""

from PySide6.QtCore import QObject

from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.screens import Screens
from ui.theme import ThemeValues
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.status import StatusViewModel


def staff_screens(parts: TerminalParts, jobs: Jobs, theme: ThemeValues) -> Screens:
    """Build them all and let them know of each other."""
    navigation = NavigationViewModel("sign-in")
    shell = ShellViewModel(parts.device, parts.catalogue.location, parts.shopping, parts.status, parts.language)
    models: dict[str, QObject] = {
        "shell": shell,
        "navigation": navigation,
        "status": StatusViewModel(parts.status),
    }
    return Screens(shell, navigation, models)
