"""Reading codes with OpenCV: a second opinion on retail barcodes."""

from typing import Any, Final

import cv2
from typing_extensions import override

from kiosk.domain.gtin import normalise
from kiosk.domain.scan import Corner, ScannedCode, Symbology
from kiosk.ports.decoder import Decoder, Frame

_SYMBOLOGIES: Final[dict[str, Symbology]] = {"EAN_13": "ean13", "UPC_A": "upca"}


class OpencvBarcodeDecoder(Decoder):
    """OpenCV's barcode detector: finds EANs that others miss, and misreads: never to be believed alone."""

    def __init__(self) -> None:
        self._detector = cv2.barcode.BarcodeDetector()

    @override
    def decode(self, frame: Frame) -> list[ScannedCode]:
        _, texts, kinds, points = self._detector.detectAndDecodeWithType(frame)
        if points is None:
            return []
        readings: list[ScannedCode] = []
        for text, kind, corners in zip(texts, kinds, points, strict=False):
            symbology = _SYMBOLOGIES.get(kind)
            if symbology is None or normalise(text) is None:
                continue
            # The detector starts at the bottom left; the product's order starts at the top left, clockwise.
            bottom_left, top_left, top_right, bottom_right = (_corner(point) for point in corners)
            readings.append(ScannedCode(text, symbology, (top_left, top_right, bottom_right, bottom_left)))
        return readings


def _corner(point: Any) -> Corner:
    x, y = point
    return (float(x), float(y))
