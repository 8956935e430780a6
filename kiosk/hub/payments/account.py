"""One order as its payments see it."""

import msgspec

from kiosk.domain.money import Money
from kiosk.domain.payment import PaymentStanding
from kiosk.hub.auth.secrets import new_token
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.payment_record import PaymentDue, PaymentTry, last_that_counts, standing_of
from kiosk.hub.store import order_rows, payment_rows
from kiosk.hub.store.database import Connection


class Account(msgspec.Struct, frozen=True):
    """An order, what is due of it, and every try to pay. ``due`` is None until somebody asked how to pay."""

    order: OrderRecord
    due: PaymentDue | None
    tries: list[PaymentTry]

    @property
    def standing(self) -> PaymentStanding:
        """How it stands."""
        return standing_of(self.order, self.due, self.tries)

    @property
    def left(self) -> Money:
        """What is to be paid in one go."""
        return self.due.due if self.due else self.order.due

    @property
    def open_try(self) -> PaymentTry | None:
        """The try in which money may still move, if there is one."""
        last = last_that_counts(self.tries)
        return last if last is not None and last.is_open else None

    @property
    def why(self) -> str:
        """Why the last try ended without money."""
        last = last_that_counts(self.tries)
        return last.why if last is not None else ""


def account_of(connection: Connection, tracking_token: str) -> Account | None:
    """The account of the order that a slip opens."""
    order = order_rows.by_tracking(connection, tracking_token) if tracking_token else None
    return _account(connection, order) if order is not None else None


def account_by_id(connection: Connection, order_id: str) -> Account | None:
    """The account of an order."""
    token = payment_rows.token_of_order(connection, order_id)
    return account_of(connection, token) if token else None


def account_by_page(connection: Connection, token: str) -> Account | None:
    """The account whose page a token opens."""
    due = payment_rows.due_by_token(connection, token) if token else None
    return account_by_id(connection, due.order_id) if due else None


def again(connection: Connection, account: Account) -> Account:
    """The same as it is now, with what is due noted: read after the lock that decisions are made under."""
    if payment_rows.due_of(connection, account.order.id) is None:
        payment_rows.add_due(connection, PaymentDue(account.order.id, new_token(), account.order.due))
    return _account(connection, account.order)


def _account(connection: Connection, order: OrderRecord) -> Account:
    tries = payment_rows.tries(connection, [order.id]).get(order.id, [])
    return Account(order, payment_rows.due_of(connection, order.id), tries)
