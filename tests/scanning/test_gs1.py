"""GS1 texts are answered as the reference implementations answer them, vector for vector."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.scan import CaseCode, Meaning, ProductCode, RestrictedNumber, ScannedCode
from kiosk.scanning.gs1 import reader as gs1
from kiosk.scanning.gs1.associations import are_consistent
from kiosk.scanning.gs1.identifiers import IDENTIFIERS
from kiosk.scanning.meaning import MeaningReader

VECTORS = Path(__file__).with_name("gs1_vectors")
GTIN = "09520123456788"


def vectors(name: str) -> Iterator[tuple[bool, str, str]]:
    for line in (VECTORS / f"{name}.tsv").read_text("utf-8").splitlines():
        verdict, text, *said = line.split("\t")
        yield verdict == "ok", text.replace("{GS}", gs1.SEPARATOR), "".join(said)


def elements(said: str) -> gs1.Elements:
    pairs = (element.partition(" ") for element in said.split("|"))
    return tuple((identifier, value) for identifier, _, value in pairs)


def test_digital_links() -> None:
    for is_good, text, said in vectors("digital_links"):
        assert gs1.parse_digital_link(text) == (elements(said) if is_good else None), text


def test_element_strings() -> None:
    for is_good, text, _ in vectors("element_strings"):
        assert (gs1.parse_element_string(text) is not None) is is_good, text


def test_bracketed_texts_and_linters() -> None:
    for is_good, text, said in vectors("bracketed"):
        assert gs1.parse_human_readable(text) == (elements(said) if is_good else None), text


def test_associations() -> None:
    for is_good, text, _ in vectors("associations"):
        read = gs1.parse_human_readable(text)
        assert read is not None, text
        assert are_consistent(read) is is_good, text
        assert gs1.read_human_readable(text) == (read if is_good else None), text


def test_scans_with_a_symbology_identifier() -> None:
    reader = MeaningReader([])
    for is_good, text, number in vectors("scans"):
        named = number_named(reader.read(ScannedCode(text, "wedge")))
        assert named == (number or None), text
        assert is_good or named is None, text


def number_named(meaning: Meaning) -> str | None:
    match meaning:
        case ProductCode() | CaseCode():
            return meaning.gtin
        case RestrictedNumber(number):
            return number
        case _:
            return None


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("https://a/01/09520123456788/21/a%2", (("01", GTIN), ("21", "a%2"))),  # no escape: the sign itself
        ("https://a/01/09520123456788?99=A;98=B", (("01", GTIN), ("99", "A;98=B"))),  # only & divides
        ("https://a/01/09520123456788?=x&&3103=000195&s=%00&%FF", (("01", GTIN), ("3103", "000195"))),
        ("https://a/414/9520123456788/01/09520123456788", (("01", GTIN),)),  # the rightmost key counts
    ],
)
def test_links_at_the_edge_of_the_rules(uri: str, expected: gs1.Elements) -> None:
    assert gs1.read_digital_link(uri) == expected


@pytest.mark.parametrize(
    "uri",
    [
        "https://a/01/12312312312334",
        "https://a/01/1234567",
        "https://a/01/09520123456788/21/%00",
        "https://a/01/09520123456788/21/%FF",
        "https://a/01/09520123456788/21/",
        "https://a/01//21/A",
        "https://a/01/09520123456788/21/A/10/B",  # qualifiers in the wrong order
        "https://a/01/09520123456788?17=261399",
        "https://a/01/09520123456788?310=000195",
        "https://a/01/09520123456788?37=5",  # excluded by the key
        "https://a/01/09520123456788?3922=0299",  # a price without what it is for
        "https://a/gtin/09520123456788/ser/1",
        "https://a/AQnYUc1gmiERBhQ",  # compressed
        "Https://a/01/09520123456788",
        "https:///01/09520123456788",
        "https://user@a/01/09520123456788",
        "https://a\\@b/01/09520123456788",
        "https://a b/01/09520123456788",
        "https://a/01/०९५२०१२३४५६७८८",
        "https://a/01/09520123456788\n",
    ],
)
def test_links_that_break_a_rule_are_refused(uri: str) -> None:
    assert gs1.read_digital_link(uri) is None


def test_one_separator_in_front_is_the_sign_of_a_gs1_symbol() -> None:
    assert gs1.read_element_string(f"{gs1.SEPARATOR}01{GTIN}") == (("01", GTIN),)
    assert gs1.read_element_string(f"{gs1.SEPARATOR * 2}01{GTIN}") is None


def test_texts_that_a_regular_expression_could_try_for_hours_are_answered() -> None:
    escapes = "%2541" * 300
    for text in (
        f"https://a/8018/123456789012345675?7256={escapes}~",
        f"(7256){'%41' * 600}~",
        f"725{'6%41' * 500}~",
        "(" * 2048,
        "(10)" + "\\(" * 1000 + "(",
        "https://" + "a/" * 1000,
        "https://a" + "/21/x" * 400 + "?" + "&" * 30,
        "8110" + "9" * 2044,
        "10A" + gs1.SEPARATOR * 2045,
    ):
        assert gs1.read_digital_link(text) is None
        assert gs1.read_element_string(text) is None
        assert gs1.read_human_readable(text) is None


def test_every_identifier_of_the_library_is_understood_and_has_its_own_rules_only() -> None:
    assert {"01", "3103", "8043"} <= IDENTIFIERS.keys()
    for code, identifier in IDENTIFIERS.items():
        assert identifier.code == code
        assert identifier.form.fullmatch("") is None
        assert identifier.length is None or identifier.form.fullmatch("0" * identifier.length)
