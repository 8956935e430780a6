"""What the day's screen shows, worked out from the tasks this terminal knows and who is signed in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.rights import may
from kiosk.domain.staff import StaffMember
from kiosk.domain.task import Task
from ui.translation import texts_in
from ui.view_models import day_rows
from ui.view_models.day_rows import DayFilter
from ui.view_models.versions import version_words
from ui.wording import Wording


@dataclass(frozen=True)
class DayInputs:
    """What is known.

    ``newer`` are tasks as the hub answered, until the feed brings them; ``led_to`` the kinds that have a place on this rail.
    """

    tasks: tuple[Task, ...] = ()
    newer: tuple[Task, ...] = ()
    which: DayFilter = "all"
    selected: str = ""
    person: StaffMember | None = None
    is_signed_in_offline: bool = False
    is_online: bool = True
    last_contact_at: datetime | None = None
    is_asking: bool = False
    notice: str = ""
    notice_who: str = ""
    led_to: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DayProps:
    """Counts of the filters, the panel's words, and which of its buttons there are.

    ``may_take``, ``may_take_over``, ``may_release``, ``may_end``: what can be said of the task in the panel. ``locked``: why
    nothing can be said now, empty when it can.
    """

    which: str = "all"
    total: int = 0
    calls: int = 0
    try_ons: int = 0
    collections: int = 0
    parcels: int = 0
    escalated: int = 0
    mine: int = 0
    answers_for_all: bool = False
    last_done: str = ""
    alert: str = ""
    alert_detail: str = ""
    alert_task: str = ""
    offline_since: str = ""
    selected: str = ""
    kind: str = ""
    kind_word: str = ""
    heading: str = ""
    asked: str = ""
    why: str = ""
    verdict: str = ""
    urgency: str = "calm"
    holder: str = ""
    is_mine: bool = False
    is_done: bool = False
    is_at_counter: bool = False
    may_take: bool = False
    may_take_over: bool = False
    may_release: bool = False
    may_end: bool = False
    may_go_on: bool = False
    has_cart: bool = False
    is_asking: bool = False
    locked: str = ""
    notice: str = ""


def known(inputs: DayInputs) -> list[Task]:
    """The tasks, each as its newest word says."""
    newer = {task.id: task for task in inputs.newer}
    return [
        newer[task.id] if task.id in newer and newer[task.id].version > task.version else task for task in inputs.tasks
    ]


def task_in_panel(inputs: DayInputs) -> Task | None:
    """The task that a person touched, or else the one that waits longest."""
    tasks = known(inputs)
    touched = next((task for task in tasks if task.id == inputs.selected), None)
    if touched is not None or inputs.selected:
        return touched
    return next(iter(day_rows.chosen(tasks, inputs.which, inputs.person.id if inputs.person else "")), None)


def derive(inputs: DayInputs, now: datetime, words: Wording) -> DayProps:
    """The screen for these inputs."""
    tasks = known(inputs)
    me = inputs.person.id if inputs.person else ""
    kinds = [task.kind for task in tasks if task.is_open]
    done = [task for task in tasks if task.done_at is not None and task.done_by == me]
    props = DayProps(
        which=inputs.which,
        total=len(kinds),
        calls=kinds.count("call"),
        try_ons=kinds.count("try_on"),
        collections=kinds.count("collect"),
        parcels=kinds.count("parcel"),
        escalated=len(day_rows.chosen(tasks, "escalated", me)),
        mine=len(done),
        answers_for_all=inputs.person is not None and may(inputs.person.role, "task.reassign"),
        last_done=_last_done(tasks, words),
        offline_since=_offline_since(inputs, words),
        is_asking=inputs.is_asking,
        notice=_notice(inputs, words),
    )
    props = _alerted(props, tasks, inputs, now, words)
    task = task_in_panel(inputs)
    return props if task is None else _panel(props, task, inputs, now, words)


def _alerted(props: DayProps, tasks: Sequence[Task], inputs: DayInputs, now: datetime, words: Wording) -> DayProps:
    """Who stands at a terminal and waits for anybody: the longest of them, whatever page is open."""
    waiting = [task for task in tasks if task.is_free and task.kind == "call"]
    if not waiting or inputs.person is None or not may(inputs.person.role, "task.take"):
        return props
    first = waiting[0]
    detail = " · ".join(part for part in (day_rows.why(first, words), words.age(first.asked_at, now)) if part)
    return replace(props, alert=day_rows.title(first, words), alert_detail=detail, alert_task=first.id)


def _panel(props: DayProps, task: Task, inputs: DayInputs, now: datetime, words: Wording) -> DayProps:
    me = inputs.person
    is_mine = me is not None and task.taken_by == me.id
    is_anothers = task.is_open and bool(task.taken_by) and not is_mine
    return replace(
        props,
        selected=task.id,
        kind=task.kind,
        kind_word=day_rows.kind_word(task.kind, words),
        heading=day_rows.heading(task, words),
        asked=day_rows.asked(task, words),
        why=day_rows.why(task, words),
        verdict=day_rows.verdict(task, now, words) if task.is_open else "",
        urgency=task.urgency(now) if task.is_open else "calm",
        holder=_holder(task, me, words),
        is_mine=task.is_open and is_mine,
        is_done=not task.is_open,
        is_at_counter=task.reason == day_rows.HERE,
        may_take=task.is_free,
        may_take_over=is_anothers and props.answers_for_all,
        may_release=task.is_open and bool(task.taken_by) and (is_mine or props.answers_for_all),
        may_end=task.is_open and is_mine and task.kind == "call",
        may_go_on=task.is_open and is_mine and task.kind in inputs.led_to,
        has_cart=task.is_open and is_mine and bool(task.cart_id),
        locked=_locked(inputs, words),
    )


def _holder(task: Task, me: StaffMember | None, words: Wording) -> str:
    texts = texts_in(words.language)
    if task.done_at is not None:
        return texts.translate("Day", "Fait à {time}.", time=words.clock(task.done_at))
    if not task.taken_by or task.taken_at is None:
        if task.escalated_at is None:
            return ""
        since = words.clock(task.escalated_at)
        return texts.translate("Day", "Personne ne l’a pris : la responsable le sait depuis {time}.", time=since)
    if me is not None and task.taken_by == me.id:
        return texts.translate("Day", "Vous l’avez pris à {time}.", time=words.clock(task.taken_at))
    return texts.translate(
        "Day", "Pris par {initials} à {time}.", initials=task.taken_initials, time=words.clock(task.taken_at)
    )


def _locked(inputs: DayInputs, words: Wording) -> str:
    texts = texts_in(words.language)
    if not inputs.is_online:
        return texts.translate("Day", "Sans réseau, une autre tablette pourrait l’avoir pris : attendez le réseau.")
    if inputs.is_signed_in_offline:
        return texts.translate("Day", "Identification faite sans réseau : elle est vérifiée à nouveau dans un instant.")
    return ""


def _notice(inputs: DayInputs, words: Wording) -> str:
    texts = texts_in(words.language)
    taken = texts.translate("Day", "{initials} l’a pris avant vous.", initials=inputs.notice_who)
    done = texts.translate("Day", "C’est déjà fait.")
    said = {
        "": "",
        "task_taken": taken,
        "task_not_yours": taken,
        "task_done": done,
        "task_unknown": done,
        "not_reached": texts.translate("Day", "Le serveur ne répond pas : rien n’a changé."),
        "update_hub": version_words("update_hub", words),
        "update_terminal": version_words("update_terminal", words),
        "sign_in_again": texts.translate("Day", "Votre session est finie : identifiez-vous à nouveau."),
        "no_cart": texts.translate("Day", "Ce panier ne s’ouvre pas : demandez son code au client."),
    }
    return said.get(inputs.notice, texts.translate("Day", "Cela ne se peut pas ici."))


def _last_done(tasks: Sequence[Task], words: Wording) -> str:
    ends = [task.done_at for task in tasks if task.done_at is not None]
    return words.clock(max(ends)) if ends else ""


def _offline_since(inputs: DayInputs, words: Wording) -> str:
    if inputs.is_online:
        return ""
    return words.clock(inputs.last_contact_at) if inputs.last_contact_at else "–"
