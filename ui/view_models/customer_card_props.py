"""What the customer's card shows beside an opened cart, worked out from what is known."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from kiosk.domain.customer_card import CardClosed, CardEvent, CardNote, CardOpened, CardOutcome, CustomerCard, KnownSize
from kiosk.domain.session import ShopperSession
from kiosk.domain.staff import StaffMember, first_name_of
from kiosk.domain.text import in_language
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.use_cases.recommend import Suggestion
from ui.translation import texts_in
from ui.view_models.suggestions import short_reason
from ui.wording import Wording, capitalised

CardState = Literal["none", "guest", "beyond", "offline", "busy", "closed", "asked", "refused", "ended", "open"]
CardSheet = Literal["", "agree", "note"]

_DISTRICTS = {"75": "Paris", "69": "Lyon", "13": "Marseille"}
_MOST_NAMES = 3


@dataclass(frozen=True)
class CardChip:
    """A short fact: what it is about, and the figure or word that matters."""

    label: str
    value: str


@dataclass(frozen=True)
class CardEventRow:
    """One purchase or return."""

    day: str
    symbol: str
    title: str
    where: str
    amount: str


@dataclass(frozen=True)
class CardNoteRow:
    """One note with who wrote it and when. ``removable``: by whoever is signed in."""

    note_id: str
    text: str
    author: str
    removable: bool


@dataclass(frozen=True)
class CardTip:
    """Something that may please, and why; never what was just bought."""

    product_id: str
    name: str
    reason: str
    price: str


@dataclass(frozen=True)
class CustomerCardInputs:
    """What is known. ``outcome`` is the hub's last word on this cart's card, None before there was one."""

    session: ShopperSession | None = None
    person: StaffMember | None = None
    outcome: CardOutcome | None = None
    tips: tuple[Suggestion, ...] = ()
    is_online: bool = True
    is_busy: bool = False
    problem: str = ""
    sheet: CardSheet = ""


@dataclass(frozen=True)
class CustomerCardProps:
    """What the panel shows. ``problem``: a stable code for what could not be done."""

    state: CardState = "none"
    is_busy: bool = False
    problem: str = ""
    sheet: CardSheet = ""
    first_name: str = ""
    name: str = ""
    initials: str = ""
    since: str = ""
    agreed: str = ""
    asked: str = ""
    scanned: str = ""
    keeps_scans: bool = False
    chips: tuple[CardChip, ...] = ()
    events: tuple[CardEventRow, ...] = ()
    notes: tuple[CardNoteRow, ...] = ()
    tips: tuple[CardTip, ...] = ()


@dataclass(frozen=True)
class CardReading:
    """What every part needs to be put into words."""

    catalogue: CatalogueReader
    now: datetime
    words: Wording

    def product(self, product_id: str) -> str:
        """A product's name; empty when it left the shop."""
        found = self.catalogue.product(product_id)
        return in_language(found.name, self.words.language) if found else ""


def derive(inputs: CustomerCardInputs, reading: CardReading) -> CustomerCardProps:
    """The panel for these inputs."""
    props = CustomerCardProps(state=_state(inputs), is_busy=inputs.is_busy, problem=inputs.problem, sheet=inputs.sheet)
    match inputs.outcome:
        case CardOpened(card) if props.state == "open":
            return _opened(props, card, inputs, reading)
        case CardClosed(_, asked) if asked is not None:
            return replace(
                props, asked=_say(reading, "Question posée à {time}.", time=reading.words.clock(asked.asked_at))
            )
        case _:
            return props


def _state(inputs: CustomerCardInputs) -> CardState:
    session = inputs.session
    if session is None or not session.cart.lines:
        return "none"
    if session.cart.customer is None:
        return "beyond" if session.from_code is not None else "guest"
    match inputs.outcome:
        case CardOpened():
            return "open"
        case CardClosed(reason) if reason in {"asked", "refused", "ended"}:
            return reason  # type: ignore[return-value]  # three of the states
        case CardClosed():
            return "closed"
        case None:
            return "busy" if inputs.is_online else "offline"


def _opened(
    props: CustomerCardProps, card: CustomerCard, inputs: CustomerCardInputs, reading: CardReading
) -> CustomerCardProps:
    return replace(
        props,
        first_name=card.first_name,
        name=f"{card.first_name} {card.last_name}".strip(),
        initials=f"{card.first_name[:1]}{card.last_name[:1]}".upper(),
        since=" · ".join(filter(None, (_since(card, reading), _place(card, reading)))),
        agreed=_agreed(card, reading),
        scanned=_scanned(card, reading),
        keeps_scans=card.scans is not None,
        chips=_chips(card, reading),
        events=tuple(_event(event, reading) for event in card.events),
        notes=tuple(_note(note, inputs.person, reading) for note in card.notes),
        tips=tuple(_tip(suggestion, reading) for suggestion in inputs.tips),
    )


def _since(card: CustomerCard, reading: CardReading) -> str:
    if card.member_since is None:
        return ""
    return _say(reading, "Fidèle depuis {month}", month=reading.words.month_with_year(card.member_since))


def _place(card: CustomerCard, reading: CardReading) -> str:
    """The town; of the three that have them, the district as well."""
    number = int(card.postcode[-2:]) if card.postcode.isdigit() else 0
    if _DISTRICTS.get(card.postcode[:2]) != card.city or not number:
        return card.city
    if number == 1:
        return _say(reading, "{city} 1er", city=card.city)
    return _say(reading, "{city} {number}e", city=card.city, number=number)


def _agreed(card: CustomerCard, reading: CardReading) -> str:
    time = reading.words.clock(card.agreement.given_at)
    match card.agreement.how:
        case "qr":
            return _say(reading, "Accord donné à {time} par QR", time=time)
        case "phone":
            return _say(reading, "Accord donné à {time} sur son téléphone", time=time)
        case "kiosk":
            return _say(reading, "Accord donné à {time} à la borne", time=time)
        case "tablet":
            return _say(reading, "Accord donné à {time} sur cette tablette", time=time)


def _chips(card: CustomerCard, reading: CardReading) -> tuple[CardChip, ...]:
    families = {one.id: in_language(one.name, reading.words.language) for one in reading.catalogue.categories()}

    def size(one: KnownSize) -> CardChip:
        family = families.get(one.category_id, "")
        label = family if one.is_told else _say(reading, "{family}, achat", family=family) if family else ""
        return CardChip(label, one.size)

    points = card.loyalty.points
    return (
        *map(size, card.sizes),
        *(CardChip("", preference) for preference in card.preferences),
        *((CardChip("", _say(reading, "{count} points", count=reading.words.number(points))),) if points else ()),
    )


def _event(event: CardEvent, reading: CardReading) -> CardEventRow:
    words = reading.words
    symbols = {"web": "globe", "store": "store", "kiosk": "monitor"}
    return CardEventRow(
        day=words.day_and_month(words.local_day(event.at)),
        symbol="undo-2" if event.kind == "return" else symbols.get(event.channel, "receipt"),
        title=_names(event, reading),
        where=_where(event, reading),
        amount=words.signed_money(event.amount) if event.amount.amount < 0 else words.money(event.amount),
    )


def _names(event: CardEvent, reading: CardReading) -> str:
    names = []
    for line in event.lines[:_MOST_NAMES]:
        variant = reading.catalogue.variant(line.sku)
        name = reading.product(variant.product_id) if variant else ""
        names.append(name or line.sku)
    if len(event.lines) == 1 and (variant := reading.catalogue.variant(event.lines[0].sku)) and variant.size:
        names.append(variant.size)
    more = len(event.lines) - _MOST_NAMES
    capital = ", ".join([capitalised(names[0]), *names[1:]]) if names else event.number
    return f"{capital} +{more}" if more > 0 else capital


def _where(event: CardEvent, reading: CardReading) -> str:
    if event.kind == "return":
        reason = _reason(event.reason, reading) if event.reason else ""
        return _say(reading, "Retour, {reason}", reason=reason) if reason else _say(reading, "Retour")
    place = reading.catalogue.location(event.location_id)
    shop = (place.short_name or place.name) if place else event.location_id
    catalogue = _say(reading, "catalogue {edition}", edition=event.edition) if event.edition else ""
    return " · ".join(filter(None, (_channel(event, shop, reading), catalogue)))


def _channel(event: CardEvent, shop: str, reading: CardReading) -> str:
    who = first_name_of(event.staff_name)
    if event.channel == "web":
        return _say(reading, "Site")
    if who:
        return _say(reading, "{shop}, avec {name}", shop=shop, name=who)
    return _say(reading, "Borne, {shop}", shop=shop) if event.channel == "kiosk" else shop


def _reason(reason: str, reading: CardReading) -> str:
    said: dict[str, Callable[[], str]] = {
        "changed_mind": lambda: _say(reading, "a changé d’avis"),
        "too_small": lambda: _say(reading, "trop petit"),
        "too_large": lambda: _say(reading, "trop grand"),
        "damaged": lambda: _say(reading, "abîmé"),
        "not_as_described": lambda: _say(reading, "pas comme annoncé"),
        "too_late": lambda: _say(reading, "arrivé trop tard"),
        "other": lambda: _say(reading, "autre raison"),
        "not_collected": lambda: _say(reading, "non retiré"),
    }
    return said[reason]() if reason in said else ""


def _note(note: CardNote, person: StaffMember | None, reading: CardReading) -> CardNoteRow:
    day = reading.words.day_and_month(reading.words.local_day(note.at))
    may_remove = person is not None and (person.id == note.staff_id or person.role == "manager")
    return CardNoteRow(note.id, note.text, f"{note.staff_name} · {day}", may_remove)


def _scanned(card: CustomerCard, reading: CardReading) -> str:
    names = [reading.product(scan.product_id) for scan in card.scans or ()]
    return ", ".join(name for name in names if name)


def _tip(suggestion: Suggestion, reading: CardReading) -> CardTip:
    words = reading.words
    return CardTip(
        product_id=suggestion.hit.product.id,
        name=in_language(suggestion.hit.product.name, words.language),
        reason=_tip_reason(suggestion, reading),
        price=words.money(suggestion.hit.price.price),
    )


def _tip_reason(suggestion: Suggestion, reading: CardReading) -> str:
    if suggestion.why.reason == "bought_before":
        return _say(reading, "Déjà acheté")
    return short_reason(suggestion, reading.words)


def _say(reading: CardReading, source: str, /, **values: Any) -> str:
    return texts_in(reading.words.language).translate("CustomerCardWords", source, **values)
