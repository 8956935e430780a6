"""The gate opens with the frame in which somebody comes, and with nothing else."""

import numpy as np
import pytest

from kiosk.ports.decoder import Frame
from kiosk.scanning.motion_gate import LIVELY_FOR_S, MotionGate

FPS = 15
SETTLED = int(FPS * (LIVELY_FOR_S + 0.3))


def shop(number: int, *, noise: float, flicker: float) -> Frame:
    random = np.random.default_rng(number)
    scene = np.kron(
        np.random.default_rng(1).integers(40, 200, (9, 16)).astype(np.float32), np.ones((80, 80), np.float32)
    )
    bands = 1 + flicker * np.sin(np.arange(720) / 90 + number * 2.1) + flicker / 2 * np.sin(number * 1.7)
    grey = scene * bands[:, None] + random.standard_normal(scene.shape, np.float32) * noise
    return np.asarray(np.clip(grey, 0, 255), np.uint8)


@pytest.mark.parametrize(("noise", "flicker"), [(0.0, 0.0), (12.0, 0.0), (3.0, 0.1)])
def test_gate_closes_on_noise_and_flicker_and_opens_with_the_first_frame_of_a_movement(
    noise: float, flicker: float
) -> None:
    gate = MotionGate()
    answers = [gate.is_open(shop(n, noise=noise, flicker=flicker), n / FPS) for n in range(SETTLED + 8)]
    assert all(answers[: int(FPS * LIVELY_FOR_S) - 1]), "somebody may stand there when the terminal starts"
    assert not any(answers[SETTLED:])
    hand = shop(SETTLED + 8, noise=noise, flicker=flicker)
    hand[100:220, 150:250] = 230
    assert gate.is_open(hand, (SETTLED + 8) / FPS)


def test_hand_before_the_whole_lens_opens_and_colour_and_tiny_frames_do_not_matter() -> None:
    gate = MotionGate()
    for number in range(SETTLED + 8):
        gate.is_open(np.full((360, 640, 3), 160, np.uint8), number / FPS)
    assert not gate.is_open(np.full((360, 640, 3), 160, np.uint8), 3.0)
    assert gate.is_open(np.full((360, 640, 3), 30, np.uint8), 3.05)
    assert gate.is_open(np.zeros((2, 2), np.uint8), 9.0)
