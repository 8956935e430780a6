"""The properties of the customer's card, as QML reads them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.customer_card import MOST_NOTE
from ui.view_models.customer_card_props import CustomerCardProps
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class CustomerCardProperties(SnapshotViewModel):
    """Publishes ``CustomerCardProps`` with one signal; ``CustomerCardViewModel`` adds what a person can do."""

    changed = Signal()
    _props: CustomerCardProps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CustomerCardProps()

    @property
    def props(self) -> CustomerCardProps:
        """What QML sees."""
        return self._props

    @Property(str, notify=changed)
    def state(self) -> str:
        """``none``, ``guest``, ``beyond``, ``offline``, ``busy``, ``closed``, ``asked``, ``refused``, ``ended``, ``open``."""
        return self._props.state

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what could not be done, empty otherwise."""
        return self._props.problem

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """Which sheet lies over the screen: empty, ``agree`` or ``note``."""
        return self._props.sheet

    @Property(str, notify=changed)
    def firstName(self) -> str:
        """The customer's first name, while their card is open."""
        return self._props.first_name

    @Property(str, notify=changed)
    def name(self) -> str:
        """Their whole name."""
        return self._props.name

    @Property(str, notify=changed)
    def initials(self) -> str:
        """For the round picture."""
        return self._props.initials

    @Property(str, notify=changed)
    def since(self) -> str:
        """Since when they are known, and where they live."""
        return self._props.since

    @Property(str, notify=changed)
    def agreed(self) -> str:
        """How and when they agreed."""
        return self._props.agreed

    @Property(str, notify=changed)
    def asked(self) -> str:
        """When they were asked, while the card is closed."""
        return self._props.asked

    @Property(str, notify=changed)
    def scanned(self) -> str:
        """What they scanned last, in a line."""
        return self._props.scanned

    @Property(bool, notify=changed)
    def keepsScans(self) -> bool:
        """Whether they asked for that to be kept."""
        return self._props.keeps_scans

    @Property(int, constant=True)
    def longestNote(self) -> int:
        """Most characters of a note."""
        return MOST_NOTE
