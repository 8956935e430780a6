"""Restoring a cart: the hub first, its code when the hub is silent."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace
from typing_extensions import override

from kiosk.domain.cart import Cart
from kiosk.domain.cart_code import DiscountInCode
from kiosk.domain.discount import LineDiscount, newer
from kiosk.domain.handoff import HandoffOutcome
from kiosk.domain.money import Money
from kiosk.domain.session import CodeOrigin
from kiosk.errors import AccessRevoked
from kiosk.use_cases import restore_cart as module
from kiosk.use_cases.restore_cart import CartRestored, CodeRefused, HubUnreachable, RestoreCart, RestoreOutcome
from kiosk.use_cases.shopping import Shopping
from tests.fakes.cart_codes import CART_ID, MADE_AT, HubKeys, cart_in_code, gtin_of, restore_cart
from tests.fakes.terminal import FakeClock, FakeHub, FakeIds, FakeSessions

TOKEN = "t" * 22
LIVE = Cart(CART_ID, 7, MADE_AT)


class Hub(FakeHub):
    """Answers ``answer`` when set, and remembers what it was told of the scan."""

    answer: Callable[[], Awaitable[HandoffOutcome]] | None = None
    scanned_at: datetime | None = None

    @override
    async def claim_token(self, token: str, scanned_at: datetime | None = None) -> HandoffOutcome:
        self.scanned_at = scanned_at
        return await (self.answer() if self.answer else super().claim_token(token))


class Bench:
    def __init__(self) -> None:
        self.hub, self.clock, self.keys = Hub(), FakeClock(), HubKeys()
        self.hub.carts[TOKEN] = LIVE
        self.restore: RestoreCart = restore_cart(self.hub, self.clock, self.keys)
        self.code = self.keys.sign(TOKEN, cart_in_code((gtin_of("SAC-RIVAGE-1"), 2, 18900), price_group_id="pro"))

    def scan(self, code: str | None = None) -> RestoreOutcome:
        return asyncio.run(self.restore.by_code(TOKEN, code or self.code))


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_the_hub_is_asked_first(bench: Bench) -> None:
    assert bench.scan() == CartRestored(LIVE, bench.clock.now())
    del bench.hub.carts[TOKEN]
    assert bench.scan() == CodeRefused("unknown")


def test_without_the_hub_the_code_says_lines_prices_and_group_and_nobodys_name(bench: Bench) -> None:
    bench.hub.online = False
    outcome = bench.scan()
    assert isinstance(outcome, CartRestored)
    cart, origin = outcome.cart, outcome.from_code
    assert (cart.id, cart.price_group_id, cart.customer) == (CART_ID, "pro", None)
    assert [(line.sku, line.quantity, line.price_seen) for line in cart.lines] == [("SAC-RIVAGE-1", 2, Money(18900))]
    assert origin == CodeOrigin(TOKEN, MADE_AT, bench.clock.now(), {"SAC-RIVAGE-1": 2})
    again = bench.scan()
    assert isinstance(again, CartRestored)
    assert [line.sku for line in again.cart.lines] == ["SAC-RIVAGE-1"]


def test_a_discount_shows_from_its_code_until_the_hubs_word_takes_its_place(bench: Bench) -> None:
    bench.hub.online = False
    why, given = LineDiscount(Money(18900), "defect", "lea"), MADE_AT - timedelta(minutes=7)
    written = cart_in_code((gtin_of("SAC-RIVAGE-1"), 1, 18900))
    line = replace(written.lines[0], discount=DiscountInCode(Money(17010), why, given))
    restored = bench.scan(bench.keys.sign(TOKEN, replace(written, lines=(line,))))
    assert isinstance(restored, CartRestored)
    shopping = Shopping(FakeSessions(), bench.clock, FakeIds())
    shopping.open_cart(restored.cart, restored.from_code)
    assert shopping.session is not None
    (grant,) = shopping.session.cart.grants
    assert (grant.sku, grant.price, grant.discount) == ("SAC-RIVAGE-1", Money(17010), why)
    assert shopping.session.is_to_check(grant)
    (here,) = newer((replace(grant, at=bench.clock.now()),), (grant,))
    assert not shopping.session.is_to_check(here), "granted on this terminal meanwhile"
    theirs = replace(grant, at=given, discount=replace(why, proof="p" * 36))
    shopping.catch_up(replace(LIVE, id=CART_ID, grants=(theirs,)))
    assert shopping.session is not None
    assert shopping.session.cart.grants == (theirs,)
    assert not shopping.session.is_to_check(theirs)


def test_a_silent_hub_costs_two_seconds_at_most(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    async def silence() -> HandoffOutcome:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(module, "ONLINE_BUDGET_S", 0.05)
    bench.hub.answer = silence
    outcome = bench.scan()
    assert isinstance(outcome, CartRestored)
    assert outcome.from_code is not None


def test_a_terminal_that_lost_its_rights_believes_no_code(bench: Bench) -> None:
    async def revoked() -> HandoffOutcome:
        raise AccessRevoked("device_revoked")

    bench.hub.answer = revoked
    assert bench.scan() == HubUnreachable()


def test_a_code_without_cart_needs_the_hub(bench: Bench) -> None:
    bench.hub.online = False
    assert asyncio.run(bench.restore.by_code(TOKEN, None)) == HubUnreachable()


def test_reasons_are_told_apart(bench: Bench) -> None:
    bench.hub.online = False
    assert bench.scan("<script>") == CodeRefused("code_damaged")
    assert bench.scan(HubKeys().sign(TOKEN, cart_in_code((gtin_of("SAC-RIVAGE-1"), 1, 1)))) == CodeRefused(
        "code_key_unknown"
    )
    bench.clock.pass_seconds(600)
    assert bench.scan() == CodeRefused("code_expired")


def test_keys_that_changed_are_believed_until_their_codes_ended(bench: Bench) -> None:
    bench.hub.online = False
    bench.keys.change(ends_at=MADE_AT + timedelta(minutes=11))
    assert isinstance(bench.scan(), CartRestored)
    bench.keys.change(is_revoked=True)
    assert bench.scan() == CodeRefused("code_key_revoked")


def test_the_live_cart_is_asked_for_as_of_the_scan(bench: Bench) -> None:
    bench.hub.online = False
    restored = bench.scan()
    assert isinstance(restored, CartRestored)
    assert restored.from_code is not None
    scanned = bench.clock.now()
    bench.clock.pass_seconds(3600)
    bench.hub.online = True
    assert asyncio.run(bench.restore.live(restored.from_code)) == CartRestored(LIVE, bench.clock.now())
    assert bench.hub.scanned_at == scanned


def test_a_restarted_terminal_still_knows_that_the_cart_is_only_its_code(bench: Bench) -> None:
    bench.hub.online = False
    restored = bench.scan()
    assert isinstance(restored, CartRestored)
    sessions = FakeSessions()
    Shopping(sessions, bench.clock, FakeIds()).open_cart(restored.cart, restored.from_code)
    again = Shopping(sessions, bench.clock, FakeIds())
    again.resume()
    again.catch_up(LIVE)
    assert again.session is not None
    assert (again.session.from_code, again.session.cart.version) == (None, 7)
