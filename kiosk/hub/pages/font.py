"""The display face, cut down to one small file for phones."""

from functools import cache
from importlib.resources import files
from io import BytesIO

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

_AXES = {"wght": 500, "opsz": 36, "SOFT": 0, "WONK": 0}
_CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    0x152,
    0x153,
    0x178,
    0x2019,
    0x2026,
    0x20AC,
    0xAB,
    0xBB,
    0x2013,
    0x2014,
]


@cache
def display_font() -> bytes:
    """Fraunces Medium for Latin-1, œ, ’, … and €, as WOFF2. Takes about two seconds the first time."""
    path = next(file for file in (files("fontpkg_fraunces") / "files").iterdir() if "Italic" not in file.name)
    font = instancer.instantiateVariableFont(TTFont(str(path)), _AXES)
    options = subset.Options(flavor="woff2", layout_features=["kern", "liga"], desubroutinize=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=_CHARACTERS)
    cutter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
