"""The pictures that a terminal's screens read, and what its heartbeat says of the cameras."""

from collections.abc import Callable

from kiosk.domain.scan import ScannedCode
from ui.camera.camera_view import CameraView  # noqa: F401 - importing it registers the type that ScanView shows
from ui.camera.frame_feed import FrameFeed
from ui.camera.rig import CameraRig
from ui.parts import TerminalParts


class TerminalFeed:
    """``feed`` and ``rig`` are None on a terminal without a camera, ``rig`` too where frames are handed in."""

    def __init__(self, parts: TerminalParts) -> None:
        self.rig: CameraRig | None = parts.open_cameras() if parts.open_cameras is not None else None
        self.feed: FrameFeed | None = self.rig.feed if self.rig is not None else None
        if self.feed is None and parts.open_frames is not None and parts.frame_reader is not None:
            self.feed = FrameFeed(parts.open_frames, parts.frame_reader)
        self.is_tried: Callable[[ScannedCode], bool] = lambda _code: False
        if self.feed is not None:
            vitals = parts.vitals
            vitals.look_at_cameras = self.feed.facts
            self.feed.cameraFound.connect(lambda: vitals.note_camera("on"))
            self.feed.cameraLost.connect(lambda: vitals.note_camera("missing"))

    def on_code(self, take: Callable[[ScannedCode], None]) -> None:
        """Who hears of codes, but for those that are held up to try the camera."""
        if self.feed is not None:
            self.feed.codeScanned.connect(lambda code: None if self.is_tried(code) else take(code))

    def start(self) -> None:
        """The window is there."""
        if self.feed is not None:
            self.feed.start()

    def stop(self) -> None:
        """The window is about to go."""
        if self.feed is not None:
            self.feed.stop()
