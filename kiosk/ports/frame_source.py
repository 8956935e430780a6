"""Where frames come from: a camera, a picture, a video file."""

from typing import Protocol

from kiosk.ports.decoder import Frame


class FrameSource(Protocol):
    """One open source of frames, used by one thread."""

    def read(self) -> Frame:
        """The next frame; blocks until there is one. Raises ``CameraMissing`` when the source went away."""
        ...

    def close(self) -> None:
        """Release the device."""
        ...
