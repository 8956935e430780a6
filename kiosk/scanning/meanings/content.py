"""A code's text on its way to a meaning."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from kiosk.domain.own_codes import OwnCode
from kiosk.domain.scan import Meaning, Symbology

CLEAN: Final = re.compile(r"[ -~\x1d]+")
"""What codes of ours and of GS1 are made of. Anything else in a text makes it somebody else's, whatever it looks like."""


class Content(NamedTuple):
    """The text without what a scanner put around it. ``hosts`` are our own, ``own_codes`` asks for the shop's ranges."""

    text: str
    symbology: Symbology
    hosts: frozenset[str]
    own_codes: Callable[[], tuple[OwnCode, ...]]


Reading = Callable[[Content], Meaning | None]
"""Reads one form: the meaning, or None for a text of another form."""
