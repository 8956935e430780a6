"""Which of a terminal and its hub is the older one, when they do not understand each other."""

import re
from typing import Literal

Update = Literal["", "update_hub", "update_terminal"]
"""Who must be brought up to date; empty: nobody, or nobody knows."""

_RELEASE = re.compile(r"\d{1,9}(\.\d{1,9}){0,3}", re.ASCII)
_PARTS = 2


def update_needed(hub: str | None, terminal: str) -> Update:
    """By the versions of both, up to the second number: what comes after brings no new words.

    A hub that says none is from before hubs said it; what is no release is not judged.
    """
    hubs, own = _release(hub if hub is not None else "0"), _release(terminal)
    if hubs is None or own is None or hubs == own:
        return ""
    return "update_hub" if hubs < own else "update_terminal"


def _release(text: str) -> tuple[int, ...] | None:
    """Comparable numbers; 1 is 1.0."""
    if _RELEASE.fullmatch(text) is None:
        return None
    parts = [int(part) for part in text.split(".")[:_PARTS]]
    return (*parts, *[0] * (_PARTS - len(parts)))
