"""The payment screen: the order is placed, and the shopper pays it here and now, or goes to the till."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.order import ReadyOrder
from kiosk.domain.payment import PaymentStanding, PaymentView, PaymentWays
from kiosk.errors import BackendRejected
from kiosk.ports.payment_desk import PaymentDesk
from ui.jobs import Jobs
from ui.view_models.payment_props import PaymentInputs, PaymentProps, derive
from ui.view_models.shell import ShellViewModel
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_LOOK_MS = 1_000

Call = Callable[[str], Awaitable[PaymentView]]


@QmlElement
@QmlUncreatable("made by the composition root")
class PaymentViewModel(SnapshotViewModel):
    """One question to the hub at a time: what the shopper asks for, else how it stands, once a second."""

    _props: PaymentProps
    changed = Signal()
    moved = Signal()
    """Something happened with the money: somebody is there, though nobody touches the screen."""
    finished = Signal(object)
    """On to the last screen, with the ``PaymentStanding`` as far as it is known (or None)."""

    def __init__(
        self, desk: PaymentDesk, jobs: Jobs, shell: ShellViewModel, ways: Callable[[], PaymentWays | None]
    ) -> None:
        super().__init__()
        self._desk, self._jobs, self._shell, self._read_ways = desk, jobs, shell, ways
        self._order: ReadyOrder | None = None
        self._ways = PaymentWays()
        self._view: PaymentView | None = None
        self._command: Call | None = None
        self._shows_code = self._is_asking = self._is_lost = self._goes_to_till = False
        self._asks_card = False
        self._turn = 0
        self._props = PaymentProps()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        shell.languageChanged.connect(self.update)

    @property
    def props(self) -> PaymentProps:
        """What QML sees."""
        return self._props

    @property
    def standing(self) -> PaymentStanding | None:
        """How the order stands, as far as the hub has said it."""
        return self._view.standing if self._view else None

    def begin(self, order: ReadyOrder) -> None:
        """An order that is to be paid here is on the disk."""
        self.reset()
        self._order = order
        self._ways = self._read_ways() or PaymentWays()
        self.update()
        self._timer.start()
        if order.payment == "on_terminal":
            self.payOnTerminal()
        else:
            self.payByPhone()

    def reset(self) -> None:
        """The visit ends: the person is forgotten, the order stays. A terminal that waits for a card stops waiting."""
        if self._asks_card and self._order is not None:
            self._give_up(self._order.tracking_token)
        self._turn += 1
        self._timer.stop()
        self._order = self._view = self._command = None
        self._shows_code = self._is_asking = self._is_lost = self._goes_to_till = self._asks_card = False
        self.update()

    @Slot()
    def update(self) -> None:
        """Work everything out again."""
        is_asking = self._is_asking and self._command is not None
        before = self._props
        self._publish(
            derive(
                PaymentInputs(
                    self._order, self._view, self._ways, self._is_lost, self._shows_code, is_asking, self._shell.words
                )
            )
        )
        if self._props.phase != before.phase and self._order is not None:
            self.moved.emit()

    @Slot()
    def payByPhone(self) -> None:
        """Show the code that opens the page."""
        self._shows_code = True
        self._ask(self._desk.offer_phone)

    @Slot()
    def payOnTerminal(self) -> None:
        """Let the terminal beside this screen ask for a card."""
        self._shows_code = False
        self._ask(self._desk.begin_on_terminal)

    @Slot()
    def stop(self) -> None:
        """Not like this: end what is open, and choose again."""
        self._shows_code = False
        self._ask(self._desk.stop)

    @Slot()
    def payAtTill(self) -> None:
        """What is open ends, and the last screen shows what a till reads."""
        self._goes_to_till = True
        self._shows_code = False
        if self._is_lost or self._view is None:
            self.goOn()
        else:
            self._ask(self._desk.stop)

    @Slot()
    def goOn(self) -> None:
        """To the last screen."""
        self._timer.stop()
        self.finished.emit(self.standing)

    @Slot()
    def look(self) -> None:
        """Ask how it stands; what the shopper asked for goes first."""
        if self._order is None or self._is_asking or self._props.is_over:
            return
        call, token, turn = self._command or self._desk.look, self._order.tracking_token, self._turn
        self._is_asking = True
        self._asks_card = self._asks_card or call == self._desk.begin_on_terminal
        self._jobs.run(
            lambda: _called(call, token),
            lambda view: self._take(view, call) if turn == self._turn else self._come_too_late(call, token),
            lambda error: self._fail(error, call) if turn == self._turn else self._come_too_late(call, token),
        )
        self.update()

    def _ask(self, call: Call) -> None:
        self._command = call
        self.look()

    def _come_too_late(self, call: Call, token: str) -> None:
        """Whoever asked has gone: a terminal that began after that would ask the next person for this money."""
        if call == self._desk.begin_on_terminal:
            self._give_up(token)

    def _give_up(self, token: str) -> None:
        self._jobs.run(lambda: _called(self._desk.stop, token), lambda _view: None, lambda _error: None)

    def _take(self, view: PaymentView, call: Call) -> None:
        self._is_asking = self._is_lost = False
        if self._command == call:
            self._command = None
        self._follow(view)
        self.update()
        if self._goes_to_till and self._command is None and self._props.can_till:
            self.goOn()
        self._goes_to_till = self._goes_to_till and self._command is not None
        if self._command is not None:
            self.look()

    def _follow(self, view: PaymentView) -> None:
        was_paying = self._view is not None and self._view.standing.state == "pending"
        if was_paying and view.standing.state in {"refused", "abandoned"}:
            self._shows_code = False
        # Only the answer to the phone's offer names the page; it stays good for the order's life.
        page_url = view.page_url or (self._view.page_url if self._view else "")
        self._view = PaymentView(view.standing, page_url, view.why)
        self._asks_card = view.standing.state == "pending" and view.standing.method == "on_terminal"

    def _fail(self, error: Exception, call: Call) -> None:
        self._is_asking = False
        is_not_there_yet = isinstance(error, BackendRejected) and error.reason == "order_unknown"
        self._is_lost = not is_not_there_yet
        self._asks_card = self._asks_card and self._is_lost
        if self._goes_to_till:
            self.goOn()
        elif self._command == call and self._is_lost and call == self._desk.begin_on_terminal:
            # It may have begun: how it stands says so. Asking for a card again would be a second payment.
            self._command = None
        self.update()

    @Property(str, notify=changed)
    def phase(self) -> str:
        """A ``PaymentPhase``."""
        return self._props.phase

    @Property(str, notify=changed)
    def number(self) -> str:
        """The order's number."""
        return self._props.number

    @Property(str, notify=changed)
    def due(self) -> str:
        """What is left to pay; empty while the hub has not said it, and once it is paid."""
        return self._props.due

    @Property(str, notify=changed)
    def pageUrl(self) -> str:
        """What the phone's code opens."""
        return self._props.page_url

    @Property(str, notify=changed)
    def why(self) -> str:
        """Code of why the last try ended without money."""
        return self._props.why

    @Property(str, notify=changed)
    def method(self) -> str:
        """The way that was tried last."""
        return self._props.method

    @Property(bool, notify=changed)
    def canPhone(self) -> bool:
        """Whether the phone is offered."""
        return self._props.can_phone

    @Property(bool, notify=changed)
    def canTerminal(self) -> bool:
        """Whether the terminal is offered."""
        return self._props.can_terminal

    @Property(bool, notify=changed)
    def canTill(self) -> bool:
        """Whether the till is offered."""
        return self._props.can_till

    @Property(bool, notify=changed)
    def canStop(self) -> bool:
        """Whether a card is being asked for."""
        return self._props.can_stop


def _called(call: Call, token: str) -> Coroutine[Any, Any, PaymentView]:
    async def ask() -> PaymentView:
        return await call(token)

    return ask()
