"""Which GS1 application identifiers need one another in a message, and which exclude one another.

Source: GS1 General Specifications, section 4.14 (invalid pairs, mandatory associations), as the GS1 Syntax Dictionary states
them. ``n`` stands for any digit; ``a+b`` means both.
"""

from collections.abc import Iterable
from typing import Final

_UNIT: Final = "01 02"
_UNIT_OR_MORE: Final = "01 02 03 8006 8026"
_UNIT_OR_PIECES: Final = "01 02 8006 8026"
_UNIT_OR_MADE: Final = "01 02 03"
_OWN_UNIT: Final = "01 03 8006"
_PARCEL: Final = "00"
_LOGISTIC: Final = "00 01"
_PERSON: Final = "8017 8018"
_MEASURE: Final = "30 31nn 32nn 35nn 36nn"

_TRADE_MEASURES: Final = (
    "310n 311n 312n 313n 314n 315n 316n 320n 321n 322n 323n 324n 325n 326n 327n 328n 329n 350n 351n 352n 356n 357n "
    "360n 361n 364n 365n 366n"
)
_LOGISTIC_MEASURES: Final = (
    "330n 331n 332n 333n 334n 335n 336n 340n 341n 342n 343n 344n 345n 346n 347n 348n 349n 353n 354n 355n 362n 363n "
    "367n 368n 369n"
)

_REQUIRED: Final = (
    ("02 8026", "37"),
    ("10 11 13 15 16 20 240 241 422", _UNIT_OR_MORE),
    ("12", "8020"),
    ("17", f"{_UNIT_OR_MORE} 255"),
    ("242 7001", _UNIT_OR_PIECES),
    ("21 250 251 7020 7021 7022 8012", _OWN_UNIT),
    ("22 235 337n 392n 710 711 712 713 714 715 716 717 8001 8014 8040 8041 8042 8043 8200", "01"),
    ("243 7004", "01 03"),
    ("7240", "01 8006"),
    ("250 8040 8041 8042 8043", "21"),
    ("8041 8042 8043", "8040"),
    ("254", "414"),
    ("30 8005", _UNIT),
    ("423 424 425 426 427 7003 7010 7011 8008", _UNIT_OR_MADE),
    (_TRADE_MEASURES, _UNIT),
    (_LOGISTIC_MEASURES, _LOGISTIC),
    ("37", _PARCEL),
    ("37", "02 8026"),
    ("390n", "255 8020"),
    ("391n", "8020"),
    ("392n 393n 395n", _MEASURE),
    ("394n 8111", "255"),
    ("403", _PARCEL),
    ("415", "8020"),
    ("427", "422"),
    ("4303", "4302"),
    ("4313", "4312"),
    ("4300 4301 4302 4304 4305 4306 4307 4308 4309 4310 4311 4312 4314 4315 4316 4317 4318 4319", _PARCEL),
    ("4320 4321 4322 4323 4324 4325 4326 4330 4331 4332 4333 7041", _PARCEL),
    ("7002 7005 7006 7007 7008 7009 703n", _UNIT),
    ("7004", "10"),
    ("7020", "416"),
    ("7022", "7021"),
    ("723n", "01 8004"),
    ("7241 7242 7253 7254 7255 7256 8019", _PERSON),
    ("7250 7251 7252 7257 7259", "8018"),
    ("7258", "8018+7259"),
    ("8007 8020", "415"),
    ("8009", "00 01 03"),
    ("8011", "8010"),
    ("8030", "00 01+21 03+21 253 255 8003 8004 8006+21 8010+8011 8017 8018"),
)

_EXCLUDED: Final = (
    ("01", "255 37"),
    ("02", "01 03"),
    ("03", "01 02 37 235"),
    ("21", "235"),
    ("255", "01 02 415 8006 8020 8026"),
    *((family, family) for family in (*_TRADE_MEASURES.split(), *_LOGISTIC_MEASURES.split(), "337n")),
    ("390n", "390n 391n 394n 8111"),
    ("391n", "391n"),
    ("392n", "392n 393n"),
    ("393n", "393n"),
    ("394n", "394n 8111"),
    ("395n", "392n 393n 395n 8005"),
    ("420", "421"),
    ("421", "4307"),
    ("422 423 424 425", "426"),
    ("4330", "4331"),
    ("4332", "4333"),
    ("7240", "03"),
    ("7250", "7251"),
    ("7253 7254 7255", "7256 7259"),
    ("7259", "7256"),
    ("8006", "01 03 37"),
    ("8017", "8018"),
    ("8026", "02 03 8006"),
)

_SERIAL_BEHIND: Final = {"253": 13, "255": 13, "8003": 14}
"""Keys that a digital signature (8030) takes only with the serial number behind these digits."""
_SIGNATURE: Final = "8030"


def are_consistent(elements: Iterable[tuple[str, str]]) -> bool:
    """Whether each identifier has one value, all that it needs beside it and nothing that it excludes."""
    values: dict[str, str] = {}
    for code, value in elements:
        if values.setdefault(code, value) != value:
            return False
    codes = frozenset(values)
    if any(_is_excluded(code, codes) or not _has_required(code, codes) for code in codes):
        return False
    return _SIGNATURE not in codes or all(len(values.get(key, "")) != size for key, size in _SERIAL_BEHIND.items())


def _names(pattern: str, code: str) -> bool:
    digits = pattern.rstrip("n")
    return len(pattern) == len(code) and code.startswith(digits)


def _has(pattern: str, codes: Iterable[str], but: str) -> bool:
    return any(_names(pattern, code) for code in codes if code != but)


def _has_required(code: str, codes: frozenset[str]) -> bool:
    return all(
        any(all(_has(pattern, codes, code) for pattern in group.split("+")) for group in groups)
        for groups in _of(code, _REQUIRED_BY)
    )


def _is_excluded(code: str, codes: frozenset[str]) -> bool:
    return any(_has(pattern, codes, code) for patterns in _of(code, _EXCLUDED_BY) for pattern in patterns)


def _by_identifier(rules: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for codes, others in rules:
        for code in codes.split():
            table[code] = (*table.get(code, ()), tuple(others.split()))
    return table


_REQUIRED_BY: Final = _by_identifier(_REQUIRED)
_EXCLUDED_BY: Final = _by_identifier(_EXCLUDED)


def _of(code: str, table: dict[str, tuple[tuple[str, ...], ...]]) -> tuple[tuple[str, ...], ...]:
    """The rules of an identifier, or of the family that its last digit only says the decimals of."""
    return table.get(code) or table.get(f"{code[:-1]}n", ())
