"""The hint that is given for what the invented camera sees, and none where there is nothing to help with."""

from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np
import pytest

from kiosk.ports.decoder import Frame
from kiosk.ports.frame_reader import ScanHint
from kiosk.scanning.bench.codes import Kind
from kiosk.scanning.bench.conditions import Conditions
from kiosk.scanning.bench.streams import EmptySequence, Sequence
from kiosk.scanning.hints import HintGiver, advice
from kiosk.scanning.measurement import FrameMeasure, FrameMeter

STEP_S = 1 / 8
IN_VIEW = FrameMeasure(
    120.0, 240.0, corners=((500, 250), (700, 250), (700, 450), (500, 450)), contrast=180.0, sharpness=0.6
)


def grey(frame: Frame) -> Frame:
    return np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), np.uint8)


def given(sequence: Sequence | EmptySequence, frames: int = 8) -> list[ScanHint]:
    """The hints while nothing is read, an eighth of a second from look to look."""
    meter, giver = FrameMeter(), HintGiver()
    looks = [meter.measure(grey(shot.frame)) for shot in sequence.shots(frames)]
    return [giver.missed(look, number * STEP_S) for number, look in enumerate(looks)]


@pytest.mark.parametrize(
    ("kind", "module_px", "under", "seed", "expected"),
    [
        ("ean13", 3.0, Conditions(glare=0.7, swing=8), 0, "tilt"),
        ("cart", 5.0, Conditions(defocus=4), 0, "hold_still"),
        ("ean13", 3.0, Conditions(swing=90, exposure_s=1 / 20), 3, "hold_still"),
        ("ean13", 4.0, Conditions(contrast=0.08), 0, "brighter"),
        ("link", 20.0, Conditions(), 0, "farther"),
        ("link", 1.4, Conditions(is_screen=True), 3, "closer"),
        ("cart", 3.0, Conditions(light=0.06, noise=7), 0, "too_dark"),
        ("cart", 4.0, Conditions(), 0, ""),
    ],
)
def test_hint_is_the_one_that_would_help(
    kind: Kind, module_px: float, under: Conditions, seed: int, expected: ScanHint
) -> None:
    hints = given(Sequence(kind, "clean", module_px, seed, under))
    assert hints[-1] == expected
    assert len([now for before, now in pairwise(hints) if now != before]) <= 1


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_scene_without_a_code_gets_no_hint(seed: int) -> None:
    assert set(given(EmptySequence(seed))) == {""}


def test_light_comes_first_then_what_hides_the_code_then_where_it_is() -> None:
    small = replace(IN_VIEW, corners=((600, 300), (660, 300), (660, 360), (600, 360)), sharpness=0.2)
    assert advice(small) == "closer"
    assert advice(replace(small, contrast=40.0)) == "brighter"
    assert advice(replace(small, contrast=40.0, glare=0.2)) == "tilt"
    assert advice(replace(small, contrast=40.0, glare=0.2, brightness=15.0, p99=60.0)) == "too_dark"
    assert advice(IN_VIEW) == ""


def test_hint_does_not_flicker_and_is_gone_with_the_first_reading() -> None:
    giver, moved = HintGiver(), replace(IN_VIEW, sharpness=0.15)
    looks = [moved, moved, moved, moved, moved, IN_VIEW, moved, IN_VIEW, moved, moved]
    hints = [giver.missed(look, number * STEP_S) for number, look in enumerate(looks)]
    assert hints == [""] * 4 + ["hold_still"] * 6
    assert giver.read(1.3) == ""
    assert [giver.missed(moved, 1.3 + number * STEP_S) for number in range(1, 9)] == [""] * 8
    assert [giver.missed(IN_VIEW, 4 + number * STEP_S) for number in range(1, 9)] == [""] * 8
