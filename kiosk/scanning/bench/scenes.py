"""What stands behind a code: a shop of shelves, tags, stripes and print, none of which is a code."""

from collections.abc import Callable
from typing import Final

import cv2
import numpy as np

from kiosk.ports.decoder import Frame

SIZE: Final = (1280, 720)

_Painter = Callable[[Frame, np.random.Generator], None]


def shop(random: np.random.Generator, *, blur: float) -> Frame:
    """A place in a shop, out of focus by ``blur`` pixels since the camera is set to the distance of a hand."""
    picture = _light(random)
    for painter in random.permutation(len(_PAINTERS))[: random.integers(2, 5)]:
        _PAINTERS[painter](picture, random)
    if blur > 0:
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), blur), np.uint8)
    return picture


def _light(random: np.random.Generator) -> Frame:
    corners = random.uniform(70, 190, (2, 2)).astype(np.float32)
    return np.asarray(cv2.resize(corners, SIZE, interpolation=cv2.INTER_LINEAR), np.float32).astype(np.uint8)


def _shelves(picture: Frame, random: np.random.Generator) -> None:
    """Rows of goods with a stripe of tags under each."""
    for y in range(int(random.integers(20, 120)), SIZE[1], int(random.integers(130, 220))):
        x = int(random.integers(-40, 0))
        while x < SIZE[0]:
            width, height = int(random.integers(30, 110)), int(random.integers(60, 125))
            cv2.rectangle(picture, (x, y + 125 - height), (x + width, y + 125), (int(random.integers(20, 240)),), -1)
            if random.random() < 0.5:  # noqa: PLR2004  # every other one has a label
                cv2.rectangle(picture, (x + 6, y + 90), (x + width - 6, y + 110), (int(random.integers(20, 240)),), -1)
            x += width + int(random.integers(0, 14))
        cv2.rectangle(picture, (0, y + 125), (SIZE[0], y + 137), (210,), -1)


def _stripes(picture: Frame, random: np.random.Generator) -> None:
    """A shirt, a blind, a fence: bars of even width, the worst there is for a reader of barcodes."""
    x, y, width, height = _place(random)
    period, is_upright = int(random.integers(4, 18)), random.random() < 0.7  # noqa: PLR2004  # mostly upright
    patch = picture[y : y + height, x : x + width]
    rows, columns = np.indices(patch.shape)
    patch[((columns if is_upright else rows) // period) % 2 == 0] = int(random.integers(10, 120))


def _uneven_bars(picture: Frame, random: np.random.Generator) -> None:
    """Bars of any width: books in a row, a rack of clothes, a keyboard of wood."""
    x, y, width, height = _place(random)
    at, is_dark = x, True
    while at < x + width:
        step = int(random.integers(2, 14))
        if is_dark:
            cv2.rectangle(
                picture, (at, y), (min(at + step, x + width) - 1, y + height), (int(random.integers(0, 90)),), -1
            )
        at, is_dark = at + step, not is_dark


def _checks(picture: Frame, random: np.random.Generator) -> None:
    """Tiles and checked cloth, some of them at random: like the inside of a QR code."""
    x, y, width, height = _place(random)
    cell = int(random.integers(4, 24))
    small = random.integers(0, 2, (height // cell + 1, width // cell + 1)).astype(np.uint8)
    if random.random() < 0.5:  # noqa: PLR2004  # half of them are regular
        small = (np.indices(small.shape).sum(axis=0) % 2).astype(np.uint8)
    large = np.kron(small, np.ones((cell, cell), np.uint8))[:height, :width]
    patch = picture[y : y + height, x : x + width]
    patch[large[: patch.shape[0], : patch.shape[1]] == 1] = int(random.integers(0, 110))


def _print(picture: Frame, random: np.random.Generator) -> None:
    """A page or a poster of text."""
    x, y, width, height = _place(random)
    cv2.rectangle(picture, (x, y), (x + width, y + height), (int(random.integers(190, 250)),), -1)
    size = float(random.uniform(0.3, 1.2))
    for line in range(y + int(30 * size), y + height - 4, int(34 * size)):
        words = "".join(random.choice(list("abcdefghiklmnoprstuvwz     0123456789"), int(width / (20 * size))))
        cv2.putText(picture, words, (x + 8, line), cv2.FONT_HERSHEY_SIMPLEX, size, (30,), max(1, int(2 * size)))


def _people(picture: Frame, random: np.random.Generator) -> None:
    """A head and shoulders, and a hand in front of the camera."""
    x, y, shade = int(random.integers(200, 1080)), int(random.integers(250, 500)), int(random.integers(90, 200))
    cv2.ellipse(picture, (x, y + 330), (230, 260), 0, 0, 360, (int(random.integers(20, 220)),), -1)
    cv2.ellipse(picture, (x, y), (95, 125), 0, 0, 360, (shade,), -1)
    cv2.ellipse(picture, (x + 200, y + 160), (40, 70), 30, 0, 360, (shade,), -1)


def _place(random: np.random.Generator) -> tuple[int, int, int, int]:
    width, height = int(random.integers(120, 620)), int(random.integers(90, 420))
    return int(random.integers(0, SIZE[0] - width)), int(random.integers(0, SIZE[1] - height)), width, height


_PAINTERS: Final[tuple[_Painter, ...]] = (_shelves, _stripes, _uneven_bars, _checks, _print, _people)
