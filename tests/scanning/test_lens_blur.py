"""Codes out of focus: how far they are is measured, and they are read as if they were not."""

import cv2
import numpy as np
import pytest

from kiosk.ports.decoder import Frame
from kiosk.scanning.lens_blur import blur_radius, in_focus, is_blurred
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.pipeline import Pipeline
from tests.fakes.drawn_codes import qr_frame

LINK = "https://shop.example/k/Zm9vYmFyYmF6cXV1eA"
MODULE = 4


def out_of_focus(radius: float) -> Frame:
    """A printed code before grey, through a lens that makes each point a disc, with a sensor's noise."""
    code = qr_frame(LINK, MODULE)
    frame = np.full((480, 640), 140, np.float32)
    frame[100 : 100 + len(code), 200 : 200 + len(code)] = 30 + code * 0.75
    rows, columns = np.indices((15, 15), np.float32) - 7
    disc = np.clip(radius + 0.5 - np.hypot(rows, columns), 0, 1)
    noise = np.random.default_rng(1).normal(0, 2, frame.shape)
    return np.asarray(np.clip(cv2.filter2D(frame, -1, disc / disc.sum()) + noise, 0, 255), np.uint8)


def code_of(frame: Frame) -> Frame:
    side = len(qr_frame(LINK, MODULE))
    return frame[100 : 100 + side, 200 : 200 + side]


@pytest.mark.parametrize("radius", [3.0, 4.0, 5.0])
def test_radius_of_the_blur_is_measured(radius: float) -> None:
    part = code_of(out_of_focus(radius))
    assert blur_radius(part) == pytest.approx(radius, abs=0.8)
    assert is_blurred(part)
    assert blur_radius(in_focus(part)) < 0.6 * radius


def test_what_is_in_focus_is_left_alone() -> None:
    assert not is_blurred(code_of(out_of_focus(0.5)))
    assert not is_blurred(np.full((200, 200), 130, np.uint8))
    assert in_focus(np.full((200, 200), 130, np.uint8)).shape == (200, 200)


def test_code_that_sharpening_does_not_read_is_read_in_its_first_frame() -> None:
    frame = out_of_focus(4.0)
    assert PictureReader().read_picture(frame) == [], "too easy to show anything"
    seen = Pipeline(lambda: 100.0).read_frame(np.repeat(frame[:, :, None], 3, axis=2))
    assert [code.text for code in seen.seen] == [LINK]
