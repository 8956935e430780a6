"""What no row of a shop ever says: a value of the right type that would still mislead people is refused as a whole."""

import re
from typing import Any

from kiosk.domain.catalogue import Variant
from kiosk.domain.money import Money
from kiosk.domain.pricing import AgreedPrice, PriceGroup, Promotion
from kiosk.domain.printed_code import PrintedCode, is_printed_code
from kiosk.domain.review import MOST_STARS, Review
from kiosk.domain.selection import MOST_ARTICLES, Selection
from kiosk.domain.stock import StockLevel
from kiosk.domain.store_plan import MOST_AREAS, StorePlan

MOST_PIECES = 10_000_000
MOST_MONEY = 10**10
"""A hundred million in a currency with two decimals: beyond it, somebody's decimal point slipped."""

LONGEST_KEY = 100
_GTIN_DIGITS = 14
_MISLEADING = re.compile(
    rb"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\\u20(?:2[a-eA-E]|6[6-9])|[\x00-\x08\x0b\x0c\x0e-\x1f]|\\u00[01]"
)
"""Characters that turn a text's direction round (Unicode TR9) or control a device, as UTF-8 and as JSON escapes."""


def misleads(body: bytes) -> bool:
    """Whether the JSON of a value has characters that show a person something else than is written."""
    return _MISLEADING.search(body) is not None


def problem_of(value: Any) -> str | None:
    """A stable code for what cannot be true of a value of the feed, or None."""
    match value:
        case StockLevel():
            return _stock_problem(value)
        case Variant():
            return _variant_problem(value)
        case AgreedPrice():
            return None if _is_price(value.price) else "price_wrong"
        case PriceGroup():
            return None if 0 <= value.percent_off <= 100 else "percent_wrong"  # noqa: PLR2004 - percent
        case Promotion():
            return _promotion_problem(value)
        case _:
            return _print_problem(value)


def _stock_problem(level: StockLevel) -> str | None:
    if level.as_of.tzinfo is None:
        return "instant_without_zone"
    if not 0 < len(level.sku) <= LONGEST_KEY or not 0 < len(level.location_id) <= LONGEST_KEY:
        return "key_wrong"
    # On hand may be below zero, where a till sold what nobody had counted; what is kept back may not.
    kept = (level.reserved, level.safety, level.incoming)
    if abs(level.on_hand) > MOST_PIECES or not all(0 <= pieces <= MOST_PIECES for pieces in kept):
        return "pieces_wrong"
    return None


def _variant_problem(variant: Variant) -> str | None:
    if not 0 < len(variant.sku) <= LONGEST_KEY:
        return "key_wrong"
    if len(variant.gtin) != _GTIN_DIGITS or not variant.gtin.isdigit():
        return "gtin_wrong"
    return None if _is_price(variant.list_price) else "price_wrong"


def _promotion_problem(promotion: Promotion) -> str | None:
    if promotion.starts_at.tzinfo is None or promotion.ends_at.tzinfo is None:
        return "instant_without_zone"
    return None if 0 <= promotion.percent_off <= 100 else "percent_wrong"  # noqa: PLR2004 - percent


def _print_problem(value: Any) -> str | None:
    if isinstance(value, Selection):
        return None if len(value.skus) <= MOST_ARTICLES else "list_too_long"
    if isinstance(value, PrintedCode):
        return None if is_printed_code(value.code) else "code_wrong"
    return _extra_problem(value)


def _extra_problem(value: Any) -> str | None:
    if isinstance(value, Review):
        return None if 1 <= value.stars <= MOST_STARS else "stars_wrong"
    if isinstance(value, StorePlan):
        return None if len(value.areas) <= MOST_AREAS else "list_too_long"
    return None


def _is_price(price: Money) -> bool:
    return 0 <= price.amount <= MOST_MONEY and len(price.currency) == 3 and price.currency.isalpha()  # noqa: PLR2004 - ISO 4217
