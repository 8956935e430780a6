"""Where a square code stands, and how many passes a place gets when it is new and when it is not."""

import cv2
import numpy as np

from kiosk.domain.scan import ScannedCode
from kiosk.ports.decoder import Frame
from kiosk.scanning.early_looks import EarlyLooks
from kiosk.scanning.places import Place
from kiosk.scanning.square_locator import square_places
from tests.fakes.drawn_codes import qr_frame

PICTURE: Frame = np.full((720, 1280), 200, np.uint8)


def test_a_code_is_framed_between_lines_of_print_and_stripes() -> None:
    picture, code = PICTURE.copy(), qr_frame("https://shop.example/k/aaaaaaaaaaaaaaaaaaaaaa", 5)
    picture[:, 900:1200:6] = 40
    for line in range(40, 700, 28):
        cv2.putText(picture, "Prix au kilo 12,90 Plein air", (20, line), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 60)
    side = len(code)
    picture[300 : 300 + side, 500 : 500 + side] = code
    place = square_places(picture, 2)[0]
    assert place.left <= 520
    assert place.right >= 480 + side
    assert place.top <= 320
    assert place.bottom >= 280 + side
    assert place.area < 4 * side * side


def test_an_empty_or_tiny_picture_has_no_place() -> None:
    assert square_places(PICTURE, 2) == []
    assert square_places(np.zeros((3, 1280), np.uint8), 2) == []


def test_a_new_place_gets_many_looks_at_once_and_few_while_it_stays_unread() -> None:
    looks: list[int] = []

    def blind(_picture: Frame) -> list[ScannedCode]:
        looks.append(1)
        return []

    def pointless(_picture: Frame) -> list[ScannedCode]:
        raise AssertionError("nothing is blurred here")

    early, place, counts = EarlyLooks((blind,) * 5, pointless, blind), Place(100, 100, 300, 300), []
    for frame in range(8):
        looks.clear()
        assert early.read(PICTURE, [place], frame / 15) is None
        counts.append(len(looks))
    assert counts[0] == 6
    assert sum(counts[4:]) < 4 * counts[0]
    looks.clear()
    early.read(PICTURE, [Place(700, 400, 900, 600)], 1.5)
    assert len(looks) == 6
