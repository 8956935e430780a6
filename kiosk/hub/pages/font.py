"""The display face, cut down to one small file for phones."""

from functools import cache
from importlib.resources import files
from io import BytesIO

_AXES = {"wght": 500, "opsz": 36, "SOFT": 0, "WONK": 0}
_CHARACTERS = [
    *(ord(sign) for sign in " !\"%&'()*+,-./0123456789:;?"),
    *range(0x41, 0x5B),
    *range(0x61, 0x7B),
    *range(0xC0, 0x100),  # letters of western Europe; signs of Latin-1 that no heading has are left out
    0xA0,
    0xB0,
    0xB7,
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
    # A tenth of the hub's whole start, and wanted once.
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

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
