"""Who may do what with a scanned code: one table, meaning by terminal, for the kiosk and the staff screens alike."""

from typing import Final, Literal, NamedTuple, assert_never, get_args

import msgspec

from kiosk.domain.device import Profile
from kiosk.domain.scan import (
    BadgeCode,
    CaseCode,
    HandoffCode,
    LoyaltyCard,
    Meaning,
    OrderCode,
    PrintedShortCode,
    ProductCode,
    QuoteCode,
    RestrictedNumber,
    SelectionCode,
    ShopLink,
    ShopNumber,
    ShortCode,
    UnknownCode,
    UnreadableCode,
    VoucherCode,
)

MeaningKind = Literal[
    "handoff",
    "short_code",
    "product",
    "case",
    "shop_number",
    "restricted_number",
    "product_page",
    "category_page",
    "selection",
    "printed_short_code",
    "badge",
    "order",
    "loyalty",
    "voucher",
    "quote",
    "unknown",
    "unreadable",
]
"""The table's rows: one for each meaning, two for the links to pages of ours."""

Refusal = Literal[
    "sign_in_first",
    "in_training",
    "badge_not_here",
    "cart_not_here",
    "list_not_here",
    "customer_not_here",
]
"""Why a code that is good leads nowhere here. Each has a sentence on the screens, in every language."""


class ScanSituation(msgspec.Struct, frozen=True):
    """Where a code is read. ``is_training``: the exercise shop is open on this terminal."""

    profile: Profile
    is_signed_in: bool = False
    is_training: bool = False


class Right(NamedTuple):
    """One row: on each kind of terminal, None for allowed, or why not.

    ``signed_out``: on staff terminals while nobody is signed in. ``training``: on every terminal during an exercise.
    """

    kiosk: Refusal | None = None
    tablet: Refusal | None = None
    manager: Refusal | None = None
    signed_out: Refusal | None = "sign_in_first"
    training: Refusal | None = None


RIGHTS: Final[dict[MeaningKind, Right]] = {
    "handoff": Right(manager="cart_not_here", training="in_training"),
    "short_code": Right(manager="cart_not_here", training="in_training"),
    "product": Right(training="in_training"),
    "case": Right(training="in_training"),
    "shop_number": Right(training="in_training"),
    "restricted_number": Right(),
    "product_page": Right(training="in_training"),
    "category_page": Right(tablet="list_not_here", manager="list_not_here", training="in_training"),
    "selection": Right(training="in_training"),
    # What a printed code stands for has a row of its own, and is asked about again.
    "printed_short_code": Right(training="in_training"),
    "badge": Right(kiosk="badge_not_here", signed_out=None),
    "order": Right(training="in_training"),
    "loyalty": Right(manager="customer_not_here", training="in_training"),
    "voucher": Right(manager="customer_not_here", training="in_training"),
    "quote": Right(manager="customer_not_here", training="in_training"),
    "unknown": Right(),
    "unreadable": Right(),
}

_KINDS: Final[dict[type[Meaning], MeaningKind]] = {
    HandoffCode: "handoff",
    ShortCode: "short_code",
    ProductCode: "product",
    CaseCode: "case",
    ShopNumber: "shop_number",
    RestrictedNumber: "restricted_number",
    SelectionCode: "selection",
    PrintedShortCode: "printed_short_code",
    BadgeCode: "badge",
    OrderCode: "order",
    LoyaltyCard: "loyalty",
    VoucherCode: "voucher",
    QuoteCode: "quote",
    UnknownCode: "unknown",
    UnreadableCode: "unreadable",
}


def kind_of(meaning: Meaning) -> MeaningKind:
    """The table's row for a meaning."""
    if isinstance(meaning, ShopLink):
        return "product_page" if meaning.kind == "product" else "category_page"
    return _KINDS[type(meaning)]


def refusal(kind: MeaningKind, situation: ScanSituation) -> Refusal | None:
    """Why a code of this kind leads nowhere here, or None when it may be followed."""
    right = RIGHTS[kind]
    if situation.profile != "kiosk" and not situation.is_signed_in and right.signed_out is not None:
        return right.signed_out
    if situation.is_training and right.training is not None:
        return right.training
    match situation.profile:
        case "kiosk":
            return right.kiosk
        case "tablet":
            return right.tablet
        case "manager":
            return right.manager
        case _:
            assert_never(situation.profile)


MEANING_KINDS: Final[tuple[MeaningKind, ...]] = get_args(MeaningKind)
REFUSALS: Final[tuple[Refusal, ...]] = get_args(Refusal)
