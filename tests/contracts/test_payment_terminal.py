"""What every payment terminal does for the hub, shown on the simulator over its socket."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest

from kiosk.domain.money import Money
from kiosk.domain.terminal_messages import Answer
from kiosk.errors import PayTerminalUnreachable
from kiosk.hub.payments.tcp_terminal import TcpPaymentTerminal
from kiosk.simulators.terminal_book import Entry, TerminalBook
from kiosk.simulators.terminal_server import TerminalServer

pytestmark = pytest.mark.anyio
DUE = Money(14900)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def eventually(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - the terminal tells nobody
            await asyncio.sleep(0.005)


@dataclass
class Bench:
    """The terminal as the hub has it, and what stands behind."""

    terminal: TcpPaymentTerminal
    book: TerminalBook
    server: TerminalServer


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    book = TerminalBook(step_s=0.01)
    server = TerminalServer(book)
    port = await server.start("127.0.0.1", 0)
    yield Bench(TcpPaymentTerminal("127.0.0.1", port, pay_s=60), book, server)
    await server.close()


async def test_approval_has_a_receipt_and_the_same_reference_is_never_charged_again(bench: Bench) -> None:
    first = await bench.terminal.pay("r1", DUE, "fr")
    assert (first.state, bool(first.receipt)) == ("approved", True)
    assert await bench.terminal.pay("r1", DUE, "fr") == first
    assert await bench.terminal.status("r1") == first
    assert bench.book.money == 14900
    assert [(await bench.terminal.refund("r1")).state for _ in range(2)] == ["refunded", "refunded"]
    assert bench.book.money == 0


@pytest.mark.parametrize(
    ("cents", "answer"),
    [
        (1, Answer("r1", "declined", "declined")),
        (2, Answer("r1", "declined", "card_removed")),
        (3, Answer("r1", "aborted", "timeout")),
    ],
)
async def test_payment_that_does_not_happen_says_why(bench: Bench, cents: int, answer: Answer) -> None:
    assert await bench.terminal.pay("r1", Money(14900 + cents), "fr") == answer
    assert bench.book.money == 0


@pytest.mark.parametrize(("cents", "state", "money"), [(4, "approved", 14904), (5, "unknown_reference", 0)])
async def test_lost_line_leaves_the_outcome_to_its_status_which_closes_what_never_came(
    bench: Bench, cents: int, state: str, money: int
) -> None:
    with pytest.raises(PayTerminalUnreachable) as lost:
        await bench.terminal.pay("r1", Money(14900 + cents), "fr")
    assert lost.value.was_sent
    assert (await bench.terminal.status("r1")).state == state
    bench.book.outcome = "approved"
    assert (await bench.terminal.pay("r1", Money(14900 + cents), "fr")).state == state
    assert bench.book.money == money


async def test_payment_is_stopped_until_the_bank_is_asked_and_one_goes_on_at_a_time(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.book.step_s = 60
    paying = asyncio.ensure_future(bench.terminal.pay("r1", DUE, "fr"))
    await eventually(lambda: "r1" in bench.book.entries)
    assert (await bench.terminal.pay("r2", DUE, "fr")).state == "busy"
    assert (await bench.terminal.status("r1")).state == "in_progress"
    assert (await bench.terminal.abort("r1")) == await paying == Answer("r1", "aborted", "stopped")
    bank = asyncio.Event()

    async def asks_the_bank(entry: Entry) -> bool:
        if entry.is_too_late:
            await bank.wait()
        return False

    monkeypatch.setattr(bench.book, "_is_stopped", asks_the_bank)
    late = asyncio.ensure_future(bench.terminal.pay("r3", DUE, "fr"))
    await eventually(lambda: "r3" in bench.book.entries and bench.book.entries["r3"].is_too_late)
    assert (await bench.terminal.abort("r3")).state == "in_progress"
    bank.set()
    assert (await late).state == "approved"


async def test_terminal_that_is_not_there_has_heard_nothing_and_nonsense_is_no_answer(bench: Bench) -> None:
    await bench.server.close()
    with pytest.raises(PayTerminalUnreachable) as missing:
        await bench.terminal.pay("r1", DUE, "fr")
    assert not missing.value.was_sent

    async def nonsense(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    web = await asyncio.start_server(nonsense, "127.0.0.1", 0)
    async with web:
        stranger = TcpPaymentTerminal("127.0.0.1", web.sockets[0].getsockname()[1])
        with pytest.raises(PayTerminalUnreachable) as odd:
            await stranger.pay("r1", DUE, "fr")
    assert odd.value.was_sent
