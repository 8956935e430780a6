"""Who reads the event stream. Nothing here ever waits for a reader, and nothing grows with how far one is behind."""

import asyncio
from collections.abc import Awaitable, Callable, Generator, Iterable
from typing import Any

from litestar.types import Send

from kiosk.hub.direct_line import Write, chunk
from kiosk.hub.event_messages import Event


class Reader:
    """One open stream: at most one message on its way. What cannot be sent meanwhile is forgotten, and a poke follows."""

    __slots__ = ("_rest", "_resync", "_write", "is_behind", "is_busy", "send", "task")

    def __init__(
        self,
        send: Send,
        resync: Callable[[], Event],
        task: "asyncio.Task[Any] | None" = None,
        write: Write | None = None,
    ) -> None:
        self.send = send
        self._write = write
        self._resync = resync
        self._rest: asyncio.Task[None] | None = None
        self.task = task
        self.is_busy = False
        self.is_behind = False

    def push(self, event: Event, framed: bytes, *, may_be_lost: bool = False) -> None:
        """Send now, or not at all. ``framed`` is the event's body as a chunk."""
        if self.is_busy:
            self.is_behind = self.is_behind or not may_be_lost
            return
        try:
            if self._write is not None and self._write(framed):
                return
            rest = _begun(self.send(event))
        except (OSError, RuntimeError):
            self.is_busy = True  # gone, as its own task is about to notice
            return
        if rest is not None:
            self.is_busy = True
            self._rest = asyncio.create_task(self._finish(rest))

    async def open(self, first: Awaitable[Event]) -> None:
        """Send what a new reader is told; events in the meantime end in a poke."""
        self.is_busy = True
        await self.send(await first)
        await self._catch_up()

    def stop(self) -> None:
        """Nothing more is sent."""
        if self._rest is not None:
            self._rest.cancel()

    async def _finish(self, rest: Awaitable[None]) -> None:
        await rest
        await self._catch_up()

    async def _catch_up(self) -> None:
        while self.is_behind:
            self.is_behind = False
            await self.send(self._resync())
        self.is_busy = False


class Group:
    """Everybody who follows the same topics. They all were told of everything up to ``position``."""

    def __init__(self, topics: frozenset[str], position: int) -> None:
        self.topics = topics
        self.position = position
        self.readers: set[Reader] = set()

    def push(self, event: Event, *, may_be_lost: bool = False) -> None:
        """To everybody."""
        framed = chunk(event["body"])
        for reader in self.readers:
            reader.push(event, framed, may_be_lost=may_be_lost)


class Readers:
    """Groups by topic, so that a change costs only those who follow it."""

    def __init__(self) -> None:
        self.count = 0
        self._groups: dict[frozenset[str], Group] = {}
        self._by_topic: dict[str, set[Group]] = {}

    @property
    def groups(self) -> Iterable[Group]:
        """All of them."""
        return self._groups.values()

    def following(self, topics: Iterable[str]) -> set[Group]:
        """The groups that follow one of some topics."""
        return {group for topic in topics for group in self._by_topic.get(topic, ())}

    def add(self, reader: Reader, topics: frozenset[str], position: int) -> None:
        """One more reader. ``position`` is what a group that was not there yet counts as told of."""
        group = self._groups.get(topics)
        if group is None:
            group = self._groups[topics] = Group(topics, position)
            for topic in topics:
                self._by_topic.setdefault(topic, set()).add(group)
        group.readers.add(reader)
        self.count += 1

    def remove(self, reader: Reader, topics: frozenset[str]) -> None:
        """One less; the last one takes its group along."""
        group = self._groups[topics]
        group.readers.discard(reader)
        self.count -= 1
        if not group.readers:
            del self._groups[topics]
            for topic in topics:
                self._by_topic[topic].discard(group)
                if not self._by_topic[topic]:
                    del self._by_topic[topic]


_Steps = Generator[Any, Any, None]


def _begun(sending: Awaitable[None]) -> Awaitable[None] | None:
    """Run something awaitable up to its first wait, without the price of a task; None when it needed none, as is usual."""
    steps = sending.__await__()
    try:
        waited_for = steps.send(None)
    except StopIteration:
        return None
    return _Rest(steps, waited_for)


class _Rest:
    """The rest of what was begun by hand, for a task to run."""

    def __init__(self, steps: _Steps, waited_for: object) -> None:
        self._steps = steps
        self._waited_for = waited_for

    def __await__(self) -> _Steps:
        waited_for = self._waited_for
        try:
            while True:
                try:
                    answer = yield waited_for
                except BaseException as error:  # noqa: BLE001 - a cancellation too belongs to what is inside
                    waited_for = self._steps.throw(error)
                else:
                    waited_for = self._steps.send(answer)
        except StopIteration:
            return
