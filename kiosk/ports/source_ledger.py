"""What came from paper at this terminal: counted on its disk, told to the hub."""

from typing import Protocol

from kiosk.domain.print_source import SourceCount, SourceTally


class SourceLedger(Protocol):
    """Counts that only grow. May raise ``CacheError``."""

    def count(self, more: SourceCount) -> None:
        """Add to what is counted for a day, edition and page. Past a limit of pages a day, new ones are not counted."""
        ...

    def unsent(self) -> SourceTally | None:
        """What changed since the hub confirmed it, as it stands now; None when nothing did."""
        ...

    def sent(self, tally: SourceTally) -> None:
        """The hub has these. What was counted since stays unsent; days long gone are forgotten."""
        ...


class SourceDesk(Protocol):
    """The hub's side. Every call may raise ``BackendError``."""

    async def tell(self, tally: SourceTally) -> None:
        """Say how the counts stand; repeating adds nothing."""
        ...
