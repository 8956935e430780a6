"""A press that reads back with the product's own decoder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.scanning.zxing_decoder import ZxingDecoder
from kiosk.studio.job import SheetGiven, SheetJob, SheetRefused
from kiosk.studio.press import print_sheet


@pytest.fixture
def press(tmp_path: Path) -> Callable[[SheetJob], SheetGiven | SheetRefused]:
    """Prints into ``sheet.pdf`` of the test's folder."""
    return lambda asked: print_sheet(asked, ZxingDecoder(), tmp_path / "sheet.pdf")
