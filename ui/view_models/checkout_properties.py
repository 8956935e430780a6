"""The properties of the checkout, as QML reads them."""

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.address_help import Suggestion
from ui.view_models.checkout_props import Article, CheckoutProps
from ui.view_models.collect_places import CollectPlace
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of CheckoutViewModel")
class CheckoutProperties(SnapshotViewModel):
    """Publishes ``CheckoutProps``; ``CheckoutViewModel`` adds what a person can do."""

    _props: CheckoutProps
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = CheckoutProps()
        self._articles = RowsModel(Article, self)
        self._suggestions = RowsModel(Suggestion, self)
        self._collects = RowsModel(CollectPlace, self)

    @property
    def props(self) -> CheckoutProps:
        """What QML sees."""
        return self._props

    def show(self, props: CheckoutProps) -> None:
        """Show these props, if they differ."""
        self._articles.show(props.articles)
        self._suggestions.show(props.help.suggestions)
        self._collects.show(props.collects)
        self._publish(props)

    @Property(QAbstractItemModel, constant=True)
    def articles(self) -> QAbstractItemModel:
        """Rows of ``Article``."""
        return self._articles

    @Property(QAbstractItemModel, constant=True)
    def suggestions(self) -> QAbstractItemModel:
        """Rows of ``Suggestion`` for the focused field."""
        return self._suggestions

    @Property(QAbstractItemModel, constant=True)
    def collects(self) -> QAbstractItemModel:
        """Rows of ``CollectPlace``."""
        return self._collects

    @Property(str, notify=changed)
    def doubt(self) -> str:
        """What may be wrong with the address, in words; it stops nobody."""
        return self._props.help.doubt

    @Property(str, notify=changed)
    def step(self) -> str:
        """``you`` or ``pay``."""
        return self._props.step

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the hub knows this customer: nothing to type."""
        return self._props.is_known

    @Property(str, notify=changed)
    def firstName(self) -> str:
        """To greet with."""
        return self._props.first_name

    @Property(str, notify=changed)
    def maskedContact(self) -> str:
        """How the customer is reached, masked."""
        return self._props.masked_contact

    @Property(str, notify=changed)
    def maskedAddress(self) -> str:
        """Where parcels go, masked; empty when nothing ships."""
        return self._props.masked_address

    @Property(bool, notify=changed)
    def ships(self) -> bool:
        """Whether an address is needed."""
        return self._props.form.ships

    @Property(str, notify=changed)
    def reach(self) -> str:
        """``email`` or ``phone``."""
        return self._props.form.reach

    @Property(str, notify=changed)
    def email(self) -> str:
        """As typed."""
        return self._props.form.email

    @Property(str, notify=changed)
    def phone(self) -> str:
        """As typed."""
        return self._props.form.phone

    @Property(str, notify=changed)
    def name(self) -> str:
        """As typed."""
        return self._props.form.name

    @Property(str, notify=changed)
    def street(self) -> str:
        """As typed."""
        return self._props.form.street

    @Property(str, notify=changed)
    def postcode(self) -> str:
        """As typed."""
        return self._props.form.postcode

    @Property(str, notify=changed)
    def city(self) -> str:
        """As typed."""
        return self._props.form.city

    @Property(str, notify=changed)
    def focused(self) -> str:
        """The field that has the keyboard."""
        return self._props.form.focused

    @Property(bool, notify=changed)
    def isLastField(self) -> bool:
        """Whether it is the last one."""
        return self._props.form.is_last

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Code of what is wrong."""
        return self._props.form.problem

    @Property(str, notify=changed)
    def problemField(self) -> str:
        """The field that it is about."""
        return self._props.form.problem_field

    @Property(str, notify=changed)
    def articleNames(self) -> str:
        """Everything that is ordered."""
        return self._props.article_names

    @Property(str, notify=changed)
    def shipsOn(self) -> str:
        """The day by which the last parcel is there; empty when nothing ships."""
        return self._props.ships_on

    @Property(str, notify=changed)
    def fee(self) -> str:
        """Delivery fee, empty when there is none."""
        return self._props.fee

    @Property(str, notify=changed)
    def goods(self) -> str:
        """Price of the goods."""
        return self._props.goods

    @Property(str, notify=changed)
    def total(self) -> str:
        """What the shopper pays."""
        return self._props.total

    @Property(int, notify=changed)
    def pieces(self) -> int:
        """Number of pieces."""
        return self._props.pieces

    @Property(bool, notify=changed)
    def isOnline(self) -> bool:
        """Whether the hub answers."""
        return self._props.is_online

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Code of why the order could not be recorded."""
        return self._props.failure

    @Property(bool, notify=changed)
    def isWaiting(self) -> bool:
        """Whether confirm was touched and the hub's word on the stock is awaited, for a second at most."""
        return self._props.is_waiting
