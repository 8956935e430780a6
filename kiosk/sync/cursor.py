"""Cursors of the feed compared: ``<epoch>:<position>``."""

from typing import Literal

Fit = Literal["next", "known", "gap"]


def fit(cursor: str, since: str, until: str) -> Fit:
    """How changes after ``since`` up to ``until`` fit on what is held: to be applied, known already, or not without more."""
    held, begin, end = _parts(cursor), _parts(since), _parts(until)
    if held is None or begin is None or end is None or not held[0] == begin[0] == end[0]:
        return "gap"
    if end[1] <= held[1]:
        return "known"
    return "next" if begin[1] <= held[1] else "gap"


def _parts(cursor: str) -> tuple[str, int] | None:
    epoch, _, position = cursor.partition(":")
    return (epoch, int(position)) if position.isascii() and position.isdigit() else None
