"""North American coupons, GS1 application identifiers 8110 and 8112: digits whose fields say how long they are.

Source: North American Coupon Application Guideline Using GS1 DataBar Expanded Symbols (GS1 US). No coupon is cashed
here; the form is checked because a wrong one makes the whole message wrong.
"""

import re
from typing import Final

from kiosk.scanning.gs1.dates import is_day


def _measured(lengths: str, base: int = 0) -> str:
    """A field behind the one digit that says how long it is, ``base`` added; that digit decides, so nothing is tried twice."""
    return "(?:" + "|".join(f"{digit}[0-9]{{{int(digit) + base}}}" for digit in lengths) + ")"


_OFFER: Final = "[0-9]{6}"
_COMPANY: Final = _measured("0123456", 6)
_SERIAL: Final = _measured("0123456789", 6)
_RETAILER: Final = _measured("1234567", 6)
_SAVED: Final = _measured("12345")
_PURCHASE: Final = _measured("12345") + "[012349][0-9]{3}"
_OTHER_COMPANY: Final = f"(?:9|{_COMPANY})"

_COUPON: Final = re.compile(
    f"{_COMPANY}{_OFFER}{_SAVED}{_PURCHASE}"
    f"(?:1[0-3]{_PURCHASE}{_OTHER_COMPANY})?"
    f"(?:2{_PURCHASE}{_OTHER_COMPANY})?"
    "(?:3(?P<end>[0-9]{6}))?"
    "(?:4(?P<start>[0-9]{6}))?"
    f"(?:5{_SERIAL})?"
    f"(?:6{_RETAILER})?"
    "(?:9[01256][0-2][0-9][01])?"
)
_POSITIVE_OFFER: Final = re.compile(f"[01]{_COMPANY}{_OFFER}{_SERIAL}")


def is_coupon(value: str) -> bool:
    """Whether the value of 8110 has all its fields, each in its range, the dates in their order, and nothing behind them."""
    fields = _COUPON.fullmatch(value)
    if fields is None:
        return False
    start, end = fields["start"], fields["end"]
    if not all(is_day(date) for date in (start, end) if date):
        return False
    return not (start and end) or start <= end


def is_positive_offer(value: str) -> bool:
    """The same for 8112, an offer that a file of the shop would have to know."""
    return _POSITIVE_OFFER.fullmatch(value) is not None
