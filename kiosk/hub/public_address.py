"""The address under which phones reach the hub: told at its start, and remembered for what is printed without it."""

from sqlalchemy import insert, select, update

from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.tables import public_address

_URL = select(public_address.c.url)


def remembered_address(database: Database) -> str | None:
    """The address of the hub's last start; None when it never ran. Blocks."""
    with database.read() as connection:
        return _read(connection)


def remember_address(database: Database, url: str) -> None:
    """Keep the address for later; writes only when it is another one. Blocks."""
    if remembered_address(database) != url:
        database.write_now(lambda connection: _keep(connection, url))


def _read(connection: Connection) -> str | None:
    url: str | None = connection.execute(_URL).scalar_one_or_none()
    return url


def _keep(connection: Connection, url: str) -> None:
    serialise(connection, "public address")
    if _read(connection) is None:
        connection.execute(insert(public_address).values(id=1, url=url))
    else:
        connection.execute(update(public_address).values(url=url))
