"""A named list of variants that somebody put together: a seasonal selection, or what stands on a page of a catalogue."""

from typing import Final

import msgspec

from kiosk.domain.text import LocalisedText

MOST_ARTICLES: Final = 200
"""More than a screen can usefully show, or a page print."""


class Selection(msgspec.Struct, frozen=True, omit_defaults=True):
    """Variants in the order to show them. Some may have left the shop since: a printed page lives longer than a product.

    ``edition`` and ``page`` say where it is printed; both are empty for a selection that is on no paper.
    """

    id: str
    name: LocalisedText
    skus: tuple[str, ...]
    edition: str = ""
    page: str = ""
