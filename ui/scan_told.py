"""What is said about a scanned code that opens nothing: a stable code for each sentence, the same on every terminal."""

from datetime import timedelta
from typing import Final, Literal, NamedTuple, assert_never

from kiosk.domain.money import Money
from kiosk.domain.scan import ForeignKind
from kiosk.domain.scan_rights import Refusal
from kiosk.domain.text import LocalisedText
from kiosk.use_cases.resolve_scan import (
    BadgeRead,
    CardRead,
    CartonSeen,
    CategoryFound,
    NotAllowed,
    NotInCatalogue,
    NotOurs,
    OpenCart,
    OrderSeen,
    OtherShopsNumber,
    ProductFound,
    QuoteFound,
    Refused,
    ScanAnswer,
    SelectionFound,
)
from kiosk.use_cases.selling import QuoteOpened, QuoteOver, QuoteUnknown
from ui.wording import Wording

Misread = Literal[
    "expired",
    "claimed_elsewhere",
    "unknown",
    "check_digit",
    "short_code",
    "printed_code_unknown",
    "page_gone",
    "quote_unknown",
    "quote_ended",
    "code_expired",
    "code_too_old",
    "code_damaged",
    "code_forged",
    "code_key_unknown",
    "code_key_revoked",
    "damaged",
]
ScanMessage = (
    Misread
    | Refusal
    | Literal[
        "",
        "hub_unreachable",
        "not_ours",
        "not_in_catalogue",
        "other_shop",
        "carton",
        "by_measure",
        "label_weight",
        "label_price",
        "loyalty",
        "voucher",
        "quote_kept",
        "loyalty_kept",
        "coupon_kept",
        "gift_card_kept",
        "loyalty_unknown",
        "benefit_needs_network",
        "code_throttled",
        "benefit_unknown",
        "coupon_not_yet",
        "coupon_ended",
        "coupon_used_up",
        "coupon_used_before",
        "coupon_needs_customer",
        "coupon_not_with_others",
        "gift_card_ended",
        "gift_card_empty",
        "foreign_number",
        "foreign_web",
        "foreign_wifi",
        "foreign_contact",
        "foreign_payment",
        "foreign_phone",
        "foreign_email",
        "foreign_message",
        "foreign_calendar",
        "foreign_position",
        "foreign_password",
        "foreign_script",
        "foreign_file",
        "foreign_app",
        "foreign_gs1",
        "foreign_coupon",
    ]
)
"""Every sentence of ``ScanWords.qml``."""

_MISREAD: Final[dict[str, Misread]] = {
    "expired": "expired",
    "claimed_elsewhere": "claimed_elsewhere",
    "unknown": "unknown",
    "check_digit": "check_digit",
    "short_code": "short_code",
    "printed_code_unknown": "printed_code_unknown",
    "page_gone": "page_gone",
    "quote_unknown": "quote_unknown",
    "quote_ended": "quote_ended",
    "code_expired": "code_expired",
    "code_too_old": "code_too_old",
    "code_damaged": "code_damaged",
    "code_forged": "code_forged",
    "code_key_unknown": "code_key_unknown",
    "code_key_revoked": "code_key_revoked",
}

_GRAMS: Final = 1000
_LAST_MOMENT: Final = timedelta(seconds=1)

_VARIABLE_MEASURE: Final = "9"
"""First digit of a number of goods by weight or length."""

_FOREIGN: Final[dict[ForeignKind, ScanMessage]] = {
    "text": "not_ours",
    "number": "foreign_number",
    "web": "foreign_web",
    "wifi": "foreign_wifi",
    "contact": "foreign_contact",
    "payment": "foreign_payment",
    "phone": "foreign_phone",
    "email": "foreign_email",
    "message": "foreign_message",
    "calendar": "foreign_calendar",
    "position": "foreign_position",
    "password": "foreign_password",
    "script": "foreign_script",
    "file": "foreign_file",
    "app": "foreign_app",
    "gs1": "foreign_gs1",
    "coupon": "foreign_coupon",
}


class ScanTold(NamedTuple):
    """A sentence: its code, what it is about as plain text, whose address, the product inside a carton, a card's name."""

    message: ScanMessage = ""
    excerpt: str = ""
    host: str = ""
    unit: ProductFound | None = None
    label: LocalisedText | None = None


NOTHING_TOLD: Final = ScanTold()


def refused(reason: str, otherwise: Misread = "damaged") -> ScanTold:
    """What to say about a code of ours that is wrong."""
    return ScanTold(_MISREAD.get(reason, otherwise))


_BENEFITS: Final[dict[str, ScanMessage]] = {
    "needs_network": "benefit_needs_network",
    "code_throttled": "code_throttled",
    "coupon_not_yet": "coupon_not_yet",
    "coupon_ended": "coupon_ended",
    "coupon_used_up": "coupon_used_up",
    "coupon_used_before": "coupon_used_before",
    "coupon_needs_customer": "coupon_needs_customer",
    "coupon_not_with_others": "coupon_not_with_others",
    "gift_card_ended": "gift_card_ended",
    "gift_card_empty": "gift_card_empty",
}


def benefit_refused(reason: str, label: LocalisedText | None = None) -> ScanTold:
    """What to say about a coupon or a card that counts for nothing."""
    return ScanTold(_BENEFITS.get(reason, "benefit_unknown"), label=label)


def label_of(found: ProductFound, words: Wording) -> ScanTold:
    """What the label of a scale says of a product that is shown: the cart goes by pieces, so somebody has to say so."""
    if found.weight_g is not None:
        return ScanTold("label_weight", words.decimal(found.weight_g / _GRAMS, 3))
    return NOTHING_TOLD if found.price is None else ScanTold("label_price", words.money(Money(found.price)))


def opened_quote(outcome: QuoteOpened | QuoteOver | QuoteUnknown, words: Wording) -> tuple[ScanTold, bool]:
    """What to say about a quote, and whether it was opened."""
    if isinstance(outcome, QuoteUnknown):
        return ScanTold("quote_unknown"), False
    last = words.date_long(words.local_day(outcome.quote.ends_at - _LAST_MOMENT))
    is_open = isinstance(outcome, QuoteOpened)
    return ScanTold("quote_kept" if is_open else "quote_ended", last), is_open


def told(answer: ScanAnswer) -> ScanTold:  # noqa: C901, PLR0911 - one sentence for each answer
    """What to say about an answer; nothing for those that open something."""
    match answer:
        case NotOurs(excerpt, kind, host):
            return ScanTold(_FOREIGN[kind], excerpt, host)
        case NotInCatalogue(gtin):
            return ScanTold("not_in_catalogue", gtin.lstrip("0"))
        case OtherShopsNumber(number):
            return ScanTold("other_shop", number.lstrip("0"))
        case CartonSeen(gtin, unit):
            return ScanTold("by_measure" if gtin.startswith(_VARIABLE_MEASURE) else "carton", gtin, "", unit)
        case CardRead(kind, ending, label):
            return ScanTold(kind, ending, label=label)
        case Refused(reason):
            return refused(reason)
        case NotAllowed(reason):
            return ScanTold(reason)
        case (
            OpenCart() | ProductFound() | CategoryFound() | SelectionFound() | QuoteFound() | OrderSeen() | BadgeRead()
        ):
            return ScanTold()
        case _:
            assert_never(answer)
