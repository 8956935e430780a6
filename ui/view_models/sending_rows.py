"""From outbox entries to the list that staff read: what waits, what is unknown, what was refused and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from kiosk.domain.order import OrderOutline
from kiosk.domain.text import in_language
from kiosk.ports.outbox import OutboxEntry
from ui.view_models import if_gone_words
from ui.view_models.cart_lines import Articles
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

SendingState = Literal["rejected", "unknown", "pending"]
SendingFilter = Literal["all", "rejected", "unknown", "pending"]

_SHORT_KEY = 9
_ORDER = {"rejected": 0, "unknown": 1, "pending": 2}


@dataclass(frozen=True)
class SendingRow:
    """One order that has no answer yet. ``reason`` is the code of the last error, in words on the screen."""

    order_id: str
    number: str
    status: SendingState
    reason: str
    next_try: str
    attempts: int
    total: str
    made: str
    pieces: int


@dataclass(frozen=True)
class SendingLine:
    """One line of the order in the panel."""

    line_id: str
    name: str
    choice: str
    quantity: int
    total: str
    how: str
    note: str = ""
    """What the customer wants if it is gone."""
    picture: str = ""
    tint: int = 1


def row(entry: OutboxEntry, now: datetime, words: Wording) -> SendingRow:
    """One entry of the outbox."""
    wait_s = max(0.0, (entry.next_attempt_at - now).total_seconds())
    state: SendingState = "pending" if entry.state == "in_flight" else entry.state
    return SendingRow(
        order_id=entry.order.id,
        number=entry.order.number,
        status=state,
        reason=entry.last_error,
        next_try=words.duration(wait_s) if state == "pending" and wait_s >= 1 else "",
        attempts=entry.attempts,
        total=words.money(entry.order.total),
        made=words.clock(entry.created_at),
        pieces=sum(line.quantity for line in entry.order.lines),
    )


def rows(entries: Sequence[OutboxEntry], now: datetime, words: Wording) -> tuple[SendingRow, ...]:
    """All entries: refused ones need a person and come first, oldest first within a state."""
    made = [row(entry, now, words) for entry in entries]
    return tuple(sorted(made, key=lambda entry: _ORDER[entry.status]))


def chosen(made: tuple[SendingRow, ...], which: SendingFilter) -> tuple[SendingRow, ...]:
    """The rows behind a filter."""
    return made if which == "all" else tuple(entry for entry in made if entry.status == which)


def lines(order: OrderOutline, known: Articles, words: Wording) -> tuple[SendingLine, ...]:
    """The lines of one order; an article that the shop sells no more is its SKU."""
    made = []
    for line in order.lines:
        name, choice = _named(line.sku, known, words)
        article = known.get(line.sku)
        instead = [" ".join(filter(None, _named(sku, known, words))) for sku in line.equivalents]
        made.append(
            SendingLine(
                line_id=line.id,
                name=name,
                choice=choice,
                quantity=line.quantity,
                total=words.money(line.unit_price.times(line.quantity)),
                how=line.fulfillment.kind,
                note=if_gone_words.chosen(line.if_gone, instead, words),
                picture=words.picture(*article) if article else "",
                tint=article[0].tint if article else 1,
            )
        )
    return tuple(made)


def key_shown(key: str) -> str:
    """Enough of a key to tell two orders apart on the telephone."""
    return key if len(key) <= _SHORT_KEY else f"{key[:4]}…{key[-4:]}"


def _named(sku: str, known: Articles, words: Wording) -> tuple[str, str]:
    if sku not in known:
        return sku, ""
    product, variant = known[sku]
    return in_language(product.name, words.language), choice_text(variant, words.language)
