"""What shoppers looked for in vain, told once when they have done with the words: demand that the shop did not meet."""

from kiosk.domain.shop_event import SearchMissed, plain_words
from kiosk.ports.clock import Clock
from kiosk.ports.event_journal import EventJournal

_STOOD_S = 2.0
"""Words erased sooner were a slip of the finger."""


class SearchMisses:
    """Follows the words of one visit. Each is told once, and only when it looks like goods."""

    def __init__(self, events: EventJournal, clock: Clock) -> None:
        self._events, self._clock = events, clock
        self._pending = ""
        self._since = 0.0
        self._told: set[str] = set()

    def note(self, text: str, *, is_missed: bool, has_nearest: bool) -> None:
        """Another search was made. Words that go on growing replace what they grew from."""
        if self._pending and not text.startswith(self._pending) and self._clock.monotonic() - self._since >= _STOOD_S:
            self.settle()
        pending = text if is_missed else ""
        if pending != self._pending:
            self._pending, self._since, self._has_nearest = pending, self._clock.monotonic(), has_nearest

    def settle(self) -> None:
        """The shopper is done with these words: they asked to see, opened something near, or went away."""
        words, self._pending = plain_words(self._pending), ""
        if words and words not in self._told:
            self._told.add(words)
            self._events.record(SearchMissed(words, nearest=self._has_nearest))

    def forget(self) -> None:
        """Another person."""
        self._pending = ""
        self._told.clear()
