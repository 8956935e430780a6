"""The counter's rows: orders that wait, lines of the one on the counter, and what may come back of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kiosk.domain.counter import CounterEntry, CounterOrder
from kiosk.domain.location import StockLocation
from kiosk.domain.order_return import SELLABLE, ReturnLine
from kiosk.domain.slip import SeenLine
from kiosk.domain.text import in_language
from ui.translation import texts_in
from ui.view_models.cart_lines import Articles
from ui.view_models.seen_order_props import SeenOrderInputs, seen_row
from ui.wording import Wording


@dataclass(frozen=True)
class CounterRow:
    """One order of the list. ``kind`` is ``collect`` or ``parcel``; ``tone`` belongs to ``pill``."""

    order_id: str
    kind: str
    title: str
    detail: str
    pill: str
    tone: str
    when: str
    is_here: bool
    is_overdue: bool
    picture: str
    tint: int
    more: int


@dataclass(frozen=True)
class CounterLine:
    """One line of the order on the counter. ``is_mine``: to be handed over or sent from here."""

    line_id: str
    name: str
    choice: str
    picture: str
    tint: int
    price: str
    standing: str
    tone: str
    symbol: str
    shelf: str
    is_mine: bool


@dataclass(frozen=True)
class BackRow:
    """One line that may come back. ``most`` is 0 where nothing may, ``why`` says it in words."""

    line_id: str
    name: str
    choice: str
    picture: str
    tint: int
    most: int
    quantity: int
    reason: str
    condition: str
    to_stock: bool
    may_stock: bool
    why: str


@dataclass(frozen=True)
class Known:
    """Articles and places, by their ids."""

    articles: Articles = field(default_factory=dict)
    places: Mapping[str, StockLocation] = field(default_factory=dict)


def row(entry: CounterEntry, known: Known, now: datetime, words: Wording) -> CounterRow:
    """One order that waits."""
    article = next((known.articles[sku] for sku in entry.skus if sku in known.articles), None)
    pieces = _text(words, "%n article(s)", n=entry.pieces)
    where = _text(words, "vers {city}", city=entry.city) if entry.city else ""
    names = [in_language(article[0].name, words.language)] if article else []
    return CounterRow(
        order_id=entry.order_id,
        kind=entry.kind,
        title=" · ".join(filter(None, (entry.customer, entry.number))),
        detail=" · ".join(filter(None, (where, pieces, *names))),
        pill=_pill(entry, now, words),
        tone="caution" if entry.is_overdue(now) or entry.is_reshelved else "positive" if entry.is_ready else "neutral",
        when=kept(entry.kept_until, now, words) or (words.day(entry.due_on, now) if entry.due_on else ""),
        is_here=entry.is_here,
        is_overdue=entry.is_overdue(now),
        picture=words.picture(*article) if article else "",
        tint=article[0].tint if article else 1,
        more=max(0, len(set(entry.skus)) - 1),
    )


def lines(order: CounterOrder, known: Known, now: datetime, words: Wording) -> tuple[CounterLine, ...]:
    """The lines on the counter, those to hand over or to send first."""
    mine = {*order.to_hand_over, *order.to_send}
    made = [_line(line, order, known, now, words) for line in order.order.lines]
    return tuple(sorted(made, key=lambda line: line.line_id not in mine))


def back_rows(
    order: CounterOrder, chosen: Mapping[str, ReturnLine], known: Known, now: datetime, words: Wording
) -> tuple[BackRow, ...]:
    """What may come back, line by line."""
    return tuple(
        _back(line, chosen.get(line.id), known, now, words) for line in order.order.lines if line.outcome != "dropped"
    )


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("Counter", source, **values)


def kept(until: datetime | None, now: datetime, words: Wording) -> str:
    """Until when it waits for its owner, the day only where it is not today."""
    if until is None:
        return ""
    if words.local_day(until) == words.today(now):
        return _text(words, "Gardée jusqu’à {time}", time=words.time(until))
    return _text(words, "Gardée jusqu’au {day}, {time}", day=words.date_of(until), time=words.time(until))


def _pill(entry: CounterEntry, now: datetime, words: Wording) -> str:
    if entry.is_reshelved:
        return _text(words, "Remise en rayon")
    if entry.is_overdue(now):
        return _text(words, "Délai passé")
    if entry.kind == "parcel":
        return _text(words, "Emballé") if entry.is_ready else _text(words, "À prélever")
    return _text(words, "Prêt") if entry.is_ready else _text(words, "À préparer")


def _line(line: SeenLine, order: CounterOrder, known: Known, now: datetime, words: Wording) -> CounterLine:
    shown = seen_row(line, SeenOrderInputs(articles=known.articles, places=known.places), now, words)
    return CounterLine(
        line_id=line.id,
        name=shown.name,
        choice=shown.choice,
        picture=shown.picture,
        tint=shown.tint,
        price=shown.price,
        standing=shown.standing,
        tone=shown.tone,
        symbol=shown.symbol,
        shelf=in_language(order.shelves[line.sku], words.language) if line.sku in order.shelves else "",
        is_mine=line.id in {*order.to_hand_over, *order.to_send},
    )


def _back(line: SeenLine, chosen: ReturnLine | None, known: Known, now: datetime, words: Wording) -> BackRow:
    shown = seen_row(line, SeenOrderInputs(articles=known.articles, places=known.places), now, words)
    why = _why_not(line, now, words)
    condition = chosen.condition if chosen else ""
    return BackRow(
        line_id=line.id,
        name=shown.name,
        choice=shown.choice,
        picture=shown.picture,
        tint=shown.tint,
        most=0 if why or line.returnable is None else line.returnable.pieces,
        quantity=chosen.quantity if chosen else 0,
        reason=chosen.reason if chosen else "",
        condition=condition,
        to_stock=chosen.to_stock if chosen else False,
        may_stock=condition in SELLABLE,
        why=why,
    )


def _why_not(line: SeenLine, now: datetime, words: Wording) -> str:
    may = line.returnable
    if may is None or may.pieces < 1:
        return _text(words, "Déjà rendu")
    if may.last_day is None:
        return _text(words, "Pas encore remis au client")
    if words.today(now) > may.last_day:
        return _text(words, "Trop tard depuis le {day}", day=words.date_long(may.last_day))
    return ""
