"""Points of customers, and which orders earned or spent them."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, case, insert, select, update

from kiosk.domain.loyalty import LoyaltyAccount
from kiosk.hub.store.dialect import inserting, is_writing
from kiosk.hub.store.tables import customers, loyalty_accounts, loyalty_entries

_ACCOUNTS, _ENTRIES = loyalty_accounts.c, loyalty_entries.c
_ONE = select(_ACCOUNTS.points).where(_ACCOUNTS.customer_id == bindparam("customer"))
_LOCKED = _ONE.with_for_update()
_OWNER = select(customers.c.id).where(customers.c.loyalty_card == bindparam("card"))
_SPEND = (
    update(loyalty_accounts)
    .where(_ACCOUNTS.customer_id == bindparam("of"), _ACCOUNTS.points >= bindparam("count"))
    .values(points=_ACCOUNTS.points - bindparam("count"))
)
_ADD = (
    update(loyalty_accounts)
    .where(_ACCOUNTS.customer_id == bindparam("of"))
    # Points earned may be spent before their order is given back: what is missing then is not asked for.
    .values(points=case((_ACCOUNTS.points + bindparam("count") < 0, 0), else_=_ACCOUNTS.points + bindparam("count")))
)
_OF_ORDER = select(_ENTRIES.kind, _ENTRIES.customer_id).where(
    _ENTRIES.order_id == bindparam("order"), _ENTRIES.given_back_at.is_(None)
)
_OPEN = (
    update(loyalty_entries)
    .where(_ENTRIES.order_id == bindparam("order"), _ENTRIES.given_back_at.is_(None))
    .values(given_back_at=bindparam("now"))
    .returning(_ENTRIES.customer_id, _ENTRIES.points)
)


def account(connection: Connection, customer_id: str) -> LoyaltyAccount:
    """A customer's points; locked in a write."""
    statement = _LOCKED if is_writing(connection) else _ONE
    return LoyaltyAccount(connection.execute(statement, {"customer": customer_id}).scalar_one_or_none() or 0)


def owner(connection: Connection, card: str) -> str | None:
    """The customer whose card has this number."""
    found: str | None = connection.execute(_OWNER, {"card": card}).scalar_one_or_none()
    return found


def spend(connection: Connection, customer_id: str, points: int, order_id: str, now: datetime) -> bool:
    """Take points for an order; False, and nothing taken, when there are not so many."""
    if not connection.execute(_SPEND, {"of": customer_id, "count": points}).rowcount:
        return False
    _note(connection, customer_id, -points, order_id, now)
    return True


def earn(connection: Connection, customer_id: str, points: int, order_id: str, now: datetime) -> None:
    """Add what an order earned."""
    open_accounts(connection, {customer_id: 0})
    connection.execute(_ADD, {"of": customer_id, "count": points})
    _note(connection, customer_id, points, order_id, now)


def give_back(connection: Connection, order_id: str, now: datetime) -> None:
    """Undo what an order earned and spent, once."""
    for entry in sorted(connection.execute(_OPEN, {"order": order_id, "now": now}).all()):
        connection.execute(_ADD, {"of": entry.customer_id, "count": -entry.points})


def entries(connection: Connection, order_id: str) -> dict[str, str]:
    """Whose points an order ``earned`` and ``spent``."""
    return {row.kind: row.customer_id for row in connection.execute(_OF_ORDER, {"order": order_id})}


def add(connection: Connection, customer_id: str, points: int) -> None:
    """Points more, or fewer, down to none; whoever calls sees to it that this happens once."""
    connection.execute(_ADD, {"of": customer_id, "count": points})


def open_accounts(connection: Connection, points: Mapping[str, int]) -> None:
    """Open accounts that are not here yet. What is in one that is here is newer than any export."""
    rows = [{"customer_id": customer_id, "points": count} for customer_id, count in points.items()]
    if rows:
        connection.execute(inserting(connection.dialect.name, loyalty_accounts).on_conflict_do_nothing(), rows)


def _note(connection: Connection, customer_id: str, points: int, order_id: str, now: datetime) -> None:
    row = {
        "order_id": order_id,
        "kind": "earned" if points > 0 else "spent",
        "customer_id": customer_id,
        "points": points,
        "booked_at": now,
        "given_back_at": None,
    }
    connection.execute(insert(loyalty_entries), row)
