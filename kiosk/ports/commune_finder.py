"""The communes that a terminal knows by heart: no network, no address leaves it."""

from typing import Protocol

from kiosk.domain.commune import Commune


class CommuneFinder(Protocol):
    """Fast enough for every key typed, on any thread. Answers are in order of population."""

    def in_postcode(self, postcode: str) -> tuple[Commune, ...]:
        """Every commune with this postcode; empty when it is unknown, as those of single companies are (CEDEX)."""
        ...

    def named(self, text: str, limit: int) -> tuple[Commune, ...]:
        """Communes whose name begins so, then those with a later word that does."""
        ...
