"""What the hub's own file says, read beside the hub and never through it: one of the two records that are compared."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any


class HubRecords:
    """Reads of a hub's SQLite file while the hub runs, or lies dead."""

    def __init__(self, database: Path) -> None:
        self._address = f"{database.resolve().as_uri()}?mode=ro"

    def orders(self, device_code: str) -> list[tuple[str, str]]:
        """Id and number of every order of a terminal, each as often as it is there."""
        return self._all("SELECT id, number FROM orders WHERE device_code = ? ORDER BY number", device_code)

    def outcomes(self, device_code: str) -> dict[str, int]:
        """How often each outcome was decided for lines of a terminal's orders."""
        return dict(
            self._all(
                "SELECT o.outcome, count(*) FROM order_outcomes o JOIN orders r ON r.id = o.order_id"
                " WHERE r.device_code = ? GROUP BY 1",
                device_code,
            )
        )

    def available(self, sku: str) -> dict[str, int]:
        """Pieces that may be promised, by location."""
        return dict(
            self._all("SELECT location_id, max(0, on_hand - reserved - safety) FROM stock_levels WHERE sku = ?", sku)
        )

    def _all(self, statement: str, value: str) -> list[Any]:
        with self._reading() as connection:
            return connection.execute(statement, (value,)).fetchall()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._address, uri=True, timeout=10)) as connection:
            yield connection
