"""What reads codes, loaded behind the first picture: its tables and libraries take a fifth of the whole start."""

import asyncio
from collections.abc import Callable, Iterable
from functools import cached_property

from typing_extensions import override

from kiosk.domain.own_codes import OwnCode
from kiosk.domain.scan import Meaning, ScannedCode
from kiosk.domain.scan_repeats import ScanRepeats
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import FrameReader, FrameReading

_AFTER_THE_FIRST_FRAME_S = 1.0


class LateMeanings:
    """Text and symbology to meaning (``kiosk.scanning.meaning``), made when the first code comes, or by ``prepare``."""

    def __init__(self, hosts: Iterable[str], own_codes: Callable[[], tuple[OwnCode, ...]]) -> None:
        self._hosts, self._own_codes = tuple(hosts), own_codes

    def read(self, code: ScannedCode) -> Meaning:
        """What the code means; any text at all is answered, none raises."""
        return self._reader(code)

    async def prepare(self) -> None:
        """Load what a reading needs before somebody waits for one; for the network thread."""
        await asyncio.sleep(_AFTER_THE_FIRST_FRAME_S)
        await asyncio.to_thread(lambda: self._reader)

    @cached_property
    def _reader(self) -> Callable[[ScannedCode], Meaning]:
        from kiosk.scanning.meaning import MeaningReader

        return MeaningReader(self._hosts, self._own_codes).read


class LateFrames(FrameReader):
    """The pipeline of the decoder thread, which makes it with its first frame."""

    def __init__(self, monotonic: Callable[[], float], repeats: ScanRepeats) -> None:
        self._monotonic, self._repeats = monotonic, repeats

    @override
    def is_lively(self, frame: Frame) -> bool:
        return self._pipeline.is_lively(frame)

    @override
    def read_frame(self, frame: Frame) -> FrameReading:
        return self._pipeline.read_frame(frame)

    @cached_property
    def _pipeline(self) -> FrameReader:
        from kiosk.scanning.pipeline import Pipeline

        return Pipeline(self._monotonic, repeats=self._repeats)
