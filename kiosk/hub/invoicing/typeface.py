"""The typeface of papers: two cuts of Inter with the letters of European languages, as small font files."""

import threading
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final, Literal

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

Cut = Literal["text", "strong"]

_WEIGHTS: Final[dict[Cut, int]] = {"text": 400, "strong": 600}
_LETTERS: Final = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040), 0x20AC, 0x2212, 0x2022)


_ONE_MAKES_IT = threading.Lock()


def font_file(cut: Cut) -> bytes:
    """The cut as a TrueType file. Takes most of a second the first time, once for all who wait for it."""
    with _ONE_MAKES_IT:
        return _made(cut)


@cache
def _made(cut: Cut) -> bytes:
    path = next(file for file in (files("fontpkg_inter") / "files").iterdir() if "Italic" not in file.name)
    font = TTFont(str(path), recalcTimestamp=False)
    # Letters first, cut second: instancing all glyphs of the face takes three seconds.
    options = subset.Options(layout_features=[], notdef_outline=True, drop_tables=["GSUB", "GPOS", "GDEF"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=_LETTERS)
    cutter.subset(font)
    out = BytesIO()
    instancer.instantiateVariableFont(font, {"wght": _WEIGHTS[cut], "opsz": 14}).save(out)
    return out.getvalue()


@cache
def known_letters() -> frozenset[int]:
    """The code points that both cuts draw."""
    return frozenset(TTFont(BytesIO(font_file("text"))).getBestCmap())
