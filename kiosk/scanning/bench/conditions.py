"""Under which conditions a code is held before the camera: the scenarios, each drawn at random within its range."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np

Scenario = Literal[
    "clean",
    "perspective",
    "motion",
    "defocus",
    "noise",
    "glare",
    "low_light",
    "moire",
    "low_contrast",
    "dark_mode",
    "dim_screen",
    "hard_mix",
]


@dataclass(frozen=True)
class Conditions:
    """Lengths in pixels of the frame, grey levels of 255, angles in degrees.

    ``swing``: how far the hand goes to and fro; ``exposure_s``: how long the shutter is open, which smears what moves;
    ``defocus``: radius of a point out of focus, and ``hunting`` the share by which the lens changes it from frame to frame;
    ``light``: of the room, 1 is a shop; ``emission``: of a screen; ``veil``: light of the room on that screen's black;
    ``moire``: depth of a screen's pixel grid; ``glare``: its size in sides of the code; ``contrast``: of the print.
    """

    is_screen: bool = False
    is_dark_mode: bool = False
    tilt: float = 12.0
    roll: float = 15.0
    swing: float = 5.0
    exposure_s: float = 1 / 90
    defocus: float = 0.4
    hunting: float = 0.0
    noise: float = 2.0
    light: float = 1.0
    emission: float = 1.0
    veil: float = 6.0
    moire: float = 0.0
    glare: float = 0.0
    contrast: float = 1.0
    quality: int = 92


_Draw = Callable[[np.random.Generator], Conditions]


def conditions(scenario: Scenario, random: np.random.Generator) -> Conditions:
    """One case of a scenario; the same random numbers give the same case."""
    is_screen = bool(random.random() < 0.5)  # noqa: PLR2004  # half of the codes are on phones
    case = _DRAWS[scenario](random)
    return case if case.is_screen else replace(case, is_screen=is_screen)


def _clean(_random: np.random.Generator) -> Conditions:
    return Conditions()


def _perspective(random: np.random.Generator) -> Conditions:
    return Conditions(tilt=random.uniform(30, 58), roll=90, defocus=0.5)


def _motion(random: np.random.Generator) -> Conditions:
    return Conditions(swing=random.uniform(25, 90), exposure_s=random.uniform(1 / 60, 1 / 22))


def _defocus(random: np.random.Generator) -> Conditions:
    return Conditions(defocus=random.uniform(1.8, 5.0), hunting=random.uniform(0.15, 0.45))


def _noise(random: np.random.Generator) -> Conditions:
    return Conditions(noise=random.uniform(24, 60), contrast=random.uniform(0.5, 0.9))


def _glare(random: np.random.Generator) -> Conditions:
    return Conditions(glare=random.uniform(0.25, 0.8), swing=random.uniform(8, 30))


def _low_light(random: np.random.Generator) -> Conditions:
    light = random.uniform(0.07, 0.22)
    return Conditions(light=light, emission=random.uniform(0.25, 0.6), noise=random.uniform(4, 9), exposure_s=1 / 25)


def _moire(random: np.random.Generator) -> Conditions:
    return Conditions(is_screen=True, moire=random.uniform(0.2, 0.6), defocus=random.uniform(0.4, 0.9))


def _low_contrast(random: np.random.Generator) -> Conditions:
    return Conditions(contrast=random.uniform(0.07, 0.22), noise=random.uniform(2, 5))


def _dark_mode(random: np.random.Generator) -> Conditions:
    return Conditions(
        is_screen=True, is_dark_mode=True, emission=random.uniform(0.4, 0.95), moire=random.uniform(0.0, 0.25), noise=4
    )


def _dim_screen(random: np.random.Generator) -> Conditions:
    return Conditions(
        is_screen=True,
        emission=random.uniform(0.07, 0.25),
        veil=random.uniform(15, 60),
        noise=random.uniform(2, 5),
        moire=0.1,
    )


def _hard_mix(random: np.random.Generator) -> Conditions:
    return Conditions(
        tilt=random.uniform(10, 40),
        roll=45,
        swing=random.uniform(8, 30),
        exposure_s=random.uniform(1 / 90, 1 / 40),
        defocus=random.uniform(0.5, 1.8),
        hunting=0.35,
        noise=random.uniform(5, 14),
        light=random.uniform(0.4, 1.0),
        emission=random.uniform(0.4, 1.0),
        moire=random.uniform(0.0, 0.3),
        glare=random.choice([0.0, 0.15, 0.3]),
        contrast=random.uniform(0.45, 1.0),
        quality=70,
    )


_DRAWS: Final[dict[Scenario, _Draw]] = {
    "clean": _clean,
    "perspective": _perspective,
    "motion": _motion,
    "defocus": _defocus,
    "noise": _noise,
    "glare": _glare,
    "low_light": _low_light,
    "moire": _moire,
    "low_contrast": _low_contrast,
    "dark_mode": _dark_mode,
    "dim_screen": _dim_screen,
    "hard_mix": _hard_mix,
}
SCENARIOS: Final[tuple[Scenario, ...]] = tuple(_DRAWS)
