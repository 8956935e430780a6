"""The product sheet's properties as QML reads them."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.view_models.product_props import ProductProps
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import NO_PICTURE

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of the product's view-model")
class ProductProperties(SnapshotViewModel):
    """One property a field."""

    changed = Signal()

    @property
    def props(self) -> ProductProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    @Property(str, notify=changed)
    def productId(self) -> str:
        """Id of the product."""
        return self.props.product_id

    @Property(str, notify=changed)
    def sku(self) -> str:
        """The variant shown."""
        return self.props.sku

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name."""
        return self.props.name

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        """What it is made of."""
        return self.props.subtitle

    @Property(str, notify=changed)
    def description(self) -> str:
        """A sentence about it."""
        return self.props.description

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Drawing in the chosen colour."""
        return self.props.picture

    @Property(bool, notify=changed)
    def hasPicture(self) -> bool:
        """Whether there is a drawing to look at in large."""
        return self.props.picture not in {"", NO_PICTURE}

    @Property(int, notify=changed)
    def tint(self) -> int:
        """Ground of the picture."""
        return self.props.tint

    @Property(str, notify=changed)
    def price(self) -> str:
        """Price of one piece."""
        return self.props.price

    @Property(str, notify=changed)
    def oldPrice(self) -> str:
        """List price, when it is reduced."""
        return self.props.old_price

    @Property(str, notify=changed)
    def priceReason(self) -> str:
        """Why it is reduced."""
        return self.props.price_reason

    @Property(str, notify=changed)
    def rating(self) -> str:
        """Stars and number of reviews."""
        return self.props.rating

    @Property(str, notify=changed)
    def colour(self) -> str:
        """The chosen colour."""
        return self.props.colour

    @Property(str, notify=changed)
    def size(self) -> str:
        """The chosen size."""
        return self.props.size

    @Property(bool, notify=changed)
    def hasMissing(self) -> bool:
        """Whether some choice is not here."""
        return self.props.has_missing

    @Property(bool, notify=changed)
    def isChecking(self) -> bool:
        """Whether live figures are on their way."""
        return self.props.is_checking

    @Property(str, notify=changed)
    def sumTitle(self) -> str:
        """The place of the sum."""
        return self.props.arithmetic.title

    @Property(str, notify=changed)
    def sumSubtitle(self) -> str:
        """Which variant."""
        return self.props.arithmetic.subtitle

    @Property(str, notify=changed)
    def sumDistance(self) -> str:
        """How far the place is."""
        return self.props.arithmetic.distance

    @Property(str, notify=changed)
    def sumOpening(self) -> str:
        """Whether it is open."""
        return self.props.arithmetic.opening

    @Property(str, notify=changed)
    def sumSeen(self) -> str:
        """How old the figures are."""
        return self.props.arithmetic.seen

    @Property(str, notify=changed)
    def sumAction(self) -> str:
        """What can be done there."""
        return self.props.arithmetic.action

    @Property(str, notify=changed)
    def sumKind(self) -> str:
        """Which way the sum is for."""
        return self.props.arithmetic.kind

    @Property(str, notify=changed)
    def sumLocation(self) -> str:
        """Id of the place."""
        return self.props.arithmetic.location_id

    @Property(bool, notify=changed)
    def isReduced(self) -> bool:
        """Whether the shopper pays less than the list price."""
        return self.props.is_reduced

    @Property(str, notify=changed)
    def release(self) -> str:
        """When it comes out; empty for what is out."""
        return self.props.release

    @Property(str, notify=changed)
    def storesWithout(self) -> str:
        """The stores that have none."""
        return self.props.stores_without

    @Property(bool, notify=changed)
    def hasPlan(self) -> bool:
        """Whether the shelf is on a plan of this store."""
        return bool(self.props.plan.areas)

    @Property(str, notify=changed)
    def planTitle(self) -> str:
        """The level of the store."""
        return self.props.plan.title

    @Property(str, notify=changed)
    def planShelf(self) -> str:
        """The shelf in words."""
        return self.props.plan.shelf

    @Property(str, notify=changed)
    def planWay(self) -> str:
        """How to get there, in words."""
        return self.props.plan.way

    @Property(float, notify=changed)
    def planShape(self) -> float:
        """Width of the plan by its height."""
        return self.props.plan.shape

    @Property(str, notify=changed)
    def choiceLine(self) -> str:
        """The product with its colour and size."""
        return self.props.choice_line

    @Property(int, notify=changed)
    def storeCount(self) -> int:
        """How many other stores have it."""
        return len(self.props.stores)
