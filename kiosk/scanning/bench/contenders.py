"""Who reads: the product, and beside it the two libraries it is built on, each alone and at its defaults."""

import time
from collections.abc import Callable
from typing import Final, Literal, get_args

import cv2
import zxingcpp

from kiosk.ports.decoder import Frame
from kiosk.scanning.picture_reader import PictureReader
from kiosk.scanning.pipeline import Pipeline

ContenderName = Literal["kiosk", "zxing", "opencv"]
CONTENDERS: Final[tuple[ContenderName, ...]] = get_args(ContenderName)

Read = Callable[[Frame], list[str]]
"""The texts that a program would act on after this frame (BGR)."""

# As the kiosk asks for them: the family ``QRCode`` would add Micro QR, which is read into texture.
_FORMATS: Final = (
    zxingcpp.BarcodeFormat.QRCodeModel2,
    zxingcpp.BarcodeFormat.EAN13,
    zxingcpp.BarcodeFormat.UPCA,
)


def picture_readers(names: tuple[ContenderName, ...]) -> dict[ContenderName, Read]:
    """For single pictures."""
    return {name: _PICTURES[name]() for name in names}


def stream_readers(names: tuple[ContenderName, ...], monotonic: Callable[[], float]) -> dict[ContenderName, Read]:
    """For the frames of one sequence; ``monotonic`` is the sequence's own time."""
    return {name: _product_stream(monotonic) if name == "kiosk" else _PICTURES[name]() for name in names}


def timed(read: Read, frame: Frame) -> tuple[list[str], float]:
    """What was read, and the milliseconds of this thread's processor time that it took."""
    started = time.thread_time()
    texts = read(frame)
    return texts, (time.thread_time() - started) * 1000


def use_one_thread() -> None:
    """OpenCV would spread work over threads of its own, whose time a thread's clock does not see."""
    cv2.setNumThreads(1)


def _product_picture() -> Read:
    reader = PictureReader()
    return lambda frame: [code.text for code in reader.read_picture(frame)]


def _product_stream(monotonic: Callable[[], float]) -> Read:
    pipeline = Pipeline(monotonic)

    def read(frame: Frame) -> list[str]:
        scanned = pipeline.read_frame(frame).scanned
        return [] if scanned is None else [scanned.text]

    return read


def _zxing() -> Read:
    def read(frame: Frame) -> list[str]:
        grey = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
        formats = zxingcpp.BarcodeFormats(_FORMATS)
        return [code.text for code in zxingcpp.read_barcodes(grey, formats=formats, text_mode=zxingcpp.TextMode.Plain)]

    return read


def _opencv() -> Read:
    qr_codes, barcodes = cv2.QRCodeDetectorAruco(), cv2.barcode.BarcodeDetector()

    def read(frame: Frame) -> list[str]:
        grey = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
        try:
            _, square, _, _ = qr_codes.detectAndDecodeMulti(grey)
        except cv2.error:  # it raises on a GS1 QR code, for all codes of the picture
            square = ()
        _, linear, _, _ = barcodes.detectAndDecodeWithType(grey)
        return [text for text in (*square, *linear) if text]

    return read


_PICTURES: Final[dict[ContenderName, Callable[[], Read]]] = {
    "kiosk": _product_picture,
    "zxing": _zxing,
    "opencv": _opencv,
}
