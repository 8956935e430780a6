"""What a salesperson sees of a customer who agreed to it: for one visit, on one terminal, and no longer."""

from datetime import date, datetime, timedelta
from typing import Final, Literal

import msgspec

from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.domain.money import Money
from kiosk.domain.recommendation import REST, BoughtBefore

AgreedBy = Literal["qr", "phone", "kiosk", "tablet"]
"""The customer's own code was shown; a touch on their phone, at a kiosk with their cart, or on the salesperson's tablet."""

CARD_LIFE: Final = timedelta(hours=2)
"""The longest visit: a tablet that says nothing any more closes the card by itself."""

ASKED_LIFE: Final = timedelta(minutes=10)
"""How long a question to the customer may be answered."""

MOST_NOTE: Final = 300
MOST_SIZES: Final = 12
MOST_PREFERENCES: Final = 12
_MOST_WORD: Final = 40


class CardAsked(msgspec.Struct, frozen=True):
    """A salesperson asked to see the card of a cart's owner. The question goes along with the cart to its other devices.

    ``device_id`` is the terminal that would show the card, ``device_name`` what people call it.
    """

    id: str
    staff_name: str
    device_id: str
    device_name: str
    asked_at: datetime
    answer: Literal["", "given", "refused", "taken_back"] = ""

    def is_open(self, now: datetime) -> bool:
        """Whether it still waits for a word of the customer."""
        return not self.answer and now - self.asked_at < ASKED_LIFE


class CardAgreement(msgspec.Struct, frozen=True):
    """The customer agreed: how, when, and until when at the latest. ``id`` names it when it is closed."""

    id: str
    how: AgreedBy
    given_at: datetime
    ends_at: datetime


class KnownSize(msgspec.Struct, frozen=True):
    """A size by family of articles. ``is_told``: by the customer; otherwise it is what was bought last."""

    category_id: str
    size: str
    is_told: bool = True


class CardLine(msgspec.Struct, frozen=True):
    """Pieces of one variant in an order or a return."""

    sku: str
    quantity: int


class CardEvent(msgspec.Struct, frozen=True):
    """Something bought or given back, whatever the channel. ``amount`` is below zero for a return.

    ``edition``: the printed catalogue whose code led to it. ``reason`` is a ``ReturnReason``, or one of a newer hub's.
    """

    kind: Literal["order", "return"]
    at: datetime
    number: str
    channel: str
    location_id: str
    amount: Money
    lines: tuple[CardLine, ...]
    staff_name: str = ""
    reason: str | None = None
    edition: str = ""


class CardNote(msgspec.Struct, frozen=True):
    """What somebody of the shop wrote down for the others, under their name."""

    id: str
    text: str
    staff_id: str
    staff_name: str
    at: datetime


class CardScan(msgspec.Struct, frozen=True):
    """An article that the customer scanned, kept because they asked for it. ``edition``: of the printed page it was on."""

    product_id: str
    at: datetime
    edition: str = ""


class CustomerCard(msgspec.Struct, frozen=True):
    """The whole card. ``scans`` is None while the customer has not asked for what they scan to be kept."""

    customer_id: str
    first_name: str
    last_name: str
    agreement: CardAgreement
    member_since: date | None = None
    city: str = ""
    postcode: str = ""
    sizes: tuple[KnownSize, ...] = ()
    preferences: tuple[str, ...] = ()
    loyalty: LoyaltyAccount = LoyaltyAccount(0)
    events: tuple[CardEvent, ...] = ()
    bought: tuple[BoughtBefore, ...] = ()
    notes: tuple[CardNote, ...] = ()
    scans: tuple[CardScan, ...] | None = None


class CardOpened(msgspec.Struct, frozen=True, tag="open"):
    """The customer agreed."""

    card: CustomerCard


class CardClosed(msgspec.Struct, frozen=True, tag="closed"):
    """Nothing is told. ``reason``: ``not_agreed``, ``asked``, ``refused``, ``ended`` or ``guest``."""

    reason: str
    asked: CardAsked | None = None


CardOutcome = CardOpened | CardClosed


class CardFacts(msgspec.Struct, frozen=True):
    """What a customer told the shop of their sizes and of what they like."""

    sizes: tuple[KnownSize, ...] = ()
    preferences: tuple[str, ...] = ()


def facts_problem(facts: CardFacts) -> str:
    """A stable code for facts that cannot be kept, or nothing."""
    if len(facts.sizes) > MOST_SIZES or len({one.category_id for one in facts.sizes}) != len(facts.sizes):
        return "sizes_wrong"
    if len(facts.preferences) > MOST_PREFERENCES or len(set(facts.preferences)) != len(facts.preferences):
        return "preferences_wrong"
    words = (*(one.size for one in facts.sizes), *facts.preferences)
    return "" if all(word == word.strip() and 0 < len(word) <= _MOST_WORD for word in words) else "text_wrong"


def with_bought_sizes(told: tuple[KnownSize, ...], bought: tuple[KnownSize, ...]) -> tuple[KnownSize, ...]:
    """What the customer told, and for other families what they bought last (``bought``, the latest first)."""
    known = {one.category_id: one for one in told}
    for one in bought:
        known.setdefault(one.category_id, KnownSize(one.category_id, one.size, is_told=False))
    return tuple(known.values())


def just_bought(bought: tuple[BoughtBefore, ...], today: date) -> frozenset[str]:
    """Products that are never put before this customer now."""
    return frozenset(before.product_id for before in bought if before.last_on > today - REST)
