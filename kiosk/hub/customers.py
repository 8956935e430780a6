"""Known customers and their orders, for their own pages."""

from kiosk.hub.auth.secrets import digest
from kiosk.hub.customer import Customer
from kiosk.hub.store import customer_rows
from kiosk.hub.store.database import Database


class Customers:
    """Reads of customers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def by_login_token(self, token: str) -> Customer | None:
        """The customer whose phone shows a login token."""
        with self._database.read() as connection:
            return customer_rows.customer_by_login(connection, digest(token)) if token else None

    async def by_id(self, customer_id: str) -> Customer | None:
        """One customer."""
        with self._database.read() as connection:
            return customer_rows.customer(connection, customer_id)
