"""Quotes with what was ordered of them, and the selections that staff made; terminals hear of both."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select

from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.domain.quote import Quote, StaffSelection
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import feed, quote_uses, quotes, staff_selections

_TOLD = timedelta(days=30)
"""How long terminals know a quote that ended, so that they can say so, and a selection."""

_LOOKED_BACK = timedelta(days=365)
_AT_ONCE = 100
_QUOTE = PointRead(select(quotes.c.body).where(quotes.c.id == bindparam("id")))
_SELECTION = PointRead(select(staff_selections.c.body).where(staff_selections.c.id == bindparam("id")))
# Only what terminals still know: the whole chain would hear again, with every new one, of all that they forgot before.
_ENDED = (
    select(quotes.c.id)
    .join(feed, and_(feed.c.kind == "quote", feed.c.key == quotes.c.id, feed.c.value.is_not(None)))
    .where(quotes.c.ends_at.between(bindparam("since"), bindparam("before")))
    .limit(_AT_ONCE)
)
_OLD = (
    select(staff_selections.c.id)
    .join(feed, and_(feed.c.kind == "staff_selection", feed.c.key == staff_selections.c.id, feed.c.value.is_not(None)))
    .where(staff_selections.c.made_at.between(bindparam("since"), bindparam("before")))
    .limit(_AT_ONCE)
)
_USED = (
    select(quote_uses.c.sku, func.sum(quote_uses.c.quantity).label("pieces"))
    .where(quote_uses.c.quote_id == bindparam("quote"))
    .group_by(quote_uses.c.sku)
)


def quote(connection: Connection, quote_id: str) -> Quote | None:
    """One quote."""
    row = _QUOTE.one_or_none(connection, {"id": quote_id})
    return None if row is None else row.body


def selection(connection: Connection, selection_id: str) -> StaffSelection | None:
    """One selection of a salesperson."""
    row = _SELECTION.one_or_none(connection, {"id": selection_id})
    return None if row is None else row.body


def add_quote(connection: Connection, new: Quote, now: datetime) -> None:
    """Keep a quote and tell the feed; it forgets those that ended long ago."""
    connection.execute(insert(quotes), {"id": new.id, "ends_at": new.ends_at, "body": new})
    _tell(connection, "quote", new.id, new)
    _forget(connection, "quote", connection.execute(_ENDED, _past(now)).scalars().all())


def add_selection(connection: Connection, new: StaffSelection, now: datetime) -> None:
    """Keep a selection and tell the feed; it forgets old ones."""
    connection.execute(insert(staff_selections), {"id": new.id, "made_at": new.made_at, "body": new})
    _tell(connection, "staff_selection", new.id, new)
    _forget(connection, "staff_selection", connection.execute(_OLD, _past(now)).scalars().all())


def ordered_of(connection: Connection, quote_id: str) -> dict[str, int]:
    """Pieces of each article that orders took of a quote."""
    return {row.sku: int(row.pieces) for row in connection.execute(_USED, {"quote": quote_id})}


def add_use(connection: Connection, quote_id: str, order_id: str, pieces: dict[str, int]) -> None:
    """An order takes pieces of a quote."""
    rows = [
        {"quote_id": quote_id, "order_id": order_id, "sku": sku, "quantity": count} for sku, count in pieces.items()
    ]
    connection.execute(insert(quote_uses), rows)


def forget_uses(connection: Connection, order_id: str) -> None:
    """The order counts no more."""
    connection.execute(delete(quote_uses).where(quote_uses.c.order_id == order_id))


def _past(now: datetime) -> dict[str, datetime]:
    return {"since": now - _LOOKED_BACK, "before": now - _TOLD}


def _tell(connection: Connection, kind: str, key: str, value: Quote | StaffSelection) -> None:
    publish(connection, [FeedRow(kind, key, CATALOGUE_TOPIC, msgspec.json.encode(value))])


def _forget(connection: Connection, kind: str, keys: Sequence[str]) -> None:
    publish(connection, [FeedRow(kind, key, CATALOGUE_TOPIC, None) for key in keys])
