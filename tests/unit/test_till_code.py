"""The bar code that a till reads: any one wrong character is found, and nothing else is taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.money import Money
from kiosk.domain.till_code import TillCode, read_till_code, till_code

NUMBERS = st.from_regex(r"[A-Z0-9]{1,5}-[0-9]{4,6}", fullmatch=True)
AMOUNTS = st.integers(1, 10**9 - 1)
CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@given(NUMBERS, AMOUNTS)
def test_what_is_written_is_read(number: str, amount: int) -> None:
    assert read_till_code(till_code(number, Money(amount))) == TillCode(number, amount)


@given(NUMBERS, AMOUNTS, st.data())
def test_one_wrong_character_is_no_code(number: str, amount: int, data: st.DataObject) -> None:
    code = till_code(number, Money(amount))
    place = data.draw(st.sampled_from([n for n, character in enumerate(code) if character in CHARACTERS and n > 1]))
    same_kind = CHARACTERS[:10] if code[place].isdigit() else CHARACTERS[10:]
    other = data.draw(st.sampled_from([character for character in same_kind if character != code[place]]))
    assert read_till_code(code[:place] + other + code[place + 1 :]) is None


@pytest.mark.parametrize(
    "text", ["", "P", "P-", "P-K07-0042", "K07-0042", "P-k07-0042-14900-22", "P-K07-0042-14900-2٢"]
)
def test_other_texts_are_no_till_code(text: str) -> None:
    assert read_till_code(text) is None


def test_documented_example_and_what_has_no_place_in_a_code() -> None:
    assert till_code("K07-0042", Money(14900)) == "P-K07-0042-14900-22"
    assert till_code("K07-0042", Money(0)) == ""
    assert till_code("K07 0042", Money(1)) == ""
