"""Selects that are asked for by the thousand, spoken to the driver directly: less than half of what the usual way takes."""

from collections import namedtuple
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Dialect, Select
from sqlalchemy.sql.compiler import SQLCompiler

from kiosk.hub.store.dialect import is_writing

Convert = Callable[[Any], Any]


class _Prepared(NamedTuple):
    """A statement of one dialect: its text, how values go in and columns come out, and what a row is."""

    text: str
    positions: Sequence[str] | None
    inward: dict[str, Convert]
    outward: list[tuple[int, Convert]]
    row: Callable[..., Any]


class PointRead:
    """One select, compiled once a dialect. Rows have their columns as attributes, converted as SQLAlchemy converts them.

    Values of ``IN`` lists cannot be given: their number is part of the text.
    """

    def __init__(self, statement: Select[*tuple[Any, ...]]) -> None:
        self._statement = statement
        self._prepared: dict[str, _Prepared] = {}

    def all(self, connection: Connection, values: dict[str, Any]) -> list[Any]:
        """Every row."""
        prepared = self._prepared.get(connection.dialect.name) or self._prepare(connection.dialect)
        if not connection.in_transaction():
            connection.begin()  # so that what is read next is of the same moment
        given = {
            name: prepared.inward[name](value) if name in prepared.inward else value for name, value in values.items()
        }
        parameters = given if prepared.positions is None else tuple(given[name] for name in prepared.positions)
        found = self._found(connection, prepared.text, parameters)
        if not prepared.outward:
            return [prepared.row(*columns) for columns in found]
        rows = [list(columns) for columns in found]
        for columns in rows:
            for place, convert in prepared.outward:
                columns[place] = convert(columns[place])
        return [prepared.row(*columns) for columns in rows]

    def one_or_none(self, connection: Connection, values: dict[str, Any]) -> Any:
        """The only row, or None."""
        rows = self.all(connection, values)
        assert len(rows) <= 1
        return rows[0] if rows else None

    def _found(self, connection: Connection, text: str, parameters: Any) -> Sequence[Any]:
        if is_writing(connection):
            # Half-way: whoever repeats what another transaction undid needs the very error that this statement fails with.
            return connection.exec_driver_sql(text, parameters).all()
        driver: Any = connection.connection.dbapi_connection
        assert connection.dialect.loaded_dbapi is not None
        try:
            found: Sequence[Any] = driver.execute(text, parameters).fetchall()
        except connection.dialect.loaded_dbapi.Error:
            # Fails as well, with the right error, and sees to it that a lost connection is not used again.
            found = connection.exec_driver_sql(text, parameters).all()
        return found

    def _prepare(self, dialect: Dialect) -> _Prepared:
        compiled = self._statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        columns = compiled._result_columns  # noqa: SLF001 - what SQLAlchemy's own result is made from
        converts = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        row = namedtuple("Row", [column.name for column in columns])  # type: ignore[misc]  # noqa: PYI024 - made at run time
        prepared = _Prepared(
            compiled.string,
            compiled.positiontup,
            cast("dict[str, Convert]", compiled._bind_processors),  # noqa: SLF001 - as above; lists belong to IN
            [(place, convert) for place, convert in enumerate(converts) if convert is not None],
            row,
        )
        self._prepared[dialect.name] = prepared
        return prepared
