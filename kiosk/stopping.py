"""Being stopped while the program is starting: nothing is open yet that would need more than the process's end."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType


def leave_quietly_when_stopped() -> None:
    """Let Ctrl-C and SIGTERM end the process at once, until the part that runs takes them over.

    An exception would pass through half-built windows, whose end is an abort, or be a traceback at best.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _leave)


@contextmanager
def cleaning_up_when_stopped() -> Iterator[None]:
    """Inside, Ctrl-C and SIGTERM are an exception, so that what is half done is removed; behind it as before."""
    before = {number: signal.signal(number, signal.default_int_handler) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, _frame: FrameType | None) -> None:
    with suppress(OSError, RuntimeError):  # nobody reads any more, or stopped in the middle of a write
        sys.stdout.flush()
    os._exit(128 + number)
