"""How the shopper wants to pay, chosen before the order is confirmed; the till is always there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.payment import PaymentMethod, PaymentWays
from kiosk.ports.payment_desk import PaymentDesk
from kiosk.use_cases.view_cart import CartOverview
from ui.jobs import Jobs
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_CHOICES: dict[str, PaymentMethod] = {"at_till": "at_till", "on_phone": "on_phone", "on_terminal": "on_terminal"}


@dataclass(frozen=True)
class PayChoiceInputs:
    """``ways`` is None while the hub has not said what there is."""

    ways: PaymentWays | None
    wanted: PaymentMethod
    is_online: bool
    due: int


@dataclass(frozen=True)
class PayChoiceProps:
    """What is offered beside the till, and what is chosen of it. ``is_needed``: something is left to pay."""

    method: PaymentMethod = "at_till"
    offers_phone: bool = False
    offers_terminal: bool = False
    is_needed: bool = True
    is_online: bool = True


def derive(inputs: PayChoiceInputs) -> PayChoiceProps:
    """Without network there is the till alone, whatever was chosen before."""
    ways = inputs.ways if inputs.ways is not None and inputs.is_online else PaymentWays()
    is_needed = inputs.due > 0
    offered = {"on_phone": ways.on_phone, "on_terminal": ways.on_terminal}
    is_kept = is_needed and offered.get(inputs.wanted, False)
    return PayChoiceProps(
        method=inputs.wanted if is_kept else "at_till",
        offers_phone=ways.on_phone,
        offers_terminal=ways.on_terminal,
        is_needed=is_needed,
        is_online=inputs.is_online,
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class PayChoiceViewModel(SnapshotViewModel):
    """Asks the hub what there is each time the checkout opens; nobody waits for the answer."""

    _props: PayChoiceProps
    changed = Signal()

    def __init__(
        self,
        desk: PaymentDesk,
        jobs: Jobs,
        overview: Callable[[], CartOverview | None],
        is_online: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._overview, self._is_online = overview, is_online
        self._ways: PaymentWays | None = None
        self._wanted: PaymentMethod = "at_till"
        self._props = PayChoiceProps()

    @property
    def props(self) -> PayChoiceProps:
        """What QML sees."""
        return self._props

    @property
    def ways(self) -> PaymentWays | None:
        """What the hub said there is."""
        return self._ways

    def begin(self) -> None:
        """The shopper goes to pay."""
        if self._is_online():
            self._jobs.run(self._desk.ways, self._take, lambda _error: self._take(None))
        self.update()

    def reset(self) -> None:
        """The visit, or its choice, is over; what there is stays known until it is asked again."""
        self._wanted = "at_till"
        self.update()

    @Slot()
    def update(self) -> None:
        """Work everything out again."""
        overview = self._overview()
        due = overview.settlement.due.amount if overview else 1
        self._publish(derive(PayChoiceInputs(self._ways, self._wanted, self._is_online(), due)))

    @Slot(str)
    def choose(self, method: str) -> None:
        """One touch."""
        self._wanted = _CHOICES.get(method, "at_till")
        self.update()

    def _take(self, ways: PaymentWays | None) -> None:
        self._ways = ways
        self.update()

    @Property(str, notify=changed)
    def method(self) -> str:
        """``at_till``, ``on_phone`` or ``on_terminal``."""
        return self._props.method

    @Property(bool, notify=changed)
    def offersPhone(self) -> bool:
        """Whether a phone can pay."""
        return self._props.offers_phone

    @Property(bool, notify=changed)
    def offersTerminal(self) -> bool:
        """Whether a payment terminal stands beside this screen."""
        return self._props.offers_terminal

    @Property(bool, notify=changed)
    def isNeeded(self) -> bool:
        """Whether anything is left to pay."""
        return self._props.is_needed

    @Property(bool, notify=changed)
    def isOnline(self) -> bool:
        """Whether the hub answers."""
        return self._props.is_online
