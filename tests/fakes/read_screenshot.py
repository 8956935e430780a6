"""What a terminal reads on a screenshot: the product's own decoder with the kinds of codes that terminals look for."""

from pathlib import Path

import cv2
import numpy as np

from kiosk.domain.scan import ScannedCode
from kiosk.scanning.zxing_decoder import ZxingDecoder


def codes_on(screenshot: Path) -> list[ScannedCode]:
    # A reader that looks for every kind there is finds Micro QR codes inside a large QR code.
    return ZxingDecoder().decode(np.asarray(cv2.imread(str(screenshot)), np.uint8))
