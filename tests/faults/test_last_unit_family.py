"""Family 17: the last piece, wanted by many at once, online and offline."""

import pytest

from tests.fakes.campaign import holds


@pytest.mark.timeout(400)
def test_the_last_piece_is_sold_once_and_everybody_is_told() -> None:
    holds(17)
