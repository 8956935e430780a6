"""From tasks to the list that staff read: what waits, how long against its target, what it is about, who has it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from kiosk.domain.task import Task, TaskKind, Urgency
from ui.translation import texts_in
from ui.wording import NO_PICTURE, Wording, capitalised

DayFilter = Literal["all", "call", "try_on", "collect", "parcel", "escalated", "mine"]
"""``escalated``: what waited too long; ``mine``: what the person did today."""

HERE = "here"
RESHELVE = "reshelve"
_HOURS_FROM = 100
_SPACE = "\u00a0"
_SHOWN = 3


@dataclass(frozen=True)
class Goods:
    """An article as rows and panel say it. ``shelf`` is where it lies here, empty when nobody knows."""

    name: str
    choice: str
    picture: str
    tint: int
    shelf: str
    here: int
    elsewhere: str


@dataclass(frozen=True)
class DayRow:
    """One line of the list. ``tag`` is what was promised, ``initials`` are of whoever has it."""

    task_id: str
    kind: str
    wait: str
    target: str
    urgency: Urgency
    title: str
    detail: str
    tag: str
    initials: str
    is_escalated: bool
    is_done: bool
    picture: str
    tint: int
    more: int


@dataclass(frozen=True)
class DayLine:
    """One article of the task in the panel. ``where_kind`` is positive (here) or caution (elsewhere, or nowhere)."""

    name: str
    choice: str
    picture: str
    tint: int
    where: str
    where_kind: str


Describe = Callable[[str], Goods]


def row(task: Task, describe: Describe, now: datetime, words: Wording) -> DayRow:
    """One task."""
    goods = [describe(item.sku) for item in task.items]
    first = goods[0] if goods else None
    urgency = task.urgency(now) if task.is_open else "calm"
    return DayRow(
        task_id=task.id,
        kind=task.kind,
        wait=waited(task, now, words),
        target=against(task, words),
        urgency=urgency,
        title=title(task, words),
        detail=detail(task, goods, words),
        tag=promised(task, now, words),
        initials=task.taken_initials if task.is_open else "",
        is_escalated=task.is_free and task.escalated_at is not None,
        is_done=not task.is_open,
        picture=first.picture if first else NO_PICTURE,
        tint=first.tint if first else 1,
        more=max(0, len(goods) - 1),
    )


def chosen(tasks: Sequence[Task], which: DayFilter, me: str) -> list[Task]:
    """The tasks behind a filter; what is done shows only among one's own."""
    if which == "mine":
        return [task for task in reversed(tasks) if task.done_by == me and not task.is_open]
    waiting = [task for task in tasks if task.is_open]
    if which == "escalated":
        return [task for task in waiting if task.is_free and task.escalated_at is not None]
    return [task for task in waiting if which in ("all", task.kind)]


def waited(task: Task, now: datetime, words: Wording) -> str:
    """``14 min``; of what is done the time at which it was."""
    if task.done_at is not None:
        return words.clock(task.done_at)
    return minutes(int((now - task.asked_at) / timedelta(minutes=1)), words)


def minutes(count: int, words: Wording) -> str:
    """``14 min``, from a hundred on ``2 h 30``."""
    if count < _HOURS_FROM:
        return words.text("{count} min", count=max(0, count)).replace(" ", _SPACE)
    hours, rest = divmod(count, 60)
    return words.duration(hours * 3600) + (f"{_SPACE}{rest:02d}" if rest else "")


def against(task: Task, words: Wording) -> str:
    """``sur 10``: the target beside the wait."""
    texts = texts_in(words.language)
    if not task.is_open:
        return texts.translate("Day", "fait")
    if task.target_minutes < _HOURS_FROM:
        return texts.translate("Day", "sur {count}", count=task.target_minutes)
    return texts.translate("Day", "sur {count}", count=minutes(task.target_minutes, words))


def verdict(task: Task, now: datetime, words: Wording) -> str:
    """``14 min au lieu de 10 min``: the same in the panel."""
    texts = texts_in(words.language)
    wait, target = waited(task, now, words), minutes(task.target_minutes, words)
    if task.urgency(now) == "late":
        return texts.translate("Day", "{wait} au lieu de {target}", wait=wait, target=target)
    return texts.translate("Day", "{wait} sur {target}", wait=wait, target=target)


def kind_word(kind: TaskKind, words: Wording) -> str:
    """What kind of task it is, in one word."""
    texts = texts_in(words.language)
    return {
        "call": texts.translate("Day", "Appel"),
        "try_on": texts.translate("Day", "Essayage"),
        "collect": texts.translate("Day", "Retrait"),
        "parcel": texts.translate("Day", "Colis"),
    }[kind]


def title(task: Task, words: Wording) -> str:
    """Kind, for whom, where."""
    texts = texts_in(words.language)
    parts = [kind_word(task.kind, words), *_subject(task)]
    if task.kind == "collect" and task.reason == HERE:
        parts.append(texts.translate("Day", "à l’accueil"))
    if task.city:
        parts.append(texts.translate("Day", "vers {city}", city=task.city))
    return " · ".join(part for part in parts if part)


def heading(task: Task, words: Wording) -> str:
    """The panel's: for whom, or what."""
    return next((part for part in _subject(task) if part), kind_word(task.kind, words))


def _subject(task: Task) -> list[str]:
    if task.kind == "parcel":
        return [task.number]
    who = [task.who or task.number, task.where] if task.kind != "collect" else [task.who, task.number, task.where]
    return who if task.kind != "call" else [task.where]


def asked(task: Task, words: Wording) -> str:
    """Since when, and where: under the heading of the panel."""
    texts = texts_in(words.language)
    parts = [texts.translate("Day", "Demandé à {time}", time=words.clock(task.asked_at))]
    if task.reason == RESHELVE:
        day = words.date_of(task.asked_at)
        parts = [texts.translate("Day", "Gardé jusqu’au {day}, {time}", day=day, time=words.clock(task.asked_at))]
    known = heading(task, words)
    parts += [part for part in (task.number, task.where) if part and part != known]
    if task.city:
        parts.append(texts.translate("Day", "vers {city}", city=task.city))
    return " · ".join(parts)


def detail(task: Task, goods: Sequence[Goods], words: Wording) -> str:
    """What it is about: why somebody calls, or the goods and where they lie."""
    texts = texts_in(words.language)
    names = [_named(one) for one in goods[:_SHOWN]]
    if task.kind == "call":
        looks = texts.translate("Day", "Regarde : {goods}", goods=names[0]) if names else ""
        return " · ".join(part for part in (why(task, words), looks) if part)
    pieces = sum(item.quantity for item in task.items)
    parts = [", ".join(names)]
    if pieces > 1:
        parts.append(texts.translate("Day", "%n pièce(s)", n=pieces))
    if len(goods) == 1 and goods[0].shelf:
        parts.append(goods[0].shelf)
    return " · ".join(part for part in parts if part)


def why(task: Task, words: Wording) -> str:
    """Why somebody calls, or what is to be done for a collection."""
    texts = texts_in(words.language)
    return {
        "advice": texts.translate("Day", "Demande un conseil"),
        "size": texts.translate("Day", "Demande de l’aide pour la taille"),
        "find": texts.translate("Day", "Cherche un article"),
        "cart": texts.translate("Day", "Demande de l’aide pour son panier"),
        HERE: texts.translate("Day", "Le client attend à l’accueil."),
        "prepare": texts.translate("Day", "À sortir du rayon et à mettre de côté."),
        RESHELVE: texts.translate("Day", "Personne n’est venu à temps. À remettre en rayon, au comptoir."),
    }.get(task.reason, "")


def promised(task: Task, now: datetime, words: Wording) -> str:
    """``promis à 15:00``, ``départ 16:30``; another day says so."""
    if task.due_at is None or not task.is_open:
        return ""
    texts = texts_in(words.language)
    day = words.local_day(task.due_at)
    at = words.clock(task.due_at)
    if day != words.today(now):
        at = f"{words.day(day, now) if (day - words.today(now)).days == 1 else words.date_short(day)} {at}"
    if task.kind == "parcel":
        return texts.translate("Day", "départ {time}", time=at)
    if task.reason == RESHELVE:
        return texts.translate("Day", "délai passé")
    return texts.translate("Day", "promis {time}", time=at)


def lines(task: Task, describe: Describe, words: Wording) -> tuple[DayLine, ...]:
    """The articles of one task, each with where it is."""
    texts = texts_in(words.language)
    made = []
    for item in task.items:
        goods = describe(item.sku)
        count = texts.translate("Day", "%n pièce(s)", n=item.quantity) if item.quantity > 1 else ""
        where = f"{goods.shelf} · {goods.here}" if goods.here and goods.shelf else ""
        where = where or (texts.translate("Day", "Ici · {count}", count=goods.here) if goods.here else goods.elsewhere)
        choice = " · ".join(part for part in (goods.choice, count) if part)
        made.append(
            DayLine(
                goods.name,
                capitalised(choice),
                goods.picture,
                goods.tint,
                where or texts.translate("Day", "Introuvable"),
                "positive" if goods.here else "caution",
            )
        )
    return tuple(made)


def _named(goods: Goods) -> str:
    return ", ".join(part for part in (goods.name, goods.choice.replace(" · ", ", ")) if part)
