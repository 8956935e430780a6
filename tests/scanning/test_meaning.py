"""Any text that a camera, a hand-held scanner or a person can give has one meaning and raises nothing."""

from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.domain.gs1_message import Gs1Message
from kiosk.domain.gtin import Gtin, normalise
from kiosk.domain.handoff import ALPHABET, check_character
from kiosk.domain.scan import (
    BadgeCode,
    CaseCode,
    HandoffCode,
    Meaning,
    OrderCode,
    ProductCode,
    ScannedCode,
    ShopLink,
    ShortCode,
    Symbology,
    UnknownCode,
    UnreadableCode,
)
from kiosk.scanning.meaning import MeaningReader
from kiosk.scanning.printable import excerpt

TOKEN = "AbCdEfGhIjKlMnOpQrStU_"
READER = MeaningReader(["https://shop.example", "192.168.1.20:8400"])
PRODUCT = ProductCode(Gtin("09520123456788"))


def product_saying(*elements: tuple[str, str]) -> ProductCode:
    return ProductCode(PRODUCT.gtin, message=Gs1Message((("01", PRODUCT.gtin), *elements)))


def meaning(text: str, symbology: Symbology = "qr") -> Meaning:
    return READER.read(ScannedCode(text, symbology))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"https://shop.example/k/{TOKEN}", HandoffCode(TOKEN)),
        (f"https://shop.example/k/{TOKEN}#1.22.333", HandoffCode(TOKEN, "1.22.333")),
        (f"https://shop.example/k/{TOKEN}#", HandoffCode(TOKEN)),
        (f"https://shop.example/k/{TOKEN}?a=b#<b>#%00..", HandoffCode(TOKEN, "<b>#%00..")),
        (
            f"https://other.example/k/{TOKEN}#1.2.3",
            UnknownCode(excerpt(f"https://other.example/k/{TOKEN}#1.2.3"), "web", "other.example"),
        ),
        ("https://shop.example/k/short#1.22.333", UnreadableCode("handoff_damaged")),
        (f"https://shop.example/k/{TOKEN}#1." + "9" * 2048, UnreadableCode("too_long")),
        ("https://shop.example/b/secret-1_2#1.2.3", BadgeCode("secret-1_2")),
        (f"HTTPS://SHOP.EXAMPLE/k/{TOKEN}", HandoffCode(TOKEN)),
        (f"http://192.168.1.20:8400/k/{TOKEN}?l=fr", HandoffCode(TOKEN)),
        ("https://shop.example/k/short", UnreadableCode("handoff_damaged")),
        ("https://shop.example/b/secret-1_2", BadgeCode("secret-1_2")),
        ("https://shop.example/o/tracking", OrderCode("tracking")),
        ("https://shop.example/o/tracking#1.234.567", OrderCode("tracking", "1.234.567")),
        (
            "https://elsewhere.example/o/tracking#1.2.3",
            UnknownCode("https://elsewhere.example/o/tracking#1.2.3", "web", "elsewhere.example"),
        ),
        ("https://shop.example/p/manteau-laine", ShopLink("product", "manteau-laine")),
        ("https://shop.example/c/mode", ShopLink("category", "mode")),
        ("https://shop.example/c/..", UnreadableCode("link_damaged")),
        ("https://shop.example/p/01/9520123456788?linkType=all", PRODUCT),
        ("https://any.example/01/09520123456788", PRODUCT),
        ("https://any.example/01/09520123456789", UnreadableCode("digital_link")),
        ("https://id.gs1.org/414/9520123456788/254/32a%2Fb", UnknownCode("(414)9520123456788(254)32a/b", "gs1")),
        ("]C1010952012345678810ABC123\x1d17260831", product_saying(("10", "ABC123"), ("17", "260831"))),
        ("]Q3010952012345678810ABC123", product_saying(("10", "ABC123"))),
        ("]E09520123456788|]e010ABC123", product_saying(("10", "ABC123"))),
        ("]E3952012345678812", PRODUCT),
        ("]E0952012345678", UnreadableCode("check_digit")),
        ("]I119520123456785", CaseCode(Gtin("19520123456785"), Gtin("09520123456788"))),
        ("]Q1https://any.example/01/09520123456788", PRODUCT),
        ("]E09520123456788", PRODUCT),
        ("]E496385074", ProductCode(Gtin("00000096385074"))),
        ("]C10109520123456789", UnreadableCode("element_string")),
        ("(01)09520123456788(10)ABC123(21)99", product_saying(("10", "ABC123"), ("21", "99"))),
        (
            "(10)ABC123(01)09520123456788",
            ProductCode(PRODUCT.gtin, message=Gs1Message((("10", "ABC123"), ("01", PRODUCT.gtin)))),
        ),
        (
            "17260831\x1d0109520123456788",
            ProductCode(PRODUCT.gtin, message=Gs1Message((("17", "260831"), ("01", PRODUCT.gtin)))),
        ),
        ("9520123456788", PRODUCT),
        ("036000291452", ProductCode(Gtin("00036000291452"))),
        ("4006381333931", ProductCode(Gtin("04006381333931"))),
        ("9520123456789", UnreadableCode("check_digit")),
        ("x" * 2049, UnreadableCode("too_long")),
        ("WIFI:S:shop;T:WPA;P:secret;;", UnknownCode("", "wifi")),
        ("javascript:alert(1)", UnknownCode("javascript:alert(1)", "script")),
        ("\x1b[2J\u202egnp.exe\u0000", UnknownCode("[2Jgnp.exe")),
        ("", UnknownCode("")),
    ],
)
def test_text_of_a_code_means_one_thing(text: str, expected: Meaning) -> None:
    assert meaning(text) == expected


@pytest.mark.parametrize(
    "url",
    [
        f"https://evil.example/k/{TOKEN}",
        f"https://shop.example@evil.example/k/{TOKEN}",
        f"https://evil.example\\@shop.example/k/{TOKEN}",
        f"https://shop.example.evil.example/k/{TOKEN}",
        f"https://shop.example:81/k/{TOKEN}",
        f"https://evil.example/https://shop.example/k/{TOKEN}",
        f"ftp://shop.example/k/{TOKEN}",
        f"https://[shop.example/k/{TOKEN}",
        "https://shop.example/admin/k",
    ],
)
def test_link_that_only_looks_like_ours_is_unknown(url: str) -> None:
    assert isinstance(meaning(url), UnknownCode)


def test_typed_characters_are_a_short_code_or_a_number() -> None:
    code = "K7M4Q" + check_character("K7M4Q")
    assert meaning(f"{code[:3]} {code[3:]}".lower(), "typed") == ShortCode(code)
    assert meaning("(01) 09520123456788", "typed") == meaning("01 09520123456788", "typed") == PRODUCT
    assert meaning("4 006381 333931", "typed") == ProductCode(Gtin("04006381333931"))
    wrong = ALPHABET[(ALPHABET.index(code[-1]) + 1) % len(ALPHABET)]
    assert meaning(code[:-1] + wrong, "typed") == UnreadableCode("short_code")
    assert isinstance(meaning(code), UnknownCode), "six characters in a QR code are not a person reading aloud"


def test_upce_is_expanded() -> None:
    assert meaning("04252614", "upce") == ProductCode(Gtin("00042100005264"))
    assert meaning("04252615", "upce") == UnreadableCode("check_digit")
    assert meaning("0042100005264", "upce") == ProductCode(Gtin("00042100005264")), "as decoders give it"
    assert meaning("04252614", "wedge") == ProductCode(Gtin("00042100005264")), "a scanner that does not expand"
    assert meaning("04252614", "typed") == UnreadableCode("check_digit"), "a mistyped EAN-8 is no UPC-E"


def test_excerpt_is_one_short_printable_line() -> None:
    assert excerpt("a\u202eb\u2066\nc\ud800\ue000\u0007") == "ab c"
    assert len(excerpt("é" * 500)) == 60
    assert len(excerpt("e" + "\u0301" * 500 + "x")) == 2


SEEDS = (
    f"https://shop.example/k/{TOKEN}",
    "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426",
    "]C1010952012345678810ABC123\x1d17260831",
    "(01)09520123456788(10)ABC123(21)99",
    "https://id.gs1.org/8004/9520614141234567?01=9520123456788",
    "4006381333931",
    "0109520123456788391097812345",
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = list(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        piece = draw(
            st.sampled_from(
                ["", "/", "0", "9", "%", "]", "(", ")", "?", "\x1d", "#", "[", "@", "٣", "\ud800", "A" * 40]
            )
        )
        text[at : at + draw(st.integers(0, 3))] = list(piece)
    return "".join(text)


@settings(max_examples=400, deadline=None)
@given(text=st.one_of(mutated(), st.text(max_size=80)), symbology=st.sampled_from(get_args(Symbology)))
@example(text="https://a/01/" + "9" * 2000, symbology="qr")
@example(text="]", symbology="wedge")
@example(text="https://[::1", symbology="qr")
def test_hostile_text_never_raises_and_never_gives_a_wrong_number(text: str, symbology: Symbology) -> None:
    answer = meaning(text, symbology)
    if isinstance(answer, ProductCode):
        assert normalise(answer.gtin) == answer.gtin
    if isinstance(answer, UnknownCode):
        assert len(answer.excerpt) <= 60
        assert answer.excerpt.isprintable()


@given(st.text("0123456789", min_size=12, max_size=14))
def test_digits_with_a_wrong_check_digit_are_never_a_product(digits: str) -> None:
    for text in (
        digits,
        f"https://a/01/{digits}",
        f"]C101{digits.zfill(14)}",
        f"(01){digits.zfill(14)}",
        f"]E0{digits[-13:].zfill(13)}",
    ):
        number = digits[-13:] if text.startswith("]E0") else digits
        assert isinstance(meaning(text), UnreadableCode) == (normalise(number) is None)
