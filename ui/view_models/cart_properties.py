"""The properties of the cart screen, as QML reads them."""

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.cart_lines import CartLine
from ui.view_models.cart_props import CartProps, DeliveryChoice
from ui.view_models.phone_offer import OfferProps
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of CartViewModel")
class CartProperties(SnapshotViewModel):
    """Publishes ``CartProps`` and the code to take the cart along; ``CartViewModel`` adds what a person can do."""

    _props: CartProps
    changed = Signal()
    offerChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CartProps()
        self._offer_props = OfferProps()
        self._lines = RowsModel(CartLine, self)
        self._deliveries = RowsModel(DeliveryChoice, self)

    @property
    def props(self) -> CartProps:
        """What QML sees."""
        return self._props

    def show(self, props: CartProps) -> None:
        """Show these props, if they differ."""
        self._lines.show(props.lines)
        self._deliveries.show(props.deliveries)
        self._publish(props)

    def show_offer(self, props: OfferProps) -> None:
        """Show another code, or its absence."""
        if props != self._offer_props:
            self._offer_props = props
            self.offerChanged.emit()

    @Property(QAbstractItemModel, constant=True)
    def lines(self) -> QAbstractItemModel:
        """Rows of ``CartLine``."""
        return self._lines

    @Property(QAbstractItemModel, constant=True)
    def deliveries(self) -> QAbstractItemModel:
        """Rows of ``DeliveryChoice``; none when there is nothing to choose."""
        return self._deliveries

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """Number of pieces."""
        return self._props.pieces

    @Property(str, notify=changed)
    def restoredAt(self) -> str:
        """When the cart came from the phone, empty when it began here."""
        return self._props.restored_at

    @Property(str, notify=changed)
    def codeAt(self) -> str:
        """When the phone showed the code that the cart was read from, empty for a live cart."""
        return self._props.code_at

    @Property(bool, notify=changed)
    def isLiveToCome(self) -> bool:
        """Whether the live cart can still replace it."""
        return self._props.is_live_to_come

    @Property(bool, notify=changed)
    def hasCaughtUp(self) -> bool:
        """Whether the live cart replaced it."""
        return self._props.has_caught_up

    @Property(str, notify=changed)
    def changes(self) -> str:
        """What the live cart differed in, as sentences."""
        return self._props.changes

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether nothing is in the cart."""
        return not self._props.pieces

    @Property(bool, notify=changed)
    def isOnline(self) -> bool:
        """Whether the hub answers."""
        return self._props.is_online

    @Property(str, notify=changed)
    def offlineSince(self) -> str:
        """When the network went away, empty while it is there."""
        return self._props.offline_since

    @Property(int, notify=changed)
    def gone(self) -> int:
        """Lines that cannot be had in their quantity."""
        return self._props.gone

    @Property(int, notify=changed)
    def unknown(self) -> int:
        """Lines that this shop does not sell."""
        return self._props.unknown

    @Property(bool, notify=changed)
    def hasCatalogue(self) -> bool:
        """Whether this terminal has its copy of the shop."""
        return self._props.has_catalogue

    @Property(bool, notify=changed)
    def canOrder(self) -> bool:
        """Whether everything can be had."""
        return self._props.can_order

    @Property(bool, notify=changed)
    def canGather(self) -> bool:
        """Whether all that is missing can be had from several places."""
        return self._props.can_gather

    @Property(str, notify=changed)
    def openedOver(self) -> str:
        """``joined`` or ``replaced`` while a second phone's cart can be given up again, else empty."""
        return self._props.opened_over

    @Property(str, notify=changed)
    def creditedName(self) -> str:
        """Who advised, empty when nobody did."""
        return self._props.credited_name

    @Property(str, notify=changed)
    def creditedDepartment(self) -> str:
        """Where that person works."""
        return self._props.credited_department

    @Property(str, notify=changed)
    def goods(self) -> str:
        """Price of the goods."""
        return self._props.goods

    @Property(str, notify=changed)
    def fee(self) -> str:
        """Delivery fee, empty when there is none."""
        return self._props.fee

    @Property(int, notify=changed)
    def parcels(self) -> int:
        """Number of parcels."""
        return self._props.parcels

    @Property(str, notify=changed)
    def total(self) -> str:
        """What the shopper pays."""
        return self._props.total

    @Property(str, notify=offerChanged)
    def offerState(self) -> str:
        """Of the code to take the cart along: ``none``, ``asking``, ``ready``, ``unavailable``."""
        return self._offer_props.state

    @Property(str, notify=offerChanged)
    def offerUrl(self) -> str:
        """Text of the QR."""
        return self._offer_props.url

    @Property(str, notify=offerChanged)
    def offerCode(self) -> str:
        """The six characters under it."""
        return self._offer_props.short_code
