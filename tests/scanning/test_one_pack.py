"""One pack has one product, whatever kind of symbol is printed on it and whatever reads it."""

from collections.abc import Iterator

import numpy as np
import pytest
import zxingcpp
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.gtin import Gtin, check_digit, kind, unit_inside
from kiosk.domain.scan import CaseCode, Meaning, ProductCode, ScannedCode, Symbology, UnknownCode
from kiosk.scanning.meaning import MeaningReader
from kiosk.scanning.zxing_decoder import RARE, USUAL, ZxingDecoder

READER = MeaningReader(["https://shop.example"])
SEPARATOR = "\x1d"


def read(text: str, symbology: Symbology) -> Meaning:
    return READER.read(ScannedCode(text, symbology))


def linear(number: Gtin) -> Iterator[tuple[str, Symbology]]:
    """The number as each linear symbol that can hold it is read, with and without the name of the symbology."""
    ean13, upc, ean8 = number[1:], number[2:], number[6:]
    yield from ((ean13, "ean13"), (f"]E0{ean13}", "wedge"), (ean13, "wedge"), (f"{ean13[0]} {ean13[1:]}", "typed"))
    yield from ((f"]E0{ean13}|]e010LOT", "wedge"), (f"]E3{ean13}54", "wedge"), (f"]I1{number}", "wedge"))
    for prefix in ("]C1", "]e0"):
        yield f"{prefix}01{number}", "wedge"
        yield f"{prefix}01{number}17260831", "wedge"
    yield f"01{number}", "databar"
    if number.startswith("00"):
        yield from ((upc, "upca"), (upc, "typed"))
    if number.startswith("000000"):
        yield from ((ean8, "ean8"), (f"]E4{ean8}", "wedge"), (ean8, "typed"))


def two_dimensional(number: Gtin) -> Iterator[tuple[str, Symbology]]:
    for prefix in ("]d2", "]Q3", "]J1"):
        yield f"{prefix}01{number}10LOT{SEPARATOR}17260831", "wedge"
    yield f"{SEPARATOR}01{number}", "data_matrix"
    yield f"(01){number}(10)LOT(21)1", "qr"
    for stem in ("https://id.gs1.org", "http://shop.example/a/b", "HTTPS://BRAND.EXAMPLE:8443"):
        yield f"{stem}/01/{number}", "qr"
        yield f"]Q1{stem}/01/{number}/10/LOT/21/1%2F2?17=260831&linkType=all#x", "wedge"
        yield f"{stem}/01/{number[1:]}", "data_matrix"
    if number.startswith("000000"):
        yield f"https://brand.example/01/{number[6:]}", "qr"


@st.composite
def units(draw: st.DrawFn) -> Gtin:
    length = draw(st.sampled_from((7, 11, 12)))
    digits = draw(st.text("0123456789", min_size=length, max_size=length))
    number = Gtin((digits + check_digit(digits)).zfill(14))
    return number if kind(number) == "unit" else Gtin("09520123456788")


@given(units())
@example(Gtin("00000096385074"))
@example(Gtin("00036000291452"))
@example(Gtin("09771234567898"))
def test_all_symbols_of_a_unit_mean_its_product(number: Gtin) -> None:
    for text, symbology in (*linear(number), *two_dimensional(number)):
        meaning = read(text, symbology)
        assert isinstance(meaning, ProductCode), text
        assert meaning.gtin == number, text


@given(units(), st.integers(1, 9))
def test_no_symbol_of_a_carton_means_one_unit(number: Gtin, level: int) -> None:
    body = f"{level}{number[1:-1]}"
    carton = Gtin(body + check_digit(body))
    for text, symbology in two_dimensional(carton):
        if f"/01/{carton[1:]}" in text:
            continue  # thirteen digits of a carton's number are no number at all, or another one's
        assert read(text, symbology) == CaseCode(carton, number if level < 9 else None), text
    assert unit_inside(carton) == (number if level < 9 else None)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("9771234567898", "unit"),
        ("9783161484100", "unit"),
        ("9790260000438", "unit"),
        ("9800000000015", "refund"),
        ("9810000000014", "coupon"),
        ("9900000000012", "coupon"),
        ("0512345000107", "coupon"),
        ("2012345678900", "restricted"),
        ("0212345678909", "restricted"),
        ("0412345678907", "restricted"),
        ("0000002345673", "restricted"),
        ("0000020000004", "restricted"),
        ("0000096385074", "unit"),
    ],
)
def test_prefixes_say_what_a_number_is_for(number: str, expected: str) -> None:
    gtin = Gtin("0" + number[:-1] + check_digit("0" + number[:-1]))
    assert kind(gtin) == expected
    is_product = isinstance(read(gtin, "wedge"), ProductCode)
    assert is_product is (expected == "unit")
    if expected in {"coupon", "refund"}:
        assert isinstance(read(gtin, "wedge"), UnknownCode)


@pytest.mark.parametrize(
    ("content", "kind_of_symbol", "is_gs1"),
    [
        ("0042100005264", zxingcpp.BarcodeFormat.EAN13, False),
        ("04252614", zxingcpp.BarcodeFormat.UPCE, False),
        ("042100005264", zxingcpp.BarcodeFormat.UPCA, False),
        ("00042100005264", zxingcpp.BarcodeFormat.DataBarOmni, False),
        ("(01)00042100005264(10)LOT", zxingcpp.BarcodeFormat.DataBarExp, False),
        ("(01)00042100005264(10)LOT(17)260831", zxingcpp.BarcodeFormat.Code128, True),
        ("(01)00042100005264(10)LOT(17)260831", zxingcpp.BarcodeFormat.DataMatrix, True),
        ("(01)00042100005264(10)LOT(17)260831", zxingcpp.BarcodeFormat.QRCode, True),
        ("https://brand.example/01/042100005264/10/LOT", zxingcpp.BarcodeFormat.QRCode, False),
        ("HTTPS://ID.GS1.ORG/01/00042100005264", zxingcpp.BarcodeFormat.DataMatrix, False),
    ],
)
def test_drawn_symbols_of_one_pack_are_read_as_one_product(
    content: str,
    kind_of_symbol: zxingcpp.BarcodeFormat,
    is_gs1: bool,  # noqa: FBT001
) -> None:
    drawn = zxingcpp.create_barcode(content, kind_of_symbol, **({"gs1": True} if is_gs1 else {}))
    picture = np.pad(np.asarray(zxingcpp.write_barcode_to_image(drawn, scale=3), np.uint8), 30, constant_values=255)
    (found,) = ZxingDecoder((*USUAL, *RARE)).decode(picture)
    meaning = READER.read(found)
    assert isinstance(meaning, ProductCode)
    assert meaning.gtin == "00042100005264"
