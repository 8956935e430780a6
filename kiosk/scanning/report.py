"""``kiosk scan FILE…``: what is in each picture, one JSON line a file."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import cv2
import msgspec
import numpy as np

from kiosk.domain.scan import Meaning, ScannedCode, Symbology
from kiosk.ports.decoder import Frame
from kiosk.scanning.meaning import MeaningReader
from kiosk.scanning.picture_reader import PictureReader


class CodeFound(msgspec.Struct, frozen=True):
    """A code of a picture with its meaning."""

    text: str
    symbology: Symbology
    corners: tuple[tuple[float, float], ...]
    meaning: Meaning


class PictureReport(msgspec.Struct, frozen=True):
    """The line of a picture that could be opened; no code found is an empty list."""

    file: str
    codes: list[CodeFound]
    ms: float


class PictureFailure(msgspec.Struct, frozen=True):
    """The line of a file that is no picture. ``error`` is a stable code: ``not_readable`` or ``not_a_picture``."""

    file: str
    error: str


def scan_files(paths: Iterable[Path], out: TextIO, hosts: Iterable[str]) -> int:
    """Write one line per file to ``out``. The exit code: 0 when every file could be opened, else 1."""
    reader, meanings = PictureReader(), MeaningReader(hosts)
    exit_code = 0
    for path in paths:
        line = _report(path, reader, meanings)
        exit_code |= isinstance(line, PictureFailure)
        out.write(msgspec.json.encode(line).decode() + "\n")
        out.flush()
    return exit_code


def load_picture(path: Path) -> Frame | str:
    """The picture in colour, or the code of what is wrong with the file."""
    try:
        content = path.read_bytes()
    except OSError:
        return "not_readable"
    if not content:
        return "not_a_picture"
    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error:  # sizes that the library refuses
        picture = None
    return "not_a_picture" if picture is None else np.asarray(picture, np.uint8)


def _report(path: Path, reader: PictureReader, meanings: MeaningReader) -> PictureReport | PictureFailure:
    picture = load_picture(path)
    if isinstance(picture, str):
        return PictureFailure(str(path), picture)
    started = time.perf_counter()
    codes = reader.read_picture(picture)
    ms = (time.perf_counter() - started) * 1000
    return PictureReport(str(path), [_found(code, meanings) for code in codes], round(ms, 1))


def _found(code: ScannedCode, meanings: MeaningReader) -> CodeFound:
    corners = tuple((round(x, 1), round(y, 1)) for x, y in code.corners)
    # JSON cannot carry lone surrogates; decoders make none, but a report must not die of one.
    text = code.text.encode("utf-8", "replace").decode()
    return CodeFound(text, code.symbology, corners, meanings.read(code))
