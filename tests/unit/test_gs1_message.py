"""What a pack says beside its number, as typed values."""

from datetime import date

import pytest

from kiosk.domain.gs1_message import Gs1Message

TODAY = date(2026, 11, 22)


def message(*elements: tuple[str, str]) -> Gs1Message:
    return Gs1Message((("01", "09520123456788"), *elements))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("261122", date(2026, 11, 22)),
        ("270200", date(2027, 2, 28)),
        ("280200", date(2028, 2, 29)),
        ("761231", date(2076, 12, 31)),
        ("770101", date(1977, 1, 1)),
        ("000229", date(2000, 2, 29)),
    ],
)
def test_two_digits_of_a_year_mean_the_nearest_century(value: str, expected: date) -> None:
    assert message(("17", value)).expires_on(TODAY) == expected
    assert message(("15", value)).best_before(TODAY) == expected


def test_the_century_turns_with_the_years() -> None:
    assert message(("17", "010101")).expires_on(date(2060, 1, 1)) == date(2101, 1, 1)
    assert message(("17", "000229")).expires_on(date(2060, 1, 1)) == date(2100, 2, 28)  # 2100 is no leap year


@pytest.mark.parametrize(
    ("element", "is_past"),
    [
        (("17", "261121"), True),
        (("17", "261122"), False),
        (("16", "261121"), True),
        (("7003", "2611211200"), True),
        (("15", "200101"), False),
        (("10", "A"), False),
    ],
)
def test_a_pack_is_past_after_its_last_day_not_after_its_best(element: tuple[str, str], is_past: bool) -> None:  # noqa: FBT001
    assert message(element).is_past(TODAY) is is_past


@pytest.mark.parametrize(
    ("element", "grams"),
    [(("3103", "000195"), 195), (("3100", "000002"), 2000), (("3202", "000150"), 680), (("3303", "000195"), None)],
)
def test_net_weight_is_in_grams(element: tuple[str, str], grams: int | None) -> None:
    assert message(element).net_weight_g == grams


def test_lot_and_serial_are_kept_and_stay_out_of_what_a_log_would_write() -> None:
    pack = message(("10", "LOT7"), ("21", "SERIAL-9"))
    assert (pack.lot, pack.serial, pack.value("22")) == ("LOT7", "SERIAL-9", None)
    assert repr(pack) == str(pack) == "Gs1Message((01) (10) (21))"
