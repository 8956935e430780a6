"""A line between terminals and the hub that breaks as told: real sockets, one thread, any number of terminals.

It understands just enough HTTP/1.1 to break a request or an answer at the worst place. Each request gets a connection of
its own to the hub, so that a fault touches exactly the requests that are made while it lasts.
"""

import asyncio
import ssl
import threading
import weakref
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Literal, Self, get_args

Kind = Literal[
    "cut", "cut_before_send", "cut_after_send", "half_open", "latency", "slow", "slices", "reset", "slow_close",
    "duplicate", "reorder", "truncate", "buffering", "captive_portal", "server_error", "wrong_clock",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Every way in which the line itself can break. A name that does not resolve and a certificate are the client's side."""

LATENCIES_S = (0.05, 0.5, 3.0)
SLOW_BYTES_PER_S = 4096
_CHUNK = 65_536
_SLICES = 400
"""A bigger answer is cut into this many slices: one byte each would take minutes without being a different fault."""

_HELD_S = 1.0
_PORTAL = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 37\r\nConnection: close\r\n\r\n"
    b"<!doctype html><title>Welcome</title>"
)
_SERVER_ERROR = (
    b"HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/html\r\nContent-Length: 16\r\nConnection: close\r\n\r\n"
    b"<h1>Sorry</h1>\r\n"
)
_WRONG_TIME = b"2031-01-01T00:00:00Z"


class Proxy:
    """Listens on a port of the loopback and passes everything on to the hub's, except for what ``breaks`` says.

    ``breaks`` and ``heals`` may be called from any thread. ``secure`` makes it speak TLS.
    ``seen`` is told every request that leaves for the hub. While ``lie`` is set, it changes every answer.
    """

    def __init__(
        self,
        hub_port: int,
        secure: ssl.SSLContext | None = None,
        seen: Callable[[bytes], None] = lambda _request: None,
    ) -> None:
        self.hub_port = hub_port
        self.seen = seen
        self.lie: Callable[[bytes], bytes] | None = None
        self.kind: Kind | None = None
        self.broken = 0
        self._secure = secure
        self._healed = asyncio.Event()
        self._open: set[_Exchange] = set()
        self._carried: set[asyncio.Task[None]] = set()
        self._ends: weakref.WeakSet[asyncio.StreamWriter] = weakref.WeakSet()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="fault-proxy", daemon=True)
        self._turns = 0
        self.port = 0

    @property
    def url(self) -> str:
        """The address that a terminal is given instead of the hub's."""
        return f"{'https' if self._secure else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join()

    def breaks(self, kind: Kind) -> None:
        """From now on the line has this fault; what is open feels it too."""
        asyncio.run_coroutine_threadsafe(self._break(kind), self._loop).result()

    def heals(self) -> None:
        """From now on the line is whole. What a buffering proxy held is closed; what a router forgot stays silent."""
        asyncio.run_coroutine_threadsafe(self._heal(), self._loop).result()

    def turn(self, choices: int) -> int:
        """The next of some variants of one fault, in rotation."""
        self._turns += 1
        return self._turns % choices

    async def until_healed(self) -> None:
        """Wait for the end of the present fault."""
        await self._healed.wait()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        self._ended = asyncio.Event()
        self._healed.set()
        server = await asyncio.start_server(self._begin, "127.0.0.1", 0, ssl=self._secure, backlog=512)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._ended.wait()
        server.close()
        for task in tuple(self._carried):
            task.cancel()
        await asyncio.gather(*self._carried, return_exceptions=True)
        for end in tuple(self._ends):
            end.transport.abort()  # of a task that was cancelled before it began, nobody else would
        await asyncio.sleep(0)  # in which they are really closed

    async def _break(self, kind: Kind) -> None:
        self._healed.clear()
        self.kind = kind
        if kind in {"cut", "cut_before_send", "reset"}:
            for exchange in tuple(self._open):
                exchange.abort()

    async def _heal(self) -> None:
        held = tuple(self._open) if self.kind in {"buffering", "cut"} else ()
        self.kind = None
        self._healed.set()
        for exchange in held:
            exchange.abort()

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        task = self._loop.create_task(self._accept(reader, writer))
        self._carried.add(task)
        task.add_done_callback(self._carried.discard)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        exchange = _Exchange(self, reader, writer)
        self._open.add(exchange)
        try:
            await exchange.carry()
        except (OSError, EOFError, asyncio.LimitOverrunError):
            pass  # an end hung up, which is what this program is for
        finally:
            self._open.discard(exchange)
            exchange.close()


class _Exchange:
    """One request of a terminal and its answer."""

    def __init__(self, line: Proxy, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._line = line
        self._reader = reader
        self._writer = writer
        self._hub: asyncio.StreamWriter | None = None

    async def carry(self) -> None:
        request = await _read_request(self._reader)
        kind = self._line.kind
        if self._line.lie is not None:
            self._writer.write(self._line.lie(await self._answer(request)))
            await self._writer.drain()
            return
        if kind is None:
            await self._pass_on(request, self._plainly)
            return
        self._line.broken += 1
        await _BREAKS[kind](self, request)

    def abort(self) -> None:
        """A reset at both ends, in the middle of whatever is under way."""
        for end in (self._writer, self._hub):
            if end is not None:
                end.transport.abort()

    def close(self) -> None:
        for end in (self._writer, self._hub):
            if end is not None:
                end.close()

    # The faults, by kind.

    async def cut(self, _request: bytes) -> None:
        self._writer.transport.abort()

    async def cut_after_send(self, request: bytes) -> None:
        await self._answer(request)
        self._writer.transport.abort()

    async def half_open(self, _request: bytes) -> None:
        await self._silent()

    async def latency(self, request: bytes) -> None:
        pause = LATENCIES_S[self._line.turn(len(LATENCIES_S))]
        await asyncio.sleep(pause / 2)
        await self._pass_on(request, self._plainly)

    async def slow(self, request: bytes) -> None:
        await self._pass_on(request, lambda data: self._dripping(data, SLOW_BYTES_PER_S // 8, 1 / 8))

    async def slices(self, request: bytes) -> None:
        await self._pass_on(request, lambda data: self._dripping(data, max(1, len(data) // _SLICES), 0.0))

    async def reset(self, request: bytes) -> None:
        answer = await self._answer(request)
        self._writer.write(answer[: len(answer) * self._line.turn(4) // 4])
        await self._writer.drain()
        self._writer.transport.abort()

    async def slow_close(self, request: bytes) -> None:
        await self._pass_on(request, self._plainly)
        await asyncio.sleep(_HELD_S)

    async def duplicate(self, request: bytes) -> None:
        if _is_stream(request):
            await self._pass_on(request, self._plainly)
            return
        answers = [await self._answer(request), await self._answer(request)]
        self._writer.write(answers[self._line.turn(2)])
        await self._writer.drain()

    async def reorder(self, request: bytes) -> None:
        await self._pass_on(request, _Shuffled(self._writer).take if _is_stream(request) else self._plainly)

    async def truncate(self, request: bytes) -> None:
        """The answer ends within a character where it has one of several bytes, else somewhere."""
        answer = await self._answer(request)
        body = answer.find(b"\r\n\r\n") + 4
        inside = next((at for at in range(body, len(answer)) if answer[at] >= 0x80), None)  # noqa: PLR2004 - not ASCII
        self._writer.write(answer[: (body + len(answer)) // 2 if inside is None else inside + 1])
        await self._writer.drain()

    async def buffering(self, request: bytes) -> None:
        """A proxy that keeps what trickles: an event stream never comes through, short answers do."""
        await self._pass_on(request, self._never if _is_stream(request) else self._plainly)

    async def captive_portal(self, _request: bytes) -> None:
        self._writer.write(_PORTAL)
        await self._writer.drain()

    async def server_error(self, request: bytes) -> None:
        if self._line.turn(2):
            await self._answer(request)  # the work is done, and the answer is still an error
        self._writer.write(_SERVER_ERROR)
        await self._writer.drain()

    async def wrong_clock(self, request: bytes) -> None:
        await self._pass_on(request, self._with_wrong_time)

    # What they are made of.

    async def _pass_on(self, request: bytes, give: Callable[[bytes], Awaitable[None]]) -> None:
        reader = await self._ask(request)
        leaving = asyncio.create_task(self._reader.read())
        try:
            while True:
                piece = asyncio.create_task(reader.read(_CHUNK))
                await asyncio.wait({piece, leaving}, return_when=asyncio.FIRST_COMPLETED)
                if not piece.done() or not (data := piece.result()):
                    piece.cancel()
                    await asyncio.gather(piece, return_exceptions=True)
                    return
                if self._line.kind == "half_open":
                    await self._silent()
                await give(data)
        finally:
            leaving.cancel()
            await asyncio.gather(leaving, return_exceptions=True)

    async def _answer(self, request: bytes) -> bytes:
        if _is_stream(request):
            raise EOFError  # it never ends
        answer = await (await self._ask(request)).read()
        if self._hub is not None:
            self._hub.close()
        return answer

    async def _ask(self, request: bytes) -> asyncio.StreamReader:
        reader, self._hub = await asyncio.open_connection("127.0.0.1", self._line.hub_port)
        self._line.seen(request)
        self._hub.write(request)
        await self._hub.drain()
        return reader

    async def _plainly(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    async def _dripping(self, data: bytes, size: int, pause_s: float) -> None:
        for start in range(0, len(data), size):
            await self._plainly(data[start : start + size])
            await asyncio.sleep(pause_s)

    async def _silent(self) -> None:
        """For ever: a router that forgot a connection says nothing about it, also when it is well again."""
        await asyncio.Event().wait()

    async def _never(self, _data: bytes) -> None:
        await self._line.until_healed()

    async def _with_wrong_time(self, data: bytes) -> None:
        head, name, rest = data.partition(b"kiosk-hub-time: ")
        if not name:
            head, name, rest = data.partition(b"Kiosk-Hub-Time: ")
        if name:
            _, end, after = rest.partition(b"\r\n")
            data = head + name + _WRONG_TIME + end + after
        await self._plainly(data)


class _Shuffled:
    """Events of a stream, each pair the wrong way round and the first of it twice."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self._kept: bytes | None = None
        self._has_begun = False

    async def take(self, data: bytes) -> None:
        if not self._has_begun:  # the head of the answer
            self._has_begun = True
            self._writer.write(data)
        elif self._kept is None:
            self._kept = data
        else:
            self._writer.write(data + self._kept + data)
            self._kept = None
        await self._writer.drain()


_BREAKS: dict[Kind, Callable[[_Exchange, bytes], Awaitable[None]]] = {
    "cut": _Exchange.cut,
    "cut_before_send": _Exchange.cut,
    "cut_after_send": _Exchange.cut_after_send,
    "half_open": _Exchange.half_open,
    "latency": _Exchange.latency,
    "slow": _Exchange.slow,
    "slices": _Exchange.slices,
    "reset": _Exchange.reset,
    "slow_close": _Exchange.slow_close,
    "duplicate": _Exchange.duplicate,
    "reorder": _Exchange.reorder,
    "truncate": _Exchange.truncate,
    "buffering": _Exchange.buffering,
    "captive_portal": _Exchange.captive_portal,
    "server_error": _Exchange.server_error,
    "wrong_clock": _Exchange.wrong_clock,
}


async def _read_request(reader: asyncio.StreamReader) -> bytes:
    """One request, rewritten so that the hub hangs up after its answer."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.split(b"\r\n")
    fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(b":") for line in lines[1:])}
    body = await reader.readexactly(int(fields.get(b"content-length", b"0")))
    kept = [line for line in lines[:-2] if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*kept, b"Connection: close", b"", b""]) + body


def _is_stream(request: bytes) -> bool:
    target = request.split(b" ", 2)[1].partition(b"?")[0]
    return target.endswith((b"/stream", b"/events"))
