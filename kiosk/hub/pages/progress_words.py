"""How far a parcel or a collection is, in words and as the steps that it goes through."""

from typing import Final

import msgspec

from kiosk.domain.order_progress import LineProgress, ProgressState
from kiosk.hub.pages.visitor import Visitor

_ON_THE_WAY: Final[tuple[ProgressState, ...]] = ("placed", "preparing", "shipped", "delivered")
_TO_COLLECT: Final[tuple[ProgressState, ...]] = ("placed", "preparing", "ready", "collected")


class TrackStep(msgspec.Struct, frozen=True):
    """One step of a parcel's way. ``is_now``: the last one that was reached."""

    name: str
    is_done: bool
    is_now: bool


def state_words(progress: LineProgress, visitor: Visitor) -> tuple[str, str]:
    """What was last said of a line, and its tone; nothing while nobody said anything."""
    words = visitor.words.texts.gettext
    said: dict[ProgressState, tuple[str, str]] = {
        "preparing": (words("En préparation"), ""),
        "ready": (words("Prêt, vous pouvez venir"), "positive"),
        "shipped": (words("En route"), "positive"),
        "delivered": (words("Livré"), ""),
        "collected": (words("Retiré"), ""),
        "returned": (words("Rendu"), ""),
    }
    return said.get(progress.state, ("", ""))


def steps_of(progress: LineProgress, visitor: Visitor, *, is_shipped: bool) -> tuple[TrackStep, ...]:
    """The way of a parcel or a collection; none for what never comes or came back."""
    way = _ON_THE_WAY if is_shipped else _TO_COLLECT
    if progress.state not in way:
        return ()
    reached = way.index(progress.state)
    names = _names(visitor)
    return tuple(TrackStep(names[state], place <= reached, place == reached) for place, state in enumerate(way))


def _names(visitor: Visitor) -> dict[ProgressState, str]:
    words = visitor.words.texts.gettext
    return {
        "placed": words("Confirmée"),
        "preparing": words("Préparée"),
        "ready": words("Prête"),
        "shipped": words("En route"),
        "delivered": words("Livrée"),
        "collected": words("Retirée"),
    }
