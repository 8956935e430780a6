"""The one table of meanings: the forms a text can have, in the order in which they are tried. The first that fits wins.

What comes earlier must be surer: a link of ours is told by our host, a Digital Link by its syntax, a number by its digits.
What fits none is somebody else's (``foreign``), so every text has exactly one meaning.
"""

from typing import Final, NamedTuple

from kiosk.domain.scan import Meaning
from kiosk.scanning.meanings.content import Content, Reading
from kiosk.scanning.meanings.foreign import foreign
from kiosk.scanning.meanings.gs1_content import read_digital_link, read_element_string
from kiosk.scanning.meanings.numbers import read_number
from kiosk.scanning.meanings.own_links import read_own_link
from kiosk.scanning.meanings.typed import read_typed


class Form(NamedTuple):
    """A form of text and how it is read; ``about`` says what a person would call it."""

    about: str
    read: Reading


FORMS: Final[tuple[Form, ...]] = (
    Form("characters that a person typed", read_typed),
    Form("an address of ours: cart, order, badge, product, category, selection, quote", read_own_link),
    Form("a GS1 Digital Link", read_digital_link),
    Form("a number: the shop's own ranges, then GTINs", read_number),
    Form("a GS1 element string", read_element_string),
)


def meaning_of(content: Content) -> Meaning:
    """The meaning of a clean text."""
    for form in FORMS:
        meaning = form.read(content)
        if meaning is not None:
            return meaning
    return foreign(content.text)
