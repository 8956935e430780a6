"""Customers as the hub knows them; terminals only ever get the masked summary."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from kiosk.hub.customer import Customer
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import customers

_BY_ID = PointRead(select(customers).where(customers.c.id == bindparam("id")))
_BY_LOGIN = select(customers).where(customers.c.login_hash == bindparam("login_hash"))


def customer(connection: Connection, customer_id: str) -> Customer | None:
    """One customer by id."""
    return _customer(_BY_ID.one_or_none(connection, {"id": customer_id}))


def customer_by_login(connection: Connection, login_hash: str) -> Customer | None:
    """The customer whose phone holds the token behind a hash."""
    return _customer(connection.execute(_BY_LOGIN, {"login_hash": login_hash}).one_or_none())


def _customer(row: Row[*tuple[Any, ...]] | None) -> Customer | None:
    if row is None:
        return None
    return Customer(
        id=row.id,
        first_name=row.first_name,
        last_name=row.last_name,
        price_group_id=row.price_group_id,
        email=row.email,
        phone=row.phone,
        address=row.address,
        language=row.language,
        member_since=row.member_since,
    )
