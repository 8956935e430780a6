"""References in customers' links: one for each customer and edition, resolved here and nowhere else."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, update

from kiosk.hub.store.tables import customer_links, customers

_OF = select(customer_links.c.reference, customer_links.c.expires_on).where(
    customer_links.c.customer_id == bindparam("customer"), customer_links.c.edition == bindparam("edition")
)
_CUSTOMER = select(customer_links.c.customer_id).where(
    customer_links.c.reference == bindparam("reference"), customer_links.c.edition == bindparam("edition")
)
_PROLONG = (
    update(customer_links)
    .where(customer_links.c.reference == bindparam("of_reference"))
    .values(expires_on=bindparam("until"))
)
_LAST_DAY = select(func.max(customer_links.c.expires_on))
_IS_CUSTOMER = select(customers.c.id).where(customers.c.id == bindparam("customer"))


class LinkRow(NamedTuple):
    """A reference and the last day of the longest link with it."""

    reference: str
    expires_on: date


def of(connection: Connection, customer_id: str, edition: str) -> LinkRow | None:
    """The reference of a customer in an edition, when there is one."""
    row = connection.execute(_OF, {"customer": customer_id, "edition": edition}).one_or_none()
    return None if row is None else LinkRow._make(row)


def add(connection: Connection, row: LinkRow, customer_id: str, edition: str) -> None:
    """Keep a new reference."""
    connection.execute(insert(customer_links), {**row._asdict(), "customer_id": customer_id, "edition": edition})


def prolong(connection: Connection, row: LinkRow) -> None:
    """A longer link with a known reference was made."""
    connection.execute(_PROLONG, {"of_reference": row.reference, "until": row.expires_on})


def customer_of(connection: Connection, reference: str, edition: str) -> str | None:
    """Whose reference it is in this edition."""
    return connection.execute(_CUSTOMER, {"reference": reference, "edition": edition}).scalar_one_or_none()


def is_customer(connection: Connection, customer_id: str) -> bool:
    """Whether there is such a customer."""
    return connection.execute(_IS_CUSTOMER, {"customer": customer_id}).first() is not None


def last_day(connection: Connection) -> date | None:
    """The last day of all links."""
    day: date | None = connection.execute(_LAST_DAY).scalar_one()
    return day
