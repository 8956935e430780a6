"""An order looked for by its number and what was given with it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.order_asked import LONGEST_PROOF, OrderAsked
from kiosk.domain.slip import SeenOrder
from kiosk.use_cases.follow_order import FollowOrder, NotDone
from ui.jobs import Jobs
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST_NUMBER: Final = 40


@dataclass(frozen=True)
class FinderProps:
    """What was typed, where the cursor stands, and why nothing was found."""

    is_open: bool = False
    number: str = ""
    proof: str = ""
    focused: str = "number"
    is_asking: bool = False
    problem: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class OrderFinderViewModel(SnapshotViewModel):
    """Forgets what was typed as soon as it is answered with an order, or the shopper leaves."""

    _props: FinderProps
    changed = Signal()
    found = Signal(object)
    asked = Signal(str)
    """What the shopper gave of themselves to open an order."""

    def __init__(
        self, follow_order: FollowOrder, jobs: Jobs, words: Callable[[], Wording], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._follow_order = follow_order
        self._jobs = jobs
        self._words = words
        self._reason = ""
        self._turn = 0
        self._props = FinderProps()

    @property
    def props(self) -> FinderProps:
        """What QML sees."""
        return self._props

    @Slot()
    def start(self) -> None:
        """The shopper wants to type a number."""
        self._change(is_open=True, focused="number")

    @Slot()
    def reset(self) -> None:
        """Forget everything; an answer on its way is dropped."""
        self._turn += 1
        self._reason = ""
        self._publish(FinderProps())

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self._change(problem=self._said())

    @Slot(str, str)
    def edit(self, field: str, text: str) -> None:
        """Another text in a field."""
        self._reason = ""
        limit = _LONGEST_NUMBER if field == "number" else LONGEST_PROOF
        self._change(**{field: text[:limit]}, problem="")

    @Slot(str)
    def focus(self, field: str) -> None:
        """The cursor stands in another field."""
        self._change(focused=field)

    @Slot()
    def next(self) -> None:
        """Done with this field: the other one, or look."""
        if not self._props.number.strip():
            self._change(focused="number")
        elif not self._props.proof.strip():
            self._change(focused="proof")
        else:
            self.find()

    @Slot()
    def find(self) -> None:
        """Ask the hub."""
        if self._props.is_asking:
            return
        self._turn += 1
        turn, asked = self._turn, OrderAsked(self._props.number, self._props.proof)
        self._reason = ""
        self.asked.emit(asked.proof)
        self._change(is_asking=True, problem="")
        self._jobs.run(
            lambda: self._follow_order.find(asked),
            lambda outcome: self._take(outcome, turn),
            lambda _error: self._take(NotDone("needs_network"), turn),
        )

    def _take(self, outcome: SeenOrder | NotDone, turn: int) -> None:
        if turn != self._turn:
            return
        if isinstance(outcome, NotDone):
            self._reason = outcome.reason
            self._change(is_asking=False, problem=self._said())
            return
        self.reset()
        self.found.emit(outcome)

    def _said(self) -> str:
        texts = texts_in(self._words().language)
        match self._reason:
            case "":
                return ""
            case "needs_network":
                return texts.translate(
                    "OrderFinder", "Le réseau ne répond pas. Le code de votre bon s’ouvre sans numéro."
                )
            case "too_many_tries":
                return texts.translate(
                    "OrderFinder", "Trop d’essais. Montrez le code de votre bon, ou demandez à un vendeur."
                )
            case _:
                return texts.translate(
                    "OrderFinder", "Aucune commande avec ce numéro et cette information. Vérifiez les deux."
                )

    def _change(self, **changes: Any) -> None:
        self._publish(replace(self._props, **changes))

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether a number is being typed."""
        return self._props.is_open

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order's number as typed."""
        return self._props.number

    @Property(str, notify=changed)
    def proof(self) -> str:
        """E-mail, telephone or postcode as typed."""
        return self._props.proof

    @Property(str, notify=changed)
    def focused(self) -> str:
        """``number`` or ``proof``."""
        return self._props.focused

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is asked."""
        return self._props.is_asking

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why nothing was found."""
        return self._props.problem
