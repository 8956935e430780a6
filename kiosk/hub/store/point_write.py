"""Inserts and updates that every order makes, spoken to the driver directly."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ClauseElement, Connection

from kiosk.hub.store.prepared import Prepared, Values, ask, prepare


class PointWrite:
    """One statement that changes rows, compiled once a dialect. Values are converted as SQLAlchemy converts them.

    Inside a transaction only; an insert is given every column of its table.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._prepared: dict[str, Prepared] = {}

    def run(self, connection: Connection, values: Values) -> int:
        """Change rows; returns how many."""
        prepared = self._of(connection)
        parameters = prepared.given(values)

        def work(driver: Any) -> int:
            count: int = driver.execute(prepared.text, parameters).rowcount
            return count

        return ask(connection, work, prepared, parameters)

    def run_each(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Once for each of some rows."""
        prepared = self._of(connection)
        parameters = [prepared.given(row) for row in rows]
        ask(connection, lambda driver: driver.cursor().executemany(prepared.text, parameters), prepared, parameters)

    def _of(self, connection: Connection) -> Prepared:
        assert connection.in_transaction()
        dialect = connection.dialect
        found = self._prepared.get(dialect.name)
        if found is None:
            found = self._prepared[dialect.name] = prepare(self._statement, dialect)
        return found
