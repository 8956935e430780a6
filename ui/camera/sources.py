"""Sources of frames behind one port: a device, a picture, a video file, frames pushed by a test, or none at all."""

import os
import threading
import time
from collections import deque
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from typing_extensions import override

from kiosk.errors import CameraMissing
from kiosk.ports.decoder import Frame
from kiosk.ports.frame_source import FrameSource
from ui.camera.device_tree import DeviceTree
from ui.camera.freeze_watch import FreezeWatch

_WIDTH: Final = 1280
_HEIGHT: Final = 720
_STILL_FPS: Final = 15.0
_VIDEO_FPS: Final = 25.0
_LONGEST_QUEUE: Final = 8
_SELECT_TIMEOUT_S: Final = "4"
_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp"})


def open_source(text: str) -> FrameSource:
    """A source by its name on the command line: ``0`` (device), ``/dev/video0``, a picture, a video file, ``none``.

    Raises ``CameraMissing`` when there is nothing under that name.
    """
    if text in {"", "none"}:
        return NoSource()
    tree = DeviceTree()
    if tree.is_device(text):
        return DeviceSource(str(tree.node_of(text)) if tree.has_nodes() else int(text))
    path = Path(text)
    return StillSource(path) if path.suffix.lower() in _PICTURES else VideoSource(path)


class NoSource(FrameSource):
    """A terminal without a camera."""

    @override
    def read(self) -> Frame:
        raise CameraMissing("no camera wanted", "off")

    @override
    def close(self) -> None:
        pass


class DeviceSource(FrameSource):
    """A camera of this computer, by its number or device file; one that freezes counts as gone."""

    def __init__(
        self, device: int | str, size: tuple[int, int] = (_WIDTH, _HEIGHT), watch: FreezeWatch | None = None
    ) -> None:
        # A read that gets no picture gives up by itself, so that a device that fell silent can be closed.
        os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", _SELECT_TIMEOUT_S)
        # A camera that is away is tried every two seconds, and OpenCV would write about each.
        cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_ERROR)
        # With its back-end: OpenCV would look through all it has, and write a warning for each.
        is_node = isinstance(device, str)
        self._capture = cv2.VideoCapture(device, cv2.CAP_V4L2) if is_node else cv2.VideoCapture(device)
        if not self._capture.isOpened():
            raise CameraMissing(f"{device} cannot be read, another program perhaps has it", "busy")
        self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))  # raw 720p is 10 fps on USB 2
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        self._watch = watch or FreezeWatch(time.monotonic)
        self._watch.opened()

    @override
    def read(self) -> Frame:
        is_read, picture = self._capture.read()
        if not is_read:
            raise CameraMissing("the camera gives no picture", "no_picture")
        frame = np.asarray(picture, np.uint8)
        self._watch.look(frame)
        return frame

    @override
    def close(self) -> None:
        self._capture.release()


class StillSource(FrameSource):
    """One picture again and again: a camera that looks at something that does not move."""

    def __init__(self, path: Path) -> None:
        picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
        if picture is None:
            raise CameraMissing(str(path))
        self._picture: Frame = np.asarray(picture, np.uint8)
        self._pace = _Pace(_STILL_FPS)

    @override
    def read(self) -> Frame:
        self._pace.wait()
        return self._picture

    @override
    def close(self) -> None:
        pass


class VideoSource(FrameSource):
    """A video file at its own speed, from the start again at its end."""

    def __init__(self, path: Path) -> None:
        self._capture = cv2.VideoCapture(str(path)) if path.is_file() else None
        if self._capture is None or not self._capture.isOpened():
            raise CameraMissing(str(path))
        self._pace = _Pace(self._capture.get(cv2.CAP_PROP_FPS) or _VIDEO_FPS)

    @override
    def read(self) -> Frame:
        assert self._capture is not None
        self._pace.wait()
        is_read, frame = self._capture.read()
        if not is_read:
            self._capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
            is_read, frame = self._capture.read()
        if not is_read:
            raise CameraMissing("the video has no frames")
        return np.asarray(frame, np.uint8)

    @override
    def close(self) -> None:
        if self._capture is not None:
            self._capture.release()


class PushedSource(FrameSource):
    """Frames handed in by a test or the demonstration, and a plug that can be pulled. Any thread may push.

    Like a camera it always has a picture: the last one again, or a grey one before the first. ``open`` is what a feed is
    given, since it opens its source again after the plug was pulled.
    """

    def __init__(self) -> None:
        self._queue: deque[Frame] = deque(maxlen=_LONGEST_QUEUE)
        self._last: Frame = np.full((_HEIGHT, _WIDTH, 3), 96, np.uint8)
        self._pushed = threading.Condition()
        self._is_plugged = True

    def open(self) -> FrameSource:
        """This source, if it is plugged in."""
        if not self._is_plugged:
            raise CameraMissing("unplugged")
        return self

    def push(self, frame: Frame) -> None:
        """Show a frame (BGR or grey); the oldest waiting one is dropped when nobody reads."""
        with self._pushed:
            self._queue.append(frame)
            self._pushed.notify()

    def unplug(self) -> None:
        """The camera goes away."""
        with self._pushed:
            self._is_plugged = False
            self._pushed.notify()

    def plug_in(self) -> None:
        """The camera is back."""
        self._is_plugged = True

    @override
    def read(self) -> Frame:
        with self._pushed:
            self._pushed.wait_for(lambda: bool(self._queue) or not self._is_plugged, 1 / _STILL_FPS)
            if not self._is_plugged:
                raise CameraMissing("unplugged")
            if self._queue:
                self._last = self._queue.popleft()
            return self._last

    @override
    def close(self) -> None:
        pass


class _Pace:
    """Keeps a source that could run freely at the speed of a camera."""

    def __init__(self, fps: float) -> None:
        self._step = 1 / fps
        self._next = time.monotonic()

    def wait(self) -> None:
        now = time.monotonic()
        time.sleep(max(0.0, self._next - now))
        self._next = max(self._next + self._step, now)
