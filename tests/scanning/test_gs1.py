"""The vectors of the GS1 standards that the reader must answer as the reference engine does."""

import pytest

from kiosk.scanning.gs1 import Elements, read_digital_link, read_element_string, read_human_readable

GTIN = "09520123456788"


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        (
            "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426",
            (("01", GTIN), ("10", "ABC1"), ("21", "12345"), ("17", "180426")),
        ),
        ("https://shop.example/p/01/9520123456788?linkType=all", (("01", GTIN),)),
        ("https://shop.example/01/614141123452", (("01", "00614141123452"),)),
        ("https://shop.example/01/96385074", (("01", "00000096385074"),)),
        ("https://id.gs1.org/414/9520123456788/254/32a%2Fb", (("414", "9520123456788"), ("254", "32a/b"))),
        ("HTTP://a.example:8080/01/09520123456788", (("01", GTIN),)),
        ("https://a/00/stem/01/09520123456788", (("01", GTIN),)),  # a key-like stem before the key
        (
            "https://a/stem/01/09520123456788/22/2A?3103=000195&utm_source=x#part",
            (("01", GTIN), ("22", "2A"), ("3103", "000195")),
        ),
        ("https://a/01/09520123456788/21/a+b", (("01", GTIN), ("21", "a+b"))),
    ],
)
def test_digital_link_gives_its_elements(uri: str, expected: Elements) -> None:
    assert read_digital_link(uri) == expected


@pytest.mark.parametrize(
    "uri",
    [
        "https://a/01/12312312312333?99=ABC&999=x",
        "https://a/01/12312312312333?10=ABC",
        "https://a/01/12312312312333?99=",
        "https://a/01/12312312312333/",
        "https://a/01/12312312312334",
        "https://a/01/1234567",
        "https://a/01/09520123456788/21/%00",
        "https://a/01/09520123456788/21/%FF",
        "https://a/01/09520123456788/21/%4",
        "https://a/01/09520123456788/21/",
        "https://a/01/09520123456788/21/A/21/B",
        "https://a/01/09520123456788/21/A/10/B",  # qualifiers in the wrong order
        "https://a/01/09520123456788/21/A?21=A",
        "https://a/01/09520123456788?17=260831&17=260831",
        "https://a/01/09520123456788?17=261399",
        "https://a/gtin/09520123456788/ser/1",
        "https://a/AQnYUc1gmiERBhQ",  # compressed
        "Https://a/01/09520123456788",
        "ftp://a/01/09520123456788",
        "https:///01/09520123456788",
        "https://user@a/01/09520123456788",
        "https://[fe80::1%25eth0]/01/09520123456788",
        "https://a b/01/09520123456788",
        "https://a/01/०९५२०१२३४५६७८८",
        "https://a/",
        "",
    ],
)
def test_digital_link_that_breaks_a_rule_is_refused(uri: str) -> None:
    assert read_digital_link(uri) is None


def test_element_strings_end_at_separators_or_predefined_lengths() -> None:
    assert read_element_string("010952012345678810ABC123\x1d17260831") == (
        ("01", GTIN),
        ("10", "ABC123"),
        ("17", "260831"),
    )
    assert read_element_string("\x1d0109520123456788") == (("01", GTIN),)


@pytest.mark.parametrize(
    "text", ["0109520123456789", "01095201234", "0109520123456788010400638133393199", "01A9520123456788"]
)
def test_element_string_with_a_wrong_number_is_refused(text: str) -> None:
    assert read_element_string(text) is None


def test_human_readable_form_gives_its_elements() -> None:
    assert read_human_readable("(01)09520123456788(10)ABC123(21)99") == (("01", GTIN), ("10", "ABC123"), ("21", "99"))
    assert read_human_readable("(01)09520123456788(10") is None


def test_refused_vectors_are_refused_for_their_query_alone() -> None:
    assert read_digital_link("https://a/01/12312312312333") == (("01", "12312312312333"),)
