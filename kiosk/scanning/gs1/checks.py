"""What a value of a GS1 application identifier must satisfy beyond its length and its characters.

Source: GS1 General Specifications, sections 3 (each identifier) and 7.9 (check digits and check characters). The checks have
the names and the scope of the GS1 Syntax Dictionary's "linters", so that both give the same verdict.
"""

import re
from collections.abc import Callable
from typing import Final

from kiosk.domain import gtin
from kiosk.scanning.gs1.code_lists import COUNTRY_LETTERS, COUNTRY_NUMBERS, CURRENCY_NUMBERS, PACKAGE_TYPES
from kiosk.scanning.gs1.coupons import is_coupon, is_positive_offer
from kiosk.scanning.gs1.dates import is_day, is_day_or_month, is_hour, is_long_day, is_rest_of_time, is_time

Check = Callable[[str], bool]

_SET_82: Final = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
_SET_32: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_PRIMES: Final = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83)
_PAIR_MODULUS: Final = 1021
_BITS_OF_ONE: Final = 5

_STARTS_WITH_COMPANY: Final = re.compile(r"[0-9]{4}")  # the shortest company prefix in use
_BROKEN_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_IBAN: Final = re.compile(r"[A-Z]{2}[0-9A-Z]{9,32}")
_IBAN_MODULUS: Final = 97
_POSITION: Final = re.compile(r"([1-9][0-9]*)/([1-9][0-9]*)")
_PADDED_64: Final = re.compile(r"[0-9A-Za-z_-]*(={0,2})")
_GROUP_64: Final = 3

_HALF_CIRCLE: Final = 1_800_000_000
_FULL_CIRCLE: Final = 3_600_000_000
"""Degrees times ten million, counted from the south pole and from 180° west on."""


def has_check_digit(value: str) -> bool:
    """Its last digit follows from the others."""
    return gtin.check_digit(value[:-1]) == value[-1]


def has_check_pair(value: str) -> bool:
    """Its last two characters follow from the others (keys with letters)."""
    body, pair = value[:-2], value[-2:]
    if len(value) < 2 or any(character not in _SET_32 for character in pair):  # noqa: PLR2004 - a pair
        return False
    weighted = zip(reversed(body), _PRIMES, strict=False)
    total = sum(_SET_82.index(character) * prime for character, prime in weighted) % _PAIR_MODULUS
    return pair == _SET_32[total >> _BITS_OF_ONE] + _SET_32[total & (2**_BITS_OF_ONE - 1)]


def starts_with_company(value: str) -> bool:
    """It begins with digits enough for a GS1 company prefix."""
    return _STARTS_WITH_COMPANY.match(value) is not None


def is_percent_encoded(value: str) -> bool:
    """Each percent sign has two hexadecimal digits behind it."""
    return _BROKEN_ESCAPE.search(value) is None


def is_iban(value: str) -> bool:
    """A bank account with a country that exists and a right checksum."""
    if _IBAN.fullmatch(value) is None or value[:2] not in COUNTRY_LETTERS:
        return False
    return int("".join(str(int(character, 36)) for character in value[4:] + value[:4])) % _IBAN_MODULUS == 1


def is_piece_of_total(value: str) -> bool:
    """Piece number and number of pieces, two digits each, both from 1."""
    return 1 <= int(value[:2]) <= int(value[2:])


def is_position_of_total(value: str) -> bool:
    """``position/total``, both from 1."""
    parts = _POSITION.fullmatch(value)
    return parts is not None and int(parts[1]) <= int(parts[2])


def is_base64(value: str) -> bool:
    """Signs for padding stand at the end only, and are as many as the group of three needs."""
    match = _PADDED_64.fullmatch(value)
    return match is not None and (not match[1] or len(value) % _GROUP_64 == 0)


def are_countries(value: str) -> bool:
    """One country or several, three digits each."""
    return all(value[at : at + 3] in COUNTRY_NUMBERS for at in range(0, len(value), 3))


def _in(codes: frozenset[str]) -> Check:
    return codes.__contains__


def _matches(pattern: str) -> Check:
    compiled = re.compile(pattern)
    return lambda value: compiled.fullmatch(value) is not None


def _at_most(limit: int) -> Check:
    return lambda value: int(value) <= limit


def _nothing_or(check: Check) -> Check:
    return lambda value: not value or check(value)


_GTIN_KEYS: Final = "00 01 02 03"
_DIGIT_KEYS: Final = "402 410 411 412 413 414 415 416 417 8017 8018"
_SPELT: Final = "4300 4301 4302 4303 4304 4305 4306 4310 4311 4312 4313 4314 4315 4316 4320 7253 7254 7256 7257 7259"
_PROCESSORS: Final = "7030 7031 7032 7033 7034 7035 7036 7037 7038 7039"
_WITH_CURRENCY: Final = " ".join(f"{family}{digit}" for family in ("391", "393") for digit in range(10))
_END: Final = None

_RULES: Final[tuple[tuple[str, int, int | None, Check], ...]] = (
    (_GTIN_KEYS, 0, _END, has_check_digit),
    (_DIGIT_KEYS, 0, _END, has_check_digit),
    ("253 255", 0, 13, has_check_digit),
    ("8006 8026", 0, 14, has_check_digit),
    ("8003", 1, 14, has_check_digit),
    ("8013 8014", 0, _END, has_check_pair),
    ("401 7023 8004 8010 8013 8014", 0, _END, starts_with_company),
    ("8014", 0, _END, _matches(".*[^0-9].*")),
    ("11 12 13 15 16 17", 0, _END, is_day_or_month),
    ("4324 4325", 0, 6, is_day_or_month),
    ("4324 4325 7003", 6, _END, is_time),
    ("4326 7003 7006 7007 7011 8008", 0, 6, is_day),
    ("7007", 6, _END, _nothing_or(is_day)),
    ("7011", 6, _END, _nothing_or(is_time)),
    ("8008", 6, 8, is_hour),
    ("8008", 8, _END, is_rest_of_time),
    ("7250 7251", 0, 8, is_long_day),
    ("7251", 8, _END, is_time),
    ("421", 0, 3, _in(COUNTRY_NUMBERS)),
    ("422 423 424 425 426", 0, _END, are_countries),
    (_PROCESSORS, 0, 3, _in(COUNTRY_NUMBERS | {"999"})),
    ("4307 4317", 0, _END, _in(COUNTRY_LETTERS)),
    (_WITH_CURRENCY, 0, 3, _in(CURRENCY_NUMBERS)),
    (_SPELT, 0, _END, is_percent_encoded),
    ("4309", 0, 10, _at_most(_HALF_CIRCLE)),
    ("4309", 10, _END, _at_most(_FULL_CIRCLE)),
    ("4321 4322 4323", 0, _END, _matches("[01]")),
    ("7040", 3, _END, _matches("[0-9A-Za-z_-]")),
    ("7041", 0, _END, _in(PACKAGE_TYPES)),
    ("7241", 0, _END, _matches("0[1-9]|10|[89][0-9]")),
    ("7252", 0, _END, _matches("[0129]")),
    ("7258", 0, _END, is_position_of_total),
    ("8001", 0, 4, _matches(".*[^0].*")),
    ("8001", 4, 9, _matches(".*[^0].*")),
    ("8001", 9, 12, _matches(".*[^0].*")),
    ("8001", 12, 13, _matches("[019]")),
    ("8003", 0, 1, _matches("0")),
    ("8006 8026", 14, _END, is_piece_of_total),
    ("8007", 0, _END, is_iban),
    ("8011", 0, _END, _matches("[^0].*")),
    ("8030", 0, _END, is_base64),
    ("8110", 0, _END, is_coupon),
    ("8112", 0, _END, is_positive_offer),
)


def _by_identifier() -> dict[str, tuple[tuple[slice, Check], ...]]:
    table: dict[str, tuple[tuple[slice, Check], ...]] = {}
    for identifiers, start, stop, check in _RULES:
        for identifier in identifiers.split():
            table[identifier] = (*table.get(identifier, ()), (slice(start, stop), check))
    return table


_CHECKS: Final = _by_identifier()


def is_good_value(identifier: str, value: str) -> bool:
    """Whether a value of the right form also says something possible. The form has to be checked before."""
    return all(check(value[part]) for part, check in _CHECKS.get(identifier, ()))
