"""The composed frames are what a camera would see, and the pipeline reads codes of the sizes we draw."""

import cv2
import numpy as np
import pytest
import qrcode

from kiosk.demo.phone_before_camera import frames
from kiosk.ports.decoder import Frame
from kiosk.scanning.pipeline import Pipeline
from tests.fakes.drawn_codes import qr_frame

URL = "https://shop.example/k/AbCdEfGhIjKlMnOpQrStU_"


def screenshot(version: int) -> Frame:
    picture = qr_frame(URL, version=version, correction=qrcode.ERROR_CORRECT_L)
    page = np.full((1688, 780, 3), 248, np.uint8)
    page[400:960, 110:670] = cv2.resize(picture, (560, 560), interpolation=cv2.INTER_AREA)[:, :, None]
    return page


@pytest.mark.parametrize("version", [3, 6, 9, 12])
def test_code_on_the_phone_is_scanned_once_while_it_comes_nearer(version: int) -> None:
    now = [0.0]
    pipeline = Pipeline(lambda: now[0])
    scanned = []
    for frame in frames(screenshot(version), 8, seed=version):
        assert frame.shape == (720, 1280, 3)
        scanned.append(pipeline.read_frame(frame).scanned)
        now[0] += 0.1
    assert [code.text for code in scanned if code] == [URL]


def test_same_seed_gives_the_same_frames() -> None:
    first, again = list(frames(screenshot(3), 2, seed=5)), list(frames(screenshot(3), 2, seed=5))
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
