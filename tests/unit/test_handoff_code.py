import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.handoff import ALPHABET, check_character, is_token, normalise_short_code

BODIES = st.text(ALPHABET, min_size=5, max_size=5)


@given(BODIES, st.integers(0, 5), st.sampled_from(ALPHABET))
def test_one_misheard_character_is_always_found(body: str, position: int, heard: str) -> None:
    code = body + check_character(body)
    assert normalise_short_code(code) == code
    wrong = code[:position] + heard + code[position + 1 :]
    assert normalise_short_code(wrong) == (code if wrong == code else None)


@given(BODIES)
def test_case_spaces_and_dashes_do_not_matter(body: str) -> None:
    code = body + check_character(body)
    assert normalise_short_code(f" {code[:3].lower()}-{code[3:]}") == code


@pytest.mark.parametrize("text", ["", "K7M", "K7M4Q22", "O0I1AA", "K7M 4Ω2"])
def test_what_cannot_be_a_code_is_nothing(text: str) -> None:
    assert normalise_short_code(text) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("A" * 22, True), ("A" * 21, False), ("A" * 21 + "/", False), ("é" * 22, False)]
)
def test_token_form(text: str, expected: bool) -> None:  # noqa: FBT001 - a table column
    assert is_token(text) is expected
