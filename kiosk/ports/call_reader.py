"""Shoppers who wait at a place, as this terminal knows them."""

from typing import Protocol

from kiosk.domain.collect_call import CollectCall


class CallReader(Protocol):
    """Point reads of the terminal's own files."""

    def calls(self, location_id: str) -> list[CollectCall]:
        """Who waits there, the longest first."""
        ...
