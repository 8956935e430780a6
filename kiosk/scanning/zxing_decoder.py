"""Reading codes with zxing-cpp, the decoder the product is built on."""

from typing import Final

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from typing_extensions import override

from kiosk.domain.scan import Corner, ScannedCode, Symbology
from kiosk.ports.decoder import Decoder, Frame

_SYMBOLOGIES: Final[dict[zxingcpp.BarcodeFormat, Symbology]] = {
    zxingcpp.BarcodeFormat.QRCode: "qr",  # the library answers with the family, not with the model that was asked for
    zxingcpp.BarcodeFormat.QRCodeModel2: "qr",
    zxingcpp.BarcodeFormat.MicroQRCode: "micro_qr",
    zxingcpp.BarcodeFormat.DataMatrix: "data_matrix",
    zxingcpp.BarcodeFormat.EAN13: "ean13",
    zxingcpp.BarcodeFormat.EAN8: "ean8",
    zxingcpp.BarcodeFormat.UPCA: "upca",
    zxingcpp.BarcodeFormat.UPCE: "upce",
    zxingcpp.BarcodeFormat.Code128: "code128",
    zxingcpp.BarcodeFormat.DataBarOmni: "databar",
    zxingcpp.BarcodeFormat.DataBarStk: "databar",
    zxingcpp.BarcodeFormat.DataBarStkOmni: "databar",
    zxingcpp.BarcodeFormat.DataBarLtd: "databar",
    zxingcpp.BarcodeFormat.DataBarExp: "databar_expanded",
    zxingcpp.BarcodeFormat.DataBarExpStk: "databar_expanded",
}

# ``QRCode`` would include Micro QR, which gives short false reads. What is short or weakly checked appears by chance in
# texture, so it is not looked for in every frame.
USUAL: Final = (
    zxingcpp.BarcodeFormat.QRCodeModel2,
    zxingcpp.BarcodeFormat.EAN13,
    zxingcpp.BarcodeFormat.UPCA,
)
RARE: Final = (
    zxingcpp.BarcodeFormat.MicroQRCode,
    zxingcpp.BarcodeFormat.DataMatrix,
    zxingcpp.BarcodeFormat.EAN8,
    zxingcpp.BarcodeFormat.UPCE,
    zxingcpp.BarcodeFormat.Code128,
    zxingcpp.BarcodeFormat.DataBarOmni,
    zxingcpp.BarcodeFormat.DataBarStk,
    zxingcpp.BarcodeFormat.DataBarStkOmni,
    zxingcpp.BarcodeFormat.DataBarLtd,
    zxingcpp.BarcodeFormat.DataBarExp,
    zxingcpp.BarcodeFormat.DataBarExpStk,
)
_LONGEST_MARGIN: Final = 1


class ZxingDecoder(Decoder):
    """zxing-cpp with a choice of formats."""

    def __init__(self, formats: tuple[zxingcpp.BarcodeFormat, ...] = USUAL) -> None:
        self._formats = formats

    @override
    def decode(self, frame: Frame) -> list[ScannedCode]:
        # The library's defaults downscale and invert: both are needed (near codes, phones in dark mode).
        # Its set of formats is made anew: one that lives until the end of the program makes the binding report a leak.
        barcodes = zxingcpp.read_barcodes(
            frame,
            formats=zxingcpp.BarcodeFormats(self._formats),
            text_mode=zxingcpp.TextMode.Plain,
        )
        return [_scanned(barcode) for barcode in barcodes if barcode.format in _SYMBOLOGIES and barcode.text]


def read_modules(dark: NDArray[np.bool_]) -> str:
    """The text of a QR code given module by module, or nothing."""
    drawn = np.where(np.pad(dark, _LONGEST_MARGIN), 0, 255).astype(np.uint8)
    barcodes = zxingcpp.read_barcodes(
        drawn,
        # The family: of a drawn code the library gives an empty text when asked for model 2 alone (3.1.1).
        formats=zxingcpp.BarcodeFormats((zxingcpp.BarcodeFormat.QRCode,)),
        text_mode=zxingcpp.TextMode.Plain,
        binarizer=zxingcpp.Binarizer.FixedThreshold,
        is_pure=True,
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
    )
    return next((_text(barcode) for barcode in barcodes if barcode.valid), "")


def _scanned(barcode: zxingcpp.Barcode) -> ScannedCode:
    return ScannedCode(_text(barcode), _SYMBOLOGIES[barcode.format], _corners(barcode))


def _text(barcode: zxingcpp.Barcode) -> str:
    # A GS1 symbol says so only by its symbology identifier; put in front, the text reads like a hand-held scanner's.
    is_gs1 = barcode.content_type == zxingcpp.ContentType.GS1
    return f"{barcode.symbology_identifier}{barcode.text}" if is_gs1 else barcode.text


def _corners(barcode: zxingcpp.Barcode) -> tuple[Corner, ...]:
    position = barcode.position
    points = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return tuple((float(p.x), float(p.y)) for p in points)
