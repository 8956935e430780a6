"""Which screen shows, and how to get back."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


class Screen(StrEnum):
    """Screens of the kiosk; staff screens are named by the staff part."""

    ATTRACT = "attract"
    HOME = "home"
    SCAN = "scan"
    SEARCH = "search"
    PRODUCT = "product"
    SELECTION = "selection"
    COMPARE = "compare"
    CART = "cart"
    CHECKOUT = "checkout"
    PAYMENT = "payment"
    DONE = "done"
    ORDER = "order"
    RETURN = "return"


@dataclass(frozen=True)
class NavigationProps:
    """The screens gone through, the last one showing, and the sheet over it, if any."""

    path: tuple[str, ...]
    sheet: str = ""
    is_forward: bool = True


def gone_to(props: NavigationProps, screen: str) -> NavigationProps:
    """One screen further; a screen already on the way is gone back to, so that no loop can grow."""
    if screen in props.path:
        return NavigationProps(props.path[: props.path.index(screen) + 1], is_forward=False)
    return NavigationProps((*props.path, screen))


@QmlElement
@QmlUncreatable("made by the composition root")
class NavigationViewModel(SnapshotViewModel):
    """The path through the screens. Python and QML both steer it."""

    changed = Signal()

    def __init__(self, first: str = Screen.ATTRACT, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = str(first)
        self._props = NavigationProps((self._first,))

    @property
    def props(self) -> NavigationProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    @property
    def current(self) -> str:
        """The screen showing."""
        return self.props.path[-1]

    @Slot(str)
    def go(self, screen: str) -> None:
        """Show a screen; the present one is where ``back`` leads."""
        self._publish(gone_to(self.props, str(screen)))

    @Slot(str)
    def replace(self, screen: str) -> None:
        """Show a screen instead of the present one."""
        self._publish(NavigationProps((*self.props.path[:-1], str(screen))))

    @Slot()
    def back(self) -> None:
        """The screen before, or stay on the first."""
        path = self.props.path
        self._publish(NavigationProps(path[:-1] if len(path) > 1 else path, is_forward=False))

    @Slot()
    def home(self) -> None:
        """The three doors."""
        self._publish(NavigationProps((self._first, Screen.HOME.value), is_forward=False))

    @Slot(str)
    def finish(self, screen: str) -> None:
        """Show a screen from which nothing before can be reached again."""
        self._publish(NavigationProps((self._first, str(screen))))

    @Slot()
    def restart(self) -> None:
        """The very first screen."""
        self._publish(NavigationProps((self._first,), is_forward=False))

    @Slot(str)
    def openSheet(self, name: str) -> None:
        """Put a sheet over the screen."""
        self._publish(NavigationProps(self.props.path, name, self.props.is_forward))

    @Slot()
    def closeSheet(self) -> None:
        """Take the sheet away."""
        self.openSheet("")

    @Property(str, notify=changed)
    def screen(self) -> str:
        """The screen showing."""
        return self.current

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """The sheet showing, or nothing."""
        return self.props.sheet

    @Property(bool, notify=changed)
    def isForward(self) -> bool:
        """Whether the last step went deeper."""
        return self.props.is_forward

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a screen before."""
        return len(self.props.path) > 1
