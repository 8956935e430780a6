"""Slow movers as statements of the stock table read them: what orders took, and what was counted with it."""

import msgspec

from kiosk.domain.slow_movers import TakenFrom

NOT_TAKEN = "v.sku NOT IN (SELECT value FROM json_each(:taken))"
"""Read once a statement, into a table of its own: the terminal has no orders, the hub said what they took."""

Asked = tuple[str, str | None, str | None]
"""Text, category and place of a page."""


class SlowStock:
    """One answer of the hub, written once for each place; and counts, each of a version of the cache."""

    def __init__(self, taken: TakenFrom | None) -> None:
        self.taken = taken
        self._counts: dict[Asked, tuple[int, int]] = {}
        self._texts: dict[str | None, str] = {}

    def skus(self, place_id: str | None) -> str:
        """JSON of what was taken from a place, or from any."""
        if place_id not in self._texts:
            taken = self.taken.at(place_id) if self.taken else ()
            self._texts[place_id] = msgspec.json.encode(taken).decode()
        return self._texts[place_id]

    def counted(self, asked: Asked, version: int, *, is_shown: bool) -> int | None:
        """A count that is good still: of this version, or of any while nobody looks. It is the dearest, and about days."""
        if self.taken is None:
            return 0
        of_version, count = self._counts.get(asked, (version, None))
        return count if of_version == version or not is_shown else None

    def keep(self, asked: Asked, version: int, count: int) -> int:
        """Remember a count."""
        self._counts[asked] = (version, count)
        return count
