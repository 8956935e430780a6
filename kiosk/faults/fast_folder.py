"""A folder in memory where the system has one: thousands of files whose syncing nobody depends on are quick there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108 - a name made at random is used below it


@contextmanager
def fast_folder() -> Iterator[Path]:
    """Empty, and thrown away afterwards."""
    place = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="kiosk-faults-", dir=place) as folder:
        yield Path(folder)
