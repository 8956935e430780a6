"""Granted prices: the last word counts on every device, and never raises a price."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.discount import (
    LineDiscount,
    PriceGrant,
    by_sku,
    given_off,
    grant_problem,
    is_within,
    latest,
    newer,
    percent_off,
    taken_back,
    with_grant,
    without_past,
)
from kiosk.domain.fulfillment import Fulfillment
from kiosk.domain.money import Money
from kiosk.domain.order import OrderLine, ReadyOrder
from kiosk.domain.pricing import UnitPrice
from kiosk.use_cases.shopping import Shopping
from tests.fakes.terminal import FakeClock, FakeIds, FakeSessions

NOW = datetime(2026, 11, 22, 14, tzinfo=UTC)
_GRANTS = st.lists(
    st.builds(
        PriceGrant,
        st.sampled_from("ABC"),
        st.none() | st.builds(Money, st.integers(0, 9)),
        st.integers(0, 3).map(lambda n: NOW + timedelta(seconds=n)),
        quote=st.sampled_from(["q1", "q2"]),
        most=st.integers(0, 3),
    ),
    max_size=6,
)


@given(_GRANTS, _GRANTS, _GRANTS)
def test_devices_that_hear_in_any_order_end_alike(
    one: list[PriceGrant], two: list[PriceGrant], three: list[PriceGrant]
) -> None:
    assert latest(one, two, three) == latest(latest(three, one), two, one)


@given(_GRANTS, _GRANTS)
def test_a_persons_last_word_counts_whatever_the_clock_says(known: list[PriceGrant], said: list[PriceGrant]) -> None:
    before, last = latest(known), latest(said)
    for sku, grant in by_sku(latest(before, newer(last, before))).items():
        wanted = by_sku(last).get(sku) or by_sku(before)[sku]
        assert (grant.price, grant.quote, grant.most) == (wanted.price, wanted.quote, wanted.most)


@given(_GRANTS, st.integers(0, 9), st.integers(1, 5))
def test_a_grant_never_makes_anything_dearer(grants: list[PriceGrant], price: int, quantity: int) -> None:
    shop = UnitPrice(Money(price), Money(9))
    for grant in grants:
        found = with_grant(shop, grant, quantity, NOW)
        assert found.price <= shop.price
        assert found == shop or (found.list_price, found.price) == (shop.price, grant.price)
        if grant.most and quantity > grant.most:
            assert found == shop


def test_discount_ends_and_its_percentage_is_never_rounded_in_the_persons_favour() -> None:
    grant = given_off(Money(4900), 10, "LAMP", "defect", "lea", NOW)
    assert grant.price == Money(4410)
    assert grant_problem(grant) is None
    assert not grant.counts(1, NOW + timedelta(hours=24))
    assert percent_off(Money(4409), Money(4900)) == 11
    assert not is_within(Money(4409), Money(4900), 10)
    assert grant_problem(PriceGrant("LAMP", Money(1), NOW)) == "discount_wrong"
    assert without_past((grant, *taken_back(["VASE"], NOW)), NOW + timedelta(hours=1)) == (grant,)


def test_what_was_ordered_takes_its_discount_with_it() -> None:
    shopping = Shopping(FakeSessions(), FakeClock(), FakeIds())
    shopping.add("LAMP", Money(4900))
    shopping.grant((given_off(Money(4900), 10, "LAMP", "defect", "lea", NOW),))
    line = OrderLine(
        "1",
        "LAMP",
        1,
        Money(4410),
        Fulfillment("take_now", "lyon"),
        discount=LineDiscount(Money(4900), "defect", "lea"),
    )
    shopping.take_out(ReadyOrder("o", "o", "K01-1", NOW, (line,), Money(0), "t" * 22))
    shopping.add("LAMP", Money(4900))
    assert shopping.session is not None
    assert [grant.price for grant in shopping.session.cart.grants] == [None]


def test_live_cart_brings_grants_and_keeps_those_made_here() -> None:
    shopping = Shopping(FakeSessions(), FakeClock(), FakeIds())
    edits = tuple(CartEdit(sku, sku, 1, 1, Money(4900), NOW, "phone") for sku in ("LAMP", "VASE"))
    shopping.open_cart(Cart("c", 1, NOW, edits=edits))
    here = given_off(Money(4900), 5, "LAMP", "several", "lea", NOW)
    there = given_off(Money(4900), 10, "VASE", "defect", "marc", NOW)
    shopping.grant((here,))
    shopping.merge("c", Cart("c", 2, NOW, edits=edits, grants=(there,)))
    assert shopping.session is not None
    assert shopping.session.cart.grants == (here, there)
