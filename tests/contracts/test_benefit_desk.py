"""The desk of the tests answers as the hub does over HTTP: the same finds, the same refusals, the same cart."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import httpx
import msgspec
import pytest

from kiosk.domain.benefit import BenefitAsked, CouponFound, GiftCardFound, LoyaltyAsked
from kiosk.domain.gift_card import GiftCard
from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.domain.money import Money
from kiosk.errors import BackendRejected
from kiosk.hub.app import create_app
from kiosk.hub.importing import import_shop
from kiosk.hub.services import Services
from kiosk.hub.settings import HubSettings
from kiosk.hub.store.address import address_of
from kiosk.hub.store.database import Database
from kiosk.hub_client.benefits import HttpBenefitDesk
from kiosk.hub_client.devices import HttpDeviceDesk
from kiosk.hub_client.session import HubSession
from kiosk.ports.benefit_desk import BenefitDesk
from kiosk.system import SystemClock
from tests.fakes.benefits import COUPONS, EMPTY_CARD, GIFT_CARD, FakeBenefitDesk
from tests.fakes.shop import NOW
from tests.fakes.terminal import FakeClock
from tests.hub.conftest import small_shop

CLAIRE = LoyaltyAsked("claire")


@asynccontextmanager
async def _over_http(folder: Path) -> AsyncIterator[BenefitDesk]:
    address = address_of(str(folder / "hub.db"))
    database = Database.open(address)
    claire, *others = small_shop().customers
    import_shop(
        database,
        msgspec.structs.replace(
            small_shop(),
            coupons=COUPONS,
            gift_cards=(GiftCard(GIFT_CARD, Money(12000), NOW), GiftCard(EMPTY_CARD, Money(0), NOW)),
            customers=(
                msgspec.structs.replace(claire, loyalty_card="000000001", loyalty_points=1260),
                *others,
            ),
        ),
        FakeClock(),
    )
    database.close()
    app = create_app(HubSettings(database=address), FakeClock(), pages=())
    services: Services = app.state.services
    transport = httpx.ASGITransport(app)  # type: ignore[arg-type]  # the framework types its scopes more narrowly
    token: str | None = None
    session = HubSession("http://hub", lambda: token, SystemClock(), transport=transport)
    code = services.devices.make_code("lyon", "kiosk")
    assert isinstance(code, str)
    enrolment = await HttpDeviceDesk(session).enrol(code, "kiosk", bytes(32))
    token = enrolment.token
    try:
        yield HttpBenefitDesk(session)
    finally:
        await session.aclose()
        services.close()


@asynccontextmanager
async def _in_memory(_folder: Path) -> AsyncIterator[BenefitDesk]:
    yield FakeBenefitDesk()


async def _refusal(answer: Awaitable[object]) -> str:
    with pytest.raises(BackendRejected) as refused:
        await answer
    return refused.value.reason


@pytest.mark.parametrize("desk", [_in_memory, _over_http])
def test_both_desks_give_the_same_answers(
    desk: Callable[[Path], AbstractAsyncContextManager[BenefitDesk]], tmp_path: Path
) -> None:
    async def ask() -> None:
        async with desk(tmp_path) as at:
            assert await at.check(BenefitAsked("corail 10")) == CouponFound(COUPONS[0])
            found = await at.check(BenefitAsked("corail-7q2k-94mx"))
            assert isinstance(found, GiftCardFound)
            assert (found.card.number, found.card.balance) == (GIFT_CARD, Money(12000))
            assert await _refusal(at.check(BenefitAsked("PASSE"))) == "coupon_ended"
            assert await _refusal(at.check(BenefitAsked("MERCI20", others=("CORAIL10",)))) == "coupon_not_with_others"
            assert await _refusal(at.check(BenefitAsked(EMPTY_CARD))) == "gift_card_empty"
            assert await _refusal(at.check(BenefitAsked("RIEN"))) == "code_unknown"
            assert await at.loyalty(CLAIRE) == LoyaltyAccount(1260)
            assert await at.loyalty(LoyaltyAsked(card="000000001")) == LoyaltyAccount(1260)
            assert await _refusal(at.loyalty(LoyaltyAsked(card="123456789"))) == "loyalty_unknown"

    asyncio.run(ask())
