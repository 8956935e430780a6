"""A hub on a real socket that misbehaves as told: wrong pages, half answers, answers lost after the work was done."""

import asyncio
import gzip
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import parse_qs, urlsplit

import msgspec

from kiosk import __version__
from kiosk.domain.feed import Change, Delta, MustRefetch, SnapshotHead
from kiosk.domain.order import OrderConfirmed
from tests.fakes.orders import confirmation
from tests.fakes.sealing import opened_order

Lie = Literal[
    "html", "portal", "teapot_html", "server_error", "half_body", "drop_before", "drop_after", "busy", "conflict",
    "refused", "revoked", "stranger", "nonsense", "endless", "slow", "other_order",
]  # fmt: skip

_JSON = "application/json"


@dataclass
class Request:
    """One request as received."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


@dataclass
class Answer:
    """One answer; ``declared`` is a length that need not be true."""

    status: int = 200
    body: bytes = b""
    content_type: str = _JSON
    headers: dict[str, str] = field(default_factory=dict)
    declared: int | None = None


class LyingHub:
    """``lies`` are used up one an order sent; ``lies_everywhere`` holds for all requests while it is set."""

    def __init__(self) -> None:
        self.lies: list[Lie] = []
        self.lies_everywhere: Lie | None = None
        self.orders: dict[str, OrderConfirmed] = {}
        self.requests: list[Request] = []
        self.rows: list[Change] = []
        self.log: list[Change] = []
        self.hub_time = datetime(2026, 11, 21, 10, 0, 30, tzinfo=UTC)
        self.version = __version__
        self.url = ""
        self._pokes: list[asyncio.StreamWriter] = []
        self._ends: weakref.WeakSet[asyncio.StreamWriter] = weakref.WeakSet()
        self._serving: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def serving(self, port: int = 0) -> AsyncIterator[str]:
        server = await asyncio.start_server(self._begin, "127.0.0.1", port)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self.url
        finally:
            server.close()
            for writer in self._pokes:
                writer.close()
            await server.wait_closed()
            for task in self._serving:
                task.cancel()
            await asyncio.gather(*self._serving, return_exceptions=True)
            for end in tuple(self._ends):
                end.transport.abort()  # of a task that was cancelled before it began, nobody else would
            await asyncio.sleep(0)  # in which they are really closed

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        task = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    def requests_to(self, path: str) -> list[Request]:
        return [request for request in self.requests if request.path == path]

    def publish(self, *changes: Change) -> None:
        self.log.extend(changes)
        for writer in self._pokes:
            writer.write(f"event: poke\ndata: e1:{len(self.log)}\n\n".encode())

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = await _read(reader)
            self.requests.append(request)
            if request.path == "/api/feed/stream" and self.lies_everywhere is None:
                await self._stream(reader, writer)
            else:
                await self._reply(request, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the client went away, as some tests want
        finally:
            writer.close()

    async def _reply(self, request: Request, writer: asyncio.StreamWriter) -> None:
        lie = self.lies_everywhere
        if request.path == "/api/orders/sealed" and self.lies:
            lie = self.lies.pop(0)
        if lie == "drop_before":
            return
        answer = _LIES[lie]() if lie in _LIES else self._honest(request)
        if lie == "drop_after":
            return
        if lie == "half_body":
            answer.declared = len(answer.body) + 100
        if lie == "other_order":
            answer.body = answer.body.replace(b'"order_id":"order-', b'"order_id":"other-')
        if lie == "slow":
            await _send(writer, answer, pause_s=0.2)
            return
        answer.headers = {**answer.headers, "Kiosk-Hub-Version": self.version}
        await _send(writer, answer, self.hub_time)

    def _honest(self, request: Request) -> Answer:
        routes: dict[str, Callable[[Request], Answer]] = {
            "/api/orders/sealed": self._place,
            "/api/feed": self._feed,
            "/api/feed/snapshot": lambda _: self._snapshot(),
            "/api/devices/heartbeat": lambda _: Answer(body=msgspec.json.encode({"hub_time": self.hub_time})),
            "/api/staff/sign-out": lambda _: Answer(204),
            "/api/pictures/chair": lambda _: Answer(body=b"<svg/>", content_type="image/svg+xml"),
        }
        return routes[request.path](request)

    def _place(self, request: Request) -> Answer:
        key = request.headers["idempotency-key"]
        is_new = key not in self.orders
        if is_new:
            self.orders[key] = confirmation(opened_order(request.body))
        return Answer(201 if is_new else 200, msgspec.json.encode(self.orders[key]))

    def _feed(self, request: Request) -> Answer:
        epoch, _, position = request.query["cursor"].partition(":")
        if epoch != "e1":
            return Answer(body=msgspec.json.encode(MustRefetch()))
        return Answer(body=msgspec.json.encode(Delta(tuple(self.log[int(position) :]), f"e1:{len(self.log)}")))

    def _snapshot(self) -> Answer:
        head = msgspec.json.encode(SnapshotHead(f"e1:{len(self.log)}", len(self.rows)))
        body = b"\n".join([head, *(msgspec.json.encode(row) for row in self.rows)]) + b"\n"
        return Answer(
            body=gzip.compress(body), headers={"Content-Encoding": "gzip"}, content_type="application/x-ndjson"
        )

    async def _stream(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n: hello\n\n")
        await writer.drain()
        self._pokes.append(writer)
        try:
            await reader.read()
        finally:
            self._pokes.remove(writer)


def _error(status: int, code: str, headers: dict[str, str] | None = None) -> Callable[[], Answer]:
    return lambda: Answer(status, msgspec.json.encode({"code": code, "detail": ""}), headers=headers or {})


_HTML = b"<!doctype html><title>Welcome to the hotel</title>"
_LIES: dict[str | None, Callable[[], Answer]] = {
    "html": lambda: Answer(200, _HTML, "text/html"),
    "portal": lambda: Answer(302, b"", "text/html", {"Location": "http://127.0.0.1:9/login"}),
    "teapot_html": lambda: Answer(403, _HTML, "text/html"),
    "server_error": _error(500, "oops"),
    "busy": _error(429, "too_many", {"Retry-After": "7"}),
    "conflict": _error(409, "in_progress"),
    "refused": _error(422, "price_changed"),
    "revoked": _error(401, "device_revoked"),
    "stranger": _error(401, "device_unknown"),
    "nonsense": lambda: Answer(200, b'{"order_id": 5}'),
    "endless": lambda: Answer(200, b"[" * 20_000_000),
}


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, target, _ = head[0].split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    parts = urlsplit(target)
    return Request(method, parts.path, {k: v[0] for k, v in parse_qs(parts.query).items()}, headers, body)


async def _send(
    writer: asyncio.StreamWriter, answer: Answer, hub_time: datetime | None = None, pause_s: float = 0.0
) -> None:
    length = len(answer.body) if answer.declared is None else answer.declared
    headers = {
        "Content-Type": answer.content_type,
        "Content-Length": str(length),
        "Connection": "close",
        **answer.headers,
    }
    if hub_time is not None:
        headers["Kiosk-Hub-Time"] = hub_time.isoformat().replace("+00:00", "Z")
    text = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    writer.write(f"HTTP/1.1 {answer.status} X\r\n{text}\r\n".encode())
    if pause_s:
        for byte in answer.body:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(pause_s)
    else:
        writer.write(answer.body)
    await writer.drain()


Scenario = Callable[["LyingHub", str], Awaitable[None]]


def with_hub(scenario: Scenario) -> None:
    """Run a scenario against a fresh hub."""

    async def run() -> None:
        hub = LyingHub()
        async with hub.serving() as url:
            await asyncio.wait_for(scenario(hub, url), 100)

    asyncio.run(run())
