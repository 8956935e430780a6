"""View-models of the shopper's kiosk, by the names of KioskApp's required properties."""

from PySide6.QtCore import QObject

from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.screens import Screens
from ui.theme import ThemeValues
from ui.view_models.attract import AttractViewModel
from ui.view_models.comfort import ComfortViewModel
from ui.view_models.home import HomeViewModel
from ui.view_models.navigation import NavigationViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.status import StatusViewModel


def kiosk_screens(parts: TerminalParts, jobs: Jobs, theme: ThemeValues) -> Screens:
    """Build them all and let them know of each other."""
    here = parts.device.location_id
    navigation = NavigationViewModel()
    status = StatusViewModel(parts.status)
    shell = ShellViewModel(parts.device, parts.catalogue.location, parts.shopping, parts.status, parts.language)
    comfort = ComfortViewModel(theme)
    attract = AttractViewModel(parts.catalogue, parts.clock, shell, navigation, parts.public_url)
    home = HomeViewModel(parts.catalogue, parts.clock, parts.shopping, shell, here)
    shell.left.connect(comfort.reset)
    shell.left.connect(navigation.restart)
    models: dict[str, QObject] = {
        "shell": shell,
        "navigation": navigation,
        "status": status,
        "comfort": comfort,
        "attract": attract,
        "home": home,
    }
    return Screens(shell, navigation, models)
