"""An order by its number and something that only its owner would say. Guessing is slowed down."""

import msgspec

from kiosk.domain.customer import Address
from kiosk.domain.order_asked import LONGEST_PROOF, GivenWithOrder, OrderAsked, is_proof, normalised_number
from kiosk.hub.auth.throttle import Throttle
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.store import customer_rows, order_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock

_TRIES_OF_NUMBER, _TRIES_OF_CALLER = 5, 20
_WINDOW_S = 900.0


class NotFound(msgspec.Struct, frozen=True):
    """No such order, or not theirs: nobody learns which. ``wait_s`` is set when too much was tried."""

    wait_s: int = 0


class OrderFinder:
    """Counts wrong answers for each number and each caller, on this hub."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._numbers = Throttle(_TRIES_OF_NUMBER, _WINDOW_S, clock)
        self._callers = Throttle(_TRIES_OF_CALLER, _WINDOW_S, clock)

    async def find(self, asked: OrderAsked, caller: str) -> OrderRecord | NotFound:
        """The order; ``caller`` is a terminal's id or a phone's address."""
        number = normalised_number(asked.number)
        wait_s = max(self._numbers.wait_s(number), self._callers.wait_s(caller))
        if wait_s:
            return NotFound(wait_s)
        proof = asked.proof[:LONGEST_PROOF]
        # Counted before it is judged: many tries sent at once are as many tries.
        self._numbers.count(number)
        self._callers.count(caller)
        found = await self._database.fetch(lambda c: _proved(c, number, proof))
        if found is None:
            return NotFound()
        self._callers.take_back(caller)
        self._numbers.forget(number)
        return found


def _proved(connection: Connection, number: str, proof: str) -> OrderRecord | None:
    candidates = order_rows.by_number(connection, number) if number else []
    return next((one for one in candidates if is_proof(proof, _given(connection, one))), None)


def _given(connection: Connection, record: OrderRecord) -> GivenWithOrder:
    customer = customer_rows.customer(connection, record.customer_id) if record.customer_id else None
    emails = [record.contact.email] if record.contact else []
    phones = [record.contact.phone] if record.contact else []
    addresses: list[Address | None] = [record.address]
    if customer is not None:
        emails.append(customer.email)
        phones.append(customer.phone)
        addresses.append(customer.address)
    return GivenWithOrder(tuple(emails), tuple(phones), tuple(each.postcode for each in addresses if each))
