"""Counting wrong tries, so that nobody guesses codes by the thousand."""

from collections import OrderedDict

from kiosk.ports.clock import Clock

_MAX_KEYS = 10_000


class Throttle:
    """Allows ``limit`` wrong tries a key, then none until ``window_s`` seconds after the last one."""

    def __init__(self, limit: int, window_s: float, clock: Clock) -> None:
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._tries: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def wait_s(self, key: str) -> int:
        """Whole seconds to wait before the next try; 0 when it may be made now."""
        count, last = self._tries.get(key, (0, 0.0))
        left = last + self._window_s - self._clock.monotonic()
        if left <= 0:
            self._tries.pop(key, None)
            return 0
        return int(left) + 1 if count >= self._limit else 0

    def tries_left(self, key: str) -> int:
        """How many wrong tries are left."""
        return max(0, self._limit - self._tries.get(key, (0, 0.0))[0])

    def count(self, key: str) -> None:
        """One more wrong try."""
        count, _ = self._tries.pop(key, (0, 0.0))
        self._tries[key] = (count + 1, self._clock.monotonic())
        if len(self._tries) > _MAX_KEYS:
            self._tries.popitem(last=False)

    def take_back(self, key: str) -> None:
        """A try that was counted before it was judged was right."""
        count, last = self._tries.get(key, (0, 0.0))
        if count > 1:
            self._tries[key] = (count - 1, last)
        else:
            self._tries.pop(key, None)

    def forget(self, key: str) -> None:
        """The right one came: start again."""
        self._tries.pop(key, None)
