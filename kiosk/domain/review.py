"""What buyers said of a product: a few of their words, as the retailer's platform handed them over. None is made up here."""

from datetime import date
from typing import Final

import msgspec

from kiosk.domain.text import LocalisedText

MOST_STARS: Final = 5
MOST_OF_A_PRODUCT: Final = 12
"""An extract, not the whole: what a person reads standing up."""


class Review(msgspec.Struct, frozen=True):
    """One review. ``author`` is a first name and nothing more; ``text`` is in the languages that it was written in."""

    id: str
    product_id: str
    author: str
    stars: int
    written_on: date
    text: LocalisedText
