"""View-models of the shopper's kiosk, by the names of KioskApp's required properties."""

from PySide6.QtCore import QObject

from ui.browsing import Browsing
from ui.cart_journey import CartJourney, Doors
from ui.jobs import Jobs
from ui.parts import TerminalParts
from ui.screens import Screens
from ui.theme import ThemeValues
from ui.view_models.comfort import ComfortViewModel
from ui.view_models.navigation import NavigationViewModel, Screen
from ui.view_models.shell import ShellViewModel
from ui.view_models.status import StatusViewModel


def kiosk_screens(parts: TerminalParts, jobs: Jobs, theme: ThemeValues) -> Screens:
    """Build them all and let them know of each other."""
    navigation = NavigationViewModel()
    status = StatusViewModel(parts.status)
    shell = ShellViewModel(parts.device, parts.catalogue.location, parts.shopping, parts.status, parts.language)
    browsing = Browsing(parts, jobs, shell, navigation)
    doors = Doors(browsing.show_product, browsing.show_category, browsing.show_selection)
    status.removed.connect(shell.leave)
    journey = CartJourney(parts, jobs, shell, navigation, status, doors)
    _take_up_the_visit(parts, navigation)
    comfort = ComfortViewModel(theme, journey.idle.allow)
    shell.left.connect(comfort.reset)
    shell.left.connect(navigation.restart)
    models: dict[str, QObject] = {
        "shell": shell,
        "navigation": navigation,
        "status": status,
        "comfort": comfort,
        **browsing.models,
        **journey.models,
    }
    return Screens(
        shell, navigation, models, kept=(browsing, journey), on_attach=(journey.attach,), on_close=(journey.close,)
    )


def _take_up_the_visit(parts: TerminalParts, navigation: NavigationViewModel) -> None:
    """A restart in the middle of a visit loses nothing of it; left alone, it is erased as any other."""
    session = parts.shopping.resume()
    if session is not None:
        navigation.home()
        if session.cart.lines:
            navigation.go(Screen.CART)
