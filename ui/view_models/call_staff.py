"""A shopper calls somebody of the shop: why, who comes, and what to do when the call cannot go."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Literal, cast, get_args

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.cart import Cart
from kiosk.domain.device import Device
from kiosk.domain.task import CallReason, HelpAsked, Task, task_id
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.task_reader import TaskReader
from kiosk.use_cases.do_task import DoTask, NotReached
from ui.jobs import Jobs
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

CallState = Literal["ready", "asking", "waiting", "coming", "unavailable"]


@dataclass(frozen=True)
class CallInputs:
    """What is known of the call of this terminal; ``comer`` is the first name of whoever took it."""

    task: Task | None = None
    comer: str = ""
    reason: CallReason = "advice"
    is_asking: bool = False
    has_failed: bool = False


@dataclass(frozen=True)
class CallProps:
    """The sheet, and what the button in the header says."""

    state: CallState = "ready"
    reason: str = "advice"
    title: str = ""
    detail: str = ""
    is_open: bool = False


def derive(inputs: CallInputs, words: Wording) -> CallProps:
    """The sheet for these inputs."""
    texts, task = texts_in(words.language), inputs.task
    if task is not None and task.taken_by:
        name = inputs.comer or texts.translate("CallStaff", "Un conseiller")
        return CallProps(
            "coming",
            inputs.reason,
            texts.translate("CallStaff", "{name} arrive", name=name),
            texts.translate("CallStaff", "Restez près de cette borne : on vient à vous."),
            is_open=True,
        )
    if task is not None:
        return CallProps(
            "waiting",
            inputs.reason,
            texts.translate("CallStaff", "L’équipe est prévenue depuis {time}", time=words.time(task.asked_at)),
            texts.translate(
                "CallStaff", "On vient en général en %n minute(s). Vous pouvez continuer.", n=task.target_minutes
            ),
            is_open=True,
        )
    if inputs.has_failed:
        return CallProps(
            "unavailable",
            inputs.reason,
            texts.translate("CallStaff", "L’appel n’est pas parti"),
            texts.translate("CallStaff", "Le réseau ne répond pas. Essayez à nouveau, ou adressez-vous à l’accueil."),
        )
    return CallProps("asking" if inputs.is_asking else "ready", inputs.reason)


@QmlElement
@QmlUncreatable("made by the composition root")
class CallStaffViewModel(SnapshotViewModel):
    """Follows the call of this terminal in its own files: whoever takes it on a tablet is named here.

    ``looks_at`` says which articles are on the screen, ``cart`` what the shopper has gathered, ``shared`` hears that the
    hub has the cart now.
    """

    _props: CallProps
    changed = Signal()

    def __init__(
        self,
        do_task: DoTask,
        reader: TaskReader,
        catalogue: CatalogueReader,
        jobs: Jobs,
        device: Device,
        looks_at: Callable[[], tuple[str, ...]],
        cart: Callable[[], Cart | None],
        shared: Callable[[str], None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._do_task, self._reader, self._catalogue, self._jobs = do_task, reader, catalogue, jobs
        self._device, self._looks_at, self._cart, self._shared = device, looks_at, cart, shared
        self._words = words
        self._own_id = task_id("call", device.id, device.location_id)
        self._inputs, self._props = CallInputs(), CallProps()
        self.reread()

    @property
    def props(self) -> CallProps:
        """What QML sees."""
        return self._props

    def rows_changed(self, kinds: frozenset[str]) -> None:
        """Something in the terminal's files is new."""
        if not kinds or "task" in kinds:
            self.reread()

    def reset(self) -> None:
        """The visit ended. A call that was made goes on: whoever comes must not find that it never was."""
        self._change(reason="advice", has_failed=False)

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """The call changed, or the language."""
        known = next((task for task in self._reader.tasks(self._device.location_id) if task.id == self._own_id), None)
        mine = self._inputs.task
        # What the hub answered is newer than the files until the feed brings it.
        if mine is not None and known is not None and known.version < mine.version:
            known = mine
        self._follow(known)

    @Slot(str)
    def choose(self, reason: str) -> None:
        """What it is about."""
        if reason in get_args(CallReason):
            self._change(reason=cast("CallReason", reason))

    @Slot()
    def call(self) -> None:
        """Somebody is asked to come."""
        if self._inputs.is_asking:
            return
        cart = self._cart()
        asked = HelpAsked(self._inputs.reason, self._looks_at(), cart)
        self._change(is_asking=True, has_failed=False)
        self._jobs.run(
            lambda: self._do_task.call(asked),
            lambda answer: self._called(answer, cart),
            lambda _error: self._called(NotReached(), cart),
        )

    @Slot()
    def withdraw(self) -> None:
        """Nobody has to come any more."""
        self._jobs.run(self._do_task.withdraw, self._withdrawn, lambda _error: self._withdrawn(False))

    def _called(self, answer: Task | NotReached, cart: Cart | None) -> None:
        self._inputs = replace(self._inputs, is_asking=False)
        if isinstance(answer, NotReached):
            self._change(has_failed=True)
            return
        if cart is not None and answer.cart_id == cart.id:
            self._shared(cart.id)
        self._follow(answer)

    def _withdrawn(self, is_heard: bool) -> None:  # noqa: FBT001 - an answer
        if is_heard:
            self._follow(None)

    def _follow(self, task: Task | None) -> None:
        is_open = task is not None and task.is_open
        person = self._catalogue.staff(task.taken_by) if task is not None and task.taken_by else None
        comer = person.name.split()[0] if person and person.name else ""
        self._change(task=task if is_open else None, comer=comer)

    def _change(self, **changes: Any) -> None:
        self._inputs = replace(self._inputs, **changes)
        self._publish(derive(self._inputs, self._words()))

    @Property(str, notify=changed)
    def state(self) -> str:
        """``ready``, ``asking``, ``waiting``, ``coming`` or ``unavailable``."""
        return self._props.state

    @Property(str, notify=changed)
    def reason(self) -> str:
        """What it is about: ``advice``, ``size``, ``find`` or ``cart``."""
        return self._props.reason

    @Property(str, notify=changed)
    def title(self) -> str:
        """What became of the call; empty before it."""
        return self._props.title

    @Property(str, notify=changed)
    def detail(self) -> str:
        """What to do meanwhile."""
        return self._props.detail

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether somebody was called."""
        return self._props.is_open
