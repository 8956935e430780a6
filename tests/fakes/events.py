"""Events of visits, in memory."""

from typing import TypeVar

from kiosk.domain.shop_event import Happening

H = TypeVar("H")


class MemoryEvents:
    """``happened`` is all that was recorded, oldest first."""

    def __init__(self) -> None:
        self.happened: list[Happening] = []

    def record(self, happening: Happening) -> None:
        self.happened.append(happening)

    def of(self, kind: type[H]) -> list[H]:
        """What happened of one kind."""
        return [happening for happening in self.happened if isinstance(happening, kind)]
