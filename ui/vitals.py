"""Signs of life of the window, for the heartbeat: written on the GUI thread, read on the network thread."""

import time
from collections.abc import Callable

from kiosk.domain.camera import CameraFacts


class Vitals:
    """When the last frame was painted, with which renderer, and whether the camera gives pictures.

    Attributes are replaced whole, never changed in place, so that reading needs no lock.
    """

    def __init__(self) -> None:
        self.renderer = ""
        self.camera = "none"
        self.scanner = "none"
        self.look_at_cameras: Callable[[], tuple[CameraFacts, ...]] = tuple
        self._painted_at: float | None = None
        self._stamp: bytes | None = None

    def painted(self) -> None:
        """A frame reached the screen."""
        self._painted_at = time.monotonic()

    def note_stamp(self, picture: bytes) -> None:
        """The screen as a small picture; an empty one is none."""
        self._stamp = picture or None

    def take_stamp(self) -> bytes | None:
        """The newest picture, once."""
        taken, self._stamp = self._stamp, None
        return taken

    def note_camera(self, how: str) -> None:
        """Whether any camera gives pictures: ``on``, ``missing`` or ``none``."""
        self.camera = how

    def frame_age_s(self) -> float | None:
        """Seconds since the last painted frame; None before the first."""
        return None if self._painted_at is None else round(time.monotonic() - self._painted_at, 1)
