"""A phone that comes before the camera, is held, and goes: few frames, each composed once and shown several times."""

from collections.abc import Iterator
from typing import Final

from kiosk.demo.phone_before_camera import FRAME_SIZE, frames
from kiosk.demo.shop_backdrop import backdrop
from kiosk.ports.decoder import Frame

_FRAMES: Final = 15
_APPROACH: Final = _FRAMES * 2 // 5  # as phone_before_camera divides them
_SWAYS: Final = 3


def nobody() -> Frame:
    """What the camera sees while no phone is there."""
    return backdrop(*FRAME_SIZE, seed=0)


def presentation(screenshot: Frame) -> Iterator[Frame]:
    """Frames for about three seconds at 15 a second, the last one without the phone."""
    approach: list[Frame] = []
    held: list[Frame] = []
    for frame in frames(screenshot, _FRAMES):
        (approach if len(approach) < _APPROACH else held).append(frame)
        yield frame
    for _ in range(_SWAYS // 2):
        yield from reversed(held)
        yield from held
    yield from reversed(approach)
    yield nobody()
