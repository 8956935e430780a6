"""The properties of the tablet's cart screen, as QML reads them."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.printed_code import length_of
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.staff_cart_props import StaffCartProps

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffCartProperties(SnapshotViewModel):
    """Publishes ``StaffCartProps`` with one signal; ``StaffCartViewModel`` adds what a person can do."""

    changed = Signal()
    _props: StaffCartProps

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = StaffCartProps()

    @property
    def props(self) -> StaffCartProps:
        """What QML sees."""
        return self._props

    @Property(bool, notify=changed)
    def hasCart(self) -> bool:
        """Whether a cart is open."""
        return self._props.has_cart

    @Property(int, notify=changed)
    def codeLength(self) -> int:
        """How many characters the code being typed has: a cart's six, a printed one's seven."""
        return length_of(self._props.typed)

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The characters of a code typed so far."""
        return self._props.typed

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Stable code of what went wrong last, empty when nothing did."""
        return self._props.notice

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """Which sheet lies over the screen: empty, ``ways`` or ``offer``."""
        return self._props.sheet

    @Property(str, notify=changed)
    def openedBy(self) -> str:
        """``qr``, ``code`` or empty."""
        return self._props.opened_by

    @Property(str, notify=changed)
    def openedCode(self) -> str:
        """The six characters it was opened with."""
        return self._props.opened_code

    @Property(str, notify=changed)
    def openedAt(self) -> str:
        """When it came."""
        return self._props.opened_at

    @Property(str, notify=changed)
    def codeAt(self) -> str:
        """When the phone showed the code that the cart was read from, empty for a live cart."""
        return self._props.code_at

    @Property(str, notify=changed)
    def changes(self) -> str:
        """What the live cart differed in when it came."""
        return self._props.changes

    @Property(int, notify=changed)
    def articles(self) -> int:
        """Lines."""
        return self._props.articles

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """Pieces over all lines."""
        return self._props.pieces

    @Property(int, notify=changed)
    def places(self) -> int:
        """Places that the goods come from."""
        return self._props.places

    @Property(int, notify=changed)
    def parcels(self) -> int:
        """Parcels that travel."""
        return self._props.parcels

    @Property(str, notify=changed)
    def deliveryFee(self) -> str:
        """The price of delivery, empty when it is free."""
        return self._props.delivery_fee

    @Property(str, notify=changed)
    def reduction(self) -> str:
        """What coupons, cards and points take off, empty for nothing."""
        return self._props.reduction

    @Property(str, notify=changed)
    def total(self) -> str:
        """What the customer pays."""
        return self._props.total

    @Property(int, notify=changed)
    def unavailable(self) -> int:
        """Lines that cannot be had as they are."""
        return self._props.unavailable

    @Property(bool, notify=changed)
    def canOrder(self) -> bool:
        """Whether the order can be confirmed."""
        return self._props.can_order

    @Property(str, notify=changed)
    def offerUrl(self) -> str:
        """What the QR says."""
        return self._props.offer_url

    @Property(str, notify=changed)
    def offerCode(self) -> str:
        """The six characters under it."""
        return self._props.offer_code

    @Property(str, notify=changed)
    def offerUntil(self) -> str:
        """When the code ends."""
        return self._props.offer_until
