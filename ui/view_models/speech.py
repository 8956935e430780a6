"""Reading aloud, for the screen: whether it is on, how loud, and where the cursor of keys stands."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.speech.reader import ScreenReader
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class SpeechViewModel(SnapshotViewModel):
    """What the comfort sheet switches, and the ring around what the keys are at."""

    changed = Signal()

    def __init__(
        self, reader: ScreenReader, when_left: Callable[[Callable[[], None]], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._props = self._look()
        reader.changed.connect(self.update)
        when_left(self.forget)

    @Slot()
    def update(self) -> None:
        """Look at the reader."""
        self._publish(self._look())

    @Slot()
    def forget(self) -> None:
        """The visit is over."""
        self._reader.forget()
        self.update()

    @Slot()
    def toggle(self) -> None:
        """Read aloud, or stop it."""
        self._reader.switch(on=not self._reader.is_on)
        self.update()

    @Slot()
    def louder(self) -> None:
        """One step, and from the loudest to the softest."""
        self._reader.louder()

    @Slot()
    def toggleQuick(self) -> None:
        """Ignore a second press of the same key within half a second, or not."""
        self._reader.repeats.ignores_quick = not self._reader.repeats.ignores_quick
        self.update()

    def _look(self) -> tuple[bool, int, bool, QRectF]:
        reader = self._reader
        return (reader.is_on, reader.volume, reader.repeats.ignores_quick, QRectF(reader.place))

    @Property(bool, notify=changed)
    def isOn(self) -> bool:
        """Whether the screen is read aloud."""
        return self._reader.is_on

    @Property(int, notify=changed)
    def volume(self) -> int:
        """In percent."""
        return self._reader.volume

    @Property(bool, notify=changed)
    def ignoresQuick(self) -> bool:
        """Whether quick second presses do not count."""
        return self._reader.repeats.ignores_quick

    @Property(QRectF, notify=changed)
    def place(self) -> QRectF:
        """Of what the keys are at, in the window; empty when nobody steers by keys."""
        return self._reader.place
