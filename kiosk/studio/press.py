"""From a job to a file: checked, drawn, read back, and only then given its name."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from kiosk.ports.decoder import Decoder
from kiosk.studio import bare_code, card, label
from kiosk.studio.brand import brand
from kiosk.studio.canvas import Canvas
from kiosk.studio.checks import least_module_of, problems_before, problems_placed
from kiosk.studio.format import LABEL_SHEETS, SheetFormat, grid_on_a4
from kiosk.studio.geometry import MM_PER_INCH, Box
from kiosk.studio.item import Item
from kiosk.studio.job import Problem, SheetGiven, SheetJob, SheetRefused
from kiosk.studio.legibility import FIELDS_MM, resolution_dpi
from kiosk.studio.pen import Pen
from kiosk.studio.proof import RESOLUTIONS_DPI, Proof
from kiosk.studio.selection_sheet import draw_selection
from kiosk.studio.wording import Wording

_DEFAULT_LABELS: Final = "a4-70x37"
_LARGEST_BARE: Final = 150.0
_CUT_MARK_MM, _CUT_MARK_GAP_MM = 4.0, 1.0

DrawCell = Callable[[Pen, Item, Box, SheetFormat, str], None]

_CELLS: Final[dict[str, DrawCell]] = {
    "cards": lambda pen, item, cell, _form, place: card.draw_card(pen, item, cell, place),
    "codes": lambda pen, item, cell, _form, place: bare_code.draw_bare_code(pen, item, cell, place),
    "labels": label.draw_label,
}


def print_sheet(job: SheetJob, decoder: Decoder, output: Path) -> SheetGiven | SheetRefused:
    """Make one file. It is there afterwards with every code read back, or it is not there and the answer says why."""
    with closing(Canvas(brand(job.brand), job.title, job.language)) as canvas:
        pen = Pen(canvas, brand(job.brand), Wording(job.language), job.style)
        problems = problems_before(job, canvas) or _of_size(job)
        if not problems:
            _draw(job, pen)
            problems = list(problems_placed(job, pen.placed)) or _proved(pen, decoder, output, resolutions(job))
        if problems:
            return SheetRefused(tuple(problems))
        smallest = min(code.module_mm for code in pen.placed)
        return SheetGiven(output, canvas.page, len(pen.placed), smallest, tuple(pen.shortened))


def format_of(job: SheetJob) -> SheetFormat:
    """The grid of a job."""
    if job.form is not None:
        return job.form
    if job.kind == "labels":
        return LABEL_SHEETS[_DEFAULT_LABELS]
    side = min(job.style.side or bare_code.SIDE, _LARGEST_BARE)
    cell = card.CELL if job.kind == "cards" else bare_code.block_of(side)
    form = grid_on_a4(job.kind, *cell)
    assert isinstance(form, SheetFormat), "such a block fits on A4"
    return form


def _of_size(job: SheetJob) -> list[Problem]:
    """Cells skipped that the sheet has not, or a code that would leave its cell no room for text."""
    if job.kind != "selection" and job.first_cell >= format_of(job).per_page:
        said = f"{job.first_cell} cells are to be skipped of a sheet that has {format_of(job).per_page}"
        return [Problem("skip_too_far", said)]
    side, most = job.style.side, 46.0
    if job.kind == "labels":
        most = label.largest_code(format_of(job))
    elif job.kind == "codes":
        most = _LARGEST_BARE
    if side is None or side <= most:
        return []
    return [Problem("code_too_large", f"a code of {side:g} mm leaves no room for its text; {most:.1f} mm at most")]


def _draw(job: SheetJob, pen: Pen) -> None:
    if job.kind == "selection":
        assert job.selection is not None, "the job of a selection has one"
        draw_selection(pen, job.selection, job.items, least_module_of(job))
        return
    form = format_of(job)
    every = (item for item in job.items for _ in range(item.copies))
    for index, item in enumerate(every, job.first_cell):
        if index == job.first_cell or index % form.per_page == 0:
            pen.canvas.add_page(format=form.page)
            _draw_margins(pen, form, has_cut_marks=job.has_cut_marks)
        _CELLS[job.kind](pen, item, form.cell_at(index), form, form.place_of(index))


def _draw_margins(pen: Pen, form: SheetFormat, *, has_cut_marks: bool) -> None:
    """Outside the cells: marks for the cutter, and the reminder not to scale."""
    if form.is_cut:
        return
    grid = form.cell_at(0)
    last = form.cell_at(form.per_page - 1)
    if has_cut_marks:
        near, far = _CUT_MARK_GAP_MM, _CUT_MARK_GAP_MM + _CUT_MARK_MM
        xs = [grid.x + column * form.cell[0] for column in range(form.columns + 1)]
        ys = [grid.y + row * form.cell[1] for row in range(form.rows + 1)]
        marks = [(x, grid.y - far, x, grid.y - near) for x in xs] + [
            (x, last.bottom + near, x, last.bottom + far) for x in xs
        ]
        marks += [(grid.x - far, y, grid.x - near, y) for y in ys] + [
            (last.right + near, y, last.right + far, y) for y in ys
        ]
        pen.canvas.stroke(marks, "#000000", 0.1)
    y = min(last.bottom + 3.0, form.page[1] - 4.5)
    pen.canvas.line_of_text(pen.words.say("true_size"), (grid.x + 3.0, y), "text", 5.5, pen.ink("on-surface-muted"))


def resolutions(job: SheetJob) -> list[float]:
    """At which other resolutions a sheet is read back: as its printer prints it, and as its reader sees it."""
    seen = resolution_dpi(job.field_mm or FIELDS_MM[job.reader])
    printer = [MM_PER_INCH / job.style.dot_mm] if job.style.dot_mm else []
    return [*printer, *([seen] if seen < min(RESOLUTIONS_DPI) else [])]


def unproved_name(output: Path) -> Path:
    """Where a file stands until it is proved: beside its place, and another one for each process that prints it."""
    return output.with_name(f".{output.name}.{os.getpid()}.unproved")


def _proved(pen: Pen, decoder: Decoder, output: Path, also_at: list[float]) -> list[Problem]:
    """Write beside the wanted name, read back, and rename; a failing file is removed."""
    unproved = unproved_name(output)
    try:
        pen.canvas.save(unproved)
        problems = Proof(unproved, decoder, also_at).problems(pen.placed)
        if not problems:
            unproved.replace(output)
    finally:
        unproved.unlink(missing_ok=True)
    return problems
