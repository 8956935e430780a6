"""The invented sequences: one code each, held before a camera under one scenario; and some without any code."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from kiosk.scanning.bench.camera import Camera, Shot
from kiosk.scanning.bench.codes import KINDS, Kind, text_of, thing
from kiosk.scanning.bench.conditions import SCENARIOS, Conditions, Scenario, conditions
from kiosk.scanning.bench.scenes import shop

FRAMES: Final = 8
MODULE_SIZES: Final = (2.0, 3.0, 4.0, 6.0)

_ARTWORK_SCALE: Final = 2  # pixels drawn for a pixel of a module in the frame


@dataclass(frozen=True)
class Sequence:
    """One sequence; its frames are made anew each time they are asked for, always the same.

    ``under``: conditions chosen instead of drawn from the scenario.
    """

    kind: Kind
    scenario: Scenario
    module_px: float
    seed: int
    under: Conditions | None = None

    @property
    def text(self) -> str:
        """What the code says."""
        return text_of(self.kind, self._random(0))

    def shots(self, count: int = FRAMES) -> Iterator[Shot]:
        """The frames, 15 a second."""
        random = self._random(1)
        under = self.under or conditions(self.scenario, random)
        scale = max(3, round(self.module_px * _ARTWORK_SCALE))
        held = thing(
            self.kind, self.text, scale, is_screen=under.is_screen, is_dark_mode=under.is_dark_mode, random=random
        )
        camera = Camera(held, self.module_px, under, shop(random, blur=random.uniform(2, 5)), random)
        return (camera.shoot(number) for number in range(count))

    def _random(self, part: int) -> np.random.Generator:
        place = KINDS.index(self.kind), SCENARIOS.index(self.scenario), round(self.module_px * 10)
        return np.random.default_rng((*place, self.seed, part))


@dataclass(frozen=True)
class EmptySequence:
    """A scene without a code, full of what looks like one; whatever is read in it is false."""

    seed: int

    def shots(self, count: int = FRAMES) -> Iterator[Shot]:
        """The frames: somebody walks past, the picture shakes a little, the sensor is noisy."""
        random = np.random.default_rng((97, self.seed))
        scene = shop(random, blur=random.choice([0.0, 0.0, 1.0, 2.0]))
        noise, light = float(random.choice([2.0, 6.0, 20.0])), float(random.choice([1.0, 1.0, 0.3]))
        for _ in range(count):
            moved = np.roll(scene, random.integers(-3, 4, 2), (0, 1)).astype(np.float32) * light
            moved += random.standard_normal(moved.shape, np.float32) * noise
            grey = np.clip(moved, 0, 255).astype(np.uint8)
            yield Shot(np.repeat(grey[:, :, None], 3, axis=2), ())


def sequences(kind: Kind, seeds: int, scenarios: Collection[str] = SCENARIOS) -> Iterator[Sequence]:
    """Every scenario at every module size, ``seeds`` times."""
    for scenario in SCENARIOS:
        if scenario not in scenarios:
            continue
        for module_px in MODULE_SIZES:
            for seed in range(seeds):
                yield Sequence(kind, scenario, module_px, seed)
