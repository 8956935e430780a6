"""What waits for the staff, as this terminal knows it."""

from typing import Protocol

from kiosk.domain.task import Task


class TaskReader(Protocol):
    """Reads of the terminal's own files."""

    def tasks(self, location_id: str) -> list[Task]:
        """All of a place, the longest waiting first; those that are done today are among them."""
        ...
