"""QR codes as SVG, in whole pixels a module so that no phone blurs them."""

import msgspec
import qrcode
from markupsafe import Markup
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004, section 9.1)."""

_NARROWEST_PX = 328  # a 360 px phone with a little white around
_WIDEST_PX = 440


class QrPicture(msgspec.Struct, frozen=True):
    """The code, and the style that lets it grow a whole pixel a module on wider phones."""

    svg: Markup
    style: Markup


def qr_picture(text: str, label: str) -> QrPicture:
    """A code that fits a 360 px phone and uses what a wider one has."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    code.make(fit=True)
    matrix: list[list[bool]] = code.get_matrix()
    side = len(matrix)
    dark = "".join(f"M{x} {y}h{length}v1h-{length}z" for y, row in enumerate(matrix) for x, length in _runs(row))
    smallest, *wider = range(max(1, _NARROWEST_PX // side), max(1, _WIDEST_PX // side) + 1)
    svg = Markup(
        '<svg id="qr" role="img" aria-label="{}" shape-rendering="crispEdges" width="{}" height="{}" viewBox="0 0 {} {}">'
        '<path fill="#fff" d="M0 0h{}v{}H0z"/><path d="{}"/></svg>'
    ).format(label, side * smallest, side * smallest, side, side, side, side, dark)
    rules = "".join(f"@media(min-width:{n * side}px){{#qr{{width:{n * side}px;height:{n * side}px}}}}" for n in wider)
    return QrPicture(svg, Markup(rules))  # noqa: S704 - made of numbers


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    """Start and length of every dark stretch: half the size of one square a module."""
    runs: list[tuple[int, int]] = []
    for x, is_dark in enumerate(row):
        if is_dark and x and row[x - 1]:
            start, length = runs.pop()
            runs.append((start, length + 1))
        elif is_dark:
            runs.append((x, 1))
    return runs
