"""The link of the audit log that a terminal saw last: whoever changes the log at the hub cannot change it here too."""

from typing import Protocol

from kiosk.domain.audit import ChainMark


class ChainMemory(Protocol):
    """Of this terminal alone. Any thread."""

    def load(self) -> ChainMark:
        """The last link seen; the one before the first entry when there is none."""
        ...

    def save(self, mark: ChainMark) -> None:
        """Remember a newer one. A full disk is no matter: the older one stays."""
        ...
