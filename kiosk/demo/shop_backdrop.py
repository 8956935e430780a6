"""What a kiosk's camera sees behind a shopper: a shop out of focus, drawn from a seed."""

import cv2
import numpy as np

from kiosk.ports.decoder import Frame

_SHELF_COLOURS = ((92, 110, 150), (70, 84, 96), (150, 168, 186), (60, 70, 128), (118, 132, 96), (190, 196, 202))


def backdrop(width: int, height: int, seed: int) -> Frame:
    """A warm wall, shelves with goods, lamps and a floor, blurred as by a lens focused half a metre away."""
    random = np.random.default_rng(seed)
    wall = np.linspace((150, 168, 182), (112, 130, 148), height)[:, None, :].repeat(width, axis=1)
    picture = np.ascontiguousarray(wall.astype(np.uint8))
    cv2.rectangle(picture, (0, int(height * 0.8)), (width, height), (74, 90, 108), -1)
    for level in (0.28, 0.5, 0.72):
        _shelf(picture, int(height * level), random)
    for lamp in random.uniform(0.1, 0.9, 4):
        cv2.circle(picture, (int(width * lamp), int(height * 0.07)), height // 34, (214, 236, 252), -1)
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), height / 55), np.uint8)


def _shelf(picture: Frame, y: int, random: np.random.Generator) -> None:
    height, width = picture.shape[:2]
    cv2.rectangle(picture, (0, y), (width, y + height // 60), (96, 116, 142), -1)
    x = int(random.integers(0, width // 20))
    while x < width:
        goods_width, goods_height = random.integers((width // 40, height // 12), (width // 13, height // 6))
        colour = _SHELF_COLOURS[int(random.integers(len(_SHELF_COLOURS)))]
        cv2.rectangle(picture, (x, y - int(goods_height)), (x + int(goods_width), y), colour, -1)
        x += int(goods_width) + int(random.integers(4, width // 25))
