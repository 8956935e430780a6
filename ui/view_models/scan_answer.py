"""The immediate answer to a scan, before any screen opens: a sound, and a light around the screen."""

from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ports.sound import Sound, SoundPlayer
from kiosk.use_cases.resolve_scan import (
    BadgeRead,
    CardRead,
    CategoryFound,
    OpenCart,
    OrderSeen,
    ProductFound,
    QuoteFound,
    ScanAnswer,
    SelectionFound,
)
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN_MS: Final = 600


@QmlElement
@QmlUncreatable("made by the composition root")
class ScanAnswerViewModel(SnapshotViewModel):
    """Another scan while the light is on changes it and keeps it on: it never flickers, however fast somebody scans."""

    changed = Signal()
    answered = Signal()
    """Another answer, which may be the same as the one that is still shown."""
    _props: Sound | None

    def __init__(self, sounds: SoundPlayer | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sounds = sounds
        self._props = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._end)

    @property
    def props(self) -> Sound | None:
        """What QML sees: how the last scan was answered, None when that was a while ago."""
        return self._props

    @Slot(object)
    def show(self, answer: ScanAnswer) -> None:
        """A code was understood, or was not."""
        is_kept = isinstance(answer, CardRead | QuoteFound)
        opens = is_kept or isinstance(
            answer, OpenCart | ProductFound | CategoryFound | SelectionFound | OrderSeen | BadgeRead
        )
        self._show("accepted" if opens else "refused")

    @Slot()
    def refuse(self) -> None:
        """What was understood did not open after all. Said once: a code that was refused at once is not said again."""
        if self._props != "refused":
            self._show("refused")

    def _show(self, sound: Sound) -> None:
        self._publish(sound)
        self.answered.emit()
        self._timer.start()
        if self._sounds is not None:
            self._sounds.play(sound)

    @Slot()
    def _end(self) -> None:
        self._publish(None)

    @Property(str, notify=changed)
    def kind(self) -> str:
        """``accepted``, ``refused``, or empty."""
        return self._props or ""
