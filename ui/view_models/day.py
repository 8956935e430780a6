"""The day of a salesperson: what waits, the oldest first, and taking it so that nobody else does."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast, get_args

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.handoff import HandoffClaimed, HandoffRefused
from kiosk.domain.staff import StaffSession
from kiosk.domain.task import Task, TaskRefused, TaskTaken
from kiosk.ports.clock import Clock
from kiosk.ports.task_reader import TaskReader
from kiosk.use_cases.do_task import DoTask, NotReached, SignInAgain, TaskAnswer
from ui.jobs import CoroutineFactory, Jobs
from ui.view_models import day_rows
from ui.view_models.day_properties import DayProperties
from ui.view_models.day_props import DayInputs, derive, known, task_in_panel
from ui.view_models.day_rows import DayFilter, Describe
from ui.view_models.snapshot import keeps_last
from ui.view_models.status import StatusViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class DayViewModel(DayProperties):
    """Reads the tasks of this place anew as they change; asks the hub, which alone says who has one."""

    changed = Signal()
    opened = Signal(str, str)
    """Somebody goes on with what they have: its kind and its subject."""
    cartOpened = Signal(object)
    """The cart of a terminal that calls is here."""
    _told = Signal(object)

    def __init__(
        self,
        reader: TaskReader,
        do_task: DoTask,
        describe: Describe,
        status: StatusViewModel,
        jobs: Jobs,
        clock: Clock,
        here_id: str,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader, self._do_task, self._describe = reader, do_task, describe
        self._status, self._jobs, self._clock, self._here_id = status, jobs, clock, here_id
        self._session, self._words = session, words
        self._inputs = DayInputs()
        status.published.connect(self.reread)

    def serve(self) -> None:
        """Somebody signed in or left: their own filter and panel begin anew."""
        self._inputs = DayInputs(led_to=self._inputs.led_to)
        self.reread()

    def lead_to(self, kinds: frozenset[str]) -> None:
        """Tasks of these kinds are worked on at a place of this rail."""
        if kinds != self._inputs.led_to:
            self._know(replace(self._inputs, led_to=kinds))

    def rows_changed(self, kinds: frozenset[str]) -> None:
        """Something in the terminal's files is new."""
        if not kinds or kinds & {"task", "product", "variant", "stock"}:
            self.reread()

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """Tasks, language, network or time changed."""
        session, status = self._session(), self._status.status
        tasks = tuple(self._reader.tasks(self._here_id))
        versions = {task.id: task.version for task in tasks}
        self._know(
            replace(
                self._inputs,
                tasks=tasks,
                newer=tuple(task for task in self._inputs.newer if task.version > versions.get(task.id, task.version)),
                person=session.staff if session else None,
                is_signed_in_offline=session is not None and session.is_offline,
                is_online=status.network,
                last_contact_at=status.last_contact_at,
            )
        )

    @Slot(str)
    def show(self, which: str) -> None:
        """A filter was touched."""
        if which in get_args(DayFilter):
            self._know(replace(self._inputs, which=cast("DayFilter", which), selected="", notice=""))

    @Slot(str)
    def select(self, task_id: str) -> None:
        """A row was touched."""
        self._know(replace(self._inputs, selected=task_id, notice=""))

    @Slot()
    def take(self) -> None:
        """It is mine, if it is nobody's."""
        self._say(lambda task, token: lambda: self._do_task.take(task.id, token))

    @Slot()
    def takeOver(self) -> None:
        """A manager takes what another has."""
        session = self._session()
        if session is not None:
            me = session.staff.id
            self._say(lambda task, token: lambda: self._do_task.give(task.id, me, token))

    @Slot()
    def release(self) -> None:
        """It waits for anybody again."""
        self._say(lambda task, token: lambda: self._do_task.release(task.id, token))

    @Slot()
    def end(self) -> None:
        """The call was answered."""
        self._say(lambda task, token: lambda: self._do_task.done(task.id, token))

    @Slot()
    def goOn(self) -> None:
        """Where it is worked on opens."""
        task = task_in_panel(self._inputs)
        if task is not None:
            self.opened.emit(task.kind, task.subject)

    @Slot()
    def openCart(self) -> None:
        """The cart of the terminal that calls."""
        task, session = task_in_panel(self._inputs), self._session()
        if task is None or session is None or self._inputs.is_asking:
            return
        self._know(replace(self._inputs, is_asking=True, notice=""))
        self._jobs.run(
            lambda: self._do_task.open_cart(task.id, session.token),
            self._cart_came,
            lambda _error: self._answered(NotReached()),
        )

    def _say(self, ask: Callable[[Task, str], CoroutineFactory[TaskAnswer]]) -> None:
        task, session = task_in_panel(self._inputs), self._session()
        if task is None or session is None or self._inputs.is_asking or self._props.locked:
            return
        self._know(replace(self._inputs, selected=task.id, is_asking=True, notice=""))
        self._jobs.run(ask(task, session.token), self._answered, lambda _error: self._answered(NotReached()))

    def _answered(self, answer: TaskAnswer) -> None:
        was_mine = self._props.is_mine
        self._inputs = replace(self._inputs, is_asking=False)
        match answer:
            case TaskTaken(task):
                self._take_in(task)
                if self._props.is_mine and not was_mine:
                    self.opened.emit(task.kind, task.subject)
            case TaskRefused(code, task):
                self._take_in(task, code, task.taken_initials if task else "")
            case NotReached(update):
                self._know(replace(self._inputs, notice=update or "not_reached"))
            case SignInAgain():
                self._know(replace(self._inputs, notice="sign_in_again"))

    def _cart_came(self, outcome: HandoffClaimed | HandoffRefused | NotReached) -> None:
        is_open = isinstance(outcome, HandoffClaimed)
        notice = "" if is_open else "no_cart"
        if isinstance(outcome, NotReached):
            notice = outcome.update or "not_reached"
        self._know(replace(self._inputs, is_asking=False, notice=notice))
        if isinstance(outcome, HandoffClaimed):
            self.cartOpened.emit(outcome.cart)

    def _take_in(self, task: Task | None, notice: str = "", who: str = "") -> None:
        newer = self._inputs.newer
        if task is not None:
            newer = (*(one for one in newer if one.id != task.id), task)
        self._know(replace(self._inputs, newer=newer, notice=notice, notice_who=who))

    def _know(self, inputs: DayInputs) -> None:
        self._inputs = inputs
        now, words = self._clock.now(), self._words()
        me = inputs.person.id if inputs.person else ""
        shown = day_rows.chosen(known(inputs), inputs.which, me)
        self._rows.show(tuple(day_rows.row(task, self._describe, now, words) for task in shown))
        task = task_in_panel(inputs)
        self._lines.show(day_rows.lines(task, self._describe, words) if task else ())
        self._publish(derive(inputs, now, words))
