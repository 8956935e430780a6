"""Reading codes with zxing-cpp, the decoder the product is built on."""

from typing import Final

import zxingcpp
from typing_extensions import override

from kiosk.domain.scan import ScannedCode, Symbology
from kiosk.ports.decoder import Decoder, Frame

_SYMBOLOGIES: Final[dict[zxingcpp.BarcodeFormat, Symbology]] = {
    zxingcpp.BarcodeFormat.QRCode: "qr",  # the library answers with the family, not with the model that was asked for
    zxingcpp.BarcodeFormat.EAN13: "ean13",
    zxingcpp.BarcodeFormat.EAN8: "ean8",
    zxingcpp.BarcodeFormat.UPCA: "upca",
}

# ``QRCode`` would include Micro QR, which gives short false reads. EAN-8 is short enough to appear by chance in texture,
# so a stream goes without it.
_STREAM_FORMATS: Final = (
    zxingcpp.BarcodeFormat.QRCodeModel2,
    zxingcpp.BarcodeFormat.EAN13,
    zxingcpp.BarcodeFormat.UPCA,
)
_PICTURE_FORMATS: Final = (*_STREAM_FORMATS, zxingcpp.BarcodeFormat.EAN8)


class ZxingDecoder(Decoder):
    """zxing-cpp with the formats of a shop. ``with_ean8`` is for single pictures, where every reading is checked twice."""

    def __init__(self, *, with_ean8: bool = False) -> None:
        self._formats = _PICTURE_FORMATS if with_ean8 else _STREAM_FORMATS

    @override
    def decode(self, frame: Frame) -> list[ScannedCode]:
        # The library's defaults downscale and invert: both are needed (near codes, phones in dark mode).
        # Its set of formats is made anew: one that lives until the end of the program makes the binding report a leak.
        formats = zxingcpp.BarcodeFormats(self._formats)
        barcodes = zxingcpp.read_barcodes(frame, formats=formats, text_mode=zxingcpp.TextMode.Plain)
        return [_scanned(barcode) for barcode in barcodes if barcode.format in _SYMBOLOGIES]


def _scanned(barcode: zxingcpp.Barcode) -> ScannedCode:
    # A GS1 symbol says so only by its symbology identifier; put in front, the text reads like a hand-held scanner's.
    is_gs1 = barcode.content_type == zxingcpp.ContentType.GS1
    text = f"{barcode.symbology_identifier}{barcode.text}" if is_gs1 else barcode.text
    position = barcode.position
    points = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return ScannedCode(text, _SYMBOLOGIES[barcode.format], tuple((float(p.x), float(p.y)) for p in points))
