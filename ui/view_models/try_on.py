"""The staff's try-ons: who waits, what to fetch in which order, the cabin, and what was kept or put back."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from typing_extensions import override

from kiosk.domain.money import Money
from kiosk.domain.staff import StaffSession
from kiosk.domain.task import TaskRefused
from kiosk.domain.try_on import (
    MOST_LINES,
    AskedLine,
    QueueFull,
    StepRefused,
    TryOn,
    TryOnAsked,
    TryOnStanding,
    TryOnStep,
)
from kiosk.errors import CacheError
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from kiosk.ports.stock_reader import StockReader
from kiosk.ports.task_reader import TaskReader
from kiosk.use_cases.ask_try_on import AskTryOn, NotAsked
from kiosk.use_cases.do_task import DoTask, TaskAnswer
from kiosk.use_cases.shopping import Shopping
from kiosk.use_cases.work_on_try_ons import Sent, WorkOnTryOns
from ui.jobs import Jobs
from ui.view_models.snapshot import keeps_last
from ui.view_models.try_on_log import log_rows
from ui.view_models.try_on_props import Notice, TryOnInputs, derive, queue_rows
from ui.view_models.try_on_rows import Shop, cabin_rows, cart_articles, line_rows, pick_rows, size_choices
from ui.view_models.try_on_touches import TryOnTouches
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_KINDS = frozenset({"try_on", "try_on_queue", "task"})
_KINDS_OF_ONE = frozenset({"stock", "store_plan"})
"""What the list does not say, and the articles of one do."""


@QmlElement
@QmlUncreatable("made by the composition root")
class TryOnViewModel(TryOnTouches):
    """Each touch counts here at once and is told to the hub when it can be reached."""

    cartWanted = Signal()
    """What is kept is in the cart: show it."""
    opened = Signal()
    """A try-on was asked for here and is open: show it."""

    def __init__(
        self,
        work: WorkOnTryOns,
        ask: AskTryOn,
        tasks: TaskReader,
        do_task: DoTask,
        catalogue: CatalogueReader,
        stock: StockReader,
        shopping: Shopping,
        jobs: Jobs,
        clock: Clock,
        ids: IdSource,
        here_id: str,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        is_online: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(clock, ids, session, parent)
        self._work, self._ask, self._tasks, self._do_task = work, ask, tasks, do_task
        self._catalogue, self._stock, self._shopping, self._jobs = catalogue, stock, shopping, jobs
        self._here_id, self._words, self._is_online = here_id, words, is_online
        shopping.subscribe(self.reread)
        self.reread()

    @property
    def is_shown(self) -> bool:
        """Whether one try-on is open: what is scanned joins it."""
        return self._inputs.try_on is not None

    def reset(self) -> None:
        """Nobody works here now."""
        self._inputs = TryOnInputs()
        self.reread()

    def rows_changed(self, kinds: frozenset[str]) -> None:
        """Something in the terminal's files is new."""
        if not kinds or kinds & _KINDS or (self.is_shown and kinds & _KINDS_OF_ONE):
            self.reread()

    def add_scanned(self, sku: str) -> None:
        """An article was scanned: it joins the try-on that is open."""
        known = self._inputs.try_on
        if known is not None and not any(piece.sku == sku for line in known.lines for piece in line.pieces):
            self._do(self._step("add", line_id=self._ids.new_id(), sku=sku))
        self.closeSheet()

    def send(self) -> None:
        """Tell the hub what waits, if somebody is signed in and there is anything."""
        session = self._session()
        if session is None or not session.token or not self._work.waiting:
            return
        token = session.token
        self._jobs.run(lambda: self._work.send(token), self._sent, lambda _error: self.reread())

    @Slot(str)
    def open(self, try_on_id: str) -> None:
        """Show one, from here or from the list of what waits; whoever opens one that nobody has takes it."""
        self._know(replace(self._inputs, selected=try_on_id, sheet="", notice="", taken_by=""))
        session = self._session()
        task = next((each for each in self._tasks.tasks(self._here_id) if each.subject == try_on_id), None)
        if session is not None and session.token and task is not None and task.is_free and self._is_online():
            token, task_id = session.token, task.id
            self._jobs.run(lambda: self._do_task.take(task_id, token), self._taken, lambda _error: None)

    @Slot()
    def close(self) -> None:
        """Back to the list."""
        self._know(replace(self._inputs, selected="", sheet="", notice="", taken_by=""))

    @Slot(str)
    def openSheet(self, sheet: str) -> None:
        """``picks``, ``article``, or for the last piece that went back ``reason``."""
        self._know(replace(self._inputs, sheet=sheet, line_id=""))

    @Slot(str)
    def addArticle(self, sku: str) -> None:
        """An article of the open cart was touched."""
        self.add_scanned(sku)

    @Slot(int, bool)
    def shutCabin(self, number: int, is_shut: bool) -> None:  # noqa: FBT001 - a slot
        """Put a cabin out of use, or back into it."""
        session = self._session()
        if session is None or not session.token:
            self._tell("needs_network")
            return
        token = session.token
        self._jobs.run(
            lambda: self._work.shut_cabin(number, token, is_shut=is_shut),
            self._tell,
            lambda _error: self._tell("needs_network"),
        )

    @Slot()
    def cancel(self) -> None:
        """Nobody wants it any more."""
        self._do(self._step("cancel"))
        self.close()

    @Slot()
    def giveBack(self) -> None:
        """Somebody else may take it: it is nobody's again."""
        session, selected = self._session(), self._inputs.selected
        task = next((each for each in self._tasks.tasks(self._here_id) if each.subject == selected), None)
        if session is None or not session.token or task is None or not self._is_online():
            self._tell("needs_network")
            return
        token, task_id = session.token, task.id
        self._jobs.run(
            lambda: self._do_task.release(task_id, token),
            self._given_back,
            lambda _error: self._tell("needs_network"),
        )

    @Slot()
    def toCart(self) -> None:
        """What is kept goes to the customer's cart, once. Another customer's cart is not touched."""
        known = self._inputs.try_on
        if known is None or not known.kept:
            return
        session = self._shopping.session
        if session is not None and session.cart.lines and session.cart.id != known.cart_id:
            self._tell("other_cart")
            return
        if self._do(self._step("cart")):
            for sku in known.kept:
                price = self._shop().price_of(sku)
                already = session is not None and any(line.sku == sku for line in session.cart.lines)
                if price is not None and not already:
                    self._shopping.add(sku, price)
            self.cartWanted.emit()

    @Slot(str)
    def askForCart(self, first_name: str) -> None:
        """Ask for the articles of the cart that is open here; shown at once if it was asked for before.

        ``first_name`` is empty while the customer's card is closed: then the try-on has its code alone.
        """
        session, skus = self._shopping.session, self._worn_in_cart()
        if session is None or not skus:
            self._tell("nothing_to_try")
            return
        known = next((each for each in self._inputs.known if each.is_open and each.cart_id == session.cart.id), None)
        if known is not None:
            self.open(known.id)
            self.opened.emit()
            return
        lines = tuple(AskedLine((sku,)) for sku in skus[:MOST_LINES])
        asked = TryOnAsked(self._ids.new_id(), lines, first_name, session.cart.id)
        self._jobs.run(lambda: self._ask.ask(asked), self._asked, lambda _error: self._tell("needs_network"))

    def _is_worn(self, sku: str) -> bool:
        variant = self._catalogue.variant(sku)
        return variant is not None and variant.size != ""

    def _asked(self, outcome: TryOnStanding | QueueFull | NotAsked) -> None:
        if isinstance(outcome, TryOnStanding):
            self.reread()
            self.open(outcome.id)
            self.opened.emit()
        else:
            self._know(replace(self._inputs, selected="", sheet=""))
            self._tell(_why(outcome))
            self.opened.emit()

    def _taken(self, outcome: TaskAnswer) -> None:
        if isinstance(outcome, TaskRefused) and outcome.code == "task_taken" and outcome.task is not None:
            who = self._catalogue.staff(outcome.task.taken_by)
            name = who.name.split()[0] if who is not None else outcome.task.taken_initials
            self._know(replace(self._inputs, taken_by=name))

    def _given_back(self, outcome: TaskAnswer) -> None:
        is_done = not isinstance(outcome, TaskRefused)
        self._know(replace(self._inputs, selected="" if is_done else self._inputs.selected, sheet=""))
        self._tell("given_back" if is_done else "not_possible_now")

    @override
    def _do(self, *steps: TryOnStep) -> bool:
        """Done here and kept on the disk; whether it counts."""
        try:
            outcome = self._work.do(self._inputs.selected, steps)
        except (OSError, CacheError):
            self._tell("not_kept")
            return False
        if isinstance(outcome, StepRefused):
            self._tell(_notice(outcome.code))
            return False
        self._know(replace(self._inputs, notice=""))
        self.reread()
        self.send()
        return True

    def _sent(self, sent: Sent) -> None:
        self.reread()
        if sent.refused:
            self._tell(_notice(sent.refused[-1]))
        elif sent.sign_in_again:
            self._tell("sign_in_again")

    def _tell(self, notice: Notice) -> None:
        self._know(replace(self._inputs, notice=notice))

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """Read everything again."""
        session = self._session()
        self._know(
            replace(
                self._inputs,
                known=tuple(self._work.try_ons()),
                tasks=tuple(self._tasks.tasks(self._here_id)),
                queue=self._work.queue(),
                waiting_steps=self._work.waiting,
                is_online=self._is_online(),
                person_id=session.staff.id if session is not None else "",
            )
        )

    @override
    def _know(self, inputs: TryOnInputs) -> None:
        now, words, shop = self._clock.now(), self._words(), self._shop()
        known = inputs.try_on
        inputs = replace(inputs, kept_total=_total(known, shop) if known else None)
        self._inputs = inputs
        self.queue_model.show(queue_rows(inputs, now, words))
        self.lines_model.show(line_rows(known, shop) if known else ())
        self.picks_model.show(pick_rows(known, shop) if known else ())
        self.log_model.show(log_rows(known, self._catalogue, words) if known else ())
        place = self._catalogue.location(self._here_id)
        count = place.cabins if place is not None else 0
        cabins = cabin_rows(known, inputs.known, inputs.queue, count, words)
        inputs = replace(inputs, can_ask=bool(self._worn_in_cart()))
        self._inputs = inputs
        choices = size_choices(known, inputs.line_id, self._catalogue) if known and inputs.sheet == "keep" else ()
        articles = cart_articles(self._worn_in_cart(), known, shop) if known and inputs.sheet == "article" else ()
        self._show(derive(inputs, now, words), cabins, choices, articles)

    def _worn_in_cart(self) -> tuple[str, ...]:
        session = self._shopping.session
        lines = session.cart.lines if session is not None else ()
        return tuple(line.sku for line in lines if self._is_worn(line.sku))

    def _shop(self) -> Shop:
        session = self._shopping.session
        group = session.cart.price_group_id if session is not None else "public"
        return Shop(self._catalogue, self._stock, self._here_id, self._clock.now(), self._words(), group)


def _notice(code: str) -> Notice:
    return next((known for known in get_args(Notice) if known == code), "not_possible_now")


def _total(try_on: TryOn, shop: Shop) -> Money | None:
    prices = [price for sku in try_on.kept if (price := shop.price_of(sku)) is not None]
    return sum(prices[1:], prices[0]) if prices else None


def _why(outcome: QueueFull | NotAsked) -> Notice:
    if isinstance(outcome, QueueFull):
        return "queue_full"
    match outcome.reason:
        case ("update_hub" | "update_terminal") as update:
            return update
        case _:
            return "needs_network"
