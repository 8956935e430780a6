"""Thousands of readers of the event stream in one process: cheap enough to measure the hub and not themselves."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlsplit

from typing_extensions import override

from kiosk.hub.event_messages import RECONNECTS_PER_S
from kiosk.sync.listen import reconnect_delay

SENT_AT = b'"sent_at":'
"""In an event's value: when it was written, by this machine's monotonic clock in nanoseconds, in nineteen digits."""

_DIGITS = 19
_AT_ONCE = 400
_ID = b"\nid: "


@dataclass
class Heard:
    """What all readers heard together."""

    events: int = 0
    pokes: int = 0
    delays_ms: list[float] = field(default_factory=list)


class Line(asyncio.Protocol):
    """One reader. ``position`` is that of the last event; ``is_stalled`` readers never read again."""

    def __init__(self, fleet: "Fleet", number: int) -> None:
        self._fleet = fleet
        self._number = number
        self._tail = b""
        self._transport: asyncio.Transport | None = None
        self.cursor = ""
        self.events = 0

    @property
    def position(self) -> int:
        """Where its copy would be."""
        return int(self.cursor.partition(":")[2] or 0)

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none of asyncio's classes
        self._tail = b""
        self._transport.write(self._fleet.request(self._number, self.cursor))

    @override
    def data_received(self, data: bytes) -> None:
        now = time.monotonic_ns()
        data = self._tail + data
        end = data.rfind(b"\n\n") + 2
        if end < len(_ID):
            self._tail = data
            return
        self._tail = data[end:]
        self._hear(data[:end], now)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        self._fleet.lost(self)

    def stall(self) -> None:
        """Read no more."""
        assert self._transport is not None
        self._transport.pause_reading()

    def listen(self) -> None:
        """Read again."""
        assert self._transport is not None
        self._transport.resume_reading()

    def hang_up(self) -> None:
        """Leave for good."""
        if self._transport is not None:
            self._transport.abort()

    def _hear(self, data: bytes, now: int) -> None:
        heard = self._fleet.heard
        at = data.rfind(_ID)
        if at < 0:
            return
        self.cursor = data[at + len(_ID) : data.index(b"\n", at + len(_ID))].decode()
        count = data.count(_ID)
        self.events += count
        heard.events += count
        heard.pokes += data.count(b"event: poke")
        sent = data.rfind(SENT_AT)
        if sent >= 0:
            begin = sent + len(SENT_AT)
            heard.delays_ms.append((now - int(data[begin : begin + _DIGITS])) / 1e6)


class Fleet:
    """Readers of one hub, who come back by the rules of the terminals."""

    def __init__(self, url: str, token: str, count: int, topics: Callable[[int], str], seed: int = 1) -> None:
        parts = urlsplit(url)
        self._address = parts.hostname or "", parts.port or 80
        self._token = token
        self._topics = topics
        self._jitter = random.Random(seed).random
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_leaving = False
        self.heard = Heard()
        self.lines = [Line(self, number) for number in range(count)]
        self.refused = 0

    def start_at(self, cursor: str) -> None:
        """What everybody has before the first connection."""
        for line in self.lines:
            line.cursor = cursor

    def request(self, number: int, cursor: str) -> bytes:
        """What one reader asks for."""
        lines = [
            f"GET /api/feed/stream?topics={self._topics(number)} HTTP/1.1",
            f"Host: {self._address[0]}",
            f"Authorization: Bearer {self._token}",
            f"Last-Event-ID: {cursor}",
        ]
        return "\r\n".join([*lines, "", ""]).encode()

    async def connect(self, lines: list[Line] | None = None) -> None:
        """Open every line and wait until each was told where it stands."""
        wanted = self.lines if lines is None else lines
        for begin in range(0, len(wanted), _AT_ONCE):
            part = wanted[begin : begin + _AT_ONCE]
            before = [line.events for line in part]
            await asyncio.gather(*(self._open(line) for line in part))
            async with asyncio.timeout(60):
                while any(line.events == was for line, was in zip(part, before, strict=True)):  # noqa: ASYNC110
                    await asyncio.sleep(0.01)

    async def all_have(self, position: int, share: float, patience_s: float) -> bool:
        """Wait until a share of the readers has everything up to a position."""
        deadline = time.monotonic() + patience_s
        while sum(line.position >= position for line in self.lines) < share * len(self.lines):
            if time.monotonic() > deadline:
                return False
            await asyncio.sleep(0.05)
        return True

    def lost(self, line: Line) -> None:
        """A line broke: it comes back."""
        if not self._is_leaving:
            task = asyncio.ensure_future(self._come_back(line))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def leave(self) -> None:
        """Hang up everywhere."""
        self._is_leaving = True
        for task in self._tasks:
            task.cancel()
        for line in self.lines:
            line.hang_up()
        await asyncio.sleep(0)

    async def _come_back(self, line: Line) -> None:
        failed_times = 0
        spread_s = len(self.lines) / RECONNECTS_PER_S
        while True:
            await asyncio.sleep(reconnect_delay(failed_times, spread_s, self._jitter))
            try:
                await self._open(line)
            except OSError:
                failed_times += 1
                self.refused += 1
            else:
                return

    async def _open(self, line: Line) -> None:
        await asyncio.get_running_loop().create_connection(lambda: line, *self._address)
