"""The families about the event stream, a few runs each, with the controls that they must catch."""

from pathlib import Path

import pytest

from kiosk.faults.campaign import load


@pytest.mark.parametrize(("family", "runs"), [(18, 3), (19, 1)])
@pytest.mark.timeout(240)
def test_stream_holds_and_its_weakened_build_does_not(family: int, runs: int, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "control").mkdir()
    outcome = load(family).run(runs, 3, tmp_path / "run")
    assert outcome.ok, outcome.figure
    weakened = load(family).control(runs, 3, tmp_path / "control")
    assert not weakened.ok, weakened.figure
