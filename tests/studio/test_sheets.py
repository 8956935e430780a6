"""Sheets as they come out: every code is there, says what it must, and nothing overlaps."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from typing_extensions import override

from kiosk.domain.scan import CodeSource, ProductCode, ScannedCode
from kiosk.ports.decoder import Frame
from kiosk.scanning.meaning import MeaningReader
from kiosk.scanning.zxing_decoder import ZxingDecoder
from kiosk.studio.format import SheetFormat, named_format
from kiosk.studio.job import SheetGiven, SheetJob, SheetRefused
from kiosk.studio.pen import CodeStyle
from kiosk.studio.press import print_sheet
from tests.fakes.printed_sheets import codes_on, item, job, letters_on, text_of

Press = Callable[[SheetJob], SheetGiven | SheetRefused]

LONG_FR = "Canapé d’angle convertible en velours côtelé de l’atelier des Hautes-Vosges"
LONG_WORD = "Anticonstitutionnellement-extraordinairement-incommensurable"
LONG_EN = "Extraordinarily long upholstered counter-revolutionary armchair for two"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 10"><path fill="#B8371F" d="M0 0H8V10H0z"/></svg>'


def form(name: str) -> SheetFormat:
    found = named_format(name)
    assert isinstance(found, SheetFormat)
    return found


@pytest.mark.parametrize(("brand", "language"), [("maison-corail", "fr"), ("nordlys", "en")])
@pytest.mark.parametrize("kind", ["cards", "labels", "codes", "selection"])
def test_every_code_of_every_kind_is_read_from_the_page(press: Press, kind: str, brand: str, language: str) -> None:
    items = tuple(item(number, picture=SVG if number % 2 else None) for number in range(1, 12))
    selection = item(99, key="printemps", link="HTTPS://BOUTIQUE.EXAMPLE/s/printemps?s=p27", title="Le printemps")
    given = press(job(kind=kind, brand=brand, language=language, items=items, selection=selection, reader="kiosk"))
    assert isinstance(given, SheetGiven), given
    wanted = [one.link for one in items] + ([selection.link] if kind == "selection" else [])
    assert sorted(code.text for code in codes_on(given.path)) == sorted(wanted)
    printed = text_of(given.path).replace("\u00a0", " ")
    assert all(f"{one.short_code[:3]} {one.short_code[3:]}" in printed for one in items)


def test_a_kiosk_understands_a_printed_link(press: Press) -> None:
    given = press(job(items=(item(1, link="HTTPS://BOUTIQUE.EXAMPLE/01/09520123456788?s=printemps-2027&p=12"),)))
    assert isinstance(given, SheetGiven)
    (seen,) = codes_on(given.path)
    meaning = MeaningReader(["https://boutique.example"]).read(ScannedCode(seen.text, "qr"))
    assert isinstance(meaning, ProductCode)
    assert (meaning.gtin, meaning.source) == ("09520123456788", CodeSource("printemps-2027", "12"))


@pytest.mark.parametrize(
    ("name", "columns", "pitch"),
    [
        ("a4-70x37", 3, (70, 37)),
        ("a4-105x48", 2, (105, 48)),
        ("a4-63.5x38.1", 3, (66.04, 38.1)),
        ("80x50", 2, (80, 50)),
    ],
)
def test_labels_stand_where_the_sheet_is_cut(press: Press, name: str, columns: int, pitch: tuple[float, float]) -> None:
    given = press(job(items=tuple(item(number) for number in range(1, columns + 2)), form=form(name)))
    assert isinstance(given, SheetGiven)
    by_link = {code.text: code for code in codes_on(given.path)}
    first, *_ = codes = [by_link[item(number).link] for number in range(1, columns + 2)]
    assert codes[1].x - first.x == pytest.approx(pitch[0], abs=0.15)
    assert codes[columns].y - first.y == pytest.approx(pitch[1], abs=0.15)
    assert codes[columns].x == pytest.approx(first.x, abs=0.15)


def test_roll_has_one_label_a_page_of_its_own_size(press: Press) -> None:
    given = press(job(form=form("roll-50x30")))
    assert isinstance(given, SheetGiven)
    document = pypdfium2.PdfDocument(given.path)
    sizes = [tuple(round(side * 25.4 / 72, 1) for side in page.get_size()) for page in document]
    document.close()
    assert sizes == [(50, 30), (50, 30)]


def test_label_printers_get_modules_of_whole_dots(press: Press) -> None:
    dot = 25.4 / 203
    usual = press(job(form=form("roll-50x30")))
    snapped = press(job(form=form("roll-50x30"), style=CodeStyle(dot_mm=dot)))
    assert isinstance(usual, SheetGiven)
    assert isinstance(snapped, SheetGiven)
    assert usual.smallest_module_mm / dot != pytest.approx(round(usual.smallest_module_mm / dot), abs=0.05)
    assert snapped.smallest_module_mm == pytest.approx(4 * dot)


def test_sheet_is_read_back_as_the_kiosks_camera_sees_it(tmp_path: Path) -> None:
    widths: list[int] = []

    class Watching(ZxingDecoder):
        @override
        def decode(self, frame: Frame) -> list[ScannedCode]:
            widths.append(frame.shape[1])
            return super().decode(frame)

    assert isinstance(print_sheet(job(kind="cards", reader="kiosk"), Watching(), tmp_path / "sheet.pdf"), SheetGiven)
    assert [round(width / 210 * 290, -1) for width in widths[:1]] == [1280]  # pixels across the 290 mm it sees
    assert [round(width / 210 * 25.4, -1) for width in widths[1:]] == [150, 300]


def test_used_up_labels_are_skipped_and_copies_follow_each_other(press: Press) -> None:
    given = press(job(items=(item(1, copies=2), item(2)), first_cell=23))
    assert isinstance(given, SheetGiven)
    seen = sorted(codes_on(given.path), key=lambda code: (code.page, code.x))
    assert [(code.page, code.text[-1]) for code in seen] == [(0, "1"), (1, "1"), (1, "2")]
    assert seen[0].y > 260
    assert seen[0].x > 140


@pytest.mark.parametrize("title", [LONG_FR, LONG_WORD, LONG_EN, "Œ"])
@pytest.mark.parametrize("kind", ["cards", "labels", "codes", "roll", "selection"])
def test_long_names_stay_in_their_cell_and_out_of_codes(press: Press, kind: str, title: str) -> None:
    extra = {"form": form("roll-50x30")} if kind == "roll" else {}
    items = [
        item(
            number,
            title=title,
            detail=f"{LONG_FR} · taille 38",
            was="1\u202f349,00\u00a0€",
            price="12\u202f149,00\u00a0€",
        )
        for number in (1, 2)
    ]
    whole = item(9, title=title, detail=LONG_FR, note=LONG_EN)
    kind_asked = "labels" if kind == "roll" else kind
    given = press(job(kind=kind_asked, items=tuple(items), selection=whole, **extra))
    assert isinstance(given, SheetGiven), given  # the proof looks for ink in quiet zones
    letters = [box for _, box in letters_on(given.path)]
    width, height = (50, 30) if kind == "roll" else (210, 297)
    assert all(box.x >= 0 and box.right <= width and box.y >= 0 and box.bottom <= height for box in letters)
    overlapping = [
        (one, other)
        for index, one in enumerate(letters)
        for other in letters[index + 1 :]
        if min(one.right, other.right) - max(one.x, other.x) > 0.25
        and min(one.bottom, other.bottom) - max(one.y, other.y) > 0.25
    ]
    assert not overlapping


def test_large_prices_stay_on_their_card(press: Press) -> None:
    prices = {"price": "1\u202f112\u202f149,00\u00a0€", "was": "1\u202f123\u202f349,00\u00a0€"}
    given = press(job(kind="cards", items=(item(1, picture=SVG, **prices),)))
    assert isinstance(given, SheetGiven)
    in_card = [box for _, box in letters_on(given.path) if box.y < 70]
    assert max(box.right for box in in_card) <= 8 + 97 - 5
    printed = text_of(given.path).replace("\u00a0", "\u202f")
    assert all(price.replace("\u00a0", "\u202f") in printed for price in prices.values())


def test_text_that_finds_no_room_at_all_is_told(press: Press) -> None:
    given = press(job(items=(item(1, was="1\u202f349,00\u00a0€"),), form=form("roll-40x20")))
    assert isinstance(given, SheetGiven)
    assert given.shortened == ("Vert sapin · taille 38",)


def test_names_are_shortened_by_words(press: Press) -> None:
    given = press(job(items=(item(1, title=LONG_FR),), form=form("roll-50x30")))
    assert isinstance(given, SheetGiven)
    assert given.shortened == (LONG_FR,)
    assert "velours côtelé…" in text_of(given.path)  # and not “côtelé de…”


def test_same_sheet_is_the_same_bytes_and_holds_no_date(press: Press) -> None:
    contents = []
    for _ in range(2):
        given = press(job(items=(item(1, picture=SVG),), kind="cards"))
        assert isinstance(given, SheetGiven)
        contents.append(given.path.read_bytes())
    assert contents[0] == contents[1]
    assert b"CreationDate" not in contents[0]
    assert b"ModDate" not in contents[0]


def test_letters_of_both_typefaces_are_in_the_file_and_printers_are_asked_not_to_scale(press: Press) -> None:
    given = press(job())
    assert isinstance(given, SheetGiven)
    content = given.path.read_bytes()
    assert content.count(b"/FontFile2") == 3
    assert b"/PrintScaling /None" in content


def test_cut_marks_stand_outside_the_cards(press: Press, tmp_path: Path) -> None:
    def dark_at_the_edge(*, has_marks: bool) -> int:
        given = press(job(kind="cards", has_cut_marks=has_marks))
        assert isinstance(given, SheetGiven)
        document = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
        margin = document[0].render(scale=4, grayscale=True).to_numpy().squeeze()[:80]
        document.close()
        return int((margin < 128).sum())

    assert dark_at_the_edge(has_marks=False) == 0
    assert dark_at_the_edge(has_marks=True) > 50


def test_black_codes_are_black_ink_alone(press: Press) -> None:
    style = job().style
    plain = press(job(style=type(style)(dark="#000000")))
    assert isinstance(plain, SheetGiven)
    document = pypdfium2.PdfDocument(plain.path)
    colours = {
        tuple(getattr(value, "value", value) for value in _fill(thing))
        for thing in document[0].get_objects()
        if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH
    }
    document.close()
    assert (0, 0, 0, 255) in colours


def _fill(thing: pypdfium2.PdfObject) -> list[int]:
    from ctypes import byref, c_uint  # noqa: PLC0415 - the library's own way to give four numbers

    parts = [c_uint() for _ in range(4)]
    assert pypdfium2.raw.FPDFPageObj_GetFillColor(thing.raw, *(byref(part) for part in parts))
    return [part.value for part in parts]
