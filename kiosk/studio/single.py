"""One code in a file of its own, as PDF and as SVG, to be placed in a magazine's layout."""

import re
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final

import msgspec
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from kiosk.ports.decoder import Decoder
from kiosk.studio.bare_code import SIDE, block_of
from kiosk.studio.brand import Face, brand
from kiosk.studio.canvas import Canvas
from kiosk.studio.checks import problems_before
from kiosk.studio.fit import MM_PER_POINT
from kiosk.studio.format import SheetFormat
from kiosk.studio.geometry import Box
from kiosk.studio.item import Item, readable
from kiosk.studio.job import SheetGiven, SheetJob, SheetRefused
from kiosk.studio.pen import PlacedCode, below_code
from kiosk.studio.press import print_sheet, resolutions, unproved_name
from kiosk.studio.proof import Proof
from kiosk.studio.symbol import QUIET_ZONE, symbol_of
from kiosk.studio.typeface import font_file

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]")
_CODE_POINTS: Final = 10.5


def print_singles(job: SheetJob, decoder: Decoder, folder: Path) -> list[SheetGiven] | SheetRefused:
    """A PDF and an SVG for each code; stops at the first that fails, and says which."""
    with closing(Canvas(brand(job.brand), job.title, job.language)) as canvas:
        problems = problems_before(job, canvas)
    if problems:
        return SheetRefused(tuple(problems))
    folder.mkdir(parents=True, exist_ok=True)
    given: list[SheetGiven] = []
    cell = block_of(job.style.side or SIDE)
    form = SheetFormat("single code", cell, cell, is_cut=True)
    for name, item in zip(_file_names(job.items), job.items, strict=True):
        alone = replace(
            job, items=(msgspec.structs.replace(item, copies=1),), form=form, first_cell=0, title=item.title
        )
        for outcome in (
            print_sheet(alone, decoder, folder / f"{name}.pdf"),
            _print_svg(alone, item, decoder, folder / f"{name}.svg"),
        ):
            if isinstance(outcome, SheetRefused):
                return outcome
            given.append(outcome)
    return given


def _file_names(items: Iterable[Item]) -> list[str]:
    """Names after SKUs; a second one of the same name gets a number."""
    taken: set[str] = set()
    names: list[str] = []
    for item in items:
        plain = name = _UNSAFE.sub("_", item.key).lstrip(".") or "code"
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{plain}_{number}"
        taken.add(name.casefold())
        names.append(name)
    return names


def _print_svg(job: SheetJob, item: Item, decoder: Decoder, output: Path) -> SheetGiven | SheetRefused:
    """Code and short code as paths, so that no typeface is needed where it is placed."""
    symbol = symbol_of(item.link, job.style.level)
    assert symbol is not None, "its PDF was printed"
    side = job.style.side or SIDE
    height = round(side + below_code(_CODE_POINTS) + 2.0, 2)
    modules = "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in symbol.runs)
    scale = side / symbol.side
    theme = brand(job.brand)
    text = _outlined(readable(item.short_code), theme.strong, (side / 2, side + below_code(_CODE_POINTS)))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side:g}mm" height="{height:g}mm" viewBox="0 0 {side:g} {height:g}">'
        f'<path fill="{job.style.light}" d="M0 0H{side:g}V{side:g}H0z"/>'
        f'<g transform="scale({scale:.6f}) translate({QUIET_ZONE} {QUIET_ZONE})">'
        f'<path fill="{job.style.dark}" d="{modules}"/></g>'
        f'<path fill="{job.style.dark}" d="{text}"/></svg>\n'
    ).encode()
    unproved = unproved_name(output)
    sheet = unproved.with_suffix(".pdf")
    try:
        with closing(Canvas(theme, item.title, job.language)) as canvas:
            canvas.add_page(format=(side, height))
            canvas.picture(svg, Box(0, 0, side, height))
            canvas.save(sheet)
        placed = PlacedCode(item, symbol, 0, Box(0, 0, side, side), output.name)
        problems = Proof(sheet, decoder, resolutions(job), has_text=False).problems([placed])
        if problems:
            return SheetRefused(tuple(problems))
        unproved.write_bytes(svg)
        unproved.replace(output)
    finally:
        sheet.unlink(missing_ok=True)
        unproved.unlink(missing_ok=True)
    return SheetGiven(output, 1, 1, placed.module_mm)


def _outlined(text: str, face: Face, middle: tuple[float, float]) -> str:
    """A line of text as one path, centred on a baseline, in mm."""
    font = TTFont(BytesIO(font_file(face)))
    glyphs, names, widths = font.getGlyphSet(), font.getBestCmap(), font["hmtx"]
    scale = _CODE_POINTS * MM_PER_POINT / font["head"].unitsPerEm
    x = middle[0] - sum(widths[names[ord(letter)]][0] for letter in text) * scale / 2
    pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:.3f}".rstrip("0").rstrip("."))
    for letter in text:
        name = names[ord(letter)]
        glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, x, middle[1])))
        x += widths[name][0] * scale
    return str(pen.getCommands())
