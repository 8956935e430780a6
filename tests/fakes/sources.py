"""Counts of what came from paper, in memory."""

from datetime import date

from kiosk.domain.print_source import SourceCount, SourceTally
from kiosk.domain.signing_key import SigningKey


class MemoryLedger:
    """``counts`` by day, edition and page."""

    def __init__(self) -> None:
        self.counts: dict[tuple[date, str, str], SourceCount] = {}

    def count(self, more: SourceCount) -> None:
        key = (more.day, more.edition, more.page)
        known = self.counts.get(key) or SourceCount(*key)
        self.counts[key] = SourceCount(
            *key, known.scans + more.scans, known.visits + more.visits, known.orders + more.orders
        )

    def unsent(self) -> SourceTally | None:
        return SourceTally("memory-1", tuple(self.counts.values())) if self.counts else None

    def sent(self, tally: SourceTally) -> None:
        for count in tally.counts:
            del self.counts[count.day, count.edition, count.page]

    def numbers(self, edition: str, page: str = "") -> tuple[int, int, int]:
        """Scans, visits and orders of a page on all days."""
        found = [c for c in self.counts.values() if (c.edition, c.page) == (edition, page)]
        return sum(c.scans for c in found), sum(c.visits for c in found), sum(c.orders for c in found)


class MemoryKeys:
    """A key ring that a test fills."""

    def __init__(self, *keys: SigningKey) -> None:
        self.keys = {key.id: key for key in keys}

    def signing_key(self, key_id: str) -> SigningKey | None:
        return self.keys.get(key_id)
