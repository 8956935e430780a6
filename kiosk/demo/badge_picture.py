"""A staff badge before a camera, as a picture: a tablet without a camera is started with it."""

from pathlib import Path
from typing import Final

import cv2
import numpy as np
import qrcode

from kiosk.demo.presentation import nobody

_CARD: Final = (380, 520)  # width, height
_CODE: Final = 300
_QUIET_MODULES: Final = 4


def save_badge_picture(text: str, path: Path) -> None:
    """Write a white card with the code of ``text`` in the middle of the shop."""
    code = qrcode.QRCode(border=_QUIET_MODULES)
    code.add_data(text)
    modules = np.where(np.array(code.get_matrix()), 0, 255).astype(np.uint8)
    drawn = cv2.resize(modules, (_CODE, _CODE), interpolation=cv2.INTER_NEAREST)
    picture = nobody()
    height, width = picture.shape[:2]
    left, top = (width - _CARD[0]) // 2, (height - _CARD[1]) // 2
    picture[top : top + _CARD[1], left : left + _CARD[0]] = 255
    picture[top : top + 60, left : left + _CARD[0]] = (31, 55, 184)
    x, y = (width - _CODE) // 2, top + 130
    picture[y : y + _CODE, x : x + _CODE] = drawn[:, :, None]
    cv2.imwrite(str(path), picture)
