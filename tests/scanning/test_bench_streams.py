"""The invented camera: the same for the same seed, honest about where the code is, and readable where it should be."""

import json

import cv2
import numpy as np
import pytest
from click.testing import CliRunner

from kiosk.cli import main
from kiosk.scanning.bench.codes import KINDS, Kind
from kiosk.scanning.bench.conditions import SCENARIOS
from kiosk.scanning.bench.stream_scores import Run, score
from kiosk.scanning.bench.streams import MODULE_SIZES, EmptySequence, Sequence, sequences
from kiosk.scanning.picture_reader import PictureReader


def test_same_seed_gives_the_same_frames_and_another_one_others() -> None:
    first, again, other = (
        [shot.frame for shot in Sequence("cart", "hard_mix", 3.0, seed).shots(2)] for seed in (4, 4, 5)
    )
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert not np.array_equal(first[0], other[0])
    assert not np.array_equal(first[0], first[1])


def test_every_scenario_has_every_module_size_and_a_text_of_its_own() -> None:
    plan = list(sequences("cart", 2))
    assert len(plan) == len(SCENARIOS) * len(MODULE_SIZES) * 2
    assert len({sequence.text for sequence in plan}) == len(plan)
    assert {len(sequence.text) for sequence in plan} == {102}


@pytest.mark.parametrize("kind", KINDS)
def test_clean_code_is_read_where_the_camera_says_it_is(kind: Kind) -> None:
    sequence = Sequence(kind, "clean", 4.0, 0)
    shot = next(iter(sequence.shots(1)))
    found = PictureReader().read_picture(shot.frame)
    assert [code.text for code in found] == [sequence.text]
    middles = [np.mean(corners, axis=0) for corners in (found[0].corners, shot.corners)]
    assert np.hypot(*(middles[0] - middles[1])) < 12
    # The code is 41 or so modules wide, which are 4 pixels each where it is not tilted away.
    side = float(np.sqrt(cv2.contourArea(np.array(shot.corners, np.float32))))
    assert {"cart": 41, "link": 33, "ean13": 76}[kind] * 4 == pytest.approx(side, rel=0.08)


def test_every_scenario_makes_frames_of_the_camera_s_size() -> None:
    for scenario in SCENARIOS:
        shot = next(iter(Sequence("ean13", scenario, 3.0, 1).shots(1)))
        assert shot.frame.shape == (720, 1280, 3)
        assert shot.frame.dtype == np.uint8
    assert next(iter(EmptySequence(1).shots(1))).corners == ()


def test_code_counts_within_the_frames_it_took() -> None:
    runs = [
        Run("glare", 2.0, 1, 0, (4.0,) * 8),
        Run("glare", 2.0, 2, 1, (4.0,) * 8),
        Run("glare", 2.0, None, 0, (8.0,) * 8),
    ]
    scored = score(runs)
    assert (scored.within_1, scored.within_2, scored.within_8) == (33.3, 66.7, 66.7)
    assert (scored.wrong, scored.ms_to_decode) == (1, 6.0)
    assert scored.ms_a_frame.mean == pytest.approx(5.33)


def test_command_measures_the_product_beside_its_rivals_on_a_stream() -> None:
    arguments = [
        "bench",
        "scan",
        "--stream",
        "--quick",
        "--kind",
        "link",
        "--scenario",
        "clean",
        "--json",
        "--reader",
        "kiosk",
        "--reader",
        "zxing",
    ]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    link = json.loads(result.output)["kinds"]["link"]
    assert set(link) == {"kiosk", "zxing"}
    assert link["kiosk"]["all"]["within_8"] == 100
    assert link["kiosk"]["all"]["sequences"] == 4
    assert link["kiosk"]["6 px"]["ms_a_frame"]["mean"] > 0


def test_command_says_which_scenarios_there_are() -> None:
    result = CliRunner().invoke(main, ["bench", "scan", "--stream", "--scenario", "fog"])
    assert result.exit_code == 2
    assert "hard_mix" in result.output
