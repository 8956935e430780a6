"""VAT by rate, to the cent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.invoice import BilledItem, number_in, series_of, shared_item, with_vat
from kiosk.domain.tax import shared, spread_over_rates, taxed, vat_inside

RATES = st.sampled_from([0, 210, 550, 1000, 2000])
LINES = st.lists(st.tuples(st.integers(-500_000, 500_000), RATES), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("gross", "rate", "vat"),
    [
        (12000, 2000, 2000),
        (14900, 2000, 2483),
        (1, 2000, 0),
        (3, 2000, 1),  # half a cent goes up
        (1055, 550, 55),
        (990, 550, 52),
        (1000, 210, 21),
        (1100, 1000, 100),
        (999, 0, 0),
        (-14900, 2000, -2483),
    ],
)
def test_vat_inside_a_price(gross: int, rate: int, vat: int) -> None:
    assert vat_inside(gross, rate) == vat


def test_vat_is_rounded_once_for_each_rate_and_not_for_each_line() -> None:
    sheet = taxed([(99, 2000), (99, 2000), (99, 2000)])
    assert (sheet.gross, sheet.vat, sheet.net) == (297, 50, 247)
    # Line by line it would have been 3 × 17 = 51.
    assert [line.net for line in sheet.lines] == [83, 82, 82]


def test_delivery_follows_the_goods_of_each_rate() -> None:
    assert spread_over_rates(490, [(29800, 2000), (1290, 550)]) == [(20, 550), (470, 2000)]
    assert spread_over_rates(490, []) == [(490, 2000)]


@given(LINES)
def test_lines_add_up_to_rates_and_rates_to_the_total(lines: list[tuple[int, int]]) -> None:
    sheet = taxed(lines)
    assert sheet.gross == sum(gross for gross, _ in lines)
    assert sheet.net + sheet.vat == sheet.gross
    for share in sheet.shares:
        assert sum(line.net for line in sheet.lines if line.rate == share.rate) == share.net
        assert abs(share.vat * (10_000 + share.rate) - share.gross * share.rate) * 2 <= 10_000 + share.rate


@given(st.integers(-(10**7), 10**7), st.lists(st.integers(0, 10**6), min_size=1, max_size=20))
def test_parts_are_whole_and_complete(amount: int, weights: list[int]) -> None:
    parts = shared(amount, weights)
    assert sum(parts) == amount
    whole = sum(weights)
    if whole:
        assert all(abs(part * whole - amount * weight) < whole for part, weight in zip(parts, weights, strict=True))


def test_a_bill_with_two_rates_a_discount_and_delivery() -> None:
    goods = (
        BilledItem({"fr": "Robe"}, 2, 29800, 2000),
        BilledItem({"fr": "Thé"}, 1, 1290, 550),
    )
    items = (*goods, BilledItem({"fr": "Remise"}, 1, -1000, 2000), *shared_item({"fr": "Livraison"}, 490, goods))
    lines, shares = with_vat(items)
    assert [(share.rate, share.gross, share.net, share.vat) for share in shares] == [
        (550, 1310, 1242, 68),
        (2000, 29270, 24392, 4878),
    ]
    assert sum(line.net for line in lines) == 25634
    assert lines[0].unit_net == 12417


def test_numbers_of_a_series() -> None:
    assert number_in(series_of("invoice", 2026), 42) == "F2026-000042"
    assert number_in(series_of("credit_note", 2027), 1) == "A2027-000001"
