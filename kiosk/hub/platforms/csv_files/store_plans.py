"""Plans of stores, rectangle by rectangle: ``store_plans.csv``."""

from collections import defaultdict
from typing import Annotated, cast, get_args

from kiosk.domain.store_plan import MOST_AREAS, AreaKind, PlanArea, StorePlan
from kiosk.hub.platforms.csv_files import cells
from kiosk.hub.platforms.csv_files.catalogue import localised
from kiosk.hub.platforms.csv_files.places import STORES
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_LONGEST_M = 500.0
_METRES = cells.number(0, _LONGEST_M)
_SIZE = cells.number(0.1, _LONGEST_M)
_BASEMENT, _TOP = -5, 20
_WORTH_A_NAME = frozenset({"shelf", "floor"})


class PlanRow(Row, frozen=True):
    """One rectangle of a store."""

    store: Annotated[str, Column(cells.identifier, "id of stores.csv", "bellecour")]
    kind: Annotated[
        str,
        Column(
            cells.choice(*get_args(AreaKind)),
            "floor (the outline of a level), shelf, kiosk (where the terminal stands), entrance, stairs, till",
            "shelf",
        ),
    ]
    x: Annotated[float, Column(_METRES, "metres from the left", "12.5")]
    y: Annotated[float, Column(_METRES, "metres from the top", "4")]
    width: Annotated[float, Column(_SIZE, "metres", "6")]
    height: Annotated[float, Column(_SIZE, "metres", "1.5")]
    level: Annotated[int, Column(cells.whole(_BASEMENT, _TOP), "0 (when blank): ground floor", "1")] = 0
    name_fr: Annotated[
        str, Column(cells.text, "of a shelf: as shelf_fr of stock.csv begins; of a floor: its name", "Femme, allée 4")
    ] = ""
    name_en: Annotated[str, Column(cells.text, "the same for shelf_en", "Women, aisle 4")] = ""


STORE_PLANS = Sheet(
    "store_plans.csv",
    PlanRow,
    "Where shelves stand in a store, so that the terminal shows the way. A store without rows shows words alone.",
)


def read_store_plans(reading: Reading) -> tuple[StorePlan, ...]:
    """A plan for every store that has rows."""
    areas: dict[str, list[PlanArea]] = defaultdict(list)
    for row in reading.rows(STORE_PLANS):
        if reading.refers(STORE_PLANS, row, "store", STORES):
            areas[row.store].append(_area(reading, row))
            if len(areas[row.store]) == MOST_AREAS + 1:
                message = f"more than {MOST_AREAS} rectangles for {row.store}"
                reading.wrong(STORE_PLANS, row.line, "store", "list_too_long", message)
    for store, drawn in areas.items():
        if not any(area.kind == "floor" for area in drawn):
            reading.wrong(STORE_PLANS, 0, "kind", "cell_missing", f"{store} needs a floor, the outline of its level")
    return tuple(StorePlan(store, tuple(drawn)) for store, drawn in areas.items())


def _area(reading: Reading, row: PlanRow) -> PlanArea:
    if row.kind in _WORTH_A_NAME and not row.name_fr:
        reading.wrong(STORE_PLANS, row.line, "name_fr", "cell_missing", f"a {row.kind} needs a name")
    kind = cast("AreaKind", row.kind)
    name = localised(row.name_fr, row.name_en)
    return PlanArea(kind, row.x, row.y, row.width, row.height, row.level, name)
