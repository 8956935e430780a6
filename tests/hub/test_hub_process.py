"""The hub as a process of its own: pokes, a slow reader, a polite end, and a power cut in the middle of orders."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import msgspec
import pytest
from httpx_sse import aconnect_sse

from kiosk.demo.hub_process import free_port
from kiosk.domain.device import Enrolment
from kiosk.hub.commands import make_enrolment_code
from kiosk.hub.store.database import Database
from kiosk.hub.store.feed_rows import FeedRow, publish
from tests.hub.conftest import Terminal
from tests.hub.test_orders_at_hub import line, order, send

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(400)]

_SERVE = """
import sys
from pathlib import Path
from kiosk.hub.server import serve
from kiosk.hub.settings import HubSettings
serve(HubSettings(Path(sys.argv[1]), port=int(sys.argv[2])))
"""


@asynccontextmanager
async def _running(database: Path, port: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """A hub process that answers. Whoever needs one with the command line starts ``python -m kiosk hub`` instead."""
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", _SERVE, str(database), str(port))
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as probe:
            async with asyncio.timeout(60):
                while True:
                    try:
                        await probe.get("/ready")
                        break
                    except httpx.TransportError:
                        await asyncio.sleep(0.05)
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


@pytest.fixture
def port() -> int:
    return free_port()


@asynccontextmanager
async def _terminal(database: Path, port: int) -> AsyncIterator[Terminal]:
    code = make_enrolment_code(database, "lyon", "kiosk")
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
        answer = await client.post("/api/devices/enrol", json={"code": code, "profile": "kiosk"})
        yield Terminal(client, msgspec.json.decode(answer.content, type=Enrolment))


async def test_changes_arrive_for_topics_asked_for_and_streams_end_when_the_hub_does(
    database_file: Path, port: int
) -> None:
    async with _running(database_file, port) as process, _terminal(database_file, port) as terminal:
        stream = aconnect_sse(
            terminal._client, "GET", "/api/feed/stream", params={"topics": "lyon"}, headers=terminal.headers
        )
        async with asyncio.timeout(60), stream as source:
            events = source.aiter_sse()
            assert (await anext(events)).retry is not None
            assert (await anext(events)).event == "poke"
            # Published by another process, as an import while the hub runs.
            await asyncio.to_thread(_publish, database_file, "paris")
            await asyncio.to_thread(_publish, database_file, "lyon")
            told = (await anext(events)).json()
            assert told["changes"]
            delta = (
                await terminal.call("GET", "/api/feed", params={"cursor": told["cursor"], "topics": "lyon"})
            ).json()
            assert (delta["changes"], delta["cursor"]) == ([], told["cursor"])
            # Told to stop while streams are open: they end, and the process leaves without a fault.
            process.send_signal(signal.SIGTERM)
            assert [event async for event in events] == []
            assert await process.wait() == 0


async def test_power_cut_in_the_middle_of_orders_leaves_whole_orders_or_nothing(database_file: Path, port: int) -> None:
    orders = [order(str(n), line("a", if_gone="wait"), line("b", "VASE-1", if_gone="wait")) for n in range(40)]
    answered: dict[str, bytes] = {}
    some_answered = asyncio.Event()

    async def place(terminal: Terminal, index: int) -> None:
        try:
            answer = await send(terminal, orders[index])
        except httpx.TransportError:
            return
        answered[orders[index].id] = answer.content
        if len(answered) >= 10:
            some_answered.set()

    async with _running(database_file, port) as process, _terminal(database_file, port) as terminal:
        sending = [asyncio.create_task(place(terminal, index)) for index in range(len(orders))]
        await some_answered.wait()
        os.kill(process.pid, signal.SIGKILL)
        await asyncio.gather(*sending)
    async with _running(database_file, port), _terminal(database_file, port) as terminal:
        again = [await send(terminal, wanted) for wanted in orders]
        for wanted, answer in zip(orders, again, strict=True):
            assert answer.status_code in {200, 201}
            if wanted.id in answered:
                assert (answer.status_code, answer.content) == (200, answered[wanted.id])
        levels = (await terminal.call("POST", "/api/stock/levels", json={"skus": ["LAMPE-1", "VASE-1"]})).json()
    reserved = {f"{level['sku']}@{level['location_id']}": level["reserved"] for level in levels}
    assert reserved == {"LAMPE-1@depot": 0, "LAMPE-1@lyon": 1, "VASE-1@lyon": 3}


def _publish(database_file: Path, topic: str) -> None:
    database = Database.open(database_file)
    database.write_now(lambda connection: publish(connection, [FeedRow("test", topic, topic, b"1")]))
    database.close()
