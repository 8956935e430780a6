"""A phone in a small window, for a kiosk without a camera: what it shows is held before the kiosk at a touch."""

import asyncio
import threading
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from PySide6.QtCore import Property, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable
from typing_extensions import override

from kiosk.domain.text import in_language
from kiosk.ports.decoder import Frame
from ui.demo.phone_content import PhoneParts, Subject, composed, drawn_page
from ui.demo.phone_page import WIDTH, rounded
from ui.drawing import DrawnProvider, nothing
from ui.jobs import Jobs, OnError
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

Phase = Literal["preparing", "ready", "presenting", "failed"]

_FRAME_MS: Final = 67
_RENEW_MS: Final = 8 * 60_000  # a code of the hub lives ten minutes
_CORNER: Final = 0.13 * WIDTH


@dataclass(frozen=True)
class PhoneProps:
    """``page`` counts the pages shown so far; ``is_wanted``: to be presented as soon as it is ready."""

    subject: Subject = "cart"
    phase: Phase = "preparing"
    page: int = 0
    is_wanted: bool = False
    product_name: str = ""
    badge_name: str = ""


class PhoneScreen(DrawnProvider):
    """``image://phone/<page>``: the page that is shown now, whatever the number."""

    def __init__(self) -> None:
        super().__init__()
        self._page = nothing()

    def show(self, page: QImage) -> None:
        """Another page, with the round corners of the glass."""
        self._page = rounded(page, _CORNER)

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        if not wanted.isValid():
            return self._page
        # Made as small as it is shown: the software renderer would drop lines instead.
        fit, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        return self._page.scaled(wanted, fit, smooth)


@QmlElement
@QmlUncreatable("made by the composition root")
class PhoneViewModel(SnapshotViewModel):
    """Draws a page, composes the frames of its presentation ahead, and plays them when asked."""

    _props: PhoneProps
    changed = Signal()

    def __init__(self, parts: PhoneParts, jobs: Jobs, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.screen = PhoneScreen()
        self._parts, self._jobs, self._language = parts, jobs, language
        self._props = PhoneProps()
        self._frames: tuple[Frame, ...] = ()
        self._left: list[Frame] = []
        self._cancel = threading.Event()
        self._play = QTimer(self, interval=_FRAME_MS)
        self._play.timeout.connect(self._push_next)
        self._renew = QTimer(self, interval=_RENEW_MS, singleShot=True)
        self._renew.timeout.connect(self.renew)

    @property
    def props(self) -> PhoneProps:
        """What QML sees."""
        return self._props

    def start(self) -> None:
        """Show the first page."""
        self._prepare(self._props)

    def close(self) -> None:
        """End what is under way; nothing is pushed any more."""
        self._cancel.set()
        self._play.stop()
        self._renew.stop()

    def speak(self, language: str) -> None:
        """Pages in another language from now on."""
        if language != self._language:
            self._language = language
            if self._props.phase != "presenting":
                self._prepare(self._props)

    @Slot()
    def renew(self) -> None:
        """The cart may be another than when its code was made, or the code too old: show a new one."""
        if self._props.subject == "cart" and self._props.phase != "presenting":
            self._prepare(self._props)

    @Slot(str)
    def choose(self, subject: str) -> None:
        """Show something else."""
        if subject in get_args(Subject) and self._props.phase != "presenting":
            wanted: Subject = subject  # type: ignore[assignment]  # looked up just before
            self._prepare(replace(self._props, subject=wanted, is_wanted=False))

    @Slot()
    def present(self) -> None:
        """Hold the phone before the kiosk's camera, now or as soon as it can be."""
        if self._props.phase == "ready":
            self._begin()
        elif self._props.phase == "preparing":
            self._publish(replace(self._props, is_wanted=True))
        elif self._props.phase == "failed":
            self._prepare(replace(self._props, is_wanted=True))

    def _prepare(self, props: PhoneProps) -> None:
        self._cancel.set()
        self._renew.stop()
        self._frames = ()  # some forty megabytes
        self._cancel = cancel = threading.Event()
        subject, language = props.subject, self._language
        product, badge = (in_language(code.name, language) for code in (self._parts.product, self._parts.badge))
        self._publish(replace(props, phase="preparing", product_name=product, badge_name=badge))

        def show(page: QImage) -> None:
            if not cancel.is_set():
                self._show(page, cancel, fail)

        def fail(_error: Exception) -> None:
            if not cancel.is_set():
                self._publish(replace(self._props, phase="failed", is_wanted=False))

        self._jobs.run(lambda: asyncio.to_thread(drawn_page, self._parts, subject, language), show, fail)

    def _show(self, page: QImage, cancel: threading.Event, fail: OnError) -> None:
        self.screen.show(page)
        self._publish(replace(self._props, page=self._props.page + 1))
        self._renew.start()

        def ready(frames: tuple[Frame, ...]) -> None:
            if not cancel.is_set():
                self._frames = frames
                self._publish(replace(self._props, phase="ready"))
                if self._props.is_wanted:
                    self._begin()

        self._jobs.run(lambda: asyncio.to_thread(composed, self._parts, page, cancel), ready, fail)

    def _begin(self) -> None:
        self._left = list(self._frames)
        self._publish(replace(self._props, phase="presenting", is_wanted=False))
        self._play.start()

    def _push_next(self) -> None:
        if self._left:
            self._parts.push(self._left.pop(0))
            return
        self._play.stop()
        # A code was used up, and the language may be another: the same page is made anew.
        self._prepare(self._props)

    @Property(str, notify=changed)
    def subject(self) -> str:
        """What is shown: ``cart``, ``product`` or ``badge``."""
        return self._props.subject

    @Property(str, notify=changed)
    def phase(self) -> str:
        """``preparing``, ``ready``, ``presenting`` or ``failed``."""
        return self._props.phase

    @Property(bool, notify=changed)
    def isWanted(self) -> bool:
        """Whether it will be presented as soon as it is ready."""
        return self._props.is_wanted

    @Property(str, notify=changed)
    def page(self) -> str:
        """Address of the page's picture, empty before the first."""
        return f"image://phone/{self._props.page}" if self._props.page else ""

    @Property(str, notify=changed)
    def productName(self) -> str:
        """The product that can be shown."""
        return self._props.product_name

    @Property(str, notify=changed)
    def badgeName(self) -> str:
        """Whose badge can be shown."""
        return self._props.badge_name
