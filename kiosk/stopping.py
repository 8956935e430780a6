"""Being stopped while the program is starting: nothing is open yet that would need more than the process's end."""

import os
import signal
import sys
from contextlib import suppress
from types import FrameType


def leave_quietly_when_stopped() -> None:
    """Let Ctrl-C and SIGTERM end the process at once, until the part that runs takes them over.

    An exception would pass through half-built windows, whose end is an abort, or be a traceback at best.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _leave)


def _leave(number: int, _frame: FrameType | None) -> None:
    with suppress(OSError, RuntimeError):  # nobody reads any more, or stopped in the middle of a write
        sys.stdout.flush()
    os._exit(128 + number)
