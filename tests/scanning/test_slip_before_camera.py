"""The longest slip that is written can be read by a kiosk: off another phone, and off a photograph of the kiosk's screen."""

import cv2
import numpy as np
import pytest
import qrcode

from kiosk.demo.phone_before_camera import frames
from kiosk.domain.order_code import MOST_BITS, fits
from kiosk.ports.decoder import Frame
from kiosk.scanning.pipeline import Pipeline
from tests.fakes.drawn_codes import qr_frame

LINK = "https://boutique.maison-exemple.fr/o/AbCdEfGhIjKlMnOpQrStU_#"


def longest() -> str:
    """A slip of as many digits as still fit."""
    digits = 1000
    while fits(f"{LINK}1.{'7' * (digits + 1)}.{'3' * 155}"):
        digits += 1
    return f"{LINK}1.{'7' * digits}.{'3' * 155}"


def photograph(text: str, blur: float, edge: int = 600) -> Frame:
    """A phone showing a picture of the code, taken a little out of focus and not in full light."""
    code = cv2.GaussianBlur(qr_frame(text), (0, 0), blur).astype(np.float32) * 0.8 + 25
    code += np.random.default_rng(1).normal(0, 6, code.shape)
    page = np.full((1688, 780, 3), 40, np.uint8)
    small = cv2.resize(np.clip(code, 0, 255).astype(np.uint8), (edge, edge), interpolation=cv2.INTER_AREA)
    page[400 : 400 + edge, (780 - edge) // 2 : (780 + edge) // 2] = small[:, :, None]
    return page


def test_what_fits_is_a_version_twenty_code() -> None:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(longest())
    assert code.best_fit() == 20
    assert MOST_BITS == 5352


@pytest.mark.parametrize("blur", [0.5, 1.5])
def test_the_longest_slip_is_read_off_a_phone(blur: float) -> None:
    text, now = longest(), [0.0]
    pipeline = Pipeline(lambda: now[0])
    scanned = []
    for frame in frames(photograph(text, blur), 10, seed=3):
        scanned.append(pipeline.read_frame(frame).scanned)
        now[0] += 0.1
    assert [code.text for code in scanned if code] == [text]
