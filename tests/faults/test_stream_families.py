"""The families about the event stream, a few runs each, with the controls that they must catch."""

import pytest

from tests.fakes.campaign import holds


@pytest.mark.parametrize(("family", "runs"), [(18, 2), (19, 1)])
@pytest.mark.timeout(400)
def test_stream_holds_and_its_weakened_build_does_not(family: int, runs: int) -> None:
    holds(family, runs, seed=3)
