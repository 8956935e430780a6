"""A change of stock at one door, until it is at 300 terminals and on the screen of one: one real hub process."""

import argparse
import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import httpx
import msgspec

from kiosk.domain.device import Enrolment
from kiosk.faults.bare_hub import BareHub
from kiosk.faults.last_unit import goods
from kiosk.hub.auth.enrolment import Devices, EnrolmentRefused
from kiosk.hub.commands import load_shop, make_enrolment_code, make_platform_key
from kiosk.hub.store.database import Database
from kiosk.system import SystemClock, Uuid7Source
from tests.benchmarks.figures import say

TERMINALS = 300
GOAL_MS = 1000.0
_SKU, _HERE = "LAST-00000", "here"
_FIRST_FIGURE = 1000
_TAIL = 64
_PATIENCE_S = 5.0
_LONG_READ = 65_536


def main() -> None:
    """Change one figure again and again, and print how long it took to be everywhere."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=60)
    parser.add_argument("--terminals", type=int, default=TERMINALS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = folder / "hub.db"
        load_shop(database, goods(1))
        key = make_platform_key(database, "bench")
        tokens = asyncio.run(_enrol(database, given.terminals))
        hub = BareHub(database, folder / "hub.log")
        hub.start()
        try:
            hub.wait()
            code = make_enrolment_code(database, _HERE, "kiosk")
            with _screen(hub.url, str(code), folder) as screen:
                asyncio.run(_measure(hub, tokens, key, screen, given.changes))
        finally:
            hub.kill()


async def _enrol(database: Path, count: int) -> list[str]:
    with closing(Database.open(database)) as opened:
        devices = Devices(opened, SystemClock(), Uuid7Source())
        tokens = []
        for _ in range(count):
            enrolment = await devices.enrol(str(devices.make_code(_HERE, "kiosk")), "kiosk", "")
            assert not isinstance(enrolment, EnrolmentRefused)
            assert isinstance(enrolment, Enrolment)
            tokens.append(enrolment.token)
    return tokens


@contextmanager
def _screen(url: str, code: str, folder: Path) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.benchmarks.live_stock_child", "--hub", url, "--enrol", code]
    child = subprocess.Popen(
        [*command, "--folder", str(folder / "terminal"), "--product", "lampe", "--sku", _SKU],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert child.stdout is not None
    child.stdout.readline()
    try:
        yield child
    finally:
        child.kill()
        child.communicate()


class _Listener:
    """One terminal's stream, as bytes: when was which figure there?"""

    def __init__(self, last: int) -> None:
        self.arrived: dict[int, float] = {}
        self.is_whole = asyncio.Event()
        self._last = last
        self._kept = b""

    async def listen(self, port: int, token: str, cursor: str) -> None:
        """Read until cancelled."""
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        request = (
            f"GET /api/feed/stream?topics=catalogue,{_HERE} HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {token}\r\n"
            f"Accept: text/event-stream\r\nLast-Event-ID: {cursor}\r\n\r\n"
        )
        writer.write(request.encode())
        while piece := await reader.read(_LONG_READ):
            self._look(piece, time.monotonic())

    def _look(self, piece: bytes, at: float) -> None:
        text = self._kept + piece
        for part in text.split(b'"on_hand":')[1:]:
            digits = part[:8].split(b",")[0]
            if digits.isdigit():
                self.arrived.setdefault(int(digits), at)
        if self._last in self.arrived:
            self.is_whole.set()
        self._kept = text[-_TAIL:]


async def _measure(hub: BareHub, tokens: list[str], key: str, screen: "subprocess.Popen[str]", changes: int) -> None:
    async with httpx.AsyncClient(base_url=hub.url, timeout=10) as client:
        head = await client.get(
            "/api/feed/snapshot", params={"topics": _HERE}, headers={"Authorization": f"Bearer {tokens[0]}"}
        )
        cursor = quote(str(msgspec.json.decode(head.content.splitlines()[0])["cursor"]), safe=":")
        listeners = [_Listener(_FIRST_FIGURE + changes - 1) for _ in tokens]
        tasks = [
            asyncio.create_task(one.listen(hub.port, token, cursor))
            for one, token in zip(listeners, tokens, strict=True)
        ]
        await asyncio.sleep(2)
        told = await _change(client, key, changes)
        await asyncio.wait([asyncio.create_task(one.is_whole.wait()) for one in listeners], timeout=_PATIENCE_S)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    _report(listeners, told, _painted(screen, max(told)))


async def _change(client: httpx.AsyncClient, key: str, changes: int) -> dict[int, float]:
    """Change the figure so many times, at moments that have nothing to do with the hub's ticks."""
    told: dict[int, float] = {}
    for number in range(changes):
        figure = _FIRST_FIGURE + number
        count = {
            "type": "count",
            "sku": _SKU,
            "location_id": _HERE,
            "on_hand": figure,
            "as_of": SystemClock().now().isoformat(),
        }
        told[figure] = time.monotonic()
        answer = await client.post(
            "/api/stock/changes", json={"changes": [count]}, headers={"Authorization": f"Bearer {key}"}
        )
        assert answer.json() == {"outcomes": ["applied"]}, answer.text
        await asyncio.sleep(0.437)
    return told


def _painted(screen: "subprocess.Popen[str]", last: int) -> dict[int, float]:
    assert screen.stdout is not None
    painted: dict[int, float] = {}
    while last not in painted:
        line = screen.stdout.readline()
        if not line:
            break
        at, figure = msgspec.json.decode(line)
        painted[figure] = at
    return painted


def _report(listeners: list[_Listener], told: dict[int, float], painted: dict[int, float]) -> None:
    spent = [
        (one.arrived[figure] - at) * 1000 for one in listeners for figure, at in told.items() if figure in one.arrived
    ]
    missed = len(listeners) * len(told) - len(spent)
    say("live_stock", f"{len(listeners)} terminals", {**_spread(spent), "missed": missed}, ("p99_ms", GOAL_MS))
    screen = [(painted[figure] - at) * 1000 for figure, at in told.items() if figure in painted]
    unpainted = len(told) - len(screen)
    say("live_stock", "painted on a screen", {**_spread(screen), "missed": unpainted}, ("p99_ms", GOAL_MS))


def _spread(spent: list[float]) -> dict[str, float]:
    ordered = sorted(spent)
    return {
        "p50_ms": ordered[len(ordered) // 2],
        "p99_ms": ordered[max(0, len(ordered) * 99 // 100 - 1)],
        "slowest_ms": ordered[-1],
    }


if __name__ == "__main__":
    main()
