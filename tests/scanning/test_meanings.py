"""The registry of meanings: own links on own hosts alone, the shop's own numbers by its table alone, foreign codes in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.gtin import Gtin
from kiosk.domain.own_codes import DigitRange, OwnCode
from kiosk.domain.printed_code import check_character
from kiosk.domain.scan import (
    BadgeCode,
    CaseCode,
    CodeSource,
    ForeignKind,
    HandoffCode,
    LoyaltyCard,
    Meaning,
    PrintedShortCode,
    ProductCode,
    QuoteCode,
    RestrictedNumber,
    ScannedCode,
    SelectionCode,
    ShopLink,
    ShopNumber,
    Symbology,
    UnknownCode,
    UnreadableCode,
    VoucherCode,
)
from kiosk.errors import CacheError
from kiosk.scanning.meaning import MeaningReader
from tests.fakes.own_codes import OWN_CODES, numbered

TOKEN = "AbCdEfGhIjKlMnOpQrStU_"
HOSTS = ("https://shop.example", "http://192.168.1.20:8400")
READER = MeaningReader(HOSTS, lambda: OWN_CODES)
SOURCE = CodeSource("automne-2026", "12")
GTIN = Gtin("09520123456788")
CODE = "PAAAA2" + check_character("PAAAA2")


def meaning(text: str, symbology: Symbology = "qr") -> Meaning:
    return READER.read(ScannedCode(text, symbology))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://shop.example/p/robe?s=automne-2026&p=12", ShopLink("product", "robe", SOURCE)),
        ("https://shop.example/c/mode?p=12&s=automne-2026&utm=x", ShopLink("category", "mode", SOURCE)),
        ("https://shop.example/s/page-12?s=automne-2026&p=12", SelectionCode("page-12", SOURCE)),
        ("https://shop.example/s/page-12?s=a%20b&p=12", SelectionCode("page-12")),
        ("https://shop.example/s/x?s=e&p=<b>&u=abc_-1", SelectionCode("x", CodeSource("e", "", "abc_-1"))),
        ("https://shop.example/s/x?s=first&s=second", SelectionCode("x", CodeSource("first"))),
        (f"https://shop.example/01/{GTIN}?s=automne-2026&p=12", ProductCode(GTIN, SOURCE)),
        (f"HTTPS://SHOP.EXAMPLE/01/{GTIN}?s=automne-2026&p=12", ProductCode(GTIN, SOURCE)),
        (f"https://other.example/01/{GTIN}?s=automne-2026&p=12", ProductCode(GTIN)),
        (
            "https://shop.example/01/02000009300017?s=automne-2026&p=12",
            ShopNumber("2000009300017", Gtin("02000009300017"), source=SOURCE),
        ),
        (
            f"https://shop.example/01/{numbered('1952012345678')}?s=automne-2026&p=12",
            CaseCode(Gtin(numbered("1952012345678")), GTIN, SOURCE),
        ),
        ("https://shop.example/q/devis-7", QuoteCode("devis-7")),
        ("https://shop.example:443/b/secret-12", BadgeCode("secret-12")),
        (f"http://shop.example:80/k/{TOKEN}", HandoffCode(TOKEN)),
        (f"hTTps://shop.example/k/{TOKEN}", HandoffCode(TOKEN)),
        ("https://shop.example/s/a b", UnknownCode("https://shop.example/s/a b", "web", "shop.example")),
        ("https://shop.example/s/%70age", UnreadableCode("link_damaged")),
    ],
)
def test_links_of_ours_say_where_they_are_printed(text: str, expected: Meaning) -> None:
    assert meaning(text) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (numbered("290123456789"), LoyaltyCard("123456789", {"fr": "Carte Corail", "en": "Corail card"})),
        (numbered("291123456789"), VoucherCode("123456789")),
        (numbered("200000930001"), ShopNumber("2000009300017", Gtin("02000009300017"))),
        (numbered("211234501250"), ShopNumber("12345", Gtin(f"0{numbered('211234500000')}"), weight_g=1250)),
        (numbered("290123456789")[:-1] + "0", UnreadableCode("check_digit")),
        (numbered("281234567890"), RestrictedNumber(Gtin(f"0{numbered('281234567890')}"))),
        (numbered("021234567890"), RestrictedNumber(Gtin(f"0{numbered('021234567890')}"))),
        (numbered("21234567890"), RestrictedNumber(Gtin(f"00{numbered('21234567890')}"))),
        (numbered("2012345"), RestrictedNumber(Gtin(f"000000{numbered('2012345')}"))),
        (numbered("1952012345678"), CaseCode(Gtin(numbered("1952012345678")), GTIN)),
        (numbered("9952012345678"), CaseCode(Gtin(numbered("9952012345678")))),
        (numbered("981234567890"), UnknownCode(numbered("981234567890"), "coupon")),
    ],
)
@pytest.mark.parametrize("symbology", ["ean13", "wedge", "typed", "qr"])
def test_numbers_of_a_company_mean_what_the_shop_s_table_says(
    number: str, expected: Meaning, symbology: Symbology
) -> None:
    assert meaning(number, symbology) == expected


def test_an_own_number_is_one_in_every_code_of_ours_and_none_elsewhere() -> None:
    number = Gtin(f"0{numbered('290123456789')}")
    card = LoyaltyCard("123456789", {"fr": "Carte Corail", "en": "Corail card"})
    assert meaning(f"]C101{number}", "wedge") == card
    assert meaning(f"https://shop.example/01/{number}") == card
    assert meaning(f"https://other.example/01/{number}") == RestrictedNumber(number)


@settings(max_examples=300, deadline=None)
@given(body=st.from_regex(r"(02|04|2[0-9])[0-9]{10}", fullmatch=True))
def test_without_a_row_a_restricted_number_is_never_a_product(body: str) -> None:
    reader = MeaningReader(HOSTS)
    for text in (numbered(body), f"(01)0{numbered(body)}", f"https://shop.example/01/0{numbered(body)}"):
        assert reader.read(ScannedCode(text, "qr")) == RestrictedNumber(Gtin(f"0{numbered(body)}"))


def test_upc_a_and_ean_13_are_one_number() -> None:
    reader = MeaningReader(HOSTS, lambda: (OwnCode("4", 12, "voucher"),))
    upc = numbered("41234567890")
    assert reader.read(ScannedCode(upc, "upca")) == reader.read(ScannedCode(f"0{upc}", "ean13")) == VoucherCode(upc)


def test_a_table_that_cannot_be_read_is_no_exception() -> None:
    def broken() -> tuple[OwnCode, ...]:
        raise CacheError("cache_unreadable", "no")

    assert MeaningReader(HOSTS, broken).read(ScannedCode("9520123456788", "ean13")) == UnreadableCode(
        "own_codes_unread"
    )


@pytest.mark.parametrize("places", [DigitRange(8, 14), DigitRange(9, 8), DigitRange(31, 32)])
def test_a_row_whose_places_lie_outside_its_numbers_says_nothing(places: DigitRange) -> None:
    row = OwnCode("21", 13, "product_by_weight", DigitRange(3, 7), places)
    number = numbered("211234501250")
    assert MeaningReader(HOSTS, lambda: (row,)).read(ScannedCode(number, "ean13")) == RestrictedNumber(
        Gtin(f"0{number}")
    )


def test_printed_characters_are_typed_and_nothing_else() -> None:
    assert meaning(f"{CODE[:4]} {CODE[4:]}".lower(), "typed") == PrintedShortCode(CODE)
    assert meaning(CODE[:-1] + ("3" if CODE[-1] != "3" else "4"), "typed") == UnreadableCode("short_code")
    assert isinstance(meaning(CODE), UnknownCode)


@pytest.mark.parametrize(
    ("text", "kind", "host"),
    [
        ("WIFI:S:shop;T:WPA;P:secret;;", "wifi", ""),
        ("BEGIN:VCARD\r\nFN:Zoé\r\nEND:VCARD", "contact", ""),
        ("otpauth://totp/x?secret=AAAA", "password", ""),
        ("tel:+33612345678", "phone", ""),
        ("BCD\n002\n1\nSCT", "payment", ""),
        ("\u200bJavaScript:alert(1)", "script", ""),
        ("https://example.org/a", "web", "example.org"),
        ("https://shop.example@evil.example:8443/a", "web", "evil.example"),
        ("https://ѕhop.example/k/x", "web", "xn--hop-ehd.example"),
        ("https:\\\\evil.example\\a", "web", "evil.example"),
        ("https%3A%2F%2Fevil.example/", "web", "evil.example"),
        ("https://\u202eelpmaxe.pohs/k/x", "web", "elpmaxe.pohs"),
        ("https://shop.example\x00.evil.example/", "web", "shop.example.evil.example"),
        ("https://[::1", "web", ""),
        ("www.example.org", "web", "www.example.org"),
        ("123456789", "number", ""),
        ("'; DROP TABLE variant; --", "text", ""),
    ],
)
def test_codes_of_somebody_else_are_named_and_nothing_private_is_shown(text: str, kind: ForeignKind, host: str) -> None:
    found = meaning(text)
    assert isinstance(found, UnknownCode)
    assert (found.kind, found.host) == (kind, host)
    if kind in {"wifi", "contact", "password", "phone", "payment"}:
        assert found.excerpt == ""
