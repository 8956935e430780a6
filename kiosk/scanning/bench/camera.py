"""A camera that is not there: a flat thing in a moving hand, seen through a lens, by a sensor, in a compressed frame."""

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.domain.scan import Corner
from kiosk.ports.decoder import Frame
from kiosk.scanning.bench.codes import Thing
from kiosk.scanning.bench.conditions import Conditions
from kiosk.scanning.bench.scenes import SIZE

FPS: Final = 15

_FOCAL: Final = 1100.0
_SAMPLES: Final = 2  # drawn twice as fine and averaged, or the edges of modules would have steps
_MARGIN: Final = 40

Matrix = NDArray[np.float64]
Light = NDArray[np.float32]
"""Grey levels before they are rounded and cut off at 255."""


@dataclass(frozen=True)
class Shot:
    """One frame (BGR), and where the code's corners are in it."""

    frame: Frame
    corners: tuple[Corner, ...]


@dataclass(frozen=True)
class _Area:
    """The part of the frame that the thing covers."""

    x: int
    y: int
    width: int
    height: int

    def of(self, picture: Light) -> Light:
        return picture[self.y : self.y + self.height, self.x : self.x + self.width]


class Hand:
    """Holds a thing before the camera: tremor and sway, the same for the same random numbers."""

    def __init__(self, held: Conditions, random: np.random.Generator) -> None:
        self._swing = held.swing
        self._middle = random.uniform((0.42, 0.44), (0.58, 0.56)) * SIZE
        self._pace = random.uniform(0.7, 1.9, 2)
        self._phase = random.uniform(0, 2 * math.pi, 2)
        self._bearing = random.uniform(0, 2 * math.pi)
        self._roll = random.uniform(-held.roll, held.roll)
        direction = random.uniform(0, 2 * math.pi)
        self._tilt = np.array([math.cos(direction), math.sin(direction)]) * held.tilt
        self._unrest = random.uniform(0.5, 2.5, 2)

    def place(self, seconds: float) -> Matrix:
        """Where the middle of the code is, in pixels of the frame."""
        turns = 2 * math.pi * self._pace * seconds + self._phase
        along, across = math.sin(turns[0]) * self._swing, math.sin(turns[1]) * self._swing * 0.4
        cosine, sine = math.cos(self._bearing), math.sin(self._bearing)
        away = np.array([along * cosine - across * sine, along * sine + across * cosine])
        return np.asarray(self._middle + away, np.float64)

    def smear(self, seconds: float, exposure_s: float) -> Matrix:
        """How far the code goes while the shutter is open."""
        return self.place(seconds + exposure_s / 2) - self.place(seconds - exposure_s / 2)

    def turned(self, seconds: float) -> Matrix:
        """The rotation of the thing."""
        sway = np.sin(2 * math.pi * self._pace * seconds + self._phase[::-1]) * self._unrest
        pitch, yaw = np.radians(self._tilt + sway)
        rotation, _ = cv2.Rodrigues(np.array([pitch, yaw, 0.0]))
        spin, _ = cv2.Rodrigues(np.array([0.0, 0.0, math.radians(self._roll + float(sway[0]))]))
        return np.asarray(rotation @ spin, np.float64)


class Camera:
    """Takes the frames of one sequence."""

    def __init__(
        self, held: Thing, module_px: float, under: Conditions, behind: Frame, random: np.random.Generator
    ) -> None:
        self._held = held
        self._module_px = module_px
        self._under = under
        self._behind = behind.astype(np.float32) * under.light
        self._random = random
        self._hand = Hand(under, random)
        self._glow = self._glowing()
        self._grid = random.uniform(0.86, 1.16), random.uniform(0, 2 * math.pi)
        self._spot = random.uniform(-0.55, 0.55, 2), random.uniform(-0.5, 0.5, 2), random.uniform(0.5, 1.6)

    def shoot(self, number: int) -> Shot:
        """The frame of this number."""
        seconds = number / FPS
        to_frame = self._projection(seconds)
        corners = self._corners(to_frame)
        light = self._behind.copy()
        area = self._area(to_frame)
        patch = area.of(light)
        self._lay(patch, to_frame, area)
        patch[:] = cv2.filter2D(patch, -1, self._blur(seconds), borderType=cv2.BORDER_REPLICATE)
        self._shine(light, corners, seconds)
        return Shot(self._developed(light), corners)

    def _projection(self, seconds: float) -> Matrix:
        left, top, width, height = self._held.code
        per_pixel = self._module_px / self._held.scale
        turned = self._hand.turned(seconds)
        to_middle = np.array([[1, 0, -(left + width / 2)], [0, 1, -(top + height / 2)], [0, 0, 1]], np.float64)
        plane = np.column_stack((turned[:, 0] * per_pixel, turned[:, 1] * per_pixel, (0, 0, _FOCAL)))
        x, y = self._hand.place(seconds)
        lens = np.array([[_FOCAL, 0, x], [0, _FOCAL, y], [0, 0, 1]], np.float64)
        return np.asarray(lens @ plane @ to_middle, np.float64)

    def _corners(self, to_frame: Matrix) -> tuple[Corner, ...]:
        left, top, width, height = self._held.code
        return _mapped([(left, top), (left + width, top), (left + width, top + height), (left, top + height)], to_frame)

    def _area(self, to_frame: Matrix) -> _Area:
        height, width = self._held.picture.shape
        points = np.array(_mapped([(0, 0), (width, 0), (width, height), (0, height)], to_frame))
        low = np.clip(points.min(axis=0) - _MARGIN, 0, np.array(SIZE) - 2).astype(int)
        high = np.clip(points.max(axis=0) + _MARGIN, low + 2, SIZE).astype(int)
        return _Area(int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1]))

    def _glowing(self) -> Light:
        """The thing's own brightness: print in the light of the room, or a screen with the room's veil on it."""
        under, picture = self._under, self._held.picture.astype(np.float32)
        middle = np.float32(150)
        picture = middle + (picture - middle) * np.float32(under.contrast)
        if under.is_screen:
            return np.asarray(picture * under.emission + under.veil * under.light, np.float32)
        return np.asarray(picture * under.light, np.float32)

    def _lay(self, patch: Light, to_frame: Matrix, area: _Area) -> None:
        """The thing over what is behind it, drawn finer and averaged."""
        finer = np.diag([_SAMPLES, _SAMPLES, 1.0]) @ np.array([[1, 0, -area.x], [0, 1, -area.y], [0, 0, 1]]) @ to_frame
        size = area.width * _SAMPLES, area.height * _SAMPLES
        seen = cv2.warpPerspective(self._glow, finer, size, flags=cv2.INTER_LINEAR)
        cover = cv2.warpPerspective(np.ones_like(self._glow), finer, size, flags=cv2.INTER_LINEAR)
        seen, cover = (
            cv2.resize(part, (area.width, area.height), interpolation=cv2.INTER_AREA) for part in (seen, cover)
        )
        if self._under.moire > 0:
            seen = seen * self._screen_grid(area)
        patch *= 1 - cover
        patch += seen

    def _screen_grid(self, area: _Area) -> Light:
        """The screen's pixels, about as fine as the sensor's: sampled at the sensor's pixels they beat, which is moiré."""
        pitch, angle = self._grid
        rows = np.arange(area.y, area.y + area.height, dtype=np.float32)[:, None]
        columns = np.arange(area.x, area.x + area.width, dtype=np.float32)[None, :]
        turn = np.float32(math.radians(4) * math.sin(angle))
        u = (columns + turn * rows + rows * rows * np.float32(2e-5)) * np.float32(2 * math.pi / pitch)
        v = (rows - turn * columns + columns * columns * np.float32(2e-5)) * np.float32(2 * math.pi / pitch)
        depth = np.float32(self._under.moire / 2)
        return np.asarray(1 - depth + depth * 0.5 * (np.cos(u) + np.cos(v)), np.float32)

    def _blur(self, seconds: float) -> Light:
        """Out of focus and in motion, in one kernel."""
        hunting = 1 + self._under.hunting * math.sin(4.1 * seconds + self._grid[1])
        disc = _disc(max(0.3, self._under.defocus * hunting))
        line = _line(self._hand.smear(seconds, self._under.exposure_s))
        grown = cv2.copyMakeBorder(disc, *(len(line) // 2,) * 4, cv2.BORDER_CONSTANT, value=(0,))
        kernel = cv2.filter2D(grown, -1, line, borderType=cv2.BORDER_CONSTANT)
        return np.asarray(kernel / kernel.sum(), np.float32)

    def _shine(self, light: Light, corners: tuple[Corner, ...], seconds: float) -> None:
        """A lamp mirrored in the thing: white where it is strongest. It stays where the lamp is while the hand moves."""
        if self._under.glare <= 0:
            return
        start, drift, oval = self._spot
        first = np.array(self._corners(self._projection(0.0)))
        side = math.dist(corners[0], corners[1])
        x, y = first.mean(axis=0) + (start + drift * seconds * 2) * side
        reach = self._under.glare * side / 2
        rows = (np.arange(SIZE[1], dtype=np.float32)[:, None] - np.float32(y)) / np.float32(reach)
        columns = (np.arange(SIZE[0], dtype=np.float32)[None, :] - np.float32(x)) / np.float32(reach * oval)
        light += np.float32(420) * np.exp(-rows * rows) * np.exp(-columns * columns)

    def _developed(self, light: Light) -> Frame:
        """The sensor's noise, more of it in bright places, then what a webcam sends: a JPEG."""
        grain = self._random.standard_normal(light.shape, np.float32)
        grain *= np.float32(self._under.noise) * np.sqrt(np.maximum(light, 0) / 255 + np.float32(0.3))
        levels = np.clip(light + grain, 0, 255).astype(np.uint8)
        _, sent = cv2.imencode(".jpg", levels, (cv2.IMWRITE_JPEG_QUALITY, self._under.quality))
        return np.asarray(cv2.imdecode(sent, cv2.IMREAD_COLOR), np.uint8)


def _mapped(points: list[tuple[int, int]], by: Matrix) -> tuple[Corner, ...]:
    moved = cv2.perspectiveTransform(np.array([points], np.float64), by)[0]
    return tuple((float(x), float(y)) for x, y in moved)


def _disc(radius: float) -> Light:
    reach = math.ceil(radius) + 1
    rows, columns = np.indices((2 * reach + 1, 2 * reach + 1), np.float32) - reach
    kernel = np.clip(radius + 0.5 - np.hypot(rows, columns), 0, 1)
    return np.asarray(kernel / kernel.sum(), np.float32)


def _line(smear: Matrix) -> Light:
    """A short line with soft ends."""
    length = float(np.hypot(*smear))
    reach = math.ceil(length / 2) + 1
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    steps = max(1, math.ceil(length * 4))
    for step in np.linspace(-0.5, 0.5, steps + 1):
        x, y = smear * step + reach
        column, row = int(x), int(y)
        right, below = x - column, y - row
        kernel[row, column] += (1 - right) * (1 - below)
        kernel[row, column + 1] += right * (1 - below)
        kernel[row + 1, column] += (1 - right) * below
        kernel[row + 1, column + 1] += right * below
    return np.asarray(kernel / kernel.sum(), np.float32)
