"""Reading aloud, for the screen: whether it is on, how loud, and where the cursor of keys stands."""

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.speech.pad import Repeats
from ui.speech.reader import ScreenReader
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class SpeechViewModel(SnapshotViewModel):
    """What the comfort sheet switches, and the ring around what the keys are at."""

    changed = Signal()

    def __init__(self, repeats: Repeats, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._repeats = repeats
        self._reader: ScreenReader | None = None
        self._props: tuple[object, ...] = ()

    def follow(self, reader: ScreenReader) -> None:
        """The window is there, and with it somebody who reads it."""
        self._reader = reader
        reader.changed.connect(self.update)
        self.update()

    @Slot()
    def update(self) -> None:
        """Look at the reader."""
        self._publish((self.isOn, self.volume, self.ignoresQuick, self.place))

    @Slot()
    def toggle(self) -> None:
        """Read aloud, or stop it."""
        if self._reader is not None:
            self._reader.switch(on=not self._reader.is_on)

    @Slot()
    def louder(self) -> None:
        """One step, and from the loudest to the softest."""
        if self._reader is not None:
            self._reader.louder()

    @Slot()
    def toggleQuick(self) -> None:
        """Ignore a second press of the same key within half a second, or not."""
        self._repeats.ignores_quick = not self._repeats.ignores_quick
        self.update()

    @Property(bool, notify=changed)
    def isOn(self) -> bool:
        """Whether the screen is read aloud."""
        return self._reader is not None and self._reader.is_on

    @Property(int, notify=changed)
    def volume(self) -> int:
        """In percent."""
        return self._reader.volume if self._reader is not None else 0

    @Property(bool, notify=changed)
    def ignoresQuick(self) -> bool:
        """Whether quick second presses do not count."""
        return self._repeats.ignores_quick

    @Property(QRectF, notify=changed)
    def place(self) -> QRectF:
        """Of what the keys are at, in the window; empty when nobody steers by keys."""
        return QRectF(self._reader.place) if self._reader is not None else QRectF()
