"""Typefaces for print: one cut of a variable face with the letters of European languages, as a small font file."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from kiosk.studio.brand import Face

_LETTERS: Final = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin of all European languages, with the next line
    *range(0x218, 0x21C),
    *range(0x2010, 0x2040),  # dashes, quotes, ellipsis, spaces
    *range(0x20A0, 0x20C0),  # currencies
    0x2122,
    0x2212,
)


@cache
def font_file(face: Face) -> bytes:
    """The cut as a TrueType file, the same bytes each time. Takes most of a second the first time."""
    # Letters first, cut second: instancing all 2,900 glyphs of a face takes three seconds.
    font = TTFont(str(_variable_file(face.family)), recalcTimestamp=False)
    options = subset.Options(layout_features=[], notdef_outline=True, drop_tables=["GSUB", "GPOS", "GDEF"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=_LETTERS)
    cutter.subset(font)
    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | dict(face.axes)
    cut = instancer.instantiateVariableFont(font, axes)
    out = BytesIO()
    cut.save(out)
    return out.getvalue()


@cache
def letters(face: Face) -> frozenset[int]:
    """The code points that the face can draw."""
    return frozenset(TTFont(BytesIO(font_file(face))).getBestCmap())


def _variable_file(family: str) -> str:
    folder = files(f"fontpkg_{family.lower()}") / "files"
    return str(next(file for file in folder.iterdir() if "Italic" not in file.name))
