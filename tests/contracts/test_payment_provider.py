"""What every adapter to a payment provider does. A new one adds its bench here, and nothing else in the hub changes."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from kiosk.domain.money import Money
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.ports.payment_provider import SessionWanted, WebhookHeard, WebhookRefused
from kiosk.simulators.provider_book import SESSION_LIFE
from kiosk.simulators.provider_signature import HEADER, signed
from tests.fakes.clock import FakeClock
from tests.fakes.payments import SECRET, TestProvider

pytestmark = pytest.mark.anyio
WANTED = SessionWanted("key-1", Money(14900), "K07-0042", "https://hub.test/pay/x?back=1")
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(params=["test provider over http"])
def provider(clock: FakeClock) -> TestProvider:
    return TestProvider(clock)


async def test_one_key_is_one_session_even_when_the_answer_was_lost(provider: TestProvider) -> None:
    provider.line.faults = ["answer_lost"]
    with pytest.raises(BackendUnavailable):
        await provider.adapter.create(WANTED)
    session = await provider.adapter.create(WANTED)
    assert session.state == "pending"
    assert session.page_url.startswith(provider.adapter.page_origin)
    assert await provider.adapter.create(WANTED) == session
    assert len(provider.book.sessions) == 1
    other = await provider.adapter.create(msgspec.structs.replace(WANTED, key="key-2"))
    assert other.id != session.id
    with pytest.raises(BackendRejected):
        await provider.adapter.create(msgspec.structs.replace(WANTED, amount=Money(1)))


@pytest.mark.parametrize("choice", ["paid", "refused", "abandoned"])
async def test_what_the_shopper_chose_is_found_and_is_final(provider: TestProvider, choice: str) -> None:
    session = await provider.adapter.create(WANTED)
    assert await provider.choose(session.page_url, choice, "never") == WANTED.return_url
    await provider.choose(session.page_url, "paid", "never")
    found = await provider.adapter.find(session.id)
    assert found is not None
    assert found.state == choice
    assert bool(found.reference) == (choice == "paid")
    assert await provider.adapter.find("ses_unknown") is None


async def test_only_what_is_pending_can_be_cancelled_and_only_what_is_paid_given_back_once(
    provider: TestProvider,
) -> None:
    unpaid = await provider.adapter.create(WANTED)
    assert (await provider.adapter.refund(unpaid.id, "r")).state == "pending"
    assert [(await provider.adapter.cancel(unpaid.id)).state for _ in range(2)] == ["cancelled", "cancelled"]
    await provider.choose(unpaid.page_url, "paid", "never")
    assert provider.book.money == 0
    paid = await provider.adapter.create(msgspec.structs.replace(WANTED, key="key-2"))
    await provider.choose(paid.page_url, "paid", "never")
    assert (await provider.adapter.cancel(paid.id)).state == "paid"
    assert provider.book.money == 14900
    assert [(await provider.adapter.refund(paid.id, "r")).state for _ in range(2)] == ["refunded", "refunded"]
    assert provider.book.money == 0


async def test_session_that_nobody_paid_ends(provider: TestProvider, clock: FakeClock) -> None:
    session = await provider.adapter.create(WANTED)
    clock.advance(SESSION_LIFE.total_seconds())
    found = await provider.adapter.find(session.id)
    assert found is not None
    assert found.state == "expired"


async def test_message_is_believed_when_it_is_signed_whole_and_new(provider: TestProvider) -> None:
    body = b'{"session":"ses_1","state":"paid"}'
    header = signed(SECRET, body, NOW)

    def hear(said: str, content: bytes = body, at: datetime = NOW) -> WebhookHeard | WebhookRefused:
        return provider.adapter.hear({HEADER.lower(): said} if said else {}, content, at)

    assert hear(header) == WebhookHeard("ses_1")
    assert hear("") == WebhookRefused("unsigned")
    assert hear("t=now,v1=" + "0" * 64) == WebhookRefused("unsigned")
    assert hear(header, body.replace(b"ses_1", b"ses_2")) == WebhookRefused("forged")
    assert hear(signed("another secret", body, NOW)) == WebhookRefused("forged")
    assert hear(header, at=NOW + timedelta(minutes=6)) == WebhookRefused("stale")
    assert hear(signed(SECRET, b"[]", NOW), b"[]") == WebhookRefused("malformed")


async def test_provider_that_does_not_answer_is_unavailable_and_one_that_refuses_has_refused(
    provider: TestProvider,
) -> None:
    provider.line.faults = ["no_connection", "no_connection"]
    with pytest.raises(BackendUnavailable):
        await provider.adapter.find("ses_1")
    with pytest.raises(BackendUnavailable):
        await provider.adapter.cancel("ses_1")
    with pytest.raises(BackendRejected):
        await provider.adapter.cancel("ses_1")
    await provider.adapter.aclose()
