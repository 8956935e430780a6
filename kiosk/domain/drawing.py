"""Drawings of the shop: SVG with a palette in its first comment, so that one serves every colour of a product."""

import re

_PALETTE_ENTRY = re.compile(r"([\w-]+)=(#[0-9A-Fa-f]{6})")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def recoloured(svg: str, palette: dict[str, str]) -> str:
    """The drawing with other colours for the palette names that its first comment lists; unknown names change nothing.

    All at once, so that a new colour is never taken for another entry of the palette.
    """
    head, comment, _ = svg.partition("-->")
    literals = dict(_PALETTE_ENTRY.findall(head)) if comment else {}
    table = {literals[name].upper(): colour for name, colour in palette.items() if name in literals}
    return _COLOUR.sub(lambda match: table.get(match.group().upper(), match.group()), svg) if table else svg
