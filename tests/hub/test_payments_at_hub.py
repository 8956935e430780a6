"""An order is paid once: on a phone, at a terminal, at a till, whoever is first and whatever breaks."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import msgspec
import pytest
from litestar import Litestar
from typing_extensions import override

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentStanding, PaymentView, PaymentWays
from kiosk.domain.slip import SeenOrder
from kiosk.domain.terminal_messages import Answer
from kiosk.domain.till_code import till_code
from kiosk.errors import BackendRejected
from kiosk.hub.payment_record import standing_of
from kiosk.hub.payments.addresses import ProviderAccount
from kiosk.hub.payments.book import opened
from kiosk.hub.payments.by_hand import NotOpen, open_payments, settle_by_hand
from kiosk.hub.payments.http_provider import HttpPaymentProvider
from kiosk.hub.payments.means import PaymentMeans
from kiosk.hub.payments.phone import NotNow, ToProvider
from kiosk.hub.payments.tcp_terminal import TcpPaymentTerminal
from kiosk.hub.services import Services
from kiosk.hub.store import payment_rows
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub_client.payments import HttpPaymentDesk
from kiosk.hub_client.session import HubSession
from kiosk.simulators.provider_book import SESSION_LIFE
from kiosk.simulators.terminal_book import Entry, TerminalBook
from kiosk.simulators.terminal_server import TerminalServer
from tests.fakes.payments import SECRET, URL, BreakingLine, TestProvider
from tests.hub.conftest import MovableClock, Terminal
from tests.hub.test_counter import order_page
from tests.hub.test_orders_at_hub import confirmed, line, order

pytestmark = pytest.mark.anyio
DUE = Money(4900)
TOKEN = f"{'1':_<22}"


async def eventually(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110 - the terminal tells nobody
            await asyncio.sleep(0.005)


@dataclass
class Till:
    """One order that is due, and everybody who could be paid for it."""

    services: Services
    client: httpx.AsyncClient
    kiosk: Terminal
    provider: TestProvider
    terminal: TerminalBook
    server: TerminalServer
    clock: MovableClock
    key: str
    port: int

    async def ask(self, verb: str) -> PaymentView:
        answer = await self.kiosk.call("POST", f"/api/payments/{verb}", json={"token": TOKEN})
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=PaymentView)

    async def page(self) -> str:
        return (await self.ask("phone")).page_url.rpartition("/")[2]

    async def on_phone(self) -> str:
        """The provider's page, as the shop's page leads there."""
        outcome = await self.services.payments.begin_on_phone(await self.page())
        assert isinstance(outcome, ToProvider), outcome
        return outcome.url

    async def standing(self) -> PaymentStanding:
        return (await self.ask("look")).standing

    async def state(self) -> str:
        return (await self.standing()).state

    async def sweep(self, after: float = 60) -> None:
        self.clock.move(timedelta(seconds=after))
        await self.services.payments.sweep()

    async def sweeps_until(self, state: str) -> None:
        """A terminal that has not let go of the line that was lost says that it is busy, and is asked again."""
        async with asyncio.timeout(60):
            await self.sweep()
            while await self.state() != state:
                await asyncio.sleep(0.05)
                await self.sweep()

    async def says(self, path: str, **body: Any) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.key}"}
        return await self.client.post(f"/api/till/{path}", headers=headers, json=body)

    async def takes(self, identifier: str, amount: int = 4900, code: str = "K01-1") -> dict[str, Any]:
        said = {"id": identifier, "code": code, "amount": {"amount": amount}, "reference": "ticket 12"}
        answer = await self.says("paid", **said)
        assert answer.status_code == 200, answer.text
        outcome: dict[str, Any] = answer.json()
        return outcome

    async def until(self, state: str) -> PaymentStanding:
        async with asyncio.timeout(60):
            while (standing := await self.standing()).state != state:  # noqa: ASYNC110 - the hub is asked again and again
                await asyncio.sleep(0.01)
        return standing

    @property
    def money(self) -> int:
        """What the shop has at the provider and at its terminal."""
        return self.provider.book.money + self.terminal.money


@pytest.fixture
def hub_database(request: pytest.FixtureRequest) -> DatabaseAddress:
    """A file, and where what a database does matters, a server as well."""
    name = "server_url" if getattr(request, "param", "sqlite") == "postgresql" else "database_file"
    where: DatabaseAddress = request.getfixturevalue(name)
    return where


both_databases = pytest.mark.parametrize("hub_database", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
async def till(
    app: Litestar, services: Services, client: httpx.AsyncClient, kiosk: Terminal, clock: MovableClock
) -> AsyncIterator[Till]:
    book = TerminalBook(step_s=0.01)
    server = TerminalServer(book)
    port = await server.start("127.0.0.1", 0)
    provider = TestProvider(clock, BreakingLine(app))
    terminal = TcpPaymentTerminal("127.0.0.1", port, pay_s=60)
    services.payments.use(PaymentMeans(provider.adapter, {kiosk.device.code: terminal}))
    await confirmed(kiosk, order("1", line("a")))
    key = services.platform_keys.make("till")
    yield Till(services, client, kiosk, provider, book, server, clock, key, port)
    await services.payments.close()
    await server.close()


@both_databases
async def test_phone_pays_and_every_screen_hears_of_it(till: Till) -> None:
    assert await till.standing() == PaymentStanding("at_till", "due", DUE)
    page = await till.on_phone()
    assert await till.on_phone() == page
    assert (await till.standing()).state == "pending"
    back = await till.provider.choose(page, "paid")
    assert back == f"https://hub.test/pay/{await till.page()}?back=1"
    standing = await till.standing()
    assert (standing.method, standing.state, standing.due) == ("on_phone", "paid", Money(0))
    assert standing.reference.startswith("TEST-")
    assert await till.services.payments.begin_on_phone(await till.page()) == NotNow("paid")
    slip = await till.kiosk.call("POST", "/api/orders/slip", json={"token": TOKEN})
    assert msgspec.json.decode(slip.content, type=SeenOrder).standing == standing
    assert (await till.ask("terminal")).standing.state == "paid"
    assert till.money == 4900


@pytest.mark.parametrize("told", ["twice", "never", "late"])
async def test_message_that_comes_twice_late_or_never_changes_nothing(till: Till, told: str) -> None:
    await till.provider.choose(await till.on_phone(), "paid", told)
    if told != "twice":
        assert await till.state() == "pending"
        await till.sweeps_until("paid")
    assert till.money == 4900


async def test_page_that_comes_back_asks_the_provider_at_once(till: Till) -> None:
    await till.provider.choose(await till.on_phone(), "paid", "never")
    account = await till.services.payments.page(await till.page(), is_back=True)
    assert account is not None
    assert account.standing.is_paid


@pytest.mark.parametrize(
    ("choice", "state", "why"), [("refused", "refused", "declined"), ("abandoned", "abandoned", "stopped")]
)
async def test_refused_and_abandoned_may_be_tried_again(till: Till, choice: str, state: str, why: str) -> None:
    first = await till.on_phone()
    await till.provider.choose(first, choice)
    seen = await till.ask("look")
    assert (seen.standing.state, seen.standing.due, seen.why) == (state, DUE, why)
    second = await till.on_phone()
    assert second != first
    await till.provider.choose(second, "paid")
    assert await till.state() == "paid"
    assert till.money == 4900


async def test_session_that_nobody_used_expires_by_itself(till: Till) -> None:
    await till.on_phone()
    await till.sweep(SESSION_LIFE.total_seconds())
    seen = await till.ask("look")
    assert (seen.standing.state, seen.why) == ("abandoned", "expired")


async def test_lost_answer_of_the_provider_makes_no_second_session(till: Till) -> None:
    till.provider.line.faults = ["answer_lost"]
    page = await till.page()
    assert await till.services.payments.begin_on_phone(page) == NotNow("unreachable")
    assert await till.state() == "pending"
    assert isinstance(await till.services.payments.begin_on_phone(page), ToProvider)
    assert len(till.provider.book.sessions) == 1
    # The same when nobody comes back: the sweep finds the session by its key, and it can be ended.
    assert (await till.ask("stop")).standing.state == "due"
    till.provider.line.faults = ["answer_lost"]
    await till.services.payments.begin_on_phone(page)
    await till.sweep()
    assert (await till.ask("stop")).standing.state == "due"
    assert len(till.provider.book.sessions) == 2


async def test_silent_terminal_keeps_no_other_payment_waiting(till: Till) -> None:
    till.terminal.outcome = "lost_after"
    await till.ask("terminal")
    await till.until("unknown")
    asked = asyncio.Event()

    class Silent(TcpPaymentTerminal):
        @override
        async def status(self, reference: str) -> Answer:
            await asked.wait()
            return await super().status(reference)

    await confirmed(till.kiosk, order("2", line("a")))
    token = f"{'2':_<22}"
    page = (await till.kiosk.call("POST", "/api/payments/phone", json={"token": token})).json()["page_url"]
    outcome = await till.services.payments.begin_on_phone(page.rpartition("/")[2])
    assert isinstance(outcome, ToProvider)
    await till.provider.choose(outcome.url, "paid", "never")
    silent = Silent("127.0.0.1", till.port)
    till.services.payments.use(PaymentMeans(till.provider.adapter, {till.kiosk.device.code: silent}))
    till.clock.move(timedelta(minutes=1))
    sweep = asyncio.create_task(till.services.payments.sweep())

    async def state() -> str:
        view = await till.services.payments.look(token)
        return view.standing.state if view else ""

    async with asyncio.timeout(60):
        while await state() != "paid":  # noqa: ASYNC110 - the same
            await asyncio.sleep(0.01)
    assert not sweep.done()
    asked.set()
    await sweep
    assert await till.state() == "paid"


async def test_terminal_that_is_busy_with_another_says_nothing_of_a_lost_payment(till: Till) -> None:
    till.terminal.outcome = "lost_after"
    await till.ask("terminal")
    await till.until("unknown")

    class Busy(TcpPaymentTerminal):
        @override
        async def status(self, reference: str) -> Answer:
            return Answer(reference, "busy")

        @override
        async def abort(self, reference: str) -> Answer:
            return Answer(reference, "busy")

    till.services.payments.use(PaymentMeans(None, {till.kiosk.device.code: Busy("127.0.0.1", till.port)}))
    await till.sweep()
    assert (await till.ask("stop")).standing.state == "unknown"


async def test_order_taken_over_from_a_shop_came_paid(services: Services) -> None:
    (record,) = await services.orders.of_customer("claire")
    in_store = msgspec.structs.replace(record, channel="store")
    assert standing_of(in_store, None, []).is_paid


async def test_provider_that_refuses_for_good_locks_no_order(till: Till) -> None:
    page = await till.page()
    till.services.payments.use(
        PaymentMeans(HttpPaymentProvider(ProviderAccount(URL, "closed", SECRET), till.provider.line))
    )
    assert await till.services.payments.begin_on_phone(page) == NotNow("unreachable")
    assert (await till.ask("look")).standing.state == "abandoned"
    till.provider.line.calls.clear()
    await till.sweep()
    assert till.provider.line.calls == []


async def test_session_that_opens_after_its_end_is_not_asked_about_for_ever(till: Till) -> None:
    till.provider.line.faults = ["answer_lost"]
    await till.services.payments.begin_on_phone(await till.page())
    assert (await till.ask("stop")).standing.state == "due"
    (attempt,) = await till.services.database.fetch(
        lambda c: [one for found in payment_rows.tries(c, ["order-1"]).values() for one in found]
    )
    # Another hub heard the provider's first answer only now.
    await till.services.database.write(
        lambda c: opened(c, attempt.id, attempt.session_id or "", attempt.page_url, till.clock.now())
    )
    till.provider.line.calls.clear()
    await till.sweep()
    assert till.provider.line.calls == []


async def test_forged_message_is_refused_and_a_true_one_is_asked_again_when_the_provider_is_away(till: Till) -> None:
    await till.on_phone()
    body = b'{"session":"%s","state":"paid"}' % next(iter(till.provider.book.sessions)).encode()
    forged = await till.client.post("/api/payments/heard", content=body, headers={"Payment-Signature": "t=1,v1=0"})
    assert forged.status_code == 401
    till.provider.line.faults = ["no_connection"]
    session = next(iter(till.provider.book.sessions.values()))
    await till.provider.app.state.provider.messages.tell(session, "now")
    assert await till.state() == "pending"
    assert SECRET not in forged.text


async def test_terminal_takes_the_amount_and_its_refusals_leave_it_due(till: Till) -> None:
    till.terminal.outcome = "declined"
    assert (await till.ask("terminal")).standing.state == "pending"
    await till.until("refused")
    assert (await till.ask("look")).why == "declined"
    till.terminal.outcome = "card_removed"
    await till.ask("terminal")
    await till.until("refused")
    till.terminal.outcome = "timeout"
    await till.ask("terminal")
    await till.until("abandoned")
    assert (await till.ask("look")).why == "timeout"
    till.terminal.outcome = "approved"
    await till.ask("terminal")
    standing = await till.until("paid")
    assert (standing.method, till.money) == ("on_terminal", 4900)


@both_databases
async def test_lost_terminal_locks_the_order_until_its_status_is_known_and_charges_once(till: Till) -> None:
    till.terminal.outcome = "lost_after"
    await till.ask("terminal")
    await till.until("unknown")
    till.server.is_deaf = False
    refused = await till.takes("t1")
    assert refused == {"type": "refused", "why": "being_paid"}
    assert await till.services.payments.begin_on_phone(await till.page()) == NotNow("being_paid")
    assert not (await till.says("due", code="K01-1")).json()["may_take"]
    await till.sweeps_until("paid")
    assert (len(till.terminal.entries), till.money) == (1, 4900)


async def test_request_that_never_arrived_is_closed_by_its_status_and_another_way_is_free(till: Till) -> None:
    till.terminal.outcome = "lost_before"
    await till.ask("terminal")
    await till.until("unknown")
    await till.sweeps_until("abandoned")
    assert (await till.takes("t1"))["type"] == "taken"
    assert till.money == 0


async def test_terminal_that_is_switched_off_is_said_and_costs_nothing(till: Till) -> None:
    await till.server.close()
    await till.ask("terminal")
    await till.until("abandoned")
    assert (await till.ask("look")).why == "unreachable"


async def test_another_way_ends_the_one_before_unless_it_is_too_late(till: Till) -> None:
    page = await till.on_phone()
    till.terminal.step_s = 60
    assert (await till.ask("terminal")).standing.method == "on_terminal"
    await till.provider.choose(page, "paid")
    assert till.money == 0
    assert (await till.ask("stop")).standing.state == "abandoned"
    # Paid on the phone in the very moment in which the shopper asks for the terminal.
    page = await till.on_phone()
    await till.provider.choose(page, "paid", "never")
    assert (await till.ask("terminal")).standing.method == "on_phone"
    assert await till.state() == "paid"
    assert till.money == 4900


async def test_hub_that_ended_while_a_card_was_read_learns_the_outcome(
    till: Till, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = asyncio.Event()

    async def waits_for_the_card(_entry: Entry) -> bool:
        await card.wait()
        return False

    monkeypatch.setattr(till.terminal, "_is_stopped", waits_for_the_card)
    await till.ask("terminal")
    await eventually(lambda: bool(till.terminal.entries))
    await till.services.payments.close()
    assert await till.state() == "pending"
    card.set()
    await next(iter(till.terminal.entries.values())).ended.wait()
    await till.sweeps_until("paid")


@both_databases
async def test_till_reads_the_bar_code_the_slip_and_the_number_and_reports_once(till: Till) -> None:
    code = till_code("K01-1", DUE)
    for text in (code, f"https://hub.test/o/{TOKEN}#sealed", "k01-1"):
        said = (await till.says("due", code=text)).json()
        assert said == {"number": "K01-1", "due": {"amount": 4900, "currency": "EUR"}, "state": "due", "may_take": True}
    wrong = await till.says("due", code=code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert (wrong.status_code, wrong.json()["code"]) == (422, "code_wrong")
    assert (await till.says("due", code="K01-9")).status_code == 404
    assert (await till.client.post("/api/till/due", json={"code": code})).status_code == 401
    assert await till.takes("t1", 4800) == {"type": "refused", "why": "amount_wrong"}
    assert await till.takes("t1", code=code) == {"type": "taken", "number": "K01-1"}
    assert await till.takes("t1", code=code) == {"type": "taken", "number": "K01-1"}
    assert await till.takes("t1", 4800) == {"type": "refused", "why": "id_reused"}
    assert await till.takes("t2") == {"type": "refused", "why": "already_paid"}
    standing = await till.standing()
    assert (standing.method, standing.state, standing.reference) == ("at_till", "paid", "ticket 12")


async def test_what_is_not_due_any_more_is_not_paid_and_money_that_comes_late_goes_back(till: Till) -> None:
    token, page = await till.page(), await till.on_phone()
    # Nobody came for the goods, which went back to the shelf.
    account = await till.services.payments.page(token)
    assert account is not None
    till.services.database.write_now(lambda c: payment_rows.lower_due(c, account.order.id, DUE))
    assert (await till.says("due", code="K01-1")).json() == {
        "number": "K01-1", "due": {"amount": 0, "currency": "EUR"}, "state": "due", "may_take": False,
    }  # fmt: skip
    assert await till.takes("t1") == {"type": "refused", "why": "nothing_due"}
    assert isinstance(await till.services.payments.begin_on_phone(token), NotNow)
    await till.provider.choose(page, "paid", "never")
    assert till.money == 4900
    await till.sweep()
    await till.sweep()
    assert (till.money, (await till.standing()).is_void) == (0, True)
    said = await order_page(till.services, till.clock, f"/pay/{token}")
    assert "Il n’y a rien à payer" in said
    assert "Rien n’était plus dû" in said
    assert "C’est payé" not in said


async def test_phone_that_pays_after_the_till_is_given_its_money_back(till: Till) -> None:
    page = await till.on_phone()
    assert (await till.takes("t1"))["type"] == "taken"
    await till.provider.choose(page, "paid", "never")
    assert till.money == 4900
    await till.sweep()
    await till.sweep()
    assert till.money == 0
    account = await till.services.payments.page(await till.page())
    assert account is not None
    assert [one.state for one in account.tries] == ["refunded", "paid"]
    assert account.standing.method == "at_till"


@both_databases
async def test_twenty_at_once_from_phone_terminal_and_till_pay_once(till: Till) -> None:
    async def phone(n: int) -> str:
        outcome = await till.services.payments.begin_on_phone(page)
        if isinstance(outcome, ToProvider):
            await till.provider.choose(outcome.url, "paid", ("now", "twice", "never")[n % 3])
        return "phone"

    async def terminal(_n: int) -> str:
        await till.ask("terminal")
        return "terminal"

    async def at_till(n: int) -> str:
        return "taken" if (await till.takes(f"t{n}"))["type"] == "taken" else "till"

    page = await till.page()
    ways = (phone, terminal, at_till)
    done = await asyncio.gather(*(ways[n % 3](n) for n in range(20)))
    await till.until("paid")
    for _ in range(3):
        await till.sweep()
    at_tills = 4900 * done.count("taken")
    assert till.money + at_tills == 4900
    assert len([one for one in (await till.services.payments.page(page)).tries if one.state == "paid"]) == 1  # type: ignore[union-attr]


async def test_terminals_without_the_order_or_without_a_right_learn_nothing(till: Till) -> None:
    unknown = await till.kiosk.call("POST", "/api/payments/look", json={"token": "x" * 22})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "order_unknown")
    assert (await till.client.post("/api/payments/look", json={"token": TOKEN})).status_code == 401
    ways = await till.kiosk.call("GET", "/api/payments/ways")
    assert ways.json() == {"on_phone": True, "on_terminal": True}
    till.services.payments.use(PaymentMeans())
    assert (await till.kiosk.call("GET", "/api/payments/ways")).json() == {"on_phone": False, "on_terminal": False}
    assert (await till.ask("phone")).page_url == ""


async def test_kiosks_desk_says_the_same_over_http(till: Till, app: Litestar, clock: MovableClock) -> None:
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)  # type: ignore[arg-type]
    token = till.kiosk.headers["Authorization"].removeprefix("Bearer ")
    session = HubSession("http://hub.test", lambda: token, clock, transport=transport)
    desk = HttpPaymentDesk(session)
    assert await desk.ways() == PaymentWays(on_phone=True, on_terminal=True)
    with pytest.raises(BackendRejected, match="order_unknown"):
        await desk.look("x" * 22)
    offered = await desk.offer_phone(TOKEN)
    assert offered.page_url.startswith("https://hub.test/pay/")
    assert (await desk.begin_on_terminal(TOKEN)).standing.state == "pending"
    await till.until("paid")
    assert (await desk.stop(TOKEN)).standing == await till.standing()
    await session.aclose()


async def test_payment_that_nobody_will_ever_answer_for_is_settled_by_hand(
    till: Till, hub_database: DatabaseAddress, clock: MovableClock
) -> None:
    till.terminal.outcome = "lost_after"
    await till.ask("terminal")
    await till.until("unknown")
    (said,) = await asyncio.to_thread(open_payments, hub_database)
    payment_id, number, *_ = said.split()
    assert (number, " unknown " in said) == ("K01-1", True)
    wrong = await asyncio.to_thread(settle_by_hand, hub_database, "other", "paid", clock)
    assert wrong == NotOpen((payment_id,))
    assert await asyncio.to_thread(settle_by_hand, hub_database, payment_id, "not-paid", clock) == "abandoned"
    assert (await till.takes("t1"))["type"] == "taken"
    # The terminal had taken the money after all: what its status says later goes back.
    attempt = await till.services.database.fetch(lambda c: payment_rows.by_id(c, payment_id))
    assert attempt is not None
    await till.services.payments._looked_at(attempt)
    await till.sweep()
    assert till.money == 0
