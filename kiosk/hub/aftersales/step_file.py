"""Steps of orders from a file, as a warehouse or a carrier exports them: ``order;step;line;carrier;parcel``."""

import csv
from io import StringIO
from typing import Final, cast, get_args

import msgspec

from kiosk.domain.order_asked import normalised_number
from kiosk.domain.order_progress import NEEDS_A_RETURN, ProgressStep, ProgressVerb
from kiosk.hub.aftersales.progress import StepAsked

COLUMNS: Final = ("order", "step", "line", "carrier", "parcel")
_VERBS: Final = tuple(verb for verb in get_args(ProgressVerb) if verb not in NEEDS_A_RETURN)


class StepProblem(msgspec.Struct, frozen=True):
    """What is wrong on a line of the file."""

    line: int
    message: str


def read_steps(text: str) -> list[StepAsked] | list[StepProblem]:
    """Every step, or everything that is wrong. The separator is found from the first line."""
    head = text.lstrip("\ufeff").partition("\n")[0]
    separator = max((";", ",", "\t"), key=head.count)
    rows = csv.reader(StringIO(text.lstrip("\ufeff")), delimiter=separator)
    names = [name.strip() for name in next(rows, [])]
    strange = [name for name in names if name not in COLUMNS]
    if strange or not {"order", "step"} <= set(names):
        return [StepProblem(1, f"columns are {', '.join(COLUMNS)}; order and step are needed")]
    steps, problems = [], []
    for cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        read = _step(dict(zip(names, (cell.strip() for cell in cells), strict=False)))
        if isinstance(read, str):
            problems.append(StepProblem(rows.line_num, read))
        else:
            steps.append(read)
    return problems or steps


def _step(row: dict[str, str]) -> StepAsked | str:
    number, verb = normalised_number(row.get("order", "")), row.get("step", "")
    if not number:
        return "there is no order number"
    if verb not in _VERBS:
        return f"{verb!r} is no step; expected one of {', '.join(_VERBS)}"
    step = ProgressStep(cast("ProgressVerb", verb), row.get("carrier", ""), row.get("parcel", ""))
    line = row.get("line", "")
    return StepAsked(number, step, (line,) if line else ())
