"""Noting what happens in a visit: in memory at once, on the disk and at the hub when nobody waits for it."""

from collections import deque
from typing import Final

from typing_extensions import override

from kiosk.domain.shop_event import Happening, ShopEvent, VisitEnded, VisitStarted, WipeProved, to_the_hour
from kiosk.ports.clock import Clock
from kiosk.ports.event_journal import EventJournal, NotedEvents
from kiosk.ports.ids import IdSource

_MOST_NOTED: Final = 5_000
"""Events that memory holds while the disk cannot be written; past that the oldest go."""

_LONGEST_S: Final = 1_000_000


class RecordEvents(EventJournal, NotedEvents):
    """The visit that is open, under a random id that nothing else carries. ``record`` is called on the GUI thread.

    ``take`` may be called on another one: a deque's ends are safe between threads.
    """

    def __init__(self, clock: Clock, ids: IdSource) -> None:
        self._clock = clock
        self._ids = ids
        self._noted: deque[ShopEvent] = deque(maxlen=_MOST_NOTED)
        self._visit = ""
        self._is_over = True
        self._began = 0.0

    @override
    def record(self, happening: Happening) -> None:
        if isinstance(happening, VisitStarted):
            self._visit, self._began, self._is_over = self._ids.new_token(), self._clock.monotonic(), False
        if not self._visit or (self._is_over and not isinstance(happening, WipeProved)):
            return
        self._is_over = isinstance(happening, VisitEnded | WipeProved)
        elapsed = min(_LONGEST_S, max(0, int(self._clock.monotonic() - self._began)))
        self._noted.append(ShopEvent(self._visit, to_the_hour(self._clock.now()), elapsed, happening))

    @override
    def take(self) -> list[ShopEvent]:
        taken: list[ShopEvent] = []
        while self._noted:
            taken.append(self._noted.popleft())
        return taken

    @override
    def give_back(self, events: list[ShopEvent]) -> None:
        self._noted.extendleft(reversed(events))
