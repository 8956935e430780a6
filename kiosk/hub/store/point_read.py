"""Selects that are asked for by the thousand, spoken to the driver directly."""

from collections import namedtuple
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ClauseElement, Connection, Dialect

from kiosk.hub.store.dialect import run, run_alone
from kiosk.hub.store.prepared import Convert, Prepared, Values, ask, prepare

_Run = Callable[[Any, str, Any], Sequence[Any]]


class _Read(NamedTuple):
    """A statement of one dialect: how columns come out, and what a row is."""

    prepared: Prepared
    outward: list[tuple[int, Convert]]
    row: Callable[..., Any]

    def rows(self, found: Sequence[Any]) -> list[Any]:
        """What the driver found, converted."""
        if not self.outward:
            return [self.row(*columns) for columns in found]
        rows = [list(columns) for columns in found]
        for place, convert in self.outward:
            for columns in rows:
                columns[place] = convert(columns[place])
        return [self.row(*columns) for columns in rows]


class PointRead:
    """One statement that answers with rows, compiled once a dialect and for each length of the list that it looks in.

    Rows have their columns as attributes, converted as SQLAlchemy converts them.
    """

    def __init__(self, statement: ClauseElement, in_list: str | None = None) -> None:
        self._statement = statement
        self._in_list = in_list
        self._reads: dict[tuple[str, int], _Read] = {}

    def all(self, connection: Connection, values: Values) -> list[Any]:
        """Every row."""
        if not connection.in_transaction():
            connection.begin()  # so that what is read next is of the same moment
        return self._rows(connection, values, run)

    def at_once(self, connection: Connection, values: Values) -> list[Any]:
        """Every row of one moment, without a transaction around: to begin and end one takes longer than the read."""
        assert not connection.in_transaction()
        return self._rows(connection, values, run_alone)

    def one_or_none(self, connection: Connection, values: Values) -> Any:
        """The only row, or None."""
        rows = self.all(connection, values)
        assert len(rows) <= 1
        return rows[0] if rows else None

    def _rows(self, connection: Connection, values: Values, how: _Run) -> list[Any]:
        name = self._in_list
        wanted: Sequence[Any] = () if name is None else values[name]
        key = (connection.dialect.name, len(wanted))
        read = self._reads.get(key)
        if read is None:
            example = None if name is None else values | {name: list(wanted)}
            read = self._reads[key] = _prepared(self._statement, connection.dialect, example)
        if name is not None:
            values = values | {f"{name}_{place}": value for place, value in enumerate(wanted, 1)}
            del values[name]
        parameters = read.prepared.given(values)
        text = read.prepared.text
        return read.rows(ask(connection, lambda driver: how(driver, text, parameters), read.prepared, parameters))


def _prepared(statement: ClauseElement, dialect: Dialect, example: Values | None) -> _Read:
    prepared = prepare(statement, dialect, example)
    columns = prepared.compiled._result_columns  # noqa: SLF001 - what SQLAlchemy's own result is made from
    converts = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    row = namedtuple("Row", [column.name for column in columns])  # type: ignore[misc]  # noqa: PYI024 - made at run time
    return _Read(prepared, [(place, convert) for place, convert in enumerate(converts) if convert is not None], row)
