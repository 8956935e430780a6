"""Where a frame's pixels come to lie in the item that shows it: the frame fills the item, what is too much is cut off."""

import math
from dataclasses import dataclass
from typing import Final

Point = tuple[float, float]

ARM_SHARE: Final = 0.2
_LINE: Final = 0.12  # lower than this share of its length is a line
_BARCODE_HEIGHT: Final = 0.55


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a frame that is shown, in pixels of the frame."""

    x: float
    y: float
    width: float
    height: float


def fill(frame_size: tuple[int, int], item_size: tuple[float, float]) -> Crop:
    """The middle of the frame with the item's proportions, as large as possible."""
    (frame_width, frame_height), (item_width, item_height) = frame_size, item_size
    scale = max(item_width / frame_width, item_height / frame_height)
    width, height = item_width / scale, item_height / scale
    return Crop((frame_width - width) / 2, (frame_height - height) / 2, width, height)


def to_item(point: Point, crop: Crop, item_size: tuple[float, float], *, is_mirrored: bool) -> Point:
    """A pixel of the frame as a point of the item."""
    x = (point[0] - crop.x) * item_size[0] / crop.width
    y = (point[1] - crop.y) * item_size[1] / crop.height
    return (item_size[0] - x if is_mirrored else x, y)


def grown(outline: tuple[Point, ...], by: float) -> tuple[Point, ...]:
    """The outline with each corner moved away from the middle by a share of its distance."""
    middle_x = sum(x for x, _ in outline) / len(outline)
    middle_y = sum(y for _, y in outline) / len(outline)
    return tuple((x + (x - middle_x) * by, y + (y - middle_y) * by) for x, y in outline)


def thickened(outline: tuple[Point, ...]) -> tuple[Point, ...]:
    """A linear code is found as the line on which it was read: made as high as such codes are, so that it can be framed."""
    top_left, top_right, bottom_right, bottom_left = outline
    length, height = math.dist(top_left, top_right), math.dist(top_left, bottom_left)
    missing = length * _BARCODE_HEIGHT - height
    if length == 0 or height > length * _LINE:
        return outline
    # At a right angle to the line, away from its other side: up for the top, down for the bottom.
    across = (
        (top_right[1] - top_left[1]) / length * missing / 2,
        -(top_right[0] - top_left[0]) / length * missing / 2,
    )
    up = (_moved(top_left, across, 1), _moved(top_right, across, 1))
    return (*up, _moved(bottom_right, across, -1), _moved(bottom_left, across, -1))


def _moved(point: Point, by: Point, times: int) -> Point:
    return (point[0] + times * by[0], point[1] + times * by[1])


def brackets(outline: tuple[Point, ...]) -> tuple[tuple[Point, Point, Point], ...]:
    """For each corner: a point on the side before it, the corner, a point on the side after it."""
    count = len(outline)
    return tuple(
        (_towards(corner, outline[index - 1]), corner, _towards(corner, outline[(index + 1) % count]))
        for index, corner in enumerate(outline)
    )


def _towards(corner: Point, other: Point) -> Point:
    return (corner[0] + (other[0] - corner[0]) * ARM_SHARE, corner[1] + (other[1] - corner[1]) * ARM_SHARE)
