"""Sheets that are not given: each says which cell and why, and leaves what was there before."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.studio import press as press_module
from kiosk.studio.canvas import Canvas
from kiosk.studio.contrast import LEAST_CONTRAST, symbol_contrast
from kiosk.studio.geometry import Box
from kiosk.studio.item import Item
from kiosk.studio.job import SheetGiven, SheetJob, SheetRefused
from kiosk.studio.label import draw_label
from kiosk.studio.pen import CodeStyle
from kiosk.studio.symbol import Symbol, symbol_of
from tests.fakes.printed_sheets import codes_on, item, job

Press = Callable[[SheetJob], SheetGiven | SheetRefused]
Sabotage = Callable[[Canvas, Symbol, Box, str, str], None]

_DRAW_CODE = Canvas.code


def problems(outcome: SheetGiven | SheetRefused) -> list[tuple[str, str, str]]:
    assert isinstance(outcome, SheetRefused)
    return [(problem.code, problem.place, problem.key) for problem in outcome.problems]


def svg(attributes: str, inside: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


def another_text(canvas: Canvas, symbol: Symbol, box: Box, dark: str, light: str) -> None:
    is_second = symbol.text == item(2).link
    wrong = symbol_of("https://elsewhere.example/01/09520123456788", "M") if is_second else symbol
    assert wrong is not None
    _DRAW_CODE(canvas, wrong, box, dark, light)


def half_a_code(canvas: Canvas, symbol: Symbol, box: Box, dark: str, light: str) -> None:
    _DRAW_CODE(canvas, symbol, box, dark, light)
    if symbol.text == item(2).link:
        canvas.panel(Box(box.x, box.y, box.width, box.height / 2), light)


def moved_code(canvas: Canvas, symbol: Symbol, box: Box, dark: str, light: str) -> None:
    is_second = symbol.text == item(2).link
    _DRAW_CODE(canvas, symbol, Box(box.x, box.y + 80, box.width, box.height) if is_second else box, dark, light)


def line_in_the_quiet_zone(canvas: Canvas, symbol: Symbol, box: Box, dark: str, light: str) -> None:
    _DRAW_CODE(canvas, symbol, box, dark, light)
    if symbol.text == item(2).link:
        canvas.stroke([(box.x + 1.5, box.y + 5, box.x + 1.5, box.y + 9)], dark, 0.3)


@pytest.mark.parametrize(
    ("sabotage", "code"),
    [
        (another_text, "not_read_back"),
        (half_a_code, "not_read_back"),
        (moved_code, "stray_code"),
        (line_in_the_quiet_zone, "quiet_zone_disturbed"),
    ],
)
def test_sabotaged_sheet_is_not_given_and_names_its_cell(
    press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sabotage: Sabotage, code: str
) -> None:
    (tmp_path / "sheet.pdf").write_bytes(b"the sheet of last week")
    monkeypatch.setattr(Canvas, "code", sabotage)
    found = problems(press(job()))
    assert code in {found_code for found_code, _, _ in found}
    assert all("page 1" in place for _, place, _ in found)
    assert {key for _, _, key in found if key} == {"SKU-2"} or code == "stray_code"
    assert (tmp_path / "sheet.pdf").read_bytes() == b"the sheet of last week"
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]


def test_code_drawn_twice_is_a_stray_one(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(canvas: Canvas, symbol: Symbol, box: Box, dark: str, light: str) -> None:
        _DRAW_CODE(canvas, symbol, box, dark, light)
        _DRAW_CODE(canvas, symbol, Box(box.x, box.y + 80, box.width, box.height), dark, light)

    monkeypatch.setattr(Canvas, "code", twice)
    assert {code for code, _, _ in problems(press(job(items=(item(1),))))} == {"stray_code"}


def test_short_code_that_is_not_printed_is_noticed(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    def with_another_short_code(*parts: object) -> None:
        pen, printed, *rest = parts
        assert isinstance(printed, Item)
        wrong = item(7).short_code
        draw_label(pen, printed, *rest)  # type: ignore[arg-type]  # passed on as it came
        pen.placed[-1] = replace(pen.placed[-1], item=item(1, short_code=wrong))  # type: ignore[attr-defined]

    monkeypatch.setitem(press_module._CELLS, "labels", with_another_short_code)
    assert problems(press(job(items=(item(1),)))) == [("short_code_missing", "page 1, row 1, column 1", "SKU-1")]


@pytest.mark.parametrize(
    ("dark", "light", "code"),
    [
        ("#FFFFFF", "#1E1B18", "inverted"),
        ("#F1EAE1", "#FFFFFF", "contrast_too_low"),
        ("#B8371F", "#FFFFFF", "contrast_too_low"),  # the brand's red: white under a scanner's red light
        ("#000000", "#8C8175", "contrast_too_low"),
        ("black", "#FFFFFF", "not_a_colour"),
    ],
)
def test_colours_that_scanners_cannot_read_are_refused(press: Press, dark: str, light: str, code: str) -> None:
    assert [found for found, _, _ in problems(press(job(style=CodeStyle(dark=dark, light=light))))] == [code]


@pytest.mark.parametrize("dark", ["#1E1B18", "#0E1116", "#1F3FD0", "#000000"])
def test_dark_brand_colours_are_good(press: Press, dark: str) -> None:
    given = press(job(style=CodeStyle(dark=dark)))
    assert isinstance(given, SheetGiven)
    assert len(codes_on(given.path)) == 2


def test_contrast_is_the_smaller_of_what_a_camera_and_a_red_light_see() -> None:
    assert symbol_contrast("#000000", "#FFFFFF") == 1
    assert symbol_contrast("#FFFFFF", "#000000") == -1
    assert symbol_contrast("#FF0000", "#FFFFFF") == 0
    assert symbol_contrast("#1F3FD0", "#FFFFFF") > LEAST_CONTRAST


def test_modules_are_as_large_as_the_reader_needs(press: Press) -> None:
    labels = job(style=CodeStyle(dark="#000000", side=16))
    assert isinstance(press(labels), SheetGiven)
    refused = press(replace(labels, reader="kiosk"))
    assert problems(refused)[0] == ("module_too_small", "page 1, row 1, column 1", "SKU-1")
    assert isinstance(refused, SheetRefused)
    assert "must be 0.68 mm" in refused.problems[0].said
    assert "must be 27.9 mm wide instead of 16.0 mm" in refused.problems[0].said
    assert {code for code, _, _ in problems(press(replace(labels, style=CodeStyle(side=12))))} == {"module_too_small"}
    assert isinstance(press(replace(labels, reader="kiosk", field_mm=150)), SheetGiven)


@pytest.mark.parametrize(
    ("items", "code", "key"),
    [
        ((), "nothing_to_print", ""),
        ((item(1), item(1)), "listed_twice", "SKU-1"),
        ((item(1), item(2, link=item(1).link)), "same_code", "SKU-1, SKU-2"),
        ((item(1, link="https://boutique.example/01/09520123456788?s=" + "x" * 400),), "link_too_long", "SKU-1"),
        ((item(1, short_code="PABC234"),), "short_code_wrong", "SKU-1"),
        ((item(1, short_code=""),), "short_code_wrong", "SKU-1"),
        ((item(1, title=""),), "no_name", "SKU-1"),
        ((item(1, title="カップ"),), "letter_missing", "SKU-1"),
        ((item(1, copies=5_001),), "too_many", ""),
        ((item(1, picture=b"<svg"),), "picture_unreadable", "SKU-1"),
        ((item(1, picture=b"<html/>"),), "picture_unreadable", "SKU-1"),
        ((item(1, picture=svg("")),), "picture_unreadable", "SKU-1"),
        (
            (item(1, picture=svg('viewBox="0 0 8 8"', '<image href="file:///etc/hostname"/>')),),
            "picture_unreadable",
            "SKU-1",
        ),
        ((item(1, picture=svg('viewBox="0 0 8 8"', "<g>" * 3000 + "</g>" * 3000)),), "picture_unreadable", "SKU-1"),
        (
            (item(1, picture=svg('viewBox="0 0 8 8"', '<text font-family="Foo">Robe</text>')),),
            "picture_unreadable",
            "SKU-1",
        ),
        ((item(1, price="149,00\u00a0₴"),), "letter_missing", "SKU-1"),  # which the text face has, the display face not
    ],
)
def test_wrong_content_is_refused_before_anything_is_drawn(
    press: Press, items: tuple[Item, ...], code: str, key: str
) -> None:
    assert problems(press(job(items=items))) == [(code, "", key)]


def test_articles_without_a_number_share_the_page_of_their_product(press: Press) -> None:
    link = "HTTPS://BOUTIQUE.EXAMPLE/p/plante-delta?s=printemps-2027"
    given = press(job(items=(item(1, link=link, number=""), item(2, link=link))))
    assert isinstance(given, SheetGiven)
    assert [code.text for code in codes_on(given.path)] == [link, link]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"style": CodeStyle(side=36)}, "code_too_large"),
        ({"kind": "cards", "style": CodeStyle(side=60)}, "code_too_large"),
        ({"kind": "codes", "style": CodeStyle(side=180)}, "code_too_large"),
        ({"first_cell": 24}, "skip_too_far"),
    ],
)
def test_what_leaves_no_room_is_refused(press: Press, changes: dict[str, object], code: str) -> None:
    assert [found for found, _, _ in problems(press(job(**changes)))] == [code]
