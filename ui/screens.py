"""What the two profiles' builders hand to the window."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from ui.view_models.navigation import NavigationViewModel
from ui.view_models.shell import ShellViewModel


@dataclass(frozen=True)
class Screens:
    """View-models by the name of the root's required property. ``on_attach`` gets the window once it exists.

    ``kept`` are objects whose methods are connected to signals: Qt holds such methods weakly.
    ``begin`` takes up a touch of the screen from before the window was on it.
    """

    shell: ShellViewModel
    navigation: NavigationViewModel
    models: dict[str, QObject]
    kept: tuple[object, ...] = field(default=())
    on_attach: tuple[Callable[[QQuickWindow], None], ...] = field(default=())
    on_close: tuple[Callable[[], None], ...] = field(default=())
    begin: Callable[[], None] = lambda: None

    def attach(self, window: QQuickWindow) -> None:
        """The window is there."""
        for call in self.on_attach:
            call(window)

    def close(self) -> None:
        """The window is about to go."""
        for call in self.on_close:
            call()
        self.shell.close()
