"""The hold of a visit: asked for when the shopper goes to pay, and what is gone told before anything is confirmed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.reservation import HoldLine, Reservation
from kiosk.domain.sourcing import SourceOption
from kiosk.use_cases.hold_stock import HOLD_BUDGET_S, HoldStock
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.view_cart import CartOverview, LineOverview
from ui.jobs import Jobs

_LAST_SECONDS = 2.0
_RENEWED_AFTER = 0.5
_AGAIN_MS = 5_000


@dataclass(frozen=True)
class GoneLine:
    """A line that cannot be had as agreed: what was agreed, how many pieces are left there, and the next best way."""

    line: LineOverview
    agreed: Fulfillment
    left: int
    next_best: SourceOption | None


@dataclass(frozen=True)
class _Agreed:
    way: Fulfillment
    quantity: int


class StockHold(QObject):
    """One visit to the checkout at a time, all on the GUI thread.

    One question to the hub at a time, so that a release never overtakes a hold. ``read`` gives the cart as it stands,
    ``reread`` works it out from newer figures. Nothing waits for the hub but a confirmation, and that for the budget only.
    """

    changed = Signal()
    """What is gone, or whether it is worth waiting for the hub, changed."""

    def __init__(
        self,
        hold: HoldStock,
        shopping: Shopping,
        read: Callable[[], CartOverview | None],
        reread: Callable[[], None],
        is_online: Callable[[], bool],
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hold, self._shopping, self._jobs = hold, shopping, jobs
        self._read, self._reread, self._is_online = read, reread, is_online
        self._agreed: dict[str, _Agreed] | None = None
        self._id = ""
        self._told: tuple[HoldLine, ...] = ()
        self._answer: Reservation | None = None
        self._is_asking = False
        self._is_wanted_anew = False
        self._gone: tuple[GoneLine, ...] = ()
        self._budget = QTimer(self, singleShot=True, interval=round(HOLD_BUDGET_S * 1000))
        self._budget.timeout.connect(self.changed)
        self._renewal = QTimer(self, singleShot=True)
        self._renewal.timeout.connect(self._renew)
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self._lapse)

    @property
    def gone(self) -> tuple[GoneLine, ...]:
        """Lines that somebody must decide about before the order."""
        return self._gone

    @property
    def is_worth_waiting(self) -> bool:
        """Whether the hub's word may still come within the budget."""
        return self._is_asking and self._budget.isActive()

    @property
    def reservation_id(self) -> str | None:
        """What the order names: also before the answer, since the hub may have acted already."""
        return self._id or None

    def begin(self) -> None:
        """The shopper goes to pay: the cart as it stands is what was agreed."""
        overview = self._read()
        lines = overview.lines if overview else ()
        self._agreed = {
            line.line.id: _Agreed(line.fulfillment, line.line.quantity) for line in lines if line.fulfillment
        }
        self._gone = ()
        self.look()

    def look(self) -> None:
        """The cart, the stock or the network changed."""
        if self._agreed is None:
            return
        self._follow_cart()
        if not self._is_asking:
            self._find_gone()
        self._act()

    def end(self) -> None:
        """The shopper leaves the checkout, or the visit ends: the pieces go back."""
        if self._agreed is None:
            return
        self._agreed, self._gone = None, ()
        self._act()

    def use(self, order_id: str) -> None:
        """The order is recorded and names the hold."""
        self._hold.use(self._id, order_id)
        self._forget()
        self._agreed, self._gone = None, ()

    def accept(self, line_id: str) -> None:
        """The next best way instead."""
        gone = self._gone_line(line_id)
        if gone is not None and gone.next_best is not None and self._agreed is not None:
            way = gone.next_best.fulfillment
            self._agreed[line_id] = _Agreed(way, gone.line.line.quantity)
            self._shopping.choose(line_id, way)
            self.look()

    def keep_rest(self, line_id: str) -> None:
        """Fewer pieces, as agreed."""
        gone = self._gone_line(line_id)
        if gone is not None and gone.left and self._agreed is not None:
            self._agreed[line_id] = _Agreed(gone.agreed, gone.left)
            self._shopping.choose(line_id, gone.agreed)
            self._shopping.set_quantity(line_id, gone.left)
            self.look()

    def take_out(self, line_id: str) -> None:
        """The line leaves the cart."""
        if self._gone_line(line_id) is not None and self._agreed is not None:
            del self._agreed[line_id]
            self._shopping.set_quantity(line_id, 0)
            self.look()

    def _gone_line(self, line_id: str) -> GoneLine | None:
        return next((gone for gone in self._gone if gone.line.line.id == line_id), None)

    def _follow_cart(self) -> None:
        """Lines that come, go or change their quantity while somebody pays are agreed as they stand."""
        agreed = self._agreed or {}
        lines = {line.line.id: line for line in self._lines()}
        for line_id in agreed.keys() - lines.keys():
            del agreed[line_id]
        for line_id, line in lines.items():
            known = agreed.get(line_id)
            if line.fulfillment and (known is None or known.quantity != line.line.quantity):
                way = known.way if known else line.fulfillment
                agreed[line_id] = _Agreed(way, line.line.quantity)

    def _find_gone(self) -> None:
        agreed = self._agreed or {}
        found = tuple(
            gone
            for line in self._lines()
            if (known := agreed.get(line.line.id)) and (gone := self._judge(line, known)) is not None
        )
        if found != self._gone:
            self._gone = found
            self.changed.emit()

    def _judge(self, line: LineOverview, known: _Agreed) -> GoneLine | None:
        option = line.availability.option(known.way)
        left = option.available if option else 0
        held = self._held(line.variant.sku, known)
        if held is not None:
            left = min(left, held) if held < known.quantity else max(left, held)
        if left >= known.quantity:
            if line.fulfillment != known.way:
                # The proposal moved on to something better; what was agreed is still there, and stays agreed.
                self._shopping.choose(line.line.id, known.way)
            return None
        return GoneLine(line, known.way, left, _next_best(line, known))

    def _held(self, sku: str, known: _Agreed) -> int | None:
        """What the hub said of these pieces, while its word is about them."""
        if self._answer is None or self._told != self._wanted():
            return None
        cell = (sku, known.way.location_id)
        return sum(line.held for line in self._answer.lines if (line.sku, line.location_id) == cell)

    def _lines(self) -> tuple[LineOverview, ...]:
        overview = self._read()
        return overview.lines if overview else ()

    def _wanted(self) -> tuple[HoldLine, ...]:
        agreed = self._agreed or {}
        return tuple(
            HoldLine(line.variant.sku, known.way.location_id, known.quantity)
            for line in self._lines()
            if (known := agreed.get(line.line.id))
        )

    def _act(self) -> None:
        """Bring the hub to what is wanted here, one step at a time."""
        if self._is_asking:
            return
        wanted = self._wanted()
        if not wanted:
            if self._id:
                self._give_back()
        elif self._is_online() and (wanted != self._told or self._is_wanted_anew):
            self._ask(wanted)

    def _ask(self, wanted: tuple[HoldLine, ...]) -> None:
        session = self._shopping.session
        if session is None:
            return
        self._id = self._id or self._hold.new_id()
        self._told, self._is_asking, self._is_wanted_anew = wanted, True, False
        self._budget.start()
        asked, cart_id = self._id, session.cart.id
        self._jobs.run(lambda: self._hold.keep(asked, wanted, cart_id), lambda answer: self._take(answer, asked))
        self.changed.emit()

    def _take(self, answer: Reservation | None, asked: str) -> None:
        if asked != self._id:
            # Too late: the order went without it. What the hub keeps ends with the order or with time.
            self._hold.lapse(asked)
            return
        self._is_asking = False
        self._budget.stop()
        self._answer = answer
        if answer is None:
            self._renewal.start(_AGAIN_MS)
        else:
            self._renewal.start(round(answer.life_s * _RENEWED_AFTER * 1000))
            self._end.start(round(max(0.0, answer.life_s - _LAST_SECONDS) * 1000))
        self._reread()
        if self._agreed is None:
            self._act()
        else:
            self.look()
        self.changed.emit()

    def _give_back(self) -> None:
        asked, self._is_asking = self._id, True
        self._forget(is_asking=True)
        self._jobs.run(lambda: self._hold.give_back(asked), lambda _told: self._given_back())

    def _given_back(self) -> None:
        self._is_asking = False
        self._reread()
        self.look()

    def _forget(self, *, is_asking: bool = False) -> None:
        self._id, self._told, self._answer = "", (), None
        self._is_asking, self._is_wanted_anew = is_asking, False
        for timer in (self._budget, self._renewal, self._end):
            timer.stop()

    def _renew(self) -> None:
        self._is_wanted_anew = True
        self.look()

    def _lapse(self) -> None:
        self._hold.lapse(self._id)
        self._answer, self._told = None, ()
        self._reread()
        self.look()


def _next_best(line: LineOverview, known: _Agreed) -> SourceOption | None:
    """The planner's proposal among what is left elsewhere."""
    if line.fulfillment is not None and line.fulfillment != known.way:
        return line.option
    options = line.availability
    others = (*options.delivered, *options.near, *((options.here,) if options.here else ()))
    return next((o for o in others if o.fulfillment != known.way and o.available >= known.quantity), None)
