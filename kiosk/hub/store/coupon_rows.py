"""Coupons and who used them. Whoever decides on one holds ``lock`` of its code."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from kiosk.domain.coupon import Coupon
from kiosk.hub.store.dialect import serialise, upsert
from kiosk.hub.store.tables import coupon_uses, coupons

_SOME = select(coupons.c.body).where(coupons.c.code.in_(bindparam("codes", expanding=True)))
_COUNT = select(func.count()).select_from(coupon_uses).where(coupon_uses.c.code == bindparam("code"))
_COUNT_OF = _COUNT.where(coupon_uses.c.customer_id == bindparam("customer"))
_FORGET = delete(coupon_uses).where(coupon_uses.c.order_id == bindparam("order"))
_VANISHED = delete(coupons).where(coupons.c.code.not_in(bindparam("kept", expanding=True)))


def lock(connection: Connection, code: str) -> None:
    """Let nobody else count the uses of a coupon until this transaction ends."""
    serialise(connection, f"coupon {code}")


def some(connection: Connection, codes: Iterable[str]) -> dict[str, Coupon]:
    """The coupons of these codes, those that there are."""
    wanted = sorted(set(codes))
    found = connection.execute(_SOME, {"codes": wanted}).scalars() if wanted else ()
    return {coupon.code: coupon for coupon in found}


def uses(connection: Connection, code: str) -> int:
    """How many orders used a coupon."""
    return connection.execute(_COUNT, {"code": code}).scalar_one()


def uses_of(connection: Connection, code: str, customer_id: str) -> int:
    """How many orders of one customer used it."""
    return connection.execute(_COUNT_OF, {"code": code, "customer": customer_id}).scalar_one()


def add_uses(
    connection: Connection, codes: Sequence[str], order_id: str, customer_id: str | None, now: datetime
) -> None:
    """Note that an order used these."""
    rows = [{"code": code, "order_id": order_id, "customer_id": customer_id, "used_at": now} for code in codes]
    if rows:
        connection.execute(insert(coupon_uses), rows)


def forget_uses(connection: Connection, order_id: str) -> None:
    """The order counts no more: its coupons may be used again."""
    connection.execute(_FORGET, {"order": order_id})


def replace_all(connection: Connection, wanted: Sequence[Coupon]) -> None:
    """Make these the shop's coupons; what was used stays counted."""
    rows = [{"code": coupon.code, "body": coupon} for coupon in wanted]
    connection.execute(_VANISHED, {"kept": [coupon.code for coupon in wanted]})
    if rows:
        connection.execute(upsert(connection.dialect.name, coupons), rows)
