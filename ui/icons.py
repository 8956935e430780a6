"""Icons of the icon package and the brands' marks, drawn at the size and colour asked for."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import lucide
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from typing_extensions import override

from kiosk.errors import BugError
from ui.drawing import DrawnProvider, rasterise
from ui.theme import THEMES

_STROKE = 'stroke-width="1.75"'  # the package draws 2, too heavy beside our type


class IconProvider(DrawnProvider):
    """``image://icons/<name>/<RRGGBB>[/filled]`` and ``image://icons/mark/<brand>``; crisp at any ``sourceSize``."""

    @override
    def draw(self, name: str, wanted: QSize) -> QImage:
        kind, _, rest = name.partition("/")
        svg = mark_svg(rest) if kind == "mark" else icon_svg(kind, rest)
        edge = QSize(max(wanted.width(), 1), max(wanted.height(), 1))
        return rasterise(svg.encode(), edge)


def icon_svg(name: str, look: str) -> str:
    """An icon's SVG in a colour (``RRGGBB``, optionally ``/filled``)."""
    colour, _, fill = look.partition("/")
    svg = _drawn(name).replace("currentColor", f"#{colour}").replace('stroke-width="2"', _STROKE)
    return svg.replace('fill="none"', f'fill="#{colour}"', 1) if fill else svg


@cache
def mark_svg(brand_id: str) -> str:
    """The mark of a brand."""
    if not re.fullmatch(r"[\w-]+", brand_id):
        raise BugError(f"{brand_id!r} is no brand")
    return (THEMES / brand_id / "mark.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str) -> str:
    try:
        return _package().read(f"{name}.svg").decode()
    except KeyError:
        raise BugError(f"the icon package has no icon {name!r}") from None


@cache
def _package() -> zipfile.ZipFile:
    """Some sixty of its 1,745 icons are shown: unpacking all takes 30 ms of every start."""
    return zipfile.ZipFile(io.BytesIO((Path(lucide.__file__).parent / "lucide.zip").read_bytes()))
