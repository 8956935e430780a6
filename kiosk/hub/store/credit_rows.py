"""Who is credited with the lines of orders, as it stands after corrections, and the corrections themselves."""

from collections import defaultdict
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, select

from kiosk.domain.credit import CorrectionMade, CreditCorrection, CreditShare, Shares, divided
from kiosk.domain.money import Money
from kiosk.hub.store.tables import credit_corrections, credits_

_C, _X = credits_.c, credit_corrections.c
_OF_ORDER = (
    select(_C.line_id, _C.staff_id, _C.percent)
    .where(_C.order_id == bindparam("order"))
    .order_by(_C.line_id, _C.percent.desc(), _C.staff_id)
)
_FORGET = delete(credits_).where(_C.order_id == bindparam("order"), _C.line_id == bindparam("line"))
_MADE = (
    select(_X.line_id, _X.before, _X.after, _X.reason, _X.staff_name, _X.at)
    .where(_X.order_id == bindparam("order"))
    .order_by(_X.at.desc(), _X.id)
)
_KNOWN = select(_X.id).where(_X.id == bindparam("of_id"))


class Corrected(NamedTuple):
    """A correction with what the store adds to it."""

    asked: CreditCorrection
    made: CorrectionMade
    staff_id: str


def of_order(connection: Connection, order_id: str) -> dict[str, Shares]:
    """The shares of each line that is somebody's, the largest first."""
    shares: defaultdict[str, list[CreditShare]] = defaultdict(list)
    for row in connection.execute(_OF_ORDER, {"order": order_id}):
        shares[row.line_id].append(CreditShare(row.staff_id, row.percent))
    return {line_id: tuple(some) for line_id, some in shares.items()}


def put(connection: Connection, order_id: str, line_id: str, shares: Shares, worth: Money) -> None:
    """Store other shares of a line."""
    connection.execute(_FORGET, {"order": order_id, "line": line_id})
    rows = [
        {
            "order_id": order_id,
            "line_id": line_id,
            "staff_id": share.staff_id,
            "percent": share.percent,
            "amount": amount.amount,
            "currency": amount.currency,
        }
        for share, amount in divided(worth, shares)
    ]
    if rows:
        connection.execute(insert(credits_), rows)


def is_made(connection: Connection, correction_id: str) -> bool:
    """Whether a correction arrived before."""
    return connection.execute(_KNOWN, {"of_id": correction_id}).first() is not None


def add_correction(connection: Connection, new: Corrected) -> None:
    """Remember a correction for ever."""
    row = {
        "id": new.asked.id,
        "order_id": new.asked.order_id,
        "line_id": new.asked.line_id,
        "before": new.made.before,
        "after": new.made.after,
        "reason": new.made.reason,
        "staff_id": new.staff_id,
        "staff_name": new.made.staff_name,
        "at": new.made.at,
    }
    connection.execute(insert(credit_corrections), row)


def corrections(connection: Connection, order_id: str) -> tuple[CorrectionMade, ...]:
    """What was put right in an order, the latest first."""
    return tuple(CorrectionMade(*row) for row in connection.execute(_MADE, {"order": order_id}))
