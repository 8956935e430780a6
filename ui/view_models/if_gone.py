"""The question what to do when something is gone, for a kiosk's checkout and for a tablet's order sheet."""

from collections.abc import Callable
from typing import get_args

from PySide6.QtCore import Property, QAbstractItemModel, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.equivalents import Equivalent
from kiosk.domain.fulfillment import IfGone
from kiosk.domain.gone_choices import GoneChoices
from kiosk.errors import CacheError
from kiosk.use_cases.offline_limits import OfflineLimits
from kiosk.use_cases.propose_equivalents import ProposeEquivalents
from kiosk.use_cases.view_cart import CartOverview, LineOverview
from ui.list_models.rows import RowsModel
from ui.view_models.if_gone_props import EquivalentRow, IfGoneInputs, IfGoneLine, IfGoneProps, derive
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class IfGoneViewModel(SnapshotViewModel):
    """Keeps the choices of one order. Equivalents are looked up when a line needs them, once an order."""

    _props: IfGoneProps
    changed = Signal()

    def __init__(
        self,
        propose: ProposeEquivalents,
        limits: OfflineLimits,
        words: Callable[[], Wording],
        *,
        is_staff: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._propose = propose
        self._limits = limits
        self._words = words
        self._is_staff = is_staff
        self._overview: CartOverview | None = None
        self._group_id = ""
        self._choices = GoneChoices()
        self._open_line = ""
        self._known: dict[tuple[object, ...], tuple[Equivalent, ...]] = {}
        self._props = IfGoneProps()
        self._lines = RowsModel(IfGoneLine, self)
        self._equivalents = RowsModel(EquivalentRow, self)

    @property
    def props(self) -> IfGoneProps:
        """What QML sees."""
        return self._props

    @property
    def usual(self) -> IfGone:
        """The choice for the order."""
        return self._choices.usual

    @property
    def by_line(self) -> dict[str, IfGone]:
        """The lines that differ, by line id."""
        return self._choices.by_line

    @property
    def accepted(self) -> dict[str, tuple[str, ...]]:
        """The SKUs that the shopper takes instead, best first, of each line that may be replaced."""
        return {
            line_id: self._choices.accepted(line_id, tuple(each.variant.sku for each in offered))
            for line_id, offered in self._offered().items()
        }

    def show(self, overview: CartOverview | None, group_id: str) -> None:
        """The cart as it stands, and whose prices count."""
        self._overview, self._group_id = overview, group_id
        self.update()

    @Slot()
    def begin(self) -> None:
        """Another look at the figures."""
        self._known = {}
        self._open_line = ""
        self.update()

    @Slot()
    def reset(self) -> None:
        """Another shopper."""
        self._overview, self._choices, self._open_line, self._known = None, GoneChoices(), "", {}
        self.update()

    @Slot()
    def update(self) -> None:
        """Work everything out again."""
        overview = self._overview
        inputs = IfGoneInputs(
            overview=overview,
            choices=self._choices,
            offered=self._offered(),
            asks=self._limits.is_hint(),
            open_line=self._open_line,
            reached=self._limits.reached(overview) if overview else None,
            words=self._words(),
            is_staff=self._is_staff,
        )
        props = derive(inputs)
        self._lines.show(props.lines)
        self._equivalents.show(props.equivalents)
        self._publish(props)

    @Slot(str)
    def choose(self, choice: str) -> None:
        """For the whole order."""
        self._keep(self._choices.with_usual(_choice(choice, self._choices.usual)))

    @Slot(str)
    def open(self, line_id: str) -> None:
        """The sheet of one line."""
        self._open_line = line_id
        self.update()

    @Slot()
    def openFirst(self) -> None:
        """The sheet, at the first line of the order."""
        self.open(self._props.lines[0].line_id if self._props.lines else "")

    @Slot()
    def close(self) -> None:
        """The sheet goes."""
        self.open("")

    @Slot(str)
    def chooseForLine(self, choice: str) -> None:
        """For the line whose sheet is open."""
        if self._open_line:
            usual = self._choices.of(self._open_line)
            self._keep(self._choices.with_line(self._open_line, _choice(choice, usual)))

    @Slot(str)
    def toggle(self, sku: str) -> None:
        """Take an equivalent of the open line off, or back."""
        if self._open_line:
            self._keep(self._choices.toggled(self._open_line, sku))

    def _keep(self, choices: GoneChoices) -> None:
        self._choices = choices
        self.update()

    def _offered(self) -> dict[str, tuple[Equivalent, ...]]:
        lines = self._overview.lines if self._overview else ()
        needed = [x for x in lines if x.line.id == self._open_line or self._choices.of(x.line.id) == "equivalent"]
        return {line.line.id: self._of(line) for line in needed}

    def _of(self, line: LineOverview) -> tuple[Equivalent, ...]:
        key = (line.variant.sku, line.price.price, line.line.quantity, self._group_id)
        if key not in self._known:
            try:
                self._known[key] = self._propose(line, self._group_id)
            except CacheError:
                return ()  # nothing can be offered from a file that cannot be read now; next time perhaps
        return self._known[key]

    @Property(QAbstractItemModel, constant=True)
    def lines(self) -> QAbstractItemModel:
        """Rows of ``IfGoneLine``."""
        return self._lines

    @Property(QAbstractItemModel, constant=True)
    def equivalents(self) -> QAbstractItemModel:
        """Rows of ``EquivalentRow``, of the open line."""
        return self._equivalents

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        """Whether the shopper is asked at all: only while the figures are a hint."""
        return self._props.asks

    @Property(str, notify=changed)
    def choice(self) -> str:
        """``another_location``, ``wait``, ``equivalent`` or ``drop``: for the order."""
        return self._props.choice

    @Property(str, notify=changed)
    def limit(self) -> str:
        """Why nothing can be ordered without network, and what to do; empty when it can."""
        return self._props.limit

    @Property(str, notify=changed)
    def openLine(self) -> str:
        """The line whose sheet is open, or nothing."""
        return self._props.open_line

    @Property(str, notify=changed)
    def openName(self) -> str:
        """Its name."""
        return self._props.open_name

    @Property(str, notify=changed)
    def openChoice(self) -> str:
        """Its choice."""
        return self._props.open_choice

    @Property(bool, notify=changed)
    def hasEquivalents(self) -> bool:
        """Whether anything can be offered instead."""
        return self._props.has_equivalents


def _choice(name: str, otherwise: IfGone) -> IfGone:
    return next((known for known in get_args(IfGone) if known == name), otherwise)
