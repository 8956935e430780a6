"""Our bars are read by somebody else's reader, every letter of them."""

import numpy as np
import pytest
import zxingcpp

from kiosk.domain.code128 import QUIET_MODULES, modules


@pytest.mark.parametrize(
    "text", ["P-4XW7KM", "6A14820093571", "".join(map(chr, range(32, 80))), "".join(map(chr, range(80, 127)))]
)
def test_a_reader_reads_what_was_written(text: str) -> None:
    dark = [False] * QUIET_MODULES + list(modules(text)) + [False] * QUIET_MODULES
    row = np.repeat(np.where(np.array(dark), 0, 255).astype(np.uint8), 3)
    (found,) = zxingcpp.read_barcodes(np.tile(row, (40, 1)))
    assert (found.format, found.text) == (zxingcpp.BarcodeFormat.Code128, text)


def test_what_the_set_lacks_has_no_bars() -> None:
    assert modules("é") == modules("") == ()
