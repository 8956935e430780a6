"""Keys that people prove their discounts with, and which proof went into which order: each counts once."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.discount_proof import DiscountKey
from kiosk.hub.store.tables import discount_keys, discount_uses


class KeyRow(NamedTuple):
    """A key with whose it is, on which terminal."""

    key: DiscountKey
    staff_id: str
    device_id: str
    ends_at: datetime


_KEY = select(
    discount_keys.c.id,
    discount_keys.c.secret,
    discount_keys.c.staff_id,
    discount_keys.c.device_id,
    discount_keys.c.ends_at,
).where(discount_keys.c.id == bindparam("key"))
_USED = select(discount_uses.c.order_id).where(discount_uses.c.proof == bindparam("proof"))
_PURGE = delete(discount_keys).where(discount_keys.c.ends_at < bindparam("before"))


def add(connection: Connection, new: KeyRow, before: datetime) -> None:
    """Believe a key; those that ended before an instant go."""
    connection.execute(_PURGE, {"before": before})
    row = {
        "id": new.key.id,
        "secret": new.key.secret,
        "staff_id": new.staff_id,
        "device_id": new.device_id,
        "ends_at": new.ends_at,
    }
    connection.execute(insert(discount_keys), row)


def key(connection: Connection, key_id: str) -> KeyRow | None:
    """One key."""
    row = connection.execute(_KEY, {"key": key_id}).one_or_none()
    return KeyRow(DiscountKey(row.id, row.secret), row.staff_id, row.device_id, row.ends_at) if row else None


def is_used(connection: Connection, proof: str, order_id: str | None = None) -> bool:
    """Whether an order, other than this one, has this proof already."""
    used_by = connection.execute(_USED, {"proof": proof}).scalar_one_or_none()
    return used_by not in {None, order_id}


def add_uses(connection: Connection, proofs: Iterable[str], order_id: str) -> None:
    """These are an order's now. Its caller looked whether they are used: one that is would undo the whole order."""
    rows = [{"proof": proof, "order_id": order_id} for proof in proofs]
    if rows:
        connection.execute(insert(discount_uses), rows)
