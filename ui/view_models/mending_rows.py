"""The lines of a refused order as staff mend them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.sourcing import SourceOption
from kiosk.use_cases.mend_order import MendedLine
from ui.view_models.cart_lines import Way, way_of
from ui.wording import Wording

MendWay = Literal["here", "pickup", "delivery"]
WAYS: tuple[MendWay, ...] = ("here", "pickup", "delivery")


@dataclass(frozen=True)
class MendRow:
    """One line. ``was_price`` is empty unless it costs more today; ``price`` is then today's."""

    line_id: str
    name: str
    choice: str
    quantity: int
    price: str
    was_price: str
    total: str
    way: Way
    place: str
    can_here: bool
    can_pickup: bool
    can_delivery: bool
    is_sold: bool
    is_short: bool


def rows(
    lines: tuple[MendedLine, ...],
    describe: Callable[[str], tuple[str, str]],
    place: Callable[[str], str],
    words: Wording,
) -> tuple[MendRow, ...]:
    """Every line, those taken out with a quantity of 0."""
    return tuple(_row(line, describe(line.line.sku), place(line.line.fulfillment.location_id), words) for line in lines)


def source(line: MendedLine, way: MendWay) -> Fulfillment | None:
    """The best source of a way with enough pieces; None when there is none."""
    options = line.options
    by_way: dict[MendWay, tuple[SourceOption | None, ...]] = {
        "here": (options.here,),
        "pickup": options.near,
        "delivery": options.delivered,
    }
    wanted = max(1, line.line.quantity)
    return next((o.fulfillment for o in by_way[way] if o is not None and o.available >= wanted), None)


def _row(line: MendedLine, described: tuple[str, str], place: str, words: Wording) -> MendRow:
    ordered = line.line
    price = line.todays_price if line.is_dearer and line.todays_price is not None else ordered.unit_price
    option = line.options.option(ordered.fulfillment)
    return MendRow(
        line_id=ordered.id,
        name=described[0],
        choice=described[1],
        quantity=ordered.quantity,
        price=words.money(price),
        was_price=words.money(ordered.unit_price) if line.is_dearer else "",
        total=words.money(price.times(ordered.quantity)),
        way=way_of(ordered.fulfillment),
        place=place,
        can_here=source(line, "here") is not None,
        can_pickup=source(line, "pickup") is not None,
        can_delivery=source(line, "delivery") is not None,
        is_sold=line.todays_price is not None,
        is_short=option is None or option.available < ordered.quantity,
    )
