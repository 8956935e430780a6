"""What a code may open, judged from its text by somebody who shares no line with the product's own reading of it.

It does not say what a text means, only whether the answer given is one that the text rightly names: no answer that opens
something may name what is not literally there, in its place, with its check digit, on a host of ours.
"""

from urllib.parse import unquote

from kiosk.domain.scan import ScannedCode
from kiosk.faults.code_shop import CodeShop
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

_OURS = {
    "https": {"shop.example", "shop.example:443", "192.168.1.20:8400"},
    "http": {"shop.example", "shop.example:80", "192.168.1.20:8400"},
}
_TOKEN = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_CARDS = {"loyalty": "290", "voucher": "291"}
_PLANTS = "2000"


class Oracle:
    """Knows the shop's rows by its own lists."""

    def __init__(self, shop: CodeShop) -> None:
        self._numbers = {variant.sku: variant.gtin for variant in shop.shop.variants}
        self._skus = {variant.gtin: variant.sku for variant in shop.shop.variants}
        self._products = {product.id for product in shop.shop.products}
        self._categories = {category.id for category in shop.shop.categories}
        self._printed = shop.printed

    def allows(self, code: ScannedCode, answer: ScanAnswer) -> bool:  # noqa: C901, PLR0911 - one rule for each answer
        """Whether the text rightly names what the answer opens; whatever opens nothing is harmless."""
        text = code.text.strip(" \t\r\n")
        plain = text if code.symbology == "typed" or not _is_named(text) else text[3:]
        match answer:
            case OpenCart(token, short_code, cart_code):
                return self._is_cart(plain, code, token, short_code, cart_code)
            case OrderSeen(token, order_code):
                return _link(plain) == ("o", token, order_code or "")
            case BadgeRead(badge):
                return _link(plain)[:2] == ("b", badge)
            case CategoryFound(category_id):
                return _link(plain)[:2] == ("c", category_id) and category_id in self._categories
            case SelectionFound(selection_id):
                return self._names_selection(plain, code, selection_id)
            case ProductFound(product_id, sku):
                return self._names_product(plain, code, product_id, sku)
            case QuoteFound(quote_id):
                return self._names_quote(plain, code, quote_id)
            case CardRead(kind, ending):
                return self._is_card(plain, code, kind, ending)
            case CartonSeen(number, unit):
                return self._is_carton(plain, code, number, unit)
            case NotInCatalogue() | OtherShopsNumber() | NotOurs() | Refused() | NotAllowed():
                return True

    def _is_cart(
        self, plain: str, code: ScannedCode, token: str | None, short_code: str | None, cart_code: str | None
    ) -> bool:
        if short_code is not None:
            return code.symbology == "typed" and _compact(plain) == short_code and _is_checked(short_code)
        is_token = token is not None and len(token) == 22 and set(token) <= _TOKEN  # noqa: PLR2004 - 128 bits in base64
        return is_token and _link(plain) == ("k", token, cart_code or "")

    def _names_selection(self, plain: str, code: ScannedCode, selection_id: str) -> bool:
        if _link(plain)[:2] == ("s", selection_id):
            return True
        printed = self._printed.get(_compact(plain)) if code.symbology == "typed" else None
        return printed is not None and getattr(printed.target, "id", "") == selection_id

    def _names_quote(self, plain: str, code: ScannedCode, quote_id: str) -> bool:
        if _link(plain)[:2] == ("q", quote_id):
            return True
        printed = self._printed.get(_compact(plain)) if code.symbology == "typed" else None
        return printed is not None and getattr(printed.target, "id", "") == quote_id

    def _names_product(self, plain: str, code: ScannedCode, product_id: str, sku: str | None) -> bool:
        if _link(plain)[:2] == ("p", product_id):
            return product_id in self._products and sku is None
        number = self._numbers.get(sku or "", "")
        printed = self._printed.get(_compact(plain)) if code.symbology == "typed" else None
        if printed is not None and getattr(printed.target, "gtin", "") == number:
            return True
        if number[1:].startswith("2") and (not number[1:].startswith(_PLANTS) or _is_elsewhere(plain)):
            return False
        return bool(number) and _has_check_digit(number) and _names_number(plain, code, number)

    def _is_card(self, plain: str, code: ScannedCode, kind: str, ending: str) -> bool:
        numbers = {f"{n:013}" for n in _numbers_in(plain, code)}
        return any(
            number.startswith(_CARDS[kind]) and number[:12].endswith(ending) and _has_check_digit(number)
            for number in numbers
        )

    def _is_carton(self, plain: str, code: ScannedCode, number: str, unit: ProductFound | None) -> bool:
        if number.startswith("0") or not _has_check_digit(number) or not _names_number(plain, code, number):
            return False
        return unit is None or self._numbers.get(unit.sku or "", "")[1:13] == number[1:13]


def _is_named(text: str) -> bool:
    return len(text) > 2 and text[0] == "]" and text[1].isalpha() and text[2].isalnum() and text[:3].isascii()  # noqa: PLR2004


def _compact(text: str) -> str:
    return text.upper().replace(" ", "").replace("-", "")


def _is_checked(code: str) -> bool:
    """Luhn mod 32, written again."""
    total = 0
    for index, character in enumerate(reversed(code)):
        value = _ALPHABET.find(character)
        value *= 1 + index % 2
        total += value // 32 + value % 32
    return total % 32 == 0


def _has_check_digit(number: str) -> bool:
    weighted = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(reversed(number)))
    return weighted % 10 == 0


def _parts(text: str) -> tuple[str, str, str, str]:
    """Scheme, authority, path with query, fragment, of an address without a character that an address cannot have."""
    scheme, colon, rest = text.partition("://")
    address, _, fragment = rest.partition("#")
    if (
        not colon
        or not (scheme + address).isascii()
        or not (scheme + address).isprintable()
        or set(scheme + address) & set(" \\")
    ):
        return "", "", "", ""
    cut = min((at for at in (address.find("/"), address.find("?")) if at >= 0), default=len(address))
    return scheme.lower(), address[:cut].lower(), address[cut:], fragment


def _link(text: str) -> tuple[str, str, str]:
    """Kind, id and fragment of a link on a host of ours; three empty texts for anything else."""
    scheme, authority, rest, fragment = _parts(text)
    steps = rest.partition("?")[0].split("/")
    if authority not in _OURS.get(scheme, ()) or len(steps) != 3 or steps[0]:  # noqa: PLR2004 - nothing, kind, id
        return "", "", ""
    return steps[1], steps[2], fragment


def _is_elsewhere(text: str) -> bool:
    """Whether it is an address of somebody else, where a number of this shop's own means nothing."""
    scheme, authority, _, _ = _parts(text)
    return scheme in _OURS and authority not in _OURS[scheme]


def _names_number(plain: str, code: ScannedCode, number: str) -> bool:
    return int(number) in _numbers_in(plain, code)


def _numbers_in(plain: str, code: ScannedCode) -> set[int]:
    """Every number that stands where a number of goods may stand."""
    text = _compact(plain) if code.symbology == "typed" else plain
    linear = text.partition("|")[0]
    found: set[int] = set()
    if linear.isascii() and linear.isdigit():
        found |= _retail_numbers(linear, code)
    for mark in ("(01)", "/01/", "?01=", "&01="):
        # Every place, also where one mark begins inside another: ``/01/01/…`` is a stem and a key.
        for piece in (text[at + len(mark) :] for at in range(len(text)) if text.startswith(mark, at)):
            value = unquote(_until(piece, "/?&#(|"))
            if value.isascii() and value.isdigit():
                found.add(int(value))
    heads = (text[at + 2 : at + 16] for at in range(len(text)) if text.startswith("01", at))
    return found | {int(head) for head in heads if len(head) == 14 and head.isascii() and head.isdigit()}  # noqa: PLR2004


def _retail_numbers(digits: str, code: ScannedCode) -> set[int]:
    if len(digits) in {8, 12, 13, 14}:
        return {int(digits), *_expanded(digits)}
    if code.text.strip().startswith("]E3"):
        return {int(digits[:13])}
    return _expanded(digits) if code.symbology == "upce" else set()


def _until(text: str, ends: str) -> str:
    at = min((found for found in map(text.find, ends) if found >= 0), default=len(text))
    return text[:at]


def _expanded(digits: str) -> set[int]:
    """What a UPC-E of 8 or 6 digits stands for (GS1 General Specifications, figure 5.2.2.4.2-1)."""
    body = {8: digits[1:7], 7: digits[:6], 6: digits}.get(len(digits))
    if body is None:
        return set()
    last = body[5]
    if last in "012":
        core = f"{body[:2]}{last}0000{body[2:5]}"
    elif last == "3":
        core = f"{body[:3]}00000{body[3:5]}"
    else:
        core = f"{body[:4]}00000{body[4]}" if last == "4" else f"{body[:5]}0000{last}"
    system = digits[0] if len(digits) == 8 else "0"  # noqa: PLR2004 - with number system and check digit
    eleven = system + core
    return {int(eleven + check) for check in "0123456789" if _has_check_digit(eleven + check)}
