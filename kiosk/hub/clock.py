"""The hub's clock and identifiers."""

import time
from datetime import UTC, datetime

from uuid6 import uuid7


class SystemClock:
    """The machine's own clock; implements the ``Clock`` port."""

    def now(self) -> datetime:
        """The UTC instant."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()


class TimeOrderedIds:
    """UUIDv7 as text; implements the ``IdSource`` port."""

    def new_id(self) -> str:
        """A new identifier, sorted by creation."""
        return str(uuid7())
