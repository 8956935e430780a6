"""Items of an invented shop, and eyes of the tests' own that read finished pages."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pypdfium2
import zxingcpp

from kiosk.domain.printed_code import FIRST_CHARACTER, check_character, is_body
from kiosk.studio.geometry import Box
from kiosk.studio.item import Item
from kiosk.studio.job import SheetJob
from kiosk.studio.pen import CodeStyle

MM_PER_POINT = 25.4 / 72
READING_DPI = 200


@dataclass(frozen=True)
class SeenCode:
    """A code that was read on a page, and the middle of it in mm."""

    page: int
    text: str
    x: float
    y: float


def printed_code(number: int) -> str:
    """A code to type with a right check character, another for each number."""
    letters = "23456789ABCDEFGH"
    bodies = (
        FIRST_CHARACTER + "".join(letters[number >> shift & 15] for shift in (12, 8, 4, 0)) + last for last in letters
    )
    body = next(body for body in bodies if is_body(body))
    return body + check_character(body)


def item(place: int, /, **changes: Any) -> Item:
    """One article; ``changes`` are fields of it."""
    gtin = f"0952000{place:06d}0"
    usual = Item(
        key=f"SKU-{place}",
        link=f"HTTPS://BOUTIQUE.EXAMPLE/01/{gtin}?s=printemps-2027&p={place}",
        short_code=printed_code(place),
        title="Robe Célia",
        detail="Vert sapin · taille 38",
        price="149,00\u00a0€",
        note="Prix au 1er mars 2027",
        number="9 520000 100018",
    )
    return msgspec.structs.replace(usual, **changes)


def job(**changes: Any) -> SheetJob:
    """A sheet of labels with two articles; ``changes`` are fields of it."""
    usual: dict[str, Any] = {
        "kind": "labels",
        "brand": "maison-corail",
        "language": "fr",
        "title": "Étiquettes",
        "items": (item(1), item(2)),
        "style": CodeStyle(dark="#1E1B18"),
    }
    return SheetJob(**(usual | changes))


def codes_on(path: Path) -> list[SeenCode]:
    """Every QR code on every page, read without any code of the studio."""
    seen: list[SeenCode] = []
    document = pypdfium2.PdfDocument(path)
    for number in range(len(document)):
        picture = document[number].render(scale=READING_DPI / 72, grayscale=True).to_numpy().squeeze()
        for found in zxingcpp.read_barcodes(
            picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2])
        ):
            at = found.position
            corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
            x, y = sum(point.x for point in corners) / 4, sum(point.y for point in corners) / 4
            seen.append(SeenCode(number, found.text, x * 25.4 / READING_DPI, y * 25.4 / READING_DPI))
    document.close()
    return seen


def text_of(path: Path) -> str:
    """All text of a file."""
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "\n".join(texts)


def letters_on(path: Path, page_number: int = 0) -> list[tuple[str, Box]]:
    """Every visible letter of a page with its ink's place in mm."""
    document = pypdfium2.PdfDocument(path)
    page = document[page_number]
    height = page.get_height()
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        left, bottom, right, top = text.get_charbox(index)
        if letter.strip():
            box = Box(left, height - top, right - left, top - bottom)
            found.append((letter, Box(*(side * MM_PER_POINT for side in (box.x, box.y, box.width, box.height)))))
    document.close()
    return found
