"""Whatever stands where the hub should be, the kiosk goes on, and what it recorded is sent once the hub is back."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.demo.hub_process import HubProcess
from kiosk.ports.outbox import Ledger
from tests.e2e.conftest import OpenTerminal, ShowCode, confirm
from tests.e2e.terminal_process import TerminalProcess, wait_until
from tests.sync.lying_hub import Lie, LyingHub

DONE = Ledger(made=1, confirmed=1, pending=0, rejected=0)


@contextmanager
def liar_at(port: int) -> Iterator[LyingHub]:
    liar, started, ended = LyingHub(), threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with liar.serving(port):
            started.set()
            await ended.wait()

    def run() -> None:
        with asyncio.Runner(loop_factory=lambda: loop) as runner:
            runner.run(serve())

    thread = threading.Thread(target=run)
    thread.start()
    assert started.wait(60)
    try:
        yield liar
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join()


def look_for(terminal: TerminalProcess, letter: str) -> None:
    terminal.do("touches", "door-search")
    terminal.do("touches", f"key-{letter}")
    terminal.do("waits_for", "result-0")
    terminal.do("touches", "back")


def test_the_kiosk_goes_on_and_believes_nothing(
    hub: HubProcess, open_terminal: OpenTerminal, show_code: ShowCode
) -> None:
    terminal = open_terminal()
    wait_until(lambda: bool(terminal.do("is_ready")), "no catalogue")
    terminal.do("touches", "start")
    terminal.do("scans", show_code())
    terminal.do("waits_for", "order")
    terminal.do("touches", "back")
    hub.kill()
    lies: tuple[Lie, ...] = ("html", "server_error", "nonsense", "half_body")
    with liar_at(hub.port) as liar:
        for lie, letter in zip(lies, "rslc", strict=True):
            liar.lies_everywhere = lie
            before = len(liar.requests)
            look_for(terminal, letter)
            wait_until(lambda before=before: len(liar.requests) > before, f"nothing was asked under {lie}")  # type: ignore[misc]
        liar.lies_everywhere = "nonsense"
        terminal.do("touches", "header-cart")
        terminal.do("touches", "order")
        number = confirm(terminal)
        wait_until(lambda: bool(liar.requests_to("/api/orders/sealed")), "the order was not sent")
        assert terminal.do("sees", "order-number")
        assert terminal.ledger().pending == 1
    hub.start()
    wait_until(lambda: terminal.ledger() == DONE, "the order was not confirmed")
    assert hub.order_numbers(terminal.do("device")) == [number]
