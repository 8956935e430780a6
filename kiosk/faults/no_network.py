"""Hears every attempt of this process to reach anything outside it: a socket, a name, a browser, another program."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from kiosk.errors import BugError

_OUTWARD: Final = frozenset(
    {
        "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.sendto",
        "socket.sendmsg", "socket.bind", "urllib.Request", "webbrowser.open", "subprocess.Popen", "os.system", "os.exec",
        "os.posix_spawn", "http.client.connect", "ftplib.connect", "smtplib.connect",
    }
)  # fmt: skip

_heard: Counter[str] = Counter()
_listening: list[bool] = []


def _hear(event: str, _arguments: tuple[Any, ...]) -> None:
    # An audit hook stays for the rest of the process, so it has to cost nothing when nobody listens.
    if _listening and event in _OUTWARD:
        _heard[event] += 1
        raise BugError(f"a scanned code led to {event}")


_installed: list[bool] = []


@contextmanager
def no_network() -> Iterator[Counter[str]]:
    """Whatever reaches out raises, and is counted even when that is caught somewhere."""
    if not _installed:
        sys.addaudithook(_hear)
        _installed.append(True)
    _heard.clear()
    _listening.append(True)
    try:
        yield _heard
    finally:
        _listening.clear()
