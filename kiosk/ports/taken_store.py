"""What orders took lately from each place, kept on the terminal: without network it is what is known of slow movers."""

from typing import Protocol

from kiosk.domain.slow_movers import TakenFrom


class TakenStore(Protocol):
    """The last answer of the hub."""

    def load(self) -> TakenFrom | None:
        """The answer, if there is one that makes sense."""
        ...

    def save(self, taken: TakenFrom | None) -> None:
        """Keep it, or nothing. May raise ``OSError``."""
        ...
