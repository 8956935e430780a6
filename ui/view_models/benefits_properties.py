"""The properties of coupons, gift cards and loyalty, as QML reads them."""

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.benefits_props import BenefitRow, BenefitsProps, SumRow
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of BenefitsViewModel")
class BenefitsProperties(SnapshotViewModel):
    """Publishes ``BenefitsProps``; ``BenefitsViewModel`` adds what a person can do."""

    _props: BenefitsProps
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = BenefitsProps()
        self._rows, self._sums = RowsModel(BenefitRow, self), RowsModel(SumRow, self)

    @property
    def props(self) -> BenefitsProps:
        """What QML sees."""
        return self._props

    def show(self, props: BenefitsProps) -> None:
        """Show these props, if they differ."""
        self._rows.show(props.rows)
        self._sums.show(props.sums)
        self._publish(props)

    @Property(QAbstractItemModel, constant=True)
    def rows(self) -> QAbstractItemModel:
        """Rows of ``BenefitRow``."""
        return self._rows

    @Property(QAbstractItemModel, constant=True)
    def sums(self) -> QAbstractItemModel:
        """Rows of ``SumRow``."""
        return self._sums

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many coupons and cards there are."""
        return len(self._props.rows)

    @Property(str, notify=changed)
    def earns(self) -> str:
        """The points that this order brings, as a sentence."""
        return self._props.earns

    @Property(str, notify=changed)
    def member(self) -> str:
        """Whose points they are, empty for nobody's."""
        return self._props.member

    @Property(str, notify=changed)
    def pointsOffer(self) -> str:
        """The points that could be spent, as a sentence; empty for none."""
        return self._props.points_offer

    @Property(str, notify=changed)
    def pointsDetail(self) -> str:
        """What they pay and how many are left then."""
        return self._props.points_detail

    @Property(bool, notify=changed)
    def spendsPoints(self) -> bool:
        """Whether they are spent on this order."""
        return self._props.spends_points

    @Property(bool, notify=changed)
    def suspended(self) -> bool:
        """Whether something counts for nothing because the network is away."""
        return self._props.suspended

    @Property(bool, notify=changed)
    def hasReductions(self) -> bool:
        """Whether a coupon lowers the total."""
        return self._props.has_reductions

    @Property(bool, notify=changed)
    def hasTenders(self) -> bool:
        """Whether cards or points pay a part."""
        return self._props.has_tenders

    @Property(str, notify=changed)
    def discount(self) -> str:
        """What all coupons take off, empty for nothing."""
        return self._props.discount

    @Property(str, notify=changed)
    def paidBefore(self) -> str:
        """What cards and points pay."""
        return self._props.paid_before

    @Property(str, notify=changed)
    def due(self) -> str:
        """What is left to pay."""
        return self._props.due

    @Property(bool, notify=changed)
    def isOnline(self) -> bool:
        """Whether the hub can be asked."""
        return self._props.is_online

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether a code is being checked."""
        return self._props.is_asking

    @Property(str, notify=changed)
    def answer(self) -> str:
        """Code of the sentence about the last code that was typed; empty for none."""
        return self._props.answer

    @Property(str, notify=changed)
    def answerExcerpt(self) -> str:
        """What that sentence is about."""
        return self._props.answer_excerpt

    @Property(int, notify=changed)
    def added(self) -> int:
        """Grows with every typed code that counts."""
        return self._props.added
