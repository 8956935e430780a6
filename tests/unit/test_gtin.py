import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.gtin import Gtin, check_digit, is_case, is_restricted, normalise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9520123456788", "09520123456788"),
        ("4006381333931", "04006381333931"),
        ("036000291452", "00036000291452"),
        ("96385074", "00000096385074"),
        ("9520123456789", None),
        ("", None),
        ("952012345678", None),
        ("٩٥٢٠١٢٣٤٥٦٧٨٨", None),
        ("952012345678⁸", None),
        ("9520123456788 ", None),
    ],
)
def test_normalise_gives_fourteen_digits_or_nothing(text: str, expected: str | None) -> None:
    assert normalise(text) == expected


@given(st.from_regex(r"[0-9]{12}", fullmatch=True), st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(body: str, position: int, change: int) -> None:
    good = body + check_digit(body)
    wrong = good[:position] + str((int(good[position]) + change) % 10) + good[position + 1 :]
    assert normalise(good) is not None
    assert normalise(wrong) is None


def test_restricted_numbers_and_cases_are_told_apart() -> None:
    assert is_restricted(Gtin("02001234567893"))
    assert is_restricted(Gtin("00212345678992"))
    assert not is_restricted(Gtin("09520123456788"))
    assert is_case(Gtin("19520123456785"))
    assert not is_case(Gtin("09520123456788"))
