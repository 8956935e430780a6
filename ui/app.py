"""A terminal's window: the application, the engine, the view-models, and their end."""

import gc
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import structlog
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from kiosk.errors import BugError
from ui.bar_codes import BarProvider
from ui.drawing import DrawnProvider
from ui.environment import prepare_platform
from ui.first_pictures import draw_once
from ui.fonts import load_fonts
from ui.frame_stamp import FrameStamp
from ui.icons import IconProvider
from ui.jobs import Jobs, NetworkJobs
from ui.parts import TerminalParts
from ui.pictures import PictureFeed, PictureFetcher, PictureProvider, PictureStore
from ui.qr_codes import QrProvider
from ui.screens import Screens
from ui.shadows import ShadowProvider
from ui.start_window import StartWindow
from ui.theme import ThemeValues
from ui.translation import LanguageSwitch
from ui.vitals import Vitals
from ui.wording import NO_PICTURE

QML = Path(__file__).resolve().parent / "qml"
S = TypeVar("S", bound=QObject)
_FIRST_PICTURES = (
    "image://icons/circle-alert/000000",
    "image://shadows/1/1/1/000000",
    "image://qr/",
    "image://bar/",
    f"image://pictures/{NO_PICTURE}",
)
_log = structlog.get_logger(__name__)


@dataclass
class Terminal:
    """An open window and what keeps it alive."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    screens: Screens
    languages: LanguageSwitch
    providers: tuple[DrawnProvider, ...]
    warnings: list[str] = field(default_factory=list)

    def close(self) -> None:
        """QML goes first, then what it reads."""
        self.screens.close()
        self.window.close()
        for provider in self.providers:
            provider.rest()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.languages.remove()


def run_terminal(parts: TerminalParts, start: StartWindow | None = None) -> int:
    """Open the window of the terminal's profile and stay until it is closed or a signal asks to stop.

    ``start`` is what is on the screen until that window is.
    """
    prepare_environment()
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])  # a new terminal had a window before
    jobs = NetworkJobs(parts.background)
    terminal = open_window(parts, jobs, jobs.call_on_gui)
    if start is not None:
        start.hand_over(terminal.window, terminal.screens.begin)
    # All of it stays to the end, and looking through it for garbage takes 50 to 90 ms: several frames.
    gc.freeze()
    with QuitOnSignals(app.quit):
        jobs.start()
        code = app.exec()
    jobs.stop()
    terminal.close()
    return code


def prepare_environment() -> None:
    """What has to be settled before a window is built, most of it before the application exists."""
    prepare_platform()
    QQuickStyle.setStyle("Basic")


def open_window(parts: TerminalParts, jobs: Jobs, call_on_gui: Callable[[Callable[[], None]], None]) -> Terminal:
    """Build engine and view-models and show the window; needs a QGuiApplication."""
    warnings: list[str] = []
    engine, theme = new_engine(parts.brand, warnings)
    theme.keep_still(still=parts.is_still)
    providers = _add_providers(engine, parts, jobs, call_on_gui)
    languages = LanguageSwitch()
    screens = _screens(parts, jobs, theme)
    languages.install(screens.shell.language_tag)  # a resumed visit may be in another one than the terminal's
    screens.shell.languageChanged.connect(lambda: _speak(engine, languages, screens.shell.language_tag))
    engine.setInitialProperties(dict(screens.models) | _window_size(parts))
    engine.loadFromModule("Kiosk.App", "KioskApp" if parts.device.profile == "kiosk" else "StaffApp")
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise BugError("the window cannot be built: " + "; ".join(warnings))
    if parts.fullscreen:
        roots[0].showFullScreen()
    _show_signs_of_life(roots[0], parts.vitals)
    FrameStamp(roots[0], parts.vitals)
    screens.attach(roots[0])
    return Terminal(engine, roots[0], screens, languages, providers, warnings)


def _screens(parts: TerminalParts, jobs: Jobs, theme: ThemeValues) -> Screens:
    """Only the profile's own are imported: the other's would be a tenth of the whole start."""
    if parts.device.profile == "kiosk":
        from ui.kiosk_screens import kiosk_screens

        return kiosk_screens(parts, jobs, theme)
    from ui.staff_screens import staff_screens

    return staff_screens(parts, jobs, theme)


def new_engine(brand: str, warnings: list[str]) -> tuple[QQmlApplicationEngine, ThemeValues]:
    """An engine that knows our modules and wears a brand; what QML complains of goes into ``warnings``."""
    load_fonts()
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    engine.warnings.connect(lambda found: _note(found, warnings))
    theme = _singleton(engine, ThemeValues)
    theme.show_brand(brand)
    return engine, theme


def _show_signs_of_life(window: QQuickWindow, vitals: Vitals) -> None:
    vitals.renderer = window.rendererInterface().graphicsApi().name.lower()
    # On a threaded render loop this arrives on the render thread: the record only takes a number.
    window.frameSwapped.connect(vitals.painted, Qt.ConnectionType.DirectConnection)


def _window_size(parts: TerminalParts) -> dict[str, int]:
    width, height = parts.window_size or ((1080, 1920) if parts.device.profile == "kiosk" else (1280, 800))
    return {"width": width, "height": height}


def _speak(engine: QQmlApplicationEngine, languages: LanguageSwitch, language: str) -> None:
    languages.install(language)
    engine.retranslate()


def _note(found: list[QObject], warnings: list[str]) -> None:
    for warning in found:
        text = warning.toString()  # type: ignore[attr-defined]  # QQmlError, which the stubs do not list
        warnings.append(text)
        _log.warning("qml", text=text)


def _singleton(engine: QQmlApplicationEngine, kind: type[S]) -> S:
    found = engine.singletonInstance("Kiosk.Models", kind.__name__)
    if not isinstance(found, kind):
        raise BugError(f"{kind.__name__} is not registered")
    return found


def _add_providers(
    engine: QQmlApplicationEngine,
    parts: TerminalParts,
    jobs: Jobs,
    call_on_gui: Callable[[Callable[[], None]], None],
) -> tuple[DrawnProvider, ...]:
    feed = _singleton(engine, PictureFeed)
    store = PictureStore(parts.picture_cache, parts.delivered_pictures)
    fetcher = PictureFetcher(store, parts.pictures, jobs, feed.announce)
    parts.status.subscribe(lambda status: call_on_gui(fetcher.retry) if status.network else None)
    pictures = PictureProvider(store, lambda name: call_on_gui(lambda: fetcher.fetch(name)))
    providers: dict[str, DrawnProvider] = {
        "icons": IconProvider(),
        "shadows": ShadowProvider(),
        "qr": QrProvider(),
        "bar": BarProvider(),
        "pictures": pictures,
    }
    for name, provider in providers.items():
        engine.addImageProvider(name, provider)
    draw_once(engine, _FIRST_PICTURES)
    return tuple(providers.values())


class QuitOnSignals:
    """SIGINT and SIGTERM end the event loop: Qt alone would die at once or swallow them."""

    def __init__(self, quit_loop: Callable[[], None]) -> None:
        self._quit = quit_loop
        self._read, self._write = socket.socketpair()
        self._notifier: QSocketNotifier | None = None
        self._before: dict[int, object] = {}
        self._fd_before = -1

    def __enter__(self) -> None:
        self._write.setblocking(False)
        self._fd_before = signal.set_wakeup_fd(self._write.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._quit)

    def __exit__(self, *_error: object) -> None:
        signal.set_wakeup_fd(self._fd_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]  # what signal() gave back
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        self._read.close()
        self._write.close()
