"""What the last screen shows: what happens next for everything ordered, before and after the hub's word."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.location import StockLocation
from kiosk.domain.order import ConfirmedLine, LineOutcome, OrderConfirmed, OrderLine, ReadyOrder
from kiosk.domain.promise import pickup_ready_at
from kiosk.domain.text import LocalisedText, in_language
from kiosk.use_cases.view_cart import CartOverview, LineOverview
from ui.view_models.cart_lines import Way, way_of
from ui.view_models.stock_cells import choice_text
from ui.wording import Wording, capitalised

Rating = Literal["", "yes", "fair", "no"]
RATINGS: tuple[Rating, ...] = ("yes", "fair", "no")
OrderState = Literal["none", "pending", "confirmed", "rejected"]


@dataclass(frozen=True)
class PlacedOrder:
    """An order on the disk, with the cart as it was on the screen when it was placed."""

    order: ReadyOrder
    overview: CartOverview


@dataclass(frozen=True)
class NextStep:
    """What happens next for lines that go the same way. ``second_picture`` is empty for a single thing."""

    way: Way
    outcome: LineOutcome
    place: str
    when: str
    from_time: str
    names: str
    pieces: int
    picture: str
    tint: int
    second_picture: str
    second_tint: int


@dataclass(frozen=True)
class DoneInputs:
    """What the screen knows. ``order_url`` opens the order before the hub has given a tracking address."""

    placed: PlacedOrder | None
    confirmed: OrderConfirmed | None
    is_rejected: bool
    order_url: str
    places: Mapping[str, StockLocation]
    shelves: Mapping[str, LocalisedText]
    now: datetime
    words: Wording
    rating: Rating = ""
    is_online: bool = True


@dataclass(frozen=True)
class DoneProps:
    """What the screen shows."""

    state: OrderState = "none"
    number: str = ""
    total: str = ""
    is_paid_at_till: bool = True
    steps: tuple[NextStep, ...] = ()
    code: str = ""
    is_collected: bool = False
    is_changed: bool = False
    rating: Rating = ""
    is_online: bool = True


@dataclass(frozen=True)
class _Fate:
    line: OrderLine
    outcome: LineOutcome
    fulfillment: Fulfillment
    day: date | None


def derive(inputs: DoneInputs) -> DoneProps:
    """The screen for these inputs. What the hub decided replaces what was promised here."""
    if inputs.placed is None:
        return DoneProps()
    order, confirmed = inputs.placed.order, inputs.confirmed
    total = confirmed.total if confirmed else order.total
    fates = _fates(order, confirmed)
    return DoneProps(
        state="confirmed" if confirmed else "rejected" if inputs.is_rejected else "pending",
        number=order.number,
        total=inputs.words.money(total),
        is_paid_at_till=order.payment == "at_till",
        steps=tuple(_step(fates_together, inputs) for fates_together in _together(fates)),
        code=confirmed.tracking_url if confirmed else inputs.order_url,
        is_changed=any(fate.outcome != "allocated" for fate in fates),
        is_collected=any(fate.fulfillment.kind == "store_pickup" for fate in fates),
        rating=inputs.rating,
        is_online=inputs.is_online,
    )


def _fates(order: ReadyOrder, confirmed: OrderConfirmed | None) -> list[_Fate]:
    decided: dict[str, ConfirmedLine] = {line.line_id: line for line in confirmed.lines} if confirmed else {}
    fates = []
    for line in order.lines:
        word = decided.get(line.id)
        if word is None:
            fates.append(_Fate(line, "allocated", line.fulfillment, line.promised_on))
        else:
            fates.append(_Fate(line, word.outcome, word.fulfillment, word.promised_on))
    return fates


def _together(fates: list[_Fate]) -> list[list[_Fate]]:
    groups: dict[tuple[str, ...], list[_Fate]] = {}
    for fate in fates:
        way = way_of(fate.fulfillment)
        place = "" if way == "delivery" else fate.fulfillment.location_id
        key = (fate.outcome, way, place, "" if way == "here" else str(fate.day))
        groups.setdefault(key, []).append(fate)
    return list(groups.values())


def _step(fates: list[_Fate], inputs: DoneInputs) -> NextStep:
    first, words = fates[0], inputs.words
    way, place = way_of(first.fulfillment), inputs.places.get(first.fulfillment.location_id)
    lines = _overviews(fates, inputs)
    pictures = [(words.picture(line.product, line.variant), line.product.tint) for line in lines]
    second = pictures[1] if len(pictures) > 1 else ("", 1)
    shelves = {in_language(inputs.shelves.get(fate.line.sku, {}), words.language) for fate in fates}
    shelf = shelves.pop() if len(shelves) == 1 else ""
    return NextStep(
        way=way,
        outcome=first.outcome,
        place=shelf if way == "here" else place.name if place else "",
        when=capitalised(words.day(first.day, inputs.now)) if first.day else "",
        from_time=words.time(pickup_ready_at(place, inputs.now)) if place and way == "pickup" else "",
        names=words.list([_name(line, words) for line in lines]),
        pieces=sum(fate.line.quantity for fate in fates),
        picture=pictures[0][0] if pictures else "",
        tint=pictures[0][1] if pictures else 1,
        second_picture=second[0],
        second_tint=second[1],
    )


def _name(line: LineOverview, words: Wording) -> str:
    """``Robe Ondine (corail, 38)``, ``2 × Carnet Atlas``: what to look for on the shelf, or in the parcel."""
    name = in_language(line.product.name, words.language)
    choice = choice_text(line.variant, words.language).replace(" · ", ", ")
    quantity = line.line.quantity
    return (f"{quantity}\u00a0× " if quantity > 1 else "") + name + (f" ({choice})" if choice else "")


def _overviews(fates: list[_Fate], inputs: DoneInputs) -> list[LineOverview]:
    lines = inputs.placed.overview.lines if inputs.placed else ()
    by_id = {line.line.id: line for line in lines}
    return [by_id[fate.line.id] for fate in fates if fate.line.id in by_id]
