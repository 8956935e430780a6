"""Steps of try-ons that the hub has not heard of, on the terminal's disk."""

from typing import Protocol

import msgspec

from kiosk.domain.try_on import TryOnStep


class WaitingStep(msgspec.Struct, frozen=True):
    """A step, and the try-on that it belongs to."""

    try_on_id: str
    step: TryOnStep


class StepStore(Protocol):
    """Kept whole after each change: a restart between cabin and shelf forgets nothing. May raise ``OSError``."""

    def load(self) -> tuple[WaitingStep, ...]:
        """What waits, oldest first."""
        ...

    def save(self, waiting: tuple[WaitingStep, ...]) -> None:
        """Keep it over a power cut."""
        ...
