"""Statements compiled once and spoken to the driver directly: SQLAlchemy's usual way takes several times as long."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar, cast

from sqlalchemy import ClauseElement, Connection, Dialect
from sqlalchemy.sql.compiler import SQLCompiler

T = TypeVar("T")
Convert = Callable[[Any], Any]
Values = dict[str, Any]


class Prepared(NamedTuple):
    """A statement of one dialect: its text, and how values go in."""

    text: str
    positions: Sequence[str] | None
    inward: dict[str, Convert]
    compiled: SQLCompiler

    def given(self, values: Values) -> Any:
        """Values as the driver takes them."""
        inward = self.inward
        given = {name: inward[name](value) if name in inward else value for name, value in values.items()}
        return given if self.positions is None else tuple([given[name] for name in self.positions])


def prepare(statement: ClauseElement, dialect: Dialect, example: Values | None = None) -> Prepared:
    """Compile a statement; what looks in a list needs an example of all values, its list as long as those to come."""
    if example is None:
        compiled = statement.compile(dialect=dialect)
    else:
        compiled = statement.params(example).compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    assert isinstance(compiled, SQLCompiler)
    inward = cast("dict[str, Convert]", compiled._bind_processors)  # noqa: SLF001 - what SQLAlchemy's own executions use
    return Prepared(compiled.string, compiled.positiontup, inward, compiled)


def ask(connection: Connection, work: Callable[[Any], T], prepared: Prepared, parameters: Any) -> T:
    """What the driver answers; it fails as SQLAlchemy does, and a lost connection is not used again."""
    assert connection.dialect.loaded_dbapi is not None
    try:
        return work(connection.connection.dbapi_connection)
    except connection.dialect.loaded_dbapi.Error as error:
        connection._handle_dbapi_exception(error, prepared.text, parameters, None, None)  # noqa: SLF001 - raises; nothing else knows how
