"""The demonstration on a screen: the kiosk's window, and beside it a phone where there is no camera."""

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import BugError
from ui.app import QuitOnSignals, Terminal, open_window, prepare_environment
from ui.demo.phone_content import PhoneParts
from ui.demo.phone_window import PhoneViewModel
from ui.first_pictures import draw_once
from ui.jobs import Jobs, NetworkJobs
from ui.parts import TerminalParts
from ui.view_models.navigation import Screen

_KIOSK_ASPECT: Final = 1080 / 1920
_PHONE_ASPECT: Final = 760 / 1700
_PHONE_HEIGHT: Final = 0.9  # of the kiosk's
_OF_THE_SCREEN: Final = 0.9
_GAP: Final = 24
_ORDER_ARRIVES_MS: Final = 2000


@dataclass(frozen=True)
class Places:
    """Where the windows stand; no phone, no place for it."""

    kiosk: QRect
    phone: QRect | None


def only_one(folder: Path) -> QLockFile | None:
    """Keep it as long as the folder is in use; None when another process does so already."""
    lock = QLockFile(str(folder / "running.lock"))
    lock.setStaleLockTime(0)  # until that process is gone, however long it runs
    return lock if lock.tryLock(0) else None


def run_show(parts: TerminalParts, phone: PhoneParts | None) -> int:
    """Open the windows and stay until the kiosk's is closed or a signal asks to stop."""
    prepare_environment()
    app = QGuiApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)  # the phone's window may be put away
    places = places_on(app.primaryScreen().availableGeometry(), with_phone=phone is not None)
    jobs = NetworkJobs(parts.background)
    size = (places.kiosk.width(), places.kiosk.height())
    terminal = open_window(replace(parts, fullscreen=False, window_size=size), jobs, jobs.call_on_gui)
    terminal.window.setPosition(places.kiosk.topLeft())
    terminal.window.visibleChanged.connect(lambda: terminal.window.isVisible() or app.quit())
    beside = None
    if phone is not None and places.phone is not None:
        beside = PhoneWindow(phone, jobs, terminal, places.phone)
    with QuitOnSignals(app.quit):
        jobs.start()
        code = app.exec()
    if beside is not None:
        beside.close()
    jobs.stop()
    terminal.close()
    return code


def places_on(screen: QRect, *, with_phone: bool) -> Places:
    """The kiosk as high as nine tenths of the screen, less where both would not fit in its width; both in the middle."""
    aspect = _KIOSK_ASPECT + (_PHONE_ASPECT * _PHONE_HEIGHT if with_phone else 0)
    gap = _GAP if with_phone else 0
    height = round(min(_OF_THE_SCREEN * screen.height(), (_OF_THE_SCREEN * screen.width() - gap) / aspect))
    left = screen.left() + (screen.width() - round(height * aspect) - gap) // 2
    # Frames and title bars are outside: a little lower than the middle leaves room for them.
    top = screen.top() + round((screen.height() - height) * 0.6)
    kiosk = QRect(left, top, round(height * _KIOSK_ASPECT), height)
    if not with_phone:
        return Places(kiosk, None)
    phone_height = round(height * _PHONE_HEIGHT)
    phone_top = top + (height - phone_height) // 2
    return Places(kiosk, QRect(kiosk.right() + gap, phone_top, round(phone_height * _PHONE_ASPECT), phone_height))


class PhoneWindow:
    """The phone's window; it shares the kiosk's engine, and so its brand and its language."""

    def __init__(self, parts: PhoneParts, jobs: Jobs, terminal: Terminal, place: QRect) -> None:
        shell, self._navigation = terminal.screens.shell, terminal.screens.navigation
        self.phone = PhoneViewModel(parts, jobs, shell.language_tag)
        shell.languageChanged.connect(lambda: self.phone.speak(shell.language_tag))
        shell.left.connect(self.phone.renew)
        self._navigation.changed.connect(self._follow_screen)
        terminal.engine.addImageProvider("phone", self.phone.screen)
        draw_once(terminal.engine, ("image://phone/0",))
        terminal.engine.setInitialProperties({"phone": self.phone, "width": place.width(), "height": place.height()})
        terminal.engine.loadFromModule("Kiosk.Demo", "PhoneWindow")
        window = terminal.engine.rootObjects()[-1]
        if not isinstance(window, QQuickWindow) or window is terminal.window:
            raise BugError("the phone's window cannot be built: " + "; ".join(terminal.warnings))
        self.window = window
        self.window.setPosition(place.topLeft())
        self.phone.start()

    def _follow_screen(self) -> None:
        if self._navigation.current == Screen.DONE:
            # What was ordered leaves the cart, as soon as the hub has the order.
            QTimer.singleShot(_ORDER_ARRIVES_MS, self.phone, self.phone.renew)

    def close(self) -> None:
        """End the presentation and put the window away; the engine deletes it."""
        self.phone.close()
        self.window.close()
        self.phone.screen.rest()
