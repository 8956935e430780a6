"""What the shop's own numbers mean, as a terminal last heard."""

from typing import Protocol

from kiosk.domain.own_codes import OwnCode


class OwnCodeReader(Protocol):
    """The shop's table of number ranges."""

    def own_codes(self) -> tuple[OwnCode, ...]:
        """All ranges; empty when the shop has none. May raise ``CacheError``."""
        ...
