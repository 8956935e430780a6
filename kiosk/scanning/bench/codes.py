"""The codes of the invented streams, and the things that carry them: a phone, a printed page, a pack."""

from dataclasses import dataclass
from typing import Final, Literal

import cv2
import numpy as np
import qrcode
import zxingcpp

from kiosk.domain.gtin import normalise
from kiosk.ports.decoder import Frame

Kind = Literal["cart", "link", "ean13"]
"""``cart``: the 102-character address of a cart, a version 6-M symbol; ``link``: a printed product link."""

KINDS: Final[tuple[Kind, ...]] = ("cart", "link", "ean13")

_CART_CHARACTERS: Final = 102
_TOKEN: Final = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789-_"  # noqa: S105  # an alphabet
_QUIET: Final = 4
_BAR_HEIGHT: Final = 62
_EAN_QUIET: Final = 9
_PAPER: Final = 232
_INK: Final = 28


@dataclass(frozen=True)
class Thing:
    """A flat thing that carries one code. ``picture`` has ``scale`` pixels to a module; ``code``: left, top, width, height."""

    picture: Frame
    code: tuple[int, int, int, int]
    scale: int
    modules: int


def text_of(kind: Kind, random: np.random.Generator) -> str:
    """What a code of this kind says; the same random numbers give the same text."""
    if kind == "ean13":
        return ean13(random)
    if kind == "link":
        return f"https://shop.example/01/0{ean13(random)}?s=spring-26&p={random.integers(1, 90)}"
    head = "https://shop.example/k/"
    token = "".join(random.choice(list(_TOKEN), _CART_CHARACTERS - len(head)))
    return head + token


def ean13(random: np.random.Generator) -> str:
    """Thirteen digits whose check digit is right."""
    first = "400" + "".join(str(digit) for digit in random.integers(0, 10, 9))
    return next(text for digit in range(10) if normalise(text := f"{first}{digit}") is not None)


def thing(
    kind: Kind, text: str, scale: int, *, is_screen: bool, is_dark_mode: bool, random: np.random.Generator
) -> Thing:
    """The code on a phone, on a page or on a pack."""
    code, modules = _barcode(text, scale) if kind == "ean13" else _qr(text, scale)
    if is_dark_mode:
        code = np.asarray(255 - code, np.uint8)
    margin = (_EAN_QUIET if kind == "ean13" else _QUIET) * scale
    paper = _INK if is_dark_mode else _PAPER
    height, width = code.shape
    side, above = (margin + 2 * scale, 5 * margin) if is_screen else (3 * margin, 4 * margin)
    picture = np.full((height + 2 * above, width + 2 * side), paper, np.uint8)
    _print_around(picture, above, random)
    picture[above - margin : above + height + margin, side - margin : side + width + margin] = paper
    picture[above : above + height, side : side + width] = code
    if is_screen:
        picture = np.asarray(
            cv2.copyMakeBorder(picture, 4 * scale, 4 * scale, 2 * scale, 2 * scale, cv2.BORDER_CONSTANT, value=(14,)),
            np.uint8,
        )
        side, above = side + 2 * scale, above + 4 * scale
    return Thing(picture, (side, above, width, height), scale, modules)


def _qr(text: str, scale: int) -> tuple[Frame, int]:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    modules = np.where(np.array(code.get_matrix(), bool), _INK, _PAPER).astype(np.uint8)
    return np.kron(modules, np.ones((scale, scale), np.uint8)), len(modules)


def _barcode(text: str, scale: int) -> tuple[Frame, int]:
    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.EAN13).to_image(scale=1, add_quiet_zones=False)
    row = np.where(np.asarray(drawn, np.uint8)[:1] < 128, _INK, _PAPER).astype(np.uint8)  # noqa: PLR2004  # half of white
    return np.kron(row, np.ones((_BAR_HEIGHT * scale, scale), np.uint8)), row.shape[1]


def _print_around(picture: Frame, above: int, random: np.random.Generator) -> None:
    """Lines of print and a block of colour, as pages and packs have them."""
    height, width = picture.shape
    shade = int(random.integers(60, 190))
    cv2.rectangle(picture, (0, 0), (width, above // 3), (shade,), -1)
    ink = _INK if picture[-1, -1] > 127 else _PAPER  # noqa: PLR2004  # half of white
    size = above / 160
    for y in (above // 3 + above // 4, height - above // 2, height - above // 6):
        words = "".join(random.choice(list("abcdefghiklmnoprstuv     "), 26))
        cv2.putText(picture, words, (above // 8, int(y)), cv2.FONT_HERSHEY_SIMPLEX, size, (ink,), max(1, int(2 * size)))
