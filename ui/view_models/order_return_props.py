"""What the screen of a return shows: the lines that may go back, what is chosen of them, and the hub's word."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from kiosk.domain.order_links import return_link
from kiosk.domain.order_return import OrderReturn, ReturnReason
from kiosk.domain.slip import SeenLine, SeenOrder
from kiosk.domain.text import in_language
from ui.translation import texts_in
from ui.view_models.cart_lines import Articles
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

USUAL: Final[ReturnReason] = "changed_mind"


@dataclass(frozen=True)
class ReturnRow:
    """A line that may go back, and what was chosen for it."""

    line_id: str
    name: str
    choice: str
    picture: str
    tint: int
    price: str
    pieces: int
    quantity: int
    until: str
    is_chosen: bool
    reason: str
    note: str


@dataclass(frozen=True)
class Chosen:
    """What the shopper chose for one line."""

    quantity: int = 1
    reason: ReturnReason = USUAL
    note: str = ""


@dataclass(frozen=True)
class ReturnInputs:
    """The order, what is chosen of it, and what the hub said."""

    order: SeenOrder | None = None
    chosen: dict[str, Chosen] = field(default_factory=dict)
    noting: str = ""
    is_asking: bool = False
    problem: str = ""
    made: OrderReturn | None = None
    articles: Articles = field(default_factory=dict)


@dataclass(frozen=True)
class ReturnProps:
    """What the screen shows. ``noting`` is the line whose note is being typed."""

    rows: tuple[ReturnRow, ...] = ()
    can_ask: bool = False
    noting: str = ""
    note: str = ""
    is_asking: bool = False
    problem: str = ""
    number: str = ""
    link: str = ""
    summary: tuple[str, ...] = ()


def derive(inputs: ReturnInputs, public_url: str, now: datetime, words: Wording) -> ReturnProps:
    """The screen for these inputs."""
    order, made = inputs.order, inputs.made
    if order is None:
        return ReturnProps()
    today = words.today(now)
    rows = tuple(_row(line, inputs, words) for line in order.lines if _may_go_back(line, today))
    noted = inputs.chosen.get(inputs.noting)
    return ReturnProps(
        rows=rows,
        can_ask=bool(inputs.chosen) and not inputs.is_asking,
        noting=inputs.noting if noted else "",
        note=noted.note if noted else "",
        is_asking=inputs.is_asking,
        problem=_problem(inputs.problem, words),
        number=made.number if made else "",
        link=return_link(public_url, order.token, made.number) if made else "",
        summary=tuple(f"{pieces} {name}" for name, pieces in made_lines(inputs, words)),
    )


def _may_go_back(line: SeenLine, today: date) -> bool:
    known = line.returnable
    return known is not None and known.pieces > 0 and known.last_day is not None and today <= known.last_day


def _row(line: SeenLine, inputs: ReturnInputs, words: Wording) -> ReturnRow:
    known, chosen = inputs.articles.get(line.sku), inputs.chosen.get(line.id)
    assert line.returnable is not None  # only such lines have a row
    day = line.returnable.withdrawal_until
    until = _text(words, "Droit de rétractation jusqu’au {day}", day=words.date_long(day)) if day else ""
    return ReturnRow(
        line_id=line.id,
        name=_name(line, inputs, words),
        choice=choice_text(known[1], words.language) if known else "",
        picture=words.picture(*known) if known else "",
        tint=known[0].tint if known else 1,
        price=words.money(line.unit_price),
        pieces=line.returnable.pieces,
        quantity=chosen.quantity if chosen else 1,
        until=until,
        is_chosen=chosen is not None,
        reason=chosen.reason if chosen else USUAL,
        note=chosen.note if chosen else "",
    )


def _name(line: SeenLine, inputs: ReturnInputs, words: Wording) -> str:
    known = inputs.articles.get(line.sku)
    return in_language(known[0].name, words.language) if known else _text(words, "Article {sku}", sku=line.sku)


def made_lines(inputs: ReturnInputs, words: Wording) -> list[tuple[str, str]]:
    """Name and pieces of everything that the return is about."""
    if inputs.order is None or inputs.made is None:
        return []
    lines = {line.id: line for line in inputs.order.lines}
    return [(_name(lines[one.line_id], inputs, words), f"{one.quantity} ×") for one in inputs.made.lines]


def _problem(reason: str, words: Wording) -> str:
    match reason:
        case "":
            return ""
        case "needs_network" | "too_many_tries":
            return _text(words, "Le réseau ne répond pas. Réessayez : rien ne sera demandé deux fois.")
        case "too_many":
            return _text(words, "Une partie de ces pièces est déjà rendue, ou demandée.")
        case "too_late":
            return _text(words, "Le délai de retour de cet article est passé.")
        case _:
            return _text(words, "Le retour ne peut pas se faire ici. Un vendeur vous aide.")


def _text(words: Wording, source: str, **values: Any) -> str:
    return texts_in(words.language).translate("OrderReturn", source, **values)
