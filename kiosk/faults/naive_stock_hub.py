"""The weakened build of family 17: a hub that looks at the stock first and takes it afterwards, as shops on the web do.

What it looked at is a moment old when it acts, as with a cache, a replica or two requests at once.
"""

import argparse
import time
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, bindparam, update

from kiosk.hub.server import serve
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import stock_rows
from kiosk.hub.store.tables import stock_levels

_MOMENT_S = 1.0
"""Longer than a busy machine takes for the next request: the weakness shows on every machine."""
_TAKE = (
    update(stock_levels)
    .where(stock_levels.c.sku == bindparam("of_sku"), stock_levels.c.location_id == bindparam("at_location"))
    .values(reserved=stock_levels.c.reserved + bindparam("quantity"), as_of=bindparam("now"))
)
_seen: dict[stock_rows.Cell, tuple[float, int]] = {}


def check_then_act(
    connection: Connection,
    sku: str,
    location_id: str,
    quantity: int,
    now: datetime,
    out_on: date | None = None,  # noqa: ARG001 - taken as the hub gives it
) -> bool:
    """Take pieces because there were enough when somebody looked."""
    if _looked(connection, (sku, location_id)) < quantity:
        return False
    cell = {"of_sku": sku, "at_location": location_id, "quantity": quantity, "now": now}
    return connection.execute(_TAKE, cell).rowcount == 1


def _looked(connection: Connection, cell: stock_rows.Cell) -> int:
    looked_at, available = _seen.get(cell, (float("-inf"), 0))
    if time.monotonic() - looked_at > _MOMENT_S:
        here = [level for level in stock_rows.levels(connection, [cell[0]]) if level.location_id == cell[1]]
        available = here[0].available if here else 0
        _seen[cell] = (time.monotonic(), available)
    return available


def main() -> None:
    """A hub on a file and a port, with the weakness in place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    given = parser.parse_args()
    stock_rows.take = check_then_act
    serve(HubSettings(given.database, port=given.port))


if __name__ == "__main__":
    main()
