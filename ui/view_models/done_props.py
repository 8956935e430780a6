"""What the last screen shows: what happens next for everything ordered, before and after the hub's word."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from kiosk.domain.amount_due import still_due
from kiosk.domain.catalogue import Product, Variant
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.location import StockLocation
from kiosk.domain.money import Money
from kiosk.domain.order import ConfirmedLine, LineOutcome, OrderConfirmed, OrderLine, ReadyOrder
from kiosk.domain.payment import LOCKED, PaymentStanding
from kiosk.domain.promise import pickup_ready_at
from kiosk.domain.text import LocalisedText, in_language
from kiosk.domain.till_code import till_code
from kiosk.ports.outbox import EntryState
from kiosk.use_cases.view_cart import CartOverview
from kiosk.use_cases.write_slip import Slip
from ui.view_models.cart_lines import Way, way_of
from ui.view_models.if_gone_words import article, chosen, decided
from ui.wording import Wording, capitalised

Rating = Literal["", "yes", "fair", "no"]
RATINGS: tuple[Rating, ...] = ("yes", "fair", "no")
Paying = Literal["till", "paid", "free", "unknown"]
OrderState = Literal["none", "pending", "unknown", "confirmed", "rejected"]


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
    note: str = ""
    """What happens if it is gone, before the hub's word; what that changed, after it."""


@dataclass(frozen=True)
class DoneInputs:
    """What the screen knows. The ``slip`` is written once and stays, confirmed or not."""

    placed: PlacedOrder | None
    confirmed: OrderConfirmed | None
    standing: EntryState | None
    slip: Slip | None
    places: Mapping[str, StockLocation]
    shelves: Mapping[str, LocalisedText]
    now: datetime
    words: Wording
    rating: Rating = ""
    is_online: bool = True
    paid: PaymentStanding | None = None
    articles: Mapping[str, tuple[Product, Variant]] = field(default_factory=dict)
    """Equivalents of the order, by SKU."""


@dataclass(frozen=True)
class DoneProps:
    """What the screen shows."""

    state: OrderState = "none"
    number: str = ""
    total: str = ""
    due: str = ""
    paying: Paying = "till"
    till_code: str = ""
    steps: tuple[NextStep, ...] = ()
    code: str = ""
    holds_order: bool = False
    is_collected: bool = False
    is_changed: bool = False
    rating: Rating = ""
    is_online: bool = True
    points: str = ""


@dataclass(frozen=True)
class _Fate:
    line: OrderLine
    outcome: LineOutcome
    fulfillment: Fulfillment
    day: date | None
    sku: str
    note: str


def derive(inputs: DoneInputs) -> DoneProps:
    """The screen for these inputs. What the hub decided replaces what was promised here."""
    if inputs.placed is None:
        return DoneProps()
    order, confirmed = inputs.placed.order, inputs.confirmed
    total = confirmed.total if confirmed else order.total
    fates = _fates(order, inputs)
    said_due = confirmed.due if confirmed else None
    due = said_due if said_due is not None else still_due(total, order.gift_cards, order.points)
    paying = _paying(inputs.paid, due)
    return DoneProps(
        state="confirmed" if confirmed else _unconfirmed(inputs.standing),
        number=order.number,
        total=inputs.words.money(total),
        due=inputs.words.money(due),
        paying=paying,
        till_code=till_code(order.number, due) if paying == "till" else "",
        steps=tuple(_step(fates_together, inputs) for fates_together in _together(fates)),
        code=inputs.slip.url if inputs.slip else "",
        holds_order=inputs.slip is not None and inputs.slip.holds_order,
        is_changed=any(fate.outcome != "allocated" for fate in fates),
        is_collected=any(fate.fulfillment.kind == "store_pickup" for fate in fates),
        rating=inputs.rating,
        is_online=inputs.is_online,
        points=_points(inputs.placed, confirmed, inputs.words),
    )


def _points(placed: PlacedOrder, confirmed: OrderConfirmed | None, words: Wording) -> str:
    """What the order earns: pending until the hub has counted it."""
    points = confirmed.points_earned if confirmed else placed.overview.settlement.earns
    if not points:
        return ""
    if confirmed is None:
        return words.text("+ {count} point(s), en attente de confirmation", n=points, count=words.number(points))
    return words.text("+ {count} point(s) de fidélité", n=points, count=words.number(points))


def _paying(paid: PaymentStanding | None, due: Money) -> Paying:
    if due.amount <= 0:
        return "free"
    if paid is None or paid.state not in LOCKED:
        return "till"
    return "paid" if paid.is_paid else "unknown"


def _unconfirmed(standing: EntryState | None) -> OrderState:
    return standing if standing == "rejected" or standing == "unknown" else "pending"  # noqa: PLR1714 - narrows the type


def _fates(order: ReadyOrder, inputs: DoneInputs) -> list[_Fate]:
    confirmed, words = inputs.confirmed, inputs.words
    said: dict[str, ConfirmedLine] = {line.line_id: line for line in confirmed.lines} if confirmed else {}
    names = {sku: article(*found, words) for sku, found in _articles(inputs).items()}
    was_asked = not inputs.is_online or any(line.if_gone != "another_location" for line in order.lines)
    fates = []
    for line in order.lines:
        word = said.get(line.id)
        if word is None:
            instead = [names[sku] for sku in line.equivalents if sku in names]
            note = chosen(line.if_gone, instead, words) if was_asked and confirmed is None else ""
            fates.append(_Fate(line, "allocated", line.fulfillment, line.promised_on, line.sku, note))
        else:
            note = decided(line, word, names, words)
            fates.append(_Fate(line, word.outcome, word.fulfillment, word.promised_on, word.sku, note))
    return fates


def _articles(inputs: DoneInputs) -> dict[str, tuple[Product, Variant]]:
    ordered = inputs.placed.overview.lines if inputs.placed else ()
    return {**inputs.articles, **{line.variant.sku: (line.product, line.variant) for line in ordered}}


def _together(fates: list[_Fate]) -> list[list[_Fate]]:
    groups: dict[tuple[str, ...], list[_Fate]] = {}
    for fate in fates:
        way = way_of(fate.fulfillment)
        place = "" if way == "delivery" else fate.fulfillment.location_id
        key = (fate.outcome, way, place, "" if way == "here" else str(fate.day), fate.note)
        groups.setdefault(key, []).append(fate)
    return list(groups.values())


def _step(fates: list[_Fate], inputs: DoneInputs) -> NextStep:
    first, words = fates[0], inputs.words
    way, place = way_of(first.fulfillment), inputs.places.get(first.fulfillment.location_id)
    articles = _articles(inputs)
    things = [(fate, *articles[fate.sku]) for fate in fates if fate.sku in articles]
    pictures = [(words.picture(product, variant), product.tint) for _, product, variant in things]
    second = pictures[1] if len(pictures) > 1 else ("", 1)
    shelves = {in_language(inputs.shelves.get(fate.sku, {}), words.language) for fate in fates}
    shelf = shelves.pop() if len(shelves) == 1 else ""
    return NextStep(
        way=way,
        outcome=first.outcome,
        place=shelf if way == "here" else place.name if place else "",
        when=capitalised(words.day(first.day, inputs.now)) if first.day else "",
        from_time=words.time(pickup_ready_at(place, inputs.now, first.day)) if place and way == "pickup" else "",
        names=words.list([_name(fate.line.quantity, product, variant, words) for fate, product, variant in things]),
        pieces=sum(fate.line.quantity for fate in fates),
        picture=pictures[0][0] if pictures else "",
        tint=pictures[0][1] if pictures else 1,
        second_picture=second[0],
        second_tint=second[1],
        note=first.note,
    )


def _name(quantity: int, product: Product, variant: Variant, words: Wording) -> str:
    """``Robe Ondine (corail, 38)``, ``2 × Carnet Atlas``: what to look for on the shelf, or in the parcel."""
    return (f"{quantity}\u00a0× " if quantity > 1 else "") + article(product, variant, words)
