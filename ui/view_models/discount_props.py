"""What the discount sheet shows, worked out from the cart, the person and what they chose."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.discount import REASONS, DiscountReason, percent_off
from kiosk.domain.money import Money, total
from kiosk.domain.rights import discount_ceiling
from kiosk.domain.staff import StaffMember
from kiosk.domain.text import in_language
from kiosk.use_cases.selling import ungranted
from kiosk.use_cases.view_cart import CartOverview, LineOverview
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording

STEPS = (5, 10, 15, 20, 25, 30, 40, 50)
"""Percent that are offered at one touch, as far as the ceiling lets them."""


@dataclass(frozen=True)
class DiscountInputs:
    """What is known. ``skus`` are the articles that it is for; none: of the whole cart."""

    is_open: bool = False
    overview: CartOverview | None = None
    person: StaffMember | None = None
    skus: frozenset[str] = frozenset()
    percent: int = 0
    reason: DiscountReason | str = ""
    note: str = ""


@dataclass(frozen=True)
class DiscountRow:
    """One article of the cart. ``was`` is what it costs without a discount, ``now`` with the one that is being made."""

    sku: str
    name: str
    choice: str
    picture: str
    tint: int
    quantity: int
    was: str
    now: str
    given: str
    is_chosen: bool


@dataclass(frozen=True)
class DiscountProps:
    """What the sheet shows; sentences are made in QML around these. ``given`` articles have a discount already."""

    is_open: bool = False
    ceiling: int = 0
    percent: int = 0
    reason: str = ""
    steps: tuple[int, ...] = ()
    chosen: int = 0
    articles: int = 0
    given: int = 0
    off: str = ""
    total: str = ""
    can_give: bool = False


def derive(inputs: DiscountInputs, words: Wording) -> DiscountProps:
    """The sheet for these inputs."""
    lines = of_articles(inputs)
    if not inputs.is_open or inputs.person is None or not lines:
        return DiscountProps()
    ceiling = discount_ceiling(inputs.person)
    chosen = [line for line in lines if is_chosen(line, inputs)]
    off = total([_off(line, inputs.percent) for line in chosen])
    goods = total([_worth(line) for line in lines])
    return DiscountProps(
        is_open=True,
        ceiling=ceiling,
        percent=inputs.percent,
        reason=inputs.reason,
        steps=tuple(step for step in STEPS if step <= ceiling),
        chosen=len(chosen),
        articles=len({line.variant.sku for line in lines}),
        given=len({line.variant.sku for line in chosen if line.price.reason == "discount"}),
        off=words.signed_money(Money(-off.amount, off.currency)) if off.amount else "",
        total=words.money(goods - off),
        can_give=bool(chosen) and 0 < inputs.percent <= ceiling and _has_reason(inputs),
    )


def rows(inputs: DiscountInputs, words: Wording) -> tuple[DiscountRow, ...]:
    """Every article once, in the order of the cart."""
    by_sku: dict[str, LineOverview] = {}
    for line in of_articles(inputs):
        by_sku.setdefault(line.variant.sku, line)
    return tuple(_row(line, inputs, words) for line in by_sku.values())


def of_articles(inputs: DiscountInputs) -> tuple[LineOverview, ...]:
    """The lines that a discount can be given on: those of a quote are promised already."""
    lines = inputs.overview.lines if inputs.overview else ()
    return tuple(line for line in lines if line.price.reason != "quote")


def is_chosen(line: LineOverview, inputs: DiscountInputs) -> bool:
    """Whether the discount is for this line."""
    return not inputs.skus or line.variant.sku in inputs.skus


def _has_reason(inputs: DiscountInputs) -> bool:
    return inputs.reason in REASONS and (inputs.reason != "other" or bool(inputs.note.strip()))


def _row(line: LineOverview, inputs: DiscountInputs, words: Wording) -> DiscountRow:
    was, chosen = ungranted(line), is_chosen(line, inputs)
    lower = was.minus_percent(inputs.percent)
    given = percent_off(line.price.price, was) if line.price.reason == "discount" else 0
    return DiscountRow(
        sku=line.variant.sku,
        name=in_language(line.product.name, words.language),
        choice=choice_text(line.variant, words.language),
        picture=words.picture(line.product, line.variant),
        tint=line.product.tint,
        quantity=sum(other.line.quantity for other in _alike(line, of_articles(inputs))),
        was=words.money(was),
        now=words.money(lower) if chosen and inputs.percent else "",
        given=f"−{given}\u00a0%" if given else "",
        is_chosen=chosen,
    )


def _alike(line: LineOverview, lines: Iterable[LineOverview]) -> list[LineOverview]:
    return [other for other in lines if other.variant.sku == line.variant.sku]


def _off(line: LineOverview, percent: int) -> Money:
    was = ungranted(line)
    return (was - was.minus_percent(percent)).times(line.line.quantity)


def _worth(line: LineOverview) -> Money:
    return ungranted(line).times(line.line.quantity)
