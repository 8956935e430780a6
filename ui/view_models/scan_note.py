"""What a staff terminal says about a scanned code that opens nothing, over whatever screen is open."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.text import in_language
from kiosk.use_cases.resolve_scan import ProductFound
from ui.scan_told import NOTHING_TOLD, ScanTold
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ScanNoteViewModel(SnapshotViewModel):
    """One sentence at a time; the next code takes its place."""

    changed = Signal()
    unitWanted = Signal(object)
    """Go on with the product inside the carton, a ``ProductFound``."""

    _props: ScanTold

    def __init__(self, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._props = NOTHING_TOLD

    @property
    def props(self) -> ScanTold:
        """What QML sees."""
        return self._props

    def say(self, told: ScanTold) -> None:
        """Show this instead of what was there."""
        self._publish(told)

    @Slot()
    def dismiss(self) -> None:
        """It was read, or somebody else works here now."""
        self._publish(NOTHING_TOLD)

    @Slot()
    def openUnit(self) -> None:
        """The product inside the carton is wanted."""
        unit: ProductFound | None = self._props.unit
        self.dismiss()
        if unit is not None:
            self.unitWanted.emit(unit)

    @Property(str, notify=changed)
    def message(self) -> str:
        """Code of the sentence, empty for none."""
        return self._props.message

    @Property(str, notify=changed)
    def excerpt(self) -> str:
        """What the code says, as plain text."""
        return self._props.excerpt

    @Property(str, notify=changed)
    def host(self) -> str:
        """Whose web address the code is."""
        return self._props.host

    @Property(str, notify=changed)
    def label(self) -> str:
        """What the shop calls the card or voucher; empty when it has no name of its own."""
        return in_language(self._props.label or {}, self._language())

    @Property(bool, notify=changed)
    def hasUnit(self) -> bool:
        """Whether the product inside the carton can be shown."""
        return self._props.unit is not None
