"""Parts of the studio by themselves: fitting text, typography, templates, choices, addresses, files of single codes."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.catalogue import Variant
from kiosk.domain.gtin import Gtin
from kiosk.domain.money import Money
from kiosk.domain.print_choice import ChosenArticles, ChosenCategory, ChosenRow, ChosenSelection
from kiosk.domain.printed_code import GtinTarget, ProductTarget, SelectionTarget
from kiosk.domain.printing import in_digits, link, target_of
from kiosk.domain.scan import CodeSource
from kiosk.scanning.zxing_decoder import ZxingDecoder
from kiosk.studio.choice import ChoiceRefused, choices_of, customers_of
from kiosk.studio.fit import fitted
from kiosk.studio.format import SheetFormat, named_format
from kiosk.studio.job import SheetRefused
from kiosk.studio.origin import NoOrigin, origin_for_print
from kiosk.studio.pen import CodeStyle
from kiosk.studio.single import print_singles
from kiosk.studio.symbol import symbol_of
from kiosk.studio.wording import Wording, typeset
from tests.fakes.printed_sheets import codes_on, item, job

WORDS = st.lists(st.text("aàœ-’i", min_size=1, max_size=30), min_size=1, max_size=12)


def width(text: str, points: float) -> float:
    return len(text) * points


@given(words=WORDS, room=st.integers(30, 300), most=st.integers(1, 3))
def test_fitted_text_never_leaves_its_column_and_loses_only_its_end(words: list[str], room: int, most: int) -> None:
    text = " ".join(words)
    fit = fitted(text, room, most, 10, width)
    assert 1 <= len(fit.lines) <= most
    assert all(width(line, fit.points) <= room for line in fit.lines)
    said = " ".join(fit.lines)
    assert text.startswith(said.removesuffix("…")) if fit.is_shortened else said == text


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("L'été : « à table » ?", "L’été\u00a0: «\u00a0à table\u00a0»\u202f?"),
        ("100 % lin", "100\u00a0% lin"),
        ("Prix : 149 €", "Prix\u00a0: 149\u00a0€"),
        (" Robe  \n Célia ", "Robe Célia"),
        ("Robe Ce\u0301lia", "Robe Célia"),  # no typeface has accents alone
    ],
)
def test_french_is_set_with_its_spaces(written: str, printed: str) -> None:
    assert typeset(written, "fr") == printed


def test_prices_and_days_are_written_as_each_language_writes_them() -> None:
    fr, en = Wording("fr"), Wording("en")
    assert (fr.money(Money(114900)), en.money(Money(114900))) == ("1\u202f149,00\u00a0€", "€1,149.00")
    assert (fr.money(Money(12900, "CHF")), en.money(Money(1500, "JPY"))) == ("129,00\u00a0CHF", "¥1,500")
    assert (fr.day(date(2027, 3, 1)), fr.day(date(2027, 3, 21))) == ("1er mars 2027", "21 mars 2027")
    assert en.day(date(2027, 3, 1)) == "1 March 2027"


@pytest.mark.parametrize("text", ["70x", "a4", "900x900", "10x10", "250x40", "roll-5x5"])
def test_impossible_templates_are_refused_in_a_sentence(text: str) -> None:
    assert isinstance(named_format(text), str)


def test_own_templates_fill_the_sheet() -> None:
    form = named_format("80x50")
    assert isinstance(form, SheetFormat)
    assert (form.columns, form.rows) == (2, 5)
    assert form.cell_at(9).right <= 210 - 8
    assert form.cell_at(9).bottom <= 297 - 8


def test_links_say_what_and_where_from() -> None:
    gtin = GtinTarget(Gtin("09520123456788"))
    origin = "https://boutique.example/"
    assert link(origin, gtin, None) == "https://boutique.example/01/09520123456788"
    assert link(origin, gtin, CodeSource("p27", "12")) == "https://boutique.example/01/09520123456788?s=p27&p=12"
    assert link(origin, SelectionTarget("noel"), CodeSource("p27")) == "https://boutique.example/s/noel?s=p27"
    assert (
        link(origin, ProductTarget("vase"), CodeSource("p27", "", "abc"))
        == "https://boutique.example/p/vase?s=p27&u=abc"
    )


@pytest.mark.parametrize("number", ["02000009300017", "00400000000012", "19520123456785", ""])
def test_numbers_that_are_no_key_of_a_link_lead_to_the_product(number: str) -> None:
    assert target_of(Variant("S", "vase", Gtin(number), Money(100))) == ProductTarget("vase")


def test_numbers_are_printed_as_under_a_barcode() -> None:
    assert in_digits(Gtin("09520123456788")) == "9 520123 456788"
    assert in_digits(Gtin("00000096385074")) == "9638 5074"


@pytest.mark.parametrize(
    ("asked", "remembered", "printed"),
    [
        ("", "https://boutique.example", "HTTPS://BOUTIQUE.EXAMPLE"),
        ("https://autre.example", "https://boutique.example", "HTTPS://AUTRE.EXAMPLE"),
        ("http://127.0.0.1:8321", None, "HTTP://127.0.0.1:8321"),
        ("https://boutique.example/shop", None, "https://boutique.example/shop"),
    ],
)
def test_printed_address_is_the_shops(asked: str, remembered: str | None, printed: str) -> None:
    assert origin_for_print(asked, remembered) == printed


@pytest.mark.parametrize(
    "remembered",
    [None, "http://127.0.0.1:8321", "http://localhost:1", "http://[::1]:8", "http://[::]:8", "https://straße.example"],
)
def test_address_that_no_phone_can_open_is_not_printed_by_itself(remembered: str | None) -> None:
    assert isinstance(origin_for_print("", remembered), NoOrigin)


def test_capitals_make_a_code_smaller() -> None:
    path = "/01/09520123456788?s=printemps-2027&p=12"
    small, large = (
        symbol_of("HTTPS://MAISON-CORAIL.EXAMPLE" + path, "M"),
        symbol_of("https://maison-corail.example" + path, "M"),
    )
    assert small is not None
    assert large is not None
    assert small.modules < large.modules


def test_choices_are_read_from_words_and_from_spreadsheets(tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("\ufeffSKU;Page;copies\r\nA-1;12;3\r\nB-2;;\r\n;;\r\n", encoding="utf-8")
    assert choices_of([str(rows), "A-1, B-2", "category:robes", "selection:noel"]) == [
        ChosenArticles((ChosenRow("A-1", "12", 3), ChosenRow("B-2"))),
        ChosenArticles((ChosenRow("A-1"), ChosenRow("B-2"))),
        ChosenCategory("robes"),
        ChosenSelection("noel"),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"ref\nA-1\n", "no column 'sku'"),
        (b"", "no column 'sku'"),
        (b"sku,page\nA-1,page 12\n", "line 2: page 'page 12'"),
        (b"sku,copies\nA-1,0\n", "line 2: copies '0'"),
        (b"sku,copies\nA-1," + b"9" * 5000, "line 2: copies '9999"),
        (b'sku\n"' + b"x" * 200_000, "field larger than field limit"),
        (b"sku\n\xe9t\xe9\n", "not UTF-8"),
    ],
)
def test_spreadsheets_that_cannot_be_read_say_where(tmp_path: Path, content: bytes, said: str) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_bytes(content)
    refused = choices_of([str(rows)])
    assert isinstance(refused, ChoiceRefused)
    assert said in refused.said


def test_customers_are_taken_once_each(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("customer,name\nelise,Élise\nhugo,Hugo\nelise,Élise\n\n,\n", encoding="utf-8")
    assert customers_of(path) == ["elise", "hugo"]
    assert isinstance(customers_of(tmp_path / "none.csv"), ChoiceRefused)


def test_single_codes_come_as_pdf_and_as_svg_without_a_typeface(tmp_path: Path) -> None:
    asked = job(
        kind="codes",
        items=(item(1, key="ROBE/38"), item(2, key="../x"), item(3, key="robe_38")),
        style=CodeStyle(side=40),
    )
    files = print_singles(asked, ZxingDecoder(), tmp_path / "codes")
    assert not isinstance(files, SheetRefused)
    assert sorted(path.name for path in (tmp_path / "codes").iterdir()) == [
        "ROBE_38.pdf",
        "ROBE_38.svg",
        "_x.pdf",
        "_x.svg",
        "robe_38_2.pdf",
        "robe_38_2.svg",
    ]
    assert [code.text for code in codes_on(tmp_path / "codes" / "ROBE_38.pdf")] == [item(1).link]
    svg = (tmp_path / "codes" / "ROBE_38.svg").read_text(encoding="utf-8")
    assert "<text" not in svg
    assert re.search(r'width="40mm"', svg)


def test_single_codes_are_checked_together(tmp_path: Path) -> None:
    refused = print_singles(job(kind="codes", items=(item(1), item(1))), ZxingDecoder(), tmp_path / "codes")
    assert isinstance(refused, SheetRefused)
    assert [problem.code for problem in refused.problems] == ["listed_twice"]
    assert not (tmp_path / "codes").exists()
