"""What is brought along lowers a sum exactly: never below zero, to the last cent, whatever the order of the codes."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.benefit import (
    Benefits,
    CouponFound,
    GiftCardFound,
    offline,
    settle,
    with_found,
    with_those_of_cart,
    without,
)
from kiosk.domain.coupon import Coupon, PricedGoods, Reduction, coupon_code, reductions
from kiosk.domain.gift_card import GiftCard, gift_card_number, masked
from kiosk.domain.loyalty import LoyaltyAccount, PointsUse
from kiosk.domain.money import Money

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
MONEY = st.integers(0, 100_000).map(Money)
CATEGORIES = st.sampled_from(["mode", "maison", "bureau"])
GOODS = st.lists(
    st.builds(PricedGoods, st.sampled_from([f"SKU-{n}" for n in range(8)]), CATEGORIES, MONEY),
    max_size=6,
    unique_by=lambda one: one.sku,
)
COUPONS = st.lists(
    st.builds(
        Coupon,
        st.sampled_from("ABCDE"),
        st.just({"fr": "Remise"}),
        st.integers(0, 100),
        st.none() | MONEY,
        st.none() | MONEY,
        st.lists(CATEGORIES, max_size=2).map(tuple),
        combines=st.just(True),
    ),
    max_size=4,
    unique_by=lambda one: one.code,
)
CARDS = st.lists(
    st.builds(GiftCard, st.sampled_from([f"CARD000{n}" for n in range(5)]), MONEY, st.just(NOW)),
    max_size=3,
    unique_by=lambda one: one.number,
)
TEN = Coupon("DIX", {"fr": "Dix"}, 10)
CARD = GiftCard("CORAIL7Q2K94MX", Money(5000), NOW)


@given(COUPONS, GOODS, st.randoms())
def test_reductions_are_exact_and_no_line_falls_below_zero(
    coupons: list[Coupon], goods: list[PricedGoods], chance: object
) -> None:
    found = reductions(coupons, goods)
    off: dict[str, int] = {}
    for one in found:
        assert sum(one.by_sku.values()) == one.amount.amount > 0
        assert all(part > 0 for part in one.by_sku.values())
        for sku, part in one.by_sku.items():
            off[sku] = off.get(sku, 0) + part
    worth = {one.sku: one.worth.amount for one in goods}
    assert all(part <= worth[sku] for sku, part in off.items())
    for each in (coupons, goods):
        chance.shuffle(each)  # type: ignore[attr-defined]  # a seeded random.Random
    assert reductions(coupons, goods) == found


@given(COUPONS, GOODS, CARDS, st.integers(0, 5000).map(Money), st.integers(0, 3000), st.data())
def test_sums_add_up_and_nothing_is_ever_owed_to_the_shopper(
    coupons: list[Coupon], goods: list[PricedGoods], cards: list[GiftCard], fee: Money, points: int, data: st.DataObject
) -> None:
    spends = data.draw(st.booleans())
    brought = Benefits(tuple(coupons), tuple(cards), LoyaltyAccount(points), spends_points=spends)
    sum_ = settle(brought, goods, fee, is_known=True)
    worth = sum(one.worth.amount for one in goods)
    off = sum(one.amount.amount for one in sum_.reductions)
    paid = sum(use.amount.amount for use in sum_.gift_cards) + (sum_.points.amount.amount if sum_.points else 0)
    assert sum_.total.amount == worth - off + fee.amount >= fee.amount
    assert sum_.due.amount == sum_.total.amount - paid >= 0
    balances = {card.number: card.balance for card in cards}
    assert all(Money(0) < use.amount <= balances[use.number] for use in sum_.gift_cards)
    assert sum_.points is None or (spends and sum_.points.points <= points)
    assert {one.code for one in sum_.reductions} | {one.coupon.code for one in sum_.idle} == {
        one.code for one in coupons
    }
    assert sum_.earns >= 0
    # Without network nothing of it counts, and nothing is lost.
    assert settle(offline(brought), goods, fee, is_known=True).due == Money(worth) + fee


@given(COUPONS, GOODS, st.data())
def test_who_was_shown_less_is_taken_less_to_the_last_cent(
    coupons: list[Coupon], goods: list[PricedGoods], data: st.DataObject
) -> None:
    for one in reductions(coupons, goods):
        said = Money(data.draw(st.integers(1, one.amount.amount)))
        kept = one.at_most(said)
        assert sum(kept.by_sku.values()) == kept.amount.amount == said.amount
        assert all(kept.by_sku[sku] <= one.by_sku[sku] for sku in kept.by_sku)


def test_percentages_come_first_and_amounts_take_what_is_left() -> None:
    goods = [PricedGoods("A", "mode", Money(10_000)), PricedGoods("B", "maison", Money(3333))]
    found = reductions([Coupon("Z5", {}, amount_off=Money(500), category_ids=("maison",)), TEN], goods)
    assert found == (
        Reduction("DIX", {"fr": "Dix"}, Money(1333), {"A": 1000, "B": 333}),
        Reduction("Z5", {}, Money(500), {"B": 500}),
    )


def test_a_coupon_that_does_not_count_says_what_is_missing() -> None:
    big = replace(TEN, minimum=Money(8000), category_ids=("maison",))
    goods = [PricedGoods("A", "mode", Money(10_000)), PricedGoods("B", "maison", Money(3000))]
    (idle,) = settle(Benefits((big,)), goods, Money(0)).idle
    assert (idle.problem, idle.missing) == ("coupon_minimum", Money(5000))
    (idle,) = settle(Benefits((big,)), goods[:1], Money(0)).idle
    assert (idle.problem, idle.missing) == ("coupon_not_for_these", None)


def test_points_pay_before_cards_by_the_hundred_and_only_for_who_is_known() -> None:
    goods = [PricedGoods("A", "mode", Money(12_345))]
    brought = Benefits(gift_cards=(CARD,), loyalty=LoyaltyAccount(1260), loyalty_card="1", spends_points=True)
    known = settle(brought, goods, Money(490), is_known=True)
    assert known.points == PointsUse(1200, Money(6000))
    assert (known.gift_cards[0].amount, known.due, known.earns) == (Money(5000), Money(1835), 63)
    stranger = settle(brought, goods, Money(490))
    assert (stranger.points, stranger.due, stranger.earns) == (None, Money(7835), 123)


def test_what_is_brought_along_is_there_once_and_goes_in_one_touch() -> None:
    brought = with_found(with_found(Benefits(), CouponFound(TEN)), GiftCardFound(CARD))
    assert with_found(brought, CouponFound(TEN)) == brought
    bare = without(without(brought, "DIX"), CARD.number)
    assert (bare.coupons, bare.gift_cards) == ((), ())
    # A coupon of the phone's cart that was taken out here stays out, until its code is typed again.
    assert with_those_of_cart(bare, [TEN]).coupons == ()
    assert with_found(bare, CouponFound(TEN)).coupons == (TEN,)
    assert with_those_of_cart(Benefits(), [TEN]).coupons == (TEN,)


def test_codes_are_read_as_people_write_them() -> None:
    assert coupon_code(" corail 10 ") == "CORAIL10"
    assert coupon_code("  ") is None
    assert gift_card_number("corail-7q2k 94mx") == "CORAIL7Q2K94MX"
    assert [gift_card_number(text) for text in ("short1", "NODIGITSHERE", "é" * 10 + "1", "1" * 25)] == [None] * 4
    assert masked(CARD.number) == "•••• 94MX"
