"""The window of a terminal that asks to be let in: shown until a manager said yes, or until it is closed."""

import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.device import Enrolment
from kiosk.errors import BugError
from kiosk.use_cases.join_shop import JoinShop
from ui.app import QuitOnSignals, new_engine, prepare_environment
from ui.first_pictures import draw_once
from ui.icons import IconProvider
from ui.jobs import NetworkJobs
from ui.translation import LanguageSwitch
from ui.view_models.pairing import PairingViewModel

_FIRST_PICTURE = "image://icons/loader/000000"


@dataclass(frozen=True)
class PairingWindow:
    """An open window and what keeps it alive."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    icons: IconProvider
    languages: LanguageSwitch
    warnings: list[str]

    def close(self) -> None:
        """QML goes first, then what it reads."""
        self.window.close()
        self.icons.rest()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.languages.remove()


def open_pairing(pairing: PairingViewModel, brand: str, language: str, size: tuple[int, int] | None) -> PairingWindow:
    """Show the window; it asks for nothing yet."""
    warnings: list[str] = []
    engine, _theme = new_engine(brand, warnings)
    icons, languages = IconProvider(), LanguageSwitch()
    engine.addImageProvider("icons", icons)
    draw_once(engine, (_FIRST_PICTURE,))
    languages.install(language)
    width, height = size or (1280, 800)
    engine.setInitialProperties({"pairing": pairing, "width": width, "height": height})
    engine.loadFromModule("Kiosk.App", "PairingApp")
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise BugError("the window cannot be built: " + "; ".join(warnings))
    if size is None:
        roots[0].showFullScreen()
    return PairingWindow(engine, roots[0], icons, languages, warnings)


def ask_to_join(join: JoinShop, brand: str, language: str, size: tuple[int, int] | None) -> Enrolment | None:
    """The identity that a manager gave; None when the window was closed before."""
    prepare_environment()
    app = QGuiApplication(sys.argv[:1])
    jobs = NetworkJobs()
    pairing, got = PairingViewModel(join, jobs), list[Enrolment]()
    pairing.joined.connect(got.append)
    pairing.joined.connect(app.quit)
    shown = open_pairing(pairing, brand, language, size)
    with QuitOnSignals(app.quit):
        jobs.start()
        pairing.begin()
        app.exec()
    jobs.stop()
    shown.close()
    return got[0] if got else None
