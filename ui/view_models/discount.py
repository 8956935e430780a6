"""The discount sheet: which articles, how much, why; the customer sees it at once, the hub checks it again."""

# Property("QVariantList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.discount import LONGEST_NOTE, REASONS
from kiosk.domain.rights import discount_ceiling
from kiosk.domain.staff import StaffSession
from kiosk.use_cases.selling import Selling
from kiosk.use_cases.view_cart import CartOverview
from ui.list_models.rows import RowsModel
from ui.view_models.discount_props import (
    DiscountInputs,
    DiscountProps,
    DiscountRow,
    derive,
    is_chosen,
    of_articles,
    rows,
)
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class DiscountViewModel(SnapshotViewModel):
    """Works on the open cart. Nothing is granted before ``give``."""

    _props: DiscountProps
    changed = Signal()
    given = Signal()
    """Prices of the cart changed: the hub is to hear of it."""

    def __init__(
        self,
        selling: Selling,
        overview: Callable[[], CartOverview | None],
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._selling = selling
        self._overview = overview
        self._session = session
        self._words = words
        self._inputs = DiscountInputs()
        self._props = DiscountProps()
        self._rows = RowsModel(DiscountRow, self)

    @property
    def props(self) -> DiscountProps:
        """What QML sees."""
        return self._props

    @Slot()
    def open(self) -> None:
        """Begin with the whole cart."""
        session = self._session()
        self._know(DiscountInputs(True, self._overview(), session.staff if session else None))

    @Slot()
    def close(self) -> None:
        """Nothing is granted."""
        self._know(DiscountInputs())

    @Slot()
    def reread(self) -> None:
        """The cart or the language changed; a sheet whose cart is gone closes."""
        if self._inputs.is_open:
            overview = self._overview()
            self._know(replace(self._inputs, overview=overview, is_open=bool(overview and overview.lines)))

    @Slot(str)
    def toggle(self, sku: str) -> None:
        """This article or not. At least one stays: touching the only one takes all again."""
        every = frozenset(line.variant.sku for line in of_articles(self._inputs))
        skus = (self._inputs.skus or every) ^ {sku}
        self._know(replace(self._inputs, skus=frozenset() if skus in (every, frozenset()) else skus))

    @Slot(int)
    def setPercent(self, percent: int) -> None:
        """How much, between nothing and the person's ceiling."""
        ceiling = discount_ceiling(self._inputs.person) if self._inputs.person else 0
        self._know(replace(self._inputs, percent=min(max(percent, 0), ceiling)))

    @Slot(str)
    def setReason(self, reason: str) -> None:
        """Why."""
        if reason in REASONS:
            self._know(replace(self._inputs, reason=reason))

    @Slot(str)
    def setNote(self, note: str) -> None:
        """Why, in the giver's own words."""
        self._know(replace(self._inputs, note=note[:LONGEST_NOTE]))

    @Slot()
    def give(self) -> None:
        """Grant it."""
        inputs, session = self._inputs, self._session()
        reason = next((known for known in REASONS if known == inputs.reason), None)
        if not self._props.can_give or session is None or session.staff != inputs.person or reason is None:
            return
        lines = [line for line in of_articles(inputs) if is_chosen(line, inputs)]
        self.close()
        self._selling.give(lines, inputs.percent, reason, session, inputs.note)
        self.given.emit()

    @Slot()
    def takeBack(self) -> None:
        """What was granted on the chosen articles counts no more."""
        lines = [line for line in of_articles(self._inputs) if is_chosen(line, self._inputs)]
        self.close()
        self._selling.take_back([line.variant.sku for line in lines if line.price.reason == "discount"])
        self.given.emit()

    def _know(self, inputs: DiscountInputs) -> None:
        self._inputs = inputs
        words = self._words()
        self._rows.show(rows(inputs, words) if inputs.is_open else ())
        self._publish(derive(inputs, words))

    @Property(QObject, constant=True)
    def rows(self) -> RowsModel:
        """The articles (``DiscountRow``)."""
        return self._rows

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether the sheet is shown."""
        return self._props.is_open

    @Property(int, notify=changed)
    def ceiling(self) -> int:
        """The most percent that the person may give."""
        return self._props.ceiling

    @Property(int, notify=changed)
    def percent(self) -> int:
        """How much is chosen."""
        return self._props.percent

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Why, as a key."""
        return self._props.reason

    @Property(int, constant=True)
    def longestNote(self) -> int:
        """How many characters those words have."""
        return LONGEST_NOTE

    @Property("QVariantList", notify=changed)
    def steps(self) -> list[int]:
        """Percent that are one touch away."""
        return list(self._props.steps)

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Lines that it is for."""
        return self._props.chosen

    @Property(int, notify=changed)
    def articles(self) -> int:
        """Articles that it could be for."""
        return self._props.articles

    @Property(int, notify=changed)
    def granted(self) -> int:
        """Chosen articles that have a discount already."""
        return self._props.given

    @Property(str, notify=changed)
    def off(self) -> str:
        """What it takes off the cart."""
        return self._props.off

    @Property(str, notify=changed)
    def total(self) -> str:
        """What the goods come to then."""
        return self._props.total

    @Property(bool, notify=changed)
    def canGive(self) -> bool:
        """Whether everything is said."""
        return self._props.can_give
