"""Everything that differs between SQLite and PostgreSQL; the rest of the store is written once for both."""

import sqlite3
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect, Engine, Insert, Table, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from kiosk.hub.store.address import PostgresUrl

_WRITE_OPTION = "kiosk_write"
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "foreign_keys=ON")

_READER_THREADS = 8
_WRITER_THREADS = 4
_LONG_READS = 16
_POOL_PATIENCE_S = 10.0
_CONNECTION = {"connect_timeout": 5, "keepalives_idle": 30, "tcp_user_timeout": 15_000, "application_name": "kiosk-hub"}
# A replica that hangs inside a transaction must not stop the others for ever.
_WRITES = ("timezone=UTC", "lock_timeout=15s", "idle_in_transaction_session_timeout=60s")
_READS = ("timezone=UTC", r"default_transaction_isolation=repeatable\ read", "default_transaction_read_only=on")
_CONFLICTS = frozenset({"40001", "40P01", "23505"})
"""Serialisation failure, deadlock, and a unique value that another replica stored since we looked."""
_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")
_WAIT_FOR_EVER = text("SET LOCAL lock_timeout = 0")


class Engines(NamedTuple):
    """The ways into one database, each with its own connections so that none can starve another.

    ``points`` are short reads: in ``reader_threads`` threads, or right where they are asked for when that is 0.
    ``reads`` may last. ``writer_threads`` is 1 where writes queue up and share a commit.
    """

    points: Engine
    reads: Engine
    writes: Engine
    reader_threads: int
    writer_threads: int


def sqlite_engines(path: Path) -> Engines:
    """Engines on a file. Transactions are opened by us: the driver's own rules would commit before DDL."""
    # Parameters are hidden because error texts end in logs, and parameters are people's data. The pool has no limit:
    # at a limit, a read in the event loop would wait for a snapshot to end.
    engine = create_engine(make_url("sqlite://").set(database=str(path)), hide_parameters=True, pool_size=0)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return Engines(engine, engine, _writing(engine), reader_threads=0, writer_threads=1)


def postgresql_engines(url: PostgresUrl) -> Engines:
    """Engines on a server. Every read sees one moment, as on SQLite; writes are READ COMMITTED, with row locks."""
    return Engines(
        _server_engine(url, _READS, size=_READER_THREADS, overflow=0),
        _server_engine(url, _READS, size=2, overflow=_LONG_READS - 2),
        _writing(_server_engine(url, _WRITES, size=_WRITER_THREADS, overflow=0)),
        reader_threads=_READER_THREADS,
        writer_threads=_WRITER_THREADS,
    )


def is_writing(connection: Connection) -> bool:
    """Whether rows read now are read in order to be changed, and so have to be locked (``FOR UPDATE``)."""
    return bool(connection.get_execution_options().get(_WRITE_OPTION, False))


def run(driver: Any, statement: str, parameters: Any) -> Sequence[Any]:
    """Every row of a statement given to the driver itself, in the transaction that is open."""
    rows: Sequence[Any] = driver.execute(statement, parameters).fetchall()
    return rows


def run_alone(driver: Any, statement: str, parameters: Any) -> Sequence[Any]:
    """The same as a transaction of its own; none may be open."""
    if isinstance(driver, sqlite3.Connection):
        return run(driver, statement, parameters)  # begins none by itself
    driver.autocommit = True
    try:
        return run(driver, statement, parameters)
    finally:
        if not driver.closed:
            driver.autocommit = False


def serialise(connection: Connection, name: str) -> None:
    """Let one transaction at a time pass here, of all replicas, until it ends: for decisions that no row stands for."""
    if connection.dialect.name == "postgresql":
        connection.execute(_LOCK, {"name": name})


def serialise_migrations(connection: Connection) -> None:
    """The same for the schema, with patience for the replica that is changing it."""
    if connection.dialect.name == "postgresql":
        connection.execute(_WAIT_FOR_EVER)
        serialise(connection, "schema")


def is_conflict(error: DBAPIError) -> bool:
    """Whether the database undid a transaction only because of another one: the same again may succeed."""
    return getattr(error.orig, "sqlstate", None) in _CONFLICTS


def inserting(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that can say what to do on a conflict. Both databases have the same clause; only its class differs."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


@cache
def upsert(dialect: str, table: Table, keep: frozenset[str] = frozenset()) -> Insert:
    """Insert rows of a table, or overwrite all columns but the primary key and ``keep`` where the row exists."""
    statement = inserting(dialect, table)
    key = [column.name for column in table.primary_key.columns]
    rest = [c.name for c in table.columns if c.name not in key and c.name not in keep]
    return statement.on_conflict_do_update(index_elements=key, set_={name: statement.excluded[name] for name in rest})


def execute_plainly(connection: Connection, statement: Insert, rows: Sequence[dict[str, Any]]) -> None:
    """Run an insert for many rows whose values the driver takes as they are: twice as fast as with conversions."""
    compiled = _compiled(statement, connection.dialect)
    names = compiled.positiontup
    parameters: Any = rows if names is None else [tuple([row[name] for name in names]) for row in rows]
    connection.exec_driver_sql(compiled.string, parameters)


@cache
def _compiled(statement: Insert, dialect: Dialect) -> SQLCompiler:
    compiled = statement.compile(dialect=dialect)
    assert isinstance(compiled, SQLCompiler)
    return compiled


def _writing(engine: Engine) -> Engine:
    # On SQLite these transactions queue at their beginning instead of failing half-way.
    return engine.execution_options(**{_WRITE_OPTION: True})


def _server_engine(url: PostgresUrl, settings: Sequence[str], size: int, overflow: int) -> Engine:
    return create_engine(
        make_url(url.secret_text).set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_size=size,
        max_overflow=overflow,
        pool_timeout=_POOL_PATIENCE_S,
        # Told to the server once a connection, so that no transaction has to.
        connect_args={**_CONNECTION, "options": " ".join(f"-c {setting}" for setting in settings)},
    )


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    driver: Any = connection.connection.dbapi_connection
    driver.execute("BEGIN IMMEDIATE" if is_writing(connection) else "BEGIN")
