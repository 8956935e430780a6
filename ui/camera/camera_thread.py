"""Reading one camera for as long as the window is open: found again when it comes back, given up when it does not answer."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast, get_args

from typing_extensions import override

from kiosk.domain.camera import CameraState
from kiosk.errors import CameraMissing
from kiosk.ports.frame_source import FrameSource
from ui.camera.threads import NewestFrame

OpenSource = Callable[[], FrameSource]

SET_ANEW: Final = "set_anew"
"""Reason of a ``CameraMissing`` that only says: open it again, it is to be read otherwise."""

_FIRST_RETRY_S: Final = 0.25
_LONGEST_RETRY_S: Final = 2.0  # somebody who plugs a camera in watches the screen
_LOOK_EVERY_S: Final = 0.2
_MOST_HUNG: Final = 2
_FPS_OVER_S: Final = 1.0


@dataclass(frozen=True)
class Patience:
    """Seconds: an opening with its first frame may take long, a frame between others may not."""

    opening_s: float = 12.0
    frame_s: float = 3.0


class CameraThread(threading.Thread):
    """Watches over a reading thread, which may hang in the system without anybody being able to end it.

    A reading that hangs is left behind: its frames count no more, and it closes its device when it comes back. A new one
    is begun beside it, and no third while two hang, so neither threads nor descriptors pile up.
    """

    def __init__(
        self,
        open_source: OpenSource,
        newest: NewestFrame,
        on_frame: Callable[[], None],
        on_presence: Callable[[bool], None],
        patience: Patience = Patience(),
    ) -> None:
        super().__init__(name="camera", daemon=True)
        self._open_source = open_source
        self._newest = newest
        self._on_frame = on_frame
        self._on_presence = on_presence
        self._patience = patience
        self._stopping = threading.Event()
        self._is_present: bool | None = None
        self._retry_s = _FIRST_RETRY_S
        self._telling = threading.Lock()
        self._hung: list[_Reading] = []
        self._reading: _Reading | None = None
        self.state: CameraState = "opening"
        """How it does; read by any thread."""

    def stop(self) -> None:
        """End after the frame that is being read."""
        self._stopping.set()
        if (reading := self._reading) is not None:
            reading.leave()

    def end(self, within_s: float) -> bool:
        """Wait for this thread and its reading; False when that one hangs: it dies with the program."""
        deadline = time.monotonic() + within_s
        self.join(within_s)
        if (reading := self._reading) is not None:
            reading.join(max(0.0, deadline - time.monotonic()))
            return not reading.is_alive()
        return True

    @property
    def fps(self) -> float:
        """Frames a second, over the last second or so; 0 while there are none."""
        reading = self._reading
        return 0.0 if reading is None or self.state != "on" else reading.fps

    @override
    def run(self) -> None:
        while not self._stopping.is_set():
            self._hung = [reading for reading in self._hung if reading.is_alive()]
            if len(self._hung) < _MOST_HUNG:
                self._watch(self._begin())
            if not self._stopping.is_set() and self.state != "on":
                self._stopping.wait(self._retry_s)
                self._retry_s = min(2 * self._retry_s, _LONGEST_RETRY_S)

    def _begin(self) -> "_Reading":
        reading = _Reading(self._open_source, self._newest, self._note_frame)
        self._reading = reading
        reading.start()
        if self._stopping.is_set():  # asked between the check and here
            reading.leave()
        return reading

    def _watch(self, reading: "_Reading") -> None:
        """Until the reading ends, hangs, or this thread is to stop."""
        while not self._stopping.is_set():
            reading.join(_LOOK_EVERY_S)
            if not reading.is_alive():
                if reading.reason != SET_ANEW:
                    # A device that is busy with a reading of our own that hangs is not somebody else's.
                    is_ours = reading.reason == "busy" and bool(self._hung)
                    self._lost("hung" if is_ours else state_of(reading.reason))
                return
            if reading.waits_s() > (self._patience.frame_s if reading.has_frames else self._patience.opening_s):
                reading.leave()
                self._hung.append(reading)
                self._lost("hung")
                return

    def _note_frame(self, reading: "_Reading") -> None:
        with self._telling:
            if reading is not self._reading or reading.is_left or self._stopping.is_set():
                return
            self._retry_s, self.state = _FIRST_RETRY_S, "on"
            self._tell(is_present=True)
        self._on_frame()

    def _lost(self, state: CameraState) -> None:
        with self._telling:
            self.state = state
            self._tell(is_present=False)

    def _tell(self, *, is_present: bool) -> None:
        if is_present != self._is_present:
            self._is_present = is_present
            self._on_presence(is_present)


class _Reading(threading.Thread):
    """One opening of the source, read until it fails or is left."""

    def __init__(self, open_source: OpenSource, newest: NewestFrame, on_frame: "Callable[[_Reading], None]") -> None:
        super().__init__(name="camera reading", daemon=True)
        self._open_source = open_source
        self._newest = newest
        self._on_frame = on_frame
        self.is_left = False
        self._answered_at = time.monotonic()
        self._counted_from, self._counted = 0.0, 0
        self.has_frames = False
        self.fps = 0.0
        self.reason = ""

    def leave(self) -> None:
        """Nothing that it still reads counts; it closes its device and ends as soon as it can."""
        self.is_left = True

    def waits_s(self) -> float:
        """Seconds since the source last answered."""
        return time.monotonic() - self._answered_at

    @override
    def run(self) -> None:
        try:
            source = self._open_source()
            try:
                self._read(source)
            finally:
                source.close()
        except CameraMissing as missing:
            self.reason = missing.reason

    def _read(self, source: FrameSource) -> None:
        while not self.is_left:
            frame = source.read()
            self._answered_at = time.monotonic()
            if self.is_left:
                return
            self.has_frames = True
            self._count(self._answered_at)
            self._newest.put(frame)
            self._on_frame(self)

    def _count(self, now: float) -> None:
        self._counted += 1
        passed = now - self._counted_from
        if passed >= _FPS_OVER_S:
            # The first stretch begins nowhere: it counts for nothing.
            self.fps = round(self._counted / passed, 1) if self._counted_from else 0.0
            self._counted_from, self._counted = now, 0


def state_of(reason: str) -> CameraState:
    """What a ``CameraMissing`` says of the camera."""
    return cast("CameraState", reason) if reason in get_args(CameraState) else "missing"
