"""What is asked of a shopper in case something is gone: once for the order, otherwise line by line, with the equivalents."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.equivalents import Equivalent
from kiosk.domain.fulfillment import IfGone
from kiosk.domain.gone_choices import GoneChoices
from kiosk.domain.offline_policy import OfflineLimit, TooManyPieces
from kiosk.use_cases.view_cart import CartOverview, LineOverview
from ui.view_models.if_gone_words import article, chosen, limit
from ui.wording import Wording


@dataclass(frozen=True)
class IfGoneLine:
    """One line and what happens if it is gone. ``pictures`` are its equivalents'; ``is_own``: not the order's choice."""

    line_id: str
    name: str
    picture: str
    tint: int
    sentence: str
    is_own: bool
    pictures: tuple[str, ...] = ()
    tints: tuple[int, ...] = ()


@dataclass(frozen=True)
class EquivalentRow:
    """One equivalent of the line whose sheet is open."""

    sku: str
    name: str
    price: str
    picture: str
    tint: int
    is_accepted: bool


@dataclass(frozen=True)
class IfGoneInputs:
    """What is known. ``offered`` holds the equivalents of the lines for which they were looked up."""

    overview: CartOverview | None
    choices: GoneChoices
    offered: Mapping[str, tuple[Equivalent, ...]]
    asks: bool
    open_line: str
    reached: OfflineLimit | None
    words: Wording
    is_staff: bool = False


@dataclass(frozen=True)
class IfGoneProps:
    """What the question shows. ``limit`` says in a sentence why nothing can be ordered without network, empty when it can."""

    asks: bool = False
    choice: IfGone = "another_location"
    lines: tuple[IfGoneLine, ...] = ()
    limit: str = ""
    open_line: str = ""
    open_name: str = ""
    open_choice: IfGone = "another_location"
    has_equivalents: bool = False
    equivalents: tuple[EquivalentRow, ...] = ()


def derive(inputs: IfGoneInputs) -> IfGoneProps:
    """The question for these inputs."""
    overview, words = inputs.overview, inputs.words
    if overview is None:
        return IfGoneProps()
    lines = [line for line in overview.lines if line.fulfillment is not None]
    opened = next((line for line in lines if line.line.id == inputs.open_line), None)
    offered = inputs.offered.get(inputs.open_line, ()) if opened else ()
    return IfGoneProps(
        asks=inputs.asks and bool(lines),
        choice=inputs.choices.usual,
        lines=tuple(_line(line, inputs) for line in lines) if inputs.asks else (),
        limit=_limit(lines, inputs),
        open_line=opened.line.id if opened else "",
        open_name=article(opened.product, opened.variant, words) if opened else "",
        open_choice=inputs.choices.of(inputs.open_line),
        has_equivalents=bool(offered),
        equivalents=tuple(_equivalent(each, inputs) for each in offered),
    )


def _line(line: LineOverview, inputs: IfGoneInputs) -> IfGoneLine:
    words, line_id = inputs.words, line.line.id
    choice = inputs.choices.of(line_id)
    taken = _taken(line_id, inputs) if choice == "equivalent" else []
    return IfGoneLine(
        line_id=line_id,
        name=article(line.product, line.variant, words),
        picture=words.picture(line.product, line.variant),
        tint=line.product.tint,
        sentence=chosen(choice, [article(each.product, each.variant, words) for each in taken], words),
        is_own=line_id in inputs.choices.by_line,
        pictures=tuple(words.picture(each.product, each.variant) for each in taken),
        tints=tuple(each.product.tint for each in taken),
    )


def _taken(line_id: str, inputs: IfGoneInputs) -> list[Equivalent]:
    offered = inputs.offered.get(line_id, ())
    accepted = inputs.choices.accepted(line_id, tuple(each.variant.sku for each in offered))
    return [each for each in offered if each.variant.sku in accepted]


def _equivalent(each: Equivalent, inputs: IfGoneInputs) -> EquivalentRow:
    sku = each.variant.sku
    return EquivalentRow(
        sku=sku,
        name=article(each.product, each.variant, inputs.words),
        price=inputs.words.money(each.price),
        picture=inputs.words.picture(each.product, each.variant),
        tint=each.product.tint,
        is_accepted=bool(inputs.choices.accepted(inputs.open_line, (sku,))),
    )


def _limit(lines: list[LineOverview], inputs: IfGoneInputs) -> str:
    reached = inputs.reached
    if reached is None:
        return ""
    line_id = reached.line_id if isinstance(reached, TooManyPieces) else ""
    name = next((article(x.product, x.variant, inputs.words) for x in lines if x.line.id == line_id), "")
    return limit(reached, name, inputs.words, is_staff=inputs.is_staff)
