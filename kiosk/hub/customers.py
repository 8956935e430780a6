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
        if not token:
            return None
        return await self._database.fetch(lambda c: customer_rows.customer_by_login(c, digest(token)))

    async def by_id(self, customer_id: str) -> Customer | None:
        """One customer."""
        return await self._database.fetch(lambda c: customer_rows.customer(c, customer_id))
