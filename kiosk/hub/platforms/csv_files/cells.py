"""One cell of a file to a value: every reader takes trimmed, non-empty text and gives the value or what is wrong."""

import re
from collections.abc import Callable
from zoneinfo import available_timezones

from kiosk.domain import customer, gtin
from kiosk.domain.money import Money
from kiosk.domain.staff import PIN_DIGITS, is_pin_shaped
from kiosk.hub.platforms.csv_files.problems import Wrong

_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_PICTURE = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_MONEY = re.compile(r"([0-9]+)(?:[.,]([0-9]{1,2}))?")
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
_SCIENTIFIC = re.compile(r"[0-9]+(?:[.,][0-9]+)?E\+?[0-9]+", re.IGNORECASE)
_BREAKS = re.compile(r"[ \t\r\n]+")  # not \s: no-break spaces belong to French texts
_SPACES = str.maketrans("", "", " \u00a0\u202f")
_MAX_TEXT = 2000
_MAX_WHOLE = 10_000_000
_MIN_BADGE = 8
_UPC_WITHOUT_ZERO = 11


def text(cell: str) -> str | Wrong:
    """Any text without control characters; line breaks inside the cell become spaces."""
    plain = _BREAKS.sub(" ", cell)
    if len(plain) > _MAX_TEXT:
        return Wrong("text_too_long", f"{len(plain)} characters; at most {_MAX_TEXT}")
    if not plain.translate(_SPACES).isprintable():
        return Wrong("text_wrong", "contains characters that cannot be shown")
    return plain


def identifier(cell: str) -> str | Wrong:
    """A key: it also stands in addresses and codes, so no spaces and no accents."""
    if _IDENTIFIER.fullmatch(cell):
        return cell
    return Wrong("id_wrong", f"{cell!r} is not a key; expected letters without accents, digits, . _ - (at most 64)")


def identifiers(cell: str) -> tuple[str, ...] | Wrong:
    """Several keys parted by spaces."""
    for part in cell.split():
        if isinstance(wrong := identifier(part), Wrong):
            return wrong
    return tuple(cell.split())


def sizes(cell: str) -> tuple[tuple[str, str], ...] | Wrong:
    """Categories with a size each: ``robes 38, chaussures 39``."""
    found = []
    for part in filter(None, (part.strip() for part in cell.split(","))):
        category, _, size = part.partition(" ")
        if isinstance(identifier(category), Wrong) or not size.strip():
            return Wrong("sizes_wrong", f"{part!r} is not a category and a size; expected robes 38, chaussures 39")
        found.append((category, size.strip()))
    return tuple(found)


def words(cell: str) -> tuple[str, ...] | Wrong:
    """Some words or short phrases parted by commas."""
    plain = text(cell)
    if isinstance(plain, Wrong):
        return plain
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in plain.split(",")))))


def picture(cell: str) -> str | Wrong:
    """The name of a drawing: never a path."""
    if _PICTURE.fullmatch(cell):
        return cell
    return Wrong("picture_wrong", f"{cell!r} is not a picture name; expected small letters, digits and - without .svg")


def pictures(cell: str) -> tuple[str, ...] | Wrong:
    """Several names of drawings parted by spaces."""
    for part in cell.split():
        if isinstance(wrong := picture(part), Wrong):
            return wrong
    return tuple(dict.fromkeys(cell.split()))


def whole(least: int, most: int = _MAX_WHOLE, code: str = "number_wrong") -> Callable[[str], int | Wrong]:
    """A reader of whole numbers within limits."""

    def read(cell: str) -> int | Wrong:
        digits = cell.translate(_SPACES)
        if not (digits.isascii() and digits.removeprefix("-").isdigit()):
            return Wrong(code, f"{cell!r} is not a whole number")
        number = int(digits)
        if number < least:
            return Wrong("negative" if number < 0 <= least else code, f"{number} is too small; at least {least}")
        return number if number <= most else Wrong(code, f"{number} is too large; at most {most}")

    return read


def number(least: float, most: float) -> Callable[[str], float | Wrong]:
    """A reader of numbers with a decimal point or comma."""

    def read(cell: str) -> float | Wrong:
        if not _NUMBER.fullmatch(cell):
            return Wrong("number_wrong", f"{cell!r} is not a number; expected for example 45.7578")
        value = float(cell.replace(",", "."))
        if least <= value <= most:
            return value
        return Wrong("number_wrong", f"{cell} is out of range; expected {least:g} to {most:g}")

    return read


def money(cell: str) -> Money | Wrong:
    """A price in euros, with a point or a comma, with or without the sign."""
    match = _MONEY.fullmatch(cell.translate(_SPACES).removesuffix("€"))
    if match is None:
        return Wrong("price_wrong", f"{cell!r} is not a price; expected for example 149.00 or 149,00")
    amount = int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0"))
    return Money(amount) if amount else Wrong("price_wrong", "a price of 0 is not possible")


def gtin_cell(cell: str) -> gtin.Gtin | Wrong:
    """A GTIN of 8, 12, 13 or 14 digits that names one sellable unit."""
    digits = cell.translate(_SPACES)
    if _SCIENTIFIC.fullmatch(digits):
        return Wrong(
            "gtin_rounded", f"{cell!r} was rounded by a spreadsheet; format the column as text and type it again"
        )
    if not (digits.isascii() and digits.isdigit()):
        return Wrong("gtin_wrong", f"{cell!r} is not a GTIN; expected 8, 12, 13 or 14 digits")
    normal = gtin.normalise(digits)
    if normal is None:
        return _why_no_gtin(digits)
    if gtin.is_case(normal):
        return Wrong("gtin_is_case", f"{digits} names a case or a variable measure; expected the number of one piece")
    if gtin.kind(normal) in {"coupon", "refund"}:
        return Wrong("gtin_coupon", f"{digits} is a number of coupons or refunds, which no scan takes for a product")
    return normal


def _why_no_gtin(digits: str) -> Wrong:
    if len(digits) not in {8, 12, 13, 14}:
        hint = "; a spreadsheet may have removed leading zeros" if len(digits) == _UPC_WITHOUT_ZERO else ""
        return Wrong("gtin_wrong", f"{digits} has {len(digits)} digits; expected 8, 12, 13 or 14{hint}")
    expected = gtin.check_digit(digits[:-1])
    return Wrong("gtin_check_digit", f"{digits} has a wrong check digit; expected {digits[:-1]}{expected}")


def colour(cell: str) -> str | Wrong:
    """A colour as #RRGGBB."""
    return cell.upper() if _COLOUR.fullmatch(cell) else Wrong("colour_wrong", f"{cell!r} is not a colour like #B5432E")


def choice(*options: str, code: str = "choice_unknown") -> Callable[[str], str | Wrong]:
    """A reader of one word out of a few."""

    def read(cell: str) -> str | Wrong:
        word = cell.lower()
        return word if word in options else Wrong(code, f"{cell!r} is not known; expected one of: {', '.join(options)}")

    return read


def yes_no(cell: str) -> bool | Wrong:
    """Yes or no, in English or French."""
    word = cell.lower()
    if word in {"yes", "oui"}:
        return True
    return False if word in {"no", "non"} else Wrong("choice_unknown", f"{cell!r} is not known; expected yes or no")


def email(cell: str) -> str | Wrong:
    """An e-mail address."""
    return cell if customer.is_email(cell) else Wrong("email_wrong", f"{cell!r} is not an e-mail address")


def phone(cell: str) -> str | Wrong:
    """A telephone number, national or international."""
    return cell if customer.is_phone(cell) else Wrong("phone_wrong", f"{cell!r} is not a telephone number")


def timezone(cell: str) -> str | Wrong:
    """A name of the time zone database."""
    known = cell in available_timezones()
    return cell if known else Wrong("timezone_unknown", f"{cell!r} is not a time zone like Europe/Paris")


def pin(cell: str) -> str | Wrong:
    """The number that a person types to sign in."""
    if is_pin_shaped(cell):
        return cell
    return Wrong("pin_wrong", f"expected {PIN_DIGITS} digits; format the column as text to keep leading zeros")


def badge(cell: str) -> str | Wrong:
    """The secret on a badge: long enough not to be guessed by hand."""
    good = len(cell) >= _MIN_BADGE and not isinstance(identifier(cell), Wrong)
    return cell if good else Wrong("badge_wrong", f"expected at least {_MIN_BADGE} letters and digits")
