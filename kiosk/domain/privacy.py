"""What a shopper is told of their data, and what they agreed to: one consent for each purpose, none needed to order."""

from datetime import datetime
from typing import Literal

import msgspec

Purpose = Literal["news"]
"""``news``: the shop may use the contact of this order for its own news."""

BUILT_IN_VERSION = "1"


class PrivacyNotice(msgspec.Struct, frozen=True):
    """Who answers for the data and for how long they are kept; the words around it are the program's.

    ``version`` is stored with every consent: whoever changes what people agree to gives it another one.
    ``controller`` and ``contact`` empty: the shop by the name of its brand, asked at its counter.
    """

    version: str = BUILT_IN_VERSION
    controller: str = ""
    contact: str = ""
    order_years: int = 10
    news_years: int = 3


class Consent(msgspec.Struct, frozen=True):
    """Given by a touch of the shopper, never by default; ``text_version`` is the notice that they could read."""

    purpose: Purpose
    text_version: str
    given_at: datetime
