"""The store: its schema, and writes that share a commit without sharing a fate."""

import asyncio
import importlib
import pkgutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Executable, insert, select, text
from sqlalchemy.dialects import postgresql

from kiosk.hub import store
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub.store.database import Database
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.tables import METADATA, price_groups

pytestmark = pytest.mark.anyio


def test_migrations_make_exactly_the_tables_of_the_code(hub_database: DatabaseAddress) -> None:
    database = Database.open(hub_database)
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    database.close()


def test_every_statement_can_be_written_for_postgresql() -> None:
    modules = [
        importlib.import_module(f"kiosk.hub.store.{found.name}")
        for found in pkgutil.iter_modules(store.__path__)
        if found.name.endswith("_rows")
    ]
    statements = [value for module in modules for value in vars(module).values() if isinstance(value, Executable)]
    statements += [upsert("postgresql", table) for table in METADATA.sorted_tables if len(table.columns) > 2]
    assert len(statements) > 60
    for statement in statements:
        str(statement.compile(dialect=postgresql.dialect()))  # type: ignore[attr-defined,no-untyped-call]


def test_store_survives_power_cuts_by_its_settings(database_file: Path) -> None:
    database = Database.open(database_file)
    with database.read() as connection:
        settings = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    database.close()
    assert settings == ["wal", 2, 1]


async def test_failed_job_takes_nothing_with_it_and_harms_no_other(hub_database: DatabaseAddress) -> None:
    database = Database.open(hub_database)

    def store(connection: Connection, name: str) -> str:
        connection.execute(insert(price_groups), {"id": name, "body": {"id": name, "name": {}}})
        if name == "bad":
            raise ZeroDivisionError
        return name

    names = ["one", "bad", "two"]
    jobs = [database.write(lambda connection, name=name: store(connection, name)) for name in names]  # type: ignore[misc]
    results = await asyncio.gather(*jobs, return_exceptions=True)
    assert results[::2] == ["one", "two"]
    assert isinstance(results[1], ZeroDivisionError)
    with database.read() as connection:
        stored = set(connection.execute(select(price_groups.c.id)).scalars())
    database.close()
    assert stored == {"public", "pro", "one", "two"}
