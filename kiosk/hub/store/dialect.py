"""Everything that differs between SQLite and PostgreSQL; the rest of the store is written once for both."""

import sqlite3
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, Insert, Table, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler

_WRITE_OPTION = "kiosk_write"
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "foreign_keys=ON")


def sqlite_engine(path: Path) -> Engine:
    """An engine on a SQLite file. Transactions are opened by us: the driver's own rules would commit before DDL."""
    # Parameters are hidden because error texts end in logs, and parameters are people's data. The pool has no limit:
    # at a limit, a read in the event loop would wait for a snapshot to end.
    engine = create_engine(make_url("sqlite://").set(database=str(path)), hide_parameters=True, pool_size=0)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that will write: they queue at their beginning instead of failing half-way."""
    return engine.execution_options(**{_WRITE_OPTION: True})


@cache
def upsert(dialect: str, table: Table, keep: frozenset[str] = frozenset()) -> Insert:
    """Insert rows of a table, or overwrite all columns but the primary key and ``keep`` where the row exists."""
    # Both databases have the same clause; only its class differs.
    statement = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    key = [column.name for column in table.primary_key.columns]
    rest = [c.name for c in table.columns if c.name not in key and c.name not in keep]
    return statement.on_conflict_do_update(index_elements=key, set_={name: statement.excluded[name] for name in rest})


def execute_plainly(connection: Connection, statement: Insert, rows: Sequence[dict[str, Any]]) -> None:
    """Run an insert for many rows whose values the driver takes as they are: twice as fast as with conversions."""
    compiled = _compiled(statement, connection.dialect)
    names = compiled.positiontup
    parameters: Any = rows if names is None else [tuple(row[name] for name in names) for row in rows]
    connection.exec_driver_sql(compiled.string, parameters)


@cache
def _compiled(statement: Insert, dialect: Dialect) -> SQLCompiler:
    compiled = statement.compile(dialect=dialect)
    assert isinstance(compiled, SQLCompiler)
    return compiled


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    is_write = connection.get_execution_options().get(_WRITE_OPTION, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")
