"""How far terminals may promise without network: ``offline_policy.csv``."""

from typing import Annotated

from kiosk.domain.cart import MAX_QUANTITY
from kiosk.domain.money import Money
from kiosk.domain.offline_policy import OfflinePolicy
from kiosk.hub.platforms.csv_files import cells
from kiosk.hub.platforms.csv_files.reading import Reading
from kiosk.hub.platforms.csv_files.sheet import Column, Row, Sheet

_HOUR_S = 3600
_YEAR_H = 8760


class PolicyRow(Row, frozen=True):
    """The limits of an order that is taken without network."""

    max_age_hours: Annotated[
        float | None,
        Column(cells.number(0, _YEAR_H), "hours since the hub was last heard; blank: no limit, 0: no orders", "72"),
    ] = None
    max_total: Annotated[Money | None, Column(cells.money, "euros an order; blank: no limit", "1500,00")] = None
    max_quantity: Annotated[
        int | None,
        Column(cells.whole(1, MAX_QUANTITY), "pieces of one article; blank: no limit", "10"),
    ] = None


OFFLINE_POLICY = Sheet(
    "offline_policy.csv",
    PolicyRow,
    "Limits of an order that a terminal takes without network, on one line. "
    "Without this file: 72 hours, any worth, 10 pieces.",
)


def read_offline_policy(reading: Reading) -> OfflinePolicy | None:
    """The one policy of the shop; None when the file is not there."""
    if not reading.has(OFFLINE_POLICY):
        return None
    rows = reading.rows(OFFLINE_POLICY)
    for row in rows[1:]:
        reading.wrong(OFFLINE_POLICY, row.line, "", "duplicate", f"the limits are already on line {rows[0].line}")
    if not rows:
        # Header alone: somebody's limits got lost, and no limits at all is not what they meant.
        if not reading.problems.found_in(OFFLINE_POLICY.file):
            reading.wrong(
                OFFLINE_POLICY,
                0,
                "",
                "file_empty",
                "there is no line with limits; for none at all, write 99 in max_quantity",
            )
        return None
    row = rows[0]
    age_s = None if row.max_age_hours is None else round(row.max_age_hours * _HOUR_S)
    return OfflinePolicy(age_s, row.max_total, row.max_quantity)
