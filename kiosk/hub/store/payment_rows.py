"""Rows of payments: what is due of an order, and each try to pay it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, bindparam, case, insert, select, update

from kiosk.domain.money import Money
from kiosk.hub.payment_record import OPEN, PaymentDue, PaymentTry
from kiosk.hub.store.tables import order_payments, orders, payments

_DUE = order_payments.c
_TRY = payments.c
_OF_ORDERS = select(order_payments).where(_DUE.order_id.in_(bindparam("orders", expanding=True)))
_BY_TOKEN = select(order_payments).where(_DUE.token == bindparam("of_token"))
_TRIES_OF_ORDERS = (
    select(payments)
    .where(_TRY.order_id.in_(bindparam("orders", expanding=True)))
    .order_by(_TRY.order_id, _TRY.begun_at, _TRY.id)
)
_BY_ID = select(payments).where(_TRY.id == bindparam("of_id"))
_BY_KEY = select(payments).where(_TRY.key == bindparam("of_key"))
_BY_SESSION = select(payments).where(_TRY.session_id == bindparam("of_session"))
_TO_LOOK_AT = (
    select(payments).where(_TRY.look_at <= bindparam("now")).order_by(_TRY.look_at, _TRY.id).limit(bindparam("rows"))
)
_OPEN = (
    select(payments, orders.c.number.label("order_number"))
    .join(orders, orders.c.id == _TRY.order_id)
    .where(_TRY.state.in_([*sorted(OPEN), "surplus"]))
    .order_by(_TRY.begun_at, _TRY.id)
)
_ADD_DUE = insert(order_payments)
_SETTLE = (
    update(order_payments)
    .where(_DUE.order_id == bindparam("of_order"), _DUE.paid_by.is_(None), _DUE.due >= bindparam("came"))
    .values(paid_by=bindparam("by"), paid_at=bindparam("at"))
)
_LOWER = (
    update(order_payments)
    .where(_DUE.order_id == bindparam("of_order"), _DUE.paid_by.is_(None))
    .values(due=case((_DUE.due > bindparam("less"), _DUE.due - bindparam("less")), else_=0))
)
_ADD = insert(payments)
_CHANGE = update(payments).where(_TRY.id == bindparam("of_id"))
_ORDER_OF_NUMBER = select(orders.c.tracking_token).where(orders.c.number == bindparam("of_number")).limit(2)
_ORDER_OF_ID = select(orders.c.tracking_token).where(orders.c.id == bindparam("of_id"))


def due_of(connection: Connection, order_id: str) -> PaymentDue | None:
    """What is due of an order; None until somebody asked."""
    return dues(connection, [order_id]).get(order_id)


def dues(connection: Connection, order_ids: Sequence[str]) -> dict[str, PaymentDue]:
    """The same of several orders."""
    rows = connection.execute(_OF_ORDERS, {"orders": list(order_ids)})
    return {row.order_id: _due(row) for row in rows}


def due_by_token(connection: Connection, token: str) -> PaymentDue | None:
    """The order whose payment page a token opens."""
    row = connection.execute(_BY_TOKEN, {"of_token": token}).one_or_none()
    return _due(row) if row else None


def add_due(connection: Connection, due: PaymentDue) -> None:
    """Note what is due of an order."""
    values = {"order_id": due.order_id, "token": due.token, "due": due.due.amount, "currency": due.due.currency}
    connection.execute(_ADD_DUE, values)


def lower_due(connection: Connection, order_id: str, less: Money) -> None:
    """So much less is due of an order that nobody has paid."""
    connection.execute(_LOWER, {"of_order": order_id, "less": less.amount})


def settle(connection: Connection, attempt: PaymentTry, now: datetime) -> bool:
    """Note which try paid an order; False when another one did before, or less is due by now."""
    values = {"of_order": attempt.order_id, "by": attempt.id, "at": now, "came": attempt.amount.amount}
    return connection.execute(_SETTLE, values).rowcount == 1


def tries(connection: Connection, order_ids: Sequence[str]) -> dict[str, list[PaymentTry]]:
    """Every try of several orders, oldest first."""
    found: dict[str, list[PaymentTry]] = {}
    for row in connection.execute(_TRIES_OF_ORDERS, {"orders": list(order_ids)}):
        found.setdefault(row.order_id, []).append(_try(row))
    return found


def by_id(connection: Connection, payment_id: str) -> PaymentTry | None:
    """One try."""
    return _one(connection, _BY_ID, {"of_id": payment_id})


def by_key(connection: Connection, key: str) -> PaymentTry | None:
    """The try that a key was made for."""
    return _one(connection, _BY_KEY, {"of_key": key})


def by_session(connection: Connection, session_id: str) -> PaymentTry | None:
    """The try that a provider knows by its own name."""
    return _one(connection, _BY_SESSION, {"of_session": session_id})


def to_look_at(connection: Connection, now: datetime, most: int) -> list[PaymentTry]:
    """Tries whose provider or terminal is to be asked now."""
    return [_try(row) for row in connection.execute(_TO_LOOK_AT, {"now": now, "rows": most})]


def still_open(connection: Connection) -> list[tuple[str, PaymentTry]]:
    """Tries in which money may still move, or has to go back, with the numbers of their orders; oldest first."""
    found = []
    for row in connection.execute(_OPEN):
        values = dict(row._mapping)  # noqa: SLF001 - the documented way to a row's names
        number = values.pop("order_number")
        amount = Money(values.pop("amount"), values.pop("currency"))
        found.append((number, PaymentTry(**values, amount=amount)))
    return found


def add(connection: Connection, row: PaymentTry) -> None:
    """Note a try."""
    connection.execute(_ADD, _values(row))


def put(connection: Connection, row: PaymentTry) -> None:
    """Write a try again, as it is now."""
    values = _values(row)
    del values["id"]
    connection.execute(_CHANGE.values(values), {"of_id": row.id})


def token_of_number(connection: Connection, number: str) -> str | None:
    """The tracking token of the order with this number; None when there is none, or several."""
    found = connection.execute(_ORDER_OF_NUMBER, {"of_number": number}).scalars().all()
    return found[0] if len(found) == 1 else None


def token_of_order(connection: Connection, order_id: str) -> str | None:
    """The tracking token of an order."""
    token: str | None = connection.execute(_ORDER_OF_ID, {"of_id": order_id}).scalar_one_or_none()
    return token


def _one(connection: Connection, statement: Any, values: dict[str, str]) -> PaymentTry | None:
    row = connection.execute(statement, values).one_or_none()
    return _try(row) if row else None


def _due(row: Row[Any]) -> PaymentDue:
    return PaymentDue(row.order_id, row.token, Money(row.due, row.currency), row.paid_by, row.paid_at)


def _try(row: Row[Any]) -> PaymentTry:
    values = dict(row._mapping)  # noqa: SLF001 - the documented way to a row's names
    amount = Money(values.pop("amount"), values.pop("currency"))
    return PaymentTry(**values, amount=amount)


def _values(row: PaymentTry) -> dict[str, Any]:
    values = msgspec.structs.asdict(row)
    return {**values, "amount": row.amount.amount, "currency": row.amount.currency}
