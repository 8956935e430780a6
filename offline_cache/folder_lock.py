"""One terminal a folder: two on the same files would count order numbers and send orders past each other."""

import fcntl
from pathlib import Path
from typing import IO


def lock_folder(folder: Path) -> IO[bytes] | None:
    """Make the folder and keep it for this process until the answer is closed; None when another one has it.

    The system lets go of it when the process ends in whatever way. Raises ``OSError`` when the folder cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = (folder / "running.lock").open("ab")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock
