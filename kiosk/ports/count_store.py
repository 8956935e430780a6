"""A count under way outlives the program."""

from typing import Protocol

from kiosk.domain.shelf_count import CountSheet


class CountStore(Protocol):
    """One sheet at a time."""

    def load(self) -> CountSheet | None:
        """The sheet that was under way, if there is one that makes sense."""
        ...

    def save(self, sheet: CountSheet | None) -> None:
        """Keep it over a power cut, or nothing. May raise ``OSError``."""
        ...
