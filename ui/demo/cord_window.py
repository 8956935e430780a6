"""The cut cable in a window: shown until it is closed, or played off screen into pictures."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.errors import BugError
from kiosk.ports.cord import Cord, CordFault
from kiosk.settings import DEFAULT_BRAND
from ui.app import QuitOnSignals, new_engine, prepare_environment
from ui.demo.main_job import Steps
from ui.demo.off_screen import off_screen_application
from ui.demo.person import Person
from ui.first_pictures import draw_once
from ui.icons import IconProvider
from ui.jobs import NetworkJobs
from ui.translation import LanguageSwitch
from ui.view_models.cord import CordViewModel
from ui.wording import wording_in

_SIZE = (1280, 800)
_FIRST_PICTURE = "image://icons/circle-alert/000000"
_OPENS_S = 60.0
_SETTLES_S = 90.0


@dataclass
class CordWindow:
    """The open window and what keeps it alive."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    cord: CordViewModel
    languages: LanguageSwitch
    icons: IconProvider

    def close(self) -> None:
        """The shop is thrown away, then QML goes."""
        self.cord.close()
        self.window.close()
        self.icons.rest()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.languages.remove()


def open_cord_window(open_cord: Callable[[], Cord], jobs: NetworkJobs, language: str) -> CordWindow:
    """Build it; needs a QGuiApplication."""
    warnings: list[str] = []
    engine, _ = new_engine(DEFAULT_BRAND, warnings)
    icons, languages = IconProvider(), LanguageSwitch()
    engine.addImageProvider("icons", icons)
    draw_once(engine, (_FIRST_PICTURE,))
    languages.install(language)
    cord = CordViewModel(open_cord, jobs, lambda: wording_in(language))
    engine.setInitialProperties({"cord": cord, "width": _SIZE[0], "height": _SIZE[1]})
    engine.loadFromModule("Kiosk.Demo", "CordWindow")
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise BugError("the window cannot be built: " + "; ".join(warnings))
    return CordWindow(engine, roots[0], cord, languages, icons)


def show_cord(open_cord: Callable[[], Cord], language: str) -> int:
    """Show the window until it is closed."""
    prepare_environment()
    app = QGuiApplication(sys.argv[:1])
    jobs = NetworkJobs()
    shown = open_cord_window(open_cord, jobs, language)
    with QuitOnSignals(app.quit):
        jobs.start()
        shown.cord.begin()
        code = app.exec()
    shown.close()
    jobs.stop()
    return code


def play_cord(
    open_cord: Callable[[], Cord], language: str, script: Sequence[tuple[CordFault | None, float]], steps: Steps
) -> None:
    """Break and mend as the script says (fault, seconds), each with a picture; at the end everything must be confirmed."""
    with off_screen_application():
        jobs = NetworkJobs()
        shown = open_cord_window(open_cord, jobs, language)
        jobs.start()
        try:
            _play(shown, Person(shown.window), script, steps)
        finally:
            shown.close()
            jobs.stop()


def _play(shown: CordWindow, person: Person, script: Sequence[tuple[CordFault | None, float]], steps: Steps) -> None:
    cord = shown.cord
    person.touches("training-begin")
    steps.run(
        "shop-open",
        lambda: person.waits_until(lambda: cord.props.phase == "open", "the training shop", _OPENS_S),
        person.photographs,
    )
    for fault, seconds in script:

        def act(fault: CordFault | None = fault, seconds: float = seconds) -> None:
            person.touches(f"fault-{fault}" if fault else "cord-heals")
            person.waits_until(lambda: cord.props.fault == (fault or ""), f"the cable {fault or 'mended'}", _OPENS_S)
            person.pauses(seconds)
            _demand(cord)

        steps.run((fault or "mended").replace("_", "-"), act, person.photographs)

    def settle() -> None:
        person.touches("training-orders")
        person.waits_until(lambda: not cord.props.is_ordering, "the shoppers to stop", _OPENS_S)
        person.waits_until(lambda: not cord.props.pending, "every order confirmed", _SETTLES_S)
        _demand(cord)

    steps.run("settled", settle, person.photographs)


def _demand(cord: CordViewModel) -> None:
    if not cord.props.is_whole:
        raise AssertionError(f"the ledger is not whole: {cord.props}")
