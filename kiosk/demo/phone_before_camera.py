"""A phone held before the kiosk's camera, composed from a screenshot: for the demonstration and for tests without a camera."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.demo.shop_backdrop import backdrop
from kiosk.ports.decoder import Frame

FRAME_SIZE: Final = (1280, 720)

_BODY_HEIGHT: Final = 1400
_BEZEL: Final = 0.045  # of the screen's width
_BEZEL_COLOUR: Final = (22, 20, 20)
_SKIN: Final = ((98, 132, 186), (84, 116, 170))  # palm and fingers, thumb
_FOCAL_LENGTH: Final = 2.2  # in heights of the phone; less is a wider lens

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pose:
    """How the phone is held. ``size`` is its height in heights of the frame, ``x`` and ``y`` its middle, angles in degrees."""

    size: float = 0.94
    x: float = 0.5
    y: float = 0.5
    roll: float = 4.0
    pitch: float = -8.0
    yaw: float = 10.0


@dataclass(frozen=True, slots=True)
class Exposure:
    """What light and lens do. ``motion`` is a blur in pixels along ``direction`` (degrees), ``noise`` a deviation."""

    brightness: float = 1.0
    motion: float = 1.5
    direction: float = 20.0
    defocus: float = 0.6
    noise: float = 4.0


def camera_frame(screenshot: Frame, behind: Frame, pose: Pose, exposure: Exposure, seed: int = 0) -> Frame:
    """One 1280 × 720 frame: the screenshot on a phone in a hand, before ``behind``; ``seed`` is the noise's."""
    phone, mask = _phone(screenshot)
    homography = _homography(phone.shape[1], phone.shape[0], pose)
    scene = behind.astype(np.float32)
    scene = _with_hand(scene, homography, phone.shape[1], phone.shape[0])
    # The whole phone is first made as small as it will be, or the warp would skip pixels and alias the code.
    warped, alpha = _shrunk(phone, mask, homography)
    scene += (warped - scene) * alpha[:, :, None]
    scene = _with_thumb(scene, homography, phone.shape[1], phone.shape[0])
    return _exposed(scene, exposure, seed)


def frames(screenshot: Frame, count: int, seed: int = 0) -> Iterator[Frame]:
    """The phone comes nearer from below during the first two fifths, then is held with a tremor."""
    random = np.random.default_rng(seed)
    held = Pose(
        roll=float(random.uniform(-6, 6)), pitch=float(random.uniform(-12, 4)), yaw=float(random.uniform(-12, 12))
    )
    behind = backdrop(*FRAME_SIZE, seed)
    approach = max(1, count * 2 // 5)
    for index in range(count):
        left = max(0.0, 1 - (index + 1) / approach) ** 2
        tremor = random.normal(0, 1, 3)
        pose = replace(
            held,
            size=held.size - 0.42 * left,
            x=held.x + 0.18 * left + 0.002 * float(tremor[0]),
            y=held.y + 0.42 * left + 0.002 * float(tremor[1]),
            roll=held.roll + 14 * left + 0.3 * float(tremor[2]),
        )
        exposure = Exposure(brightness=float(random.uniform(0.92, 1.05)), motion=1.0 + 14 * left)
        yield camera_frame(screenshot, behind, pose, exposure, seed * 1000 + index)


def _phone(screenshot: Frame) -> tuple[Floats, Floats]:
    """The phone seen straight: the screen in a dark body with round corners, and where the body is (0 to 1)."""
    bezel_of_height = _BEZEL * screenshot.shape[1] / screenshot.shape[0]
    screen_height = round(_BODY_HEIGHT / (1 + 2 * bezel_of_height))
    screen_width = round(screen_height * screenshot.shape[1] / screenshot.shape[0])
    bezel = round(_BEZEL * screen_width)
    screen = cv2.resize(screenshot, (screen_width, screen_height), interpolation=cv2.INTER_AREA).astype(np.float32)
    body = np.full((screen_height + 2 * bezel, screen_width + 2 * bezel, 3), _BEZEL_COLOUR, np.float32)
    opening = _rounded(screen_width, screen_height, 3 * bezel)[:, :, None]
    inner = body[bezel : bezel + screen_height, bezel : bezel + screen_width]
    # A lit screen is brighter than the shop and reflects a little of its ceiling.
    sheen = np.linspace(10, 0, screen_height, dtype=np.float32)[:, None, None]
    inner += (np.minimum(screen * 0.96 + sheen, 250) - inner) * opening
    return body, _rounded(body.shape[1], body.shape[0], 4 * bezel)


def _rounded(width: int, height: int, radius: int) -> Floats:
    mask = np.zeros((height, width), np.uint8)
    cv2.rectangle(mask, (radius, 0), (width - radius, height), 255, -1)
    cv2.rectangle(mask, (0, radius), (width, height - radius), 255, -1)
    for x in (radius, width - 1 - radius):
        for y in (radius, height - 1 - radius):
            cv2.circle(mask, (x, y), radius, 255, -1, cv2.LINE_AA)
    return np.asarray(mask.astype(np.float32) / np.float32(255), np.float32)


def _homography(width: int, height: int, pose: Pose) -> NDArray[np.float64]:
    """From points of the straight phone to points of the frame, through a pinhole camera."""
    roll, pitch, yaw = np.radians((pose.roll, pose.pitch, pose.yaw))
    rotation = (
        np.array(((np.cos(roll), -np.sin(roll), 0), (np.sin(roll), np.cos(roll), 0), (0, 0, 1)))
        @ np.array(((1, 0, 0), (0, np.cos(pitch), -np.sin(pitch)), (0, np.sin(pitch), np.cos(pitch))))
        @ np.array(((np.cos(yaw), 0, np.sin(yaw)), (0, 1, 0), (-np.sin(yaw), 0, np.cos(yaw))))
    )
    flat = np.array(((1, 0, -width / 2), (0, 1, -height / 2), (0, 0, 0))) / height
    distance = np.array(((0, 0, 0), (0, 0, 0), (0, 0, _FOCAL_LENGTH)))
    scale = pose.size * FRAME_SIZE[1] * _FOCAL_LENGTH
    camera = np.array(((scale, 0, pose.x * FRAME_SIZE[0]), (0, scale, pose.y * FRAME_SIZE[1]), (0, 0, 1)))
    return np.asarray(camera @ (rotation @ flat + distance), np.float64)


def _shrunk(phone: Floats, mask: Floats, homography: NDArray[np.float64]) -> tuple[Floats, Floats]:
    corners = _mapped(homography, ((0, 0), (0, phone.shape[0])))
    factor = min(1.0, 1.3 * float(np.linalg.norm(corners[1] - corners[0])) / phone.shape[0])
    small = cv2.resize(phone, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    small_mask = cv2.resize(mask, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    from_small = homography @ np.diag((phone.shape[1] / small.shape[1], phone.shape[0] / small.shape[0], 1))
    warped = cv2.warpPerspective(small, from_small, FRAME_SIZE, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    alpha = cv2.warpPerspective(small_mask, from_small, FRAME_SIZE, flags=cv2.INTER_LINEAR)
    return np.asarray(warped, np.float32), np.asarray(alpha, np.float32)


def _with_hand(scene: Floats, homography: NDArray[np.float64], width: int, height: int) -> Floats:
    """Palm and arm from below, four fingertips at the left edge: what lies behind the phone."""
    palm = ((0.25, 0.78), (1.06, 0.70), (1.22, 0.86), (1.12, 1.5), (1.3, 2.4), (0.2, 2.4), (0.22, 1.3))
    fingers = [((-0.03, y), 0.085) for y in (0.50, 0.60, 0.70, 0.79)]
    return _painted(scene, homography, (width, height), palm, fingers, _SKIN[0])


def _with_thumb(scene: Floats, homography: NDArray[np.float64], width: int, height: int) -> Floats:
    """The thumb over the right edge: what lies before the phone."""
    thumb = ((0.958, 0.68), (1.082, 0.66), (1.15, 0.80), (1.2, 1.6), (1.06, 1.6), (1.0, 0.86))
    return _painted(scene, homography, (width, height), thumb, [((1.02, 0.67), 0.062)], _SKIN[1])


def _painted(
    scene: Floats,
    homography: NDArray[np.float64],
    size: tuple[int, int],
    outline: tuple[tuple[float, float], ...],
    tips: list[tuple[tuple[float, float], float]],
    colour: tuple[int, int, int],
) -> Floats:
    """Skin with a soft edge and a shadow side. Points are in widths and heights of the phone."""
    mask = np.zeros(scene.shape[:2], np.uint8)
    points = _mapped(homography, [(x * size[0], y * size[1]) for x, y in outline])
    cv2.fillPoly(mask, [np.round(points).astype(np.int32)], 255, cv2.LINE_AA)
    for (x, y), radius in tips:
        middle, edge = _mapped(homography, ((x * size[0], y * size[1]), ((x + radius) * size[0], y * size[1])))
        cv2.circle(
            mask, np.round(middle).astype(int).tolist(), int(np.linalg.norm(edge - middle)), 255, -1, cv2.LINE_AA
        )
    alpha = cv2.GaussianBlur(mask, (0, 0), 2).astype(np.float32)[:, :, None] / 255
    shade = cv2.GaussianBlur(mask, (0, 0), 16).astype(np.float32)[:, :, None] / 255
    skin = np.array(colour, np.float32) * (0.55 + 0.45 * shade)
    return np.asarray(scene + (skin - scene) * alpha, np.float32)


def _mapped(homography: NDArray[np.float64], points: object) -> NDArray[np.float64]:
    given = np.asarray(points, np.float64).reshape(-1, 1, 2)
    return np.asarray(cv2.perspectiveTransform(given, homography), np.float64).reshape(-1, 2)


def _exposed(scene: Floats, exposure: Exposure, seed: int) -> Frame:
    """Lens, movement, sensor: in the order in which they spoil a picture."""
    picture = cv2.GaussianBlur(scene, (0, 0), exposure.defocus) if exposure.defocus else scene
    length = max(1, round(exposure.motion))
    if length > 1:
        kernel = np.zeros((length, length), np.float32)
        turn = np.radians(exposure.direction)
        reach = (length - 1) / 2
        for step in np.linspace(-reach, reach, 4 * length):
            kernel[round(reach + step * np.sin(turn)), round(reach + step * np.cos(turn))] = 1
        picture = cv2.filter2D(picture, -1, kernel / kernel.sum())
    noise = np.random.default_rng(seed).standard_normal(scene.shape, np.float32)
    return np.clip(picture * exposure.brightness + exposure.noise * noise, 0, 255).astype(np.uint8)
