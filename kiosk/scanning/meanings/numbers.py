"""Numbers: the shop's own ranges first, then products by GTIN. A number with a wrong check digit is nothing."""

from typing import Final

from kiosk.domain import gtin
from kiosk.domain.gs1_message import Gs1Message
from kiosk.domain.gtin import Gtin
from kiosk.domain.own_codes import LONGEST, SHORTEST, OwnCode, range_of
from kiosk.domain.scan import (
    BadgeCode,
    CaseCode,
    CodeSource,
    LoyaltyCard,
    Meaning,
    ProductCode,
    RestrictedNumber,
    ShopNumber,
    UnknownCode,
    UnreadableCode,
    VoucherCode,
)
from kiosk.errors import CacheError
from kiosk.scanning.meanings.content import Content

_UPCE_DIGITS: Final = 8
"""Of a UPC-E not yet expanded. Decoders expand it; hand-held scanners may not, and do not say that it is none of EAN-8."""

_RETAIL_LENGTHS: Final = frozenset({8, 12, 13, 14})


def read_number(content: Content) -> Meaning | None:
    """A text of digits alone, of a length that numbers of shops have."""
    text = content.text
    if content.symbology == "upce" and len(text) <= _UPCE_DIGITS:
        return _upce(content)
    if not (text.isascii() and text.isdigit() and SHORTEST <= len(text) <= LONGEST):
        return None
    own = own_number(text, content)
    if own is None and content.symbology == "wedge" and len(text) == _UPCE_DIGITS and gtin.normalise(text) is None:
        return _upce(content)
    return own or _world_number(text)


def own_number(number: str, content: Content) -> Meaning | None:
    """What the shop's own table says of a number; None when it says nothing."""
    try:
        found = range_of(content.own_codes(), number)
    except CacheError:
        return UnreadableCode("own_codes_unread")
    if found is None:
        return None
    own, form = found
    return _own_meaning(own, form) if own.is_right(form) else UnreadableCode("check_digit")


def meaning_of_gtin(number: Gtin, source: CodeSource | None = None, message: Gs1Message | None = None) -> Meaning:
    """What a number with a right check digit stands for anywhere in the world."""
    kind = gtin.kind(number)
    if kind == "unit":
        return ProductCode(number, source, message)
    if kind in {"case", "variable_measure"}:
        return CaseCode(number, gtin.unit_inside(number), source)
    if kind == "restricted":
        return RestrictedNumber(number)
    return UnknownCode(number.lstrip("0"), "coupon")


def _own_meaning(own: OwnCode, number: str) -> Meaning:
    item = own.item_of(number)
    match own.meaning:
        case "loyalty":
            return LoyaltyCard(item, own.label)
        case "voucher":
            return VoucherCode(item, own.label)
        case "badge":
            return BadgeCode(item)
        case "product":
            return ShopNumber(item, own.article_of(number))
        case "product_by_weight":
            return ShopNumber(item, own.article_of(number), weight_g=own.measure_of(number))
        case "product_by_price":
            return ShopNumber(item, own.article_of(number), price=own.measure_of(number))


def _world_number(text: str) -> Meaning | None:
    if len(text) not in _RETAIL_LENGTHS:
        return None
    number = gtin.normalise(text)
    return UnreadableCode("check_digit") if number is None else meaning_of_gtin(number)


def _upce(content: Content) -> Meaning | None:
    import biip
    from biip.upc import Upc

    try:
        number = Upc.parse(content.text).as_upc_a()
    except biip.BiipException:
        return UnreadableCode("check_digit")
    return own_number(number, content) or _world_number(number)
