"""The hub on SQLite and on PostgreSQL: CPU of a cart read by a terminal, and orders taken in a second, as JSON lines.

``python tests/benchmarks/bench_hub.py``. The hub is a process of its own; its CPU time is what the kernel counted.
"""

import argparse
import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import msgspec

from kiosk.domain.cart import Cart, LineItem
from kiosk.domain.customer import Contact
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.faults.bare_hub import BareHub
from kiosk.faults.hub_killed import enrolled_at, vase_shop
from kiosk.faults.postgres import PostgresServer
from kiosk.hub.commands import load_shop
from kiosk.hub.store.address import DatabaseAddress, PostgresUrl
from tests.benchmarks.figures import say

_BENCH = "hub"
_CONNECTIONS = 16
_CART_GOAL_US = 200.0
_LINES = 5
_TICK_S = 1 / os.sysconf("SC_CLK_TCK")


class Line:
    """One connection that is kept, spoken to in plain HTTP/1.1: a client library would take more than the hub."""

    def __init__(self, port: int, token: str) -> None:
        self._port = port
        self._head = f"Host: hub\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"

    async def open(self) -> None:
        """Connect."""
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)

    async def call(self, method: str, path: str, body: bytes = b"", more: str = "") -> bytes:
        """The body of a good answer."""
        head = f"{method} {path} HTTP/1.1\r\n{self._head}{more}Content-Length: {len(body)}\r\n\r\n"
        self._writer.write(head.encode() + body)
        answer = await self._reader.readuntil(b"\r\n\r\n")
        length = int(answer.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        content = await self._reader.readexactly(length)
        if not answer.startswith(b"HTTP/1.1 20"):
            raise SystemExit(f"{answer[:12].decode()} {content.decode()}")
        return content


def main() -> None:
    """Print the lines of either database."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0, help="How long each load lasts.")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name, PostgresServer(is_durable=True) as server:
        folder = Path(name)
        places: dict[str, DatabaseAddress] = {
            "SQLite": folder / "hub.db",
            "PostgreSQL": PostgresUrl(server.make_database("hub")),
        }
        for database, where in places.items():
            load_shop(where, vase_shop())
            with _running(where, folder / "hub.log") as hub:
                token = enrolled_at(where)
                asyncio.run(_carts(hub, token, database, arguments.seconds))
                asyncio.run(_orders(hub, token, database, arguments.seconds))


@contextmanager
def _running(where: DatabaseAddress, log: Path) -> Iterator[BareHub]:
    hub = BareHub(where, log)
    try:
        hub.start()
        hub.wait()
        yield hub
    finally:
        hub.kill()


async def _carts(hub: BareHub, token: str, database: str, seconds: float) -> None:
    lines = tuple(LineItem(f"line-{n}", f"SKU-{n}", n + 1, Money(2000)) for n in range(_LINES))
    cart = Cart("cart-1", 1, datetime.now(UTC), lines, "public", "fr", None)
    first = Line(hub.port, token)
    await first.open()
    await first.call("POST", "/api/handoffs", msgspec.json.encode(cart))

    async def read(line: Line) -> None:
        await line.call("GET", "/api/carts/cart-1")

    figures = await _load(hub, token, read, seconds)
    goal = ("cpu_us", _CART_GOAL_US) if database == "SQLite" else None
    say(_BENCH, f"cart read by a terminal, {database}", figures, goal)


async def _orders(hub: BareHub, token: str, database: str, seconds: float) -> None:
    numbers = count(1)

    async def place(line: Line) -> None:
        number = next(numbers)
        order = ReadyOrder(
            f"order-{number}",
            f"key-{number}",
            f"B-{number}",
            datetime.now(UTC),
            tuple(OrderLine(str(n), f"SKU-{(number + n) % 12}", 1, Money(2000), _HERE) for n in (1, 2)),
            Money(0),
            f"{number:_>22}",
            contact=Contact(email="essai@exemple.fr"),
        )
        await line.call("POST", "/api/orders", msgspec.json.encode(order), f"Idempotency-Key: key-{number}\r\n")

    say(_BENCH, f"orders of two lines taken in, {database}", await _load(hub, token, place, seconds))


_HERE = Fulfillment("take_now", "store")


async def _load(hub: BareHub, token: str, call: Callable[[Line], Awaitable[None]], seconds: float) -> dict[str, float]:
    lines = [Line(hub.port, token) for _ in range(_CONNECTIONS)]
    waits: list[float] = []

    async def one(line: Line, until: float) -> None:
        await line.open()
        while (began := time.monotonic()) < until:
            await call(line)
            waits.append(time.monotonic() - began)

    await asyncio.gather(*(one(line, time.monotonic() + 1) for line in lines))  # statements prepared, pools filled
    waits.clear()
    cpu, began = _cpu_s(hub.pid), time.monotonic()
    await asyncio.gather(*(one(line, began + seconds) for line in lines))
    cpu, wall = _cpu_s(hub.pid) - cpu, time.monotonic() - began
    waits.sort()
    return {
        "cpu_us": cpu / len(waits) * 1e6,
        "per_s": len(waits) / wall,
        "p50_ms": waits[len(waits) // 2] * 1000,
        "p99_ms": waits[len(waits) * 99 // 100] * 1000,
    }


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * _TICK_S


if __name__ == "__main__":
    main()
