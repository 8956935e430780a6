"""QR codes as SVG, in whole pixels a module so that no phone blurs them."""

import qrcode
from markupsafe import Markup
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4
"""Modules of white around the code (ISO/IEC 18004, section 9.1)."""

_WIDTH_PX = 328  # what a 360 px phone has between the margins


def qr_svg(text: str, label: str) -> Markup:
    """The code at the largest whole number of pixels a module that a 360 px phone can show."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(text)
    code.make(fit=True)
    matrix: list[list[bool]] = code.get_matrix()
    side = len(matrix)
    pixels = side * max(1, _WIDTH_PX // side)
    dark = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(matrix) for x, is_dark in enumerate(row) if is_dark)
    return Markup(
        '<svg id="qr" role="img" aria-label="{}" shape-rendering="crispEdges" width="{}" height="{}" viewBox="0 0 {} {}">'
        '<path fill="#fff" d="M0 0h{}v{}H0z"/><path d="{}"/></svg>'
    ).format(label, pixels, pixels, side, side, side, side, dark)
