"""Somebody is in the shop to collect: a code for them, a call on the staff's screens until the goods are handed over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from kiosk.domain.collect_call import CollectCall
from kiosk.hub.aftersales.followed import FollowedOrder, followed
from kiosk.hub.auth.secrets import new_short_code
from kiosk.hub.order_record import OrderRecord
from kiosk.hub.order_tasks import follow_order
from kiosk.hub.shop_day import shop_day
from kiosk.hub.store import call_rows, feed_rows, order_rows
from kiosk.hub.store.call_rows import CallRow
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.feed_rows import FeedRow
from kiosk.ports.clock import Clock


class CallRefused(msgspec.Struct, frozen=True):
    """Nobody is called. ``code``: ``order_unknown`` or ``nothing_to_collect``."""

    code: str


@dataclass(frozen=True)
class Calls:
    """Calls on the hub's store."""

    database: Database
    clock: Clock

    async def call(self, tracking_token: str, location_id: str = "") -> CollectCall | CallRefused:
        """Tell the staff of a place that somebody waits; without a place, where the order is collected first.

        Pressed again, the same call with the same code.
        """
        return await self.database.write(lambda c: self._call(c, tracking_token, location_id))

    async def order_of(self, code: str) -> OrderRecord | None:
        """The order behind a code that a shopper reads aloud, as long as somebody waits for it."""

        def work(connection: Connection) -> OrderRecord | None:
            call = call_rows.by_code(connection, code)
            return order_rows.by_id(connection, call.order_id) if call and call.answered_at is None else None

        return await self.database.fetch(work)

    def _call(self, connection: Connection, token: str, location_id: str) -> CollectCall | CallRefused:
        record = order_rows.by_tracking(connection, token)
        if record is None:
            return CallRefused("order_unknown")
        serialise(connection, f"order {record.id}")
        order = followed(connection, record)
        waiting = order.to_collect(shop_day(self.clock.now()))
        place = location_id or next(iter(waiting), "")
        if place not in waiting:
            return CallRefused("nothing_to_collect")
        known = next((call for call in order.calls if call.location_id == place), None)
        row = known or CallRow(_free_code(connection), record.id, place, self.clock.now(), None)
        if known is None:
            call_rows.add(connection, row)
            order = followed(connection, record)
            follow_order(connection, order, "", self.clock.now())
        told = as_call(order, row)
        _tell(connection, told.code, place, msgspec.json.encode(told))
        return told


def as_call(order: FollowedOrder, row: CallRow) -> CollectCall:
    """What the staff's screens show of a call."""
    lines = order.to_collect().get(row.location_id, [])
    is_ready = bool(lines) and all(order.progress[line.ordered.id].state == "ready" for line in lines)
    pieces = sum(line.confirmed.quantity for line in lines)
    return CollectCall(row.code, order.record.number, row.location_id, pieces, row.called_at, is_ready)


def end_calls(connection: Connection, order: FollowedOrder, places: Iterable[str], now: datetime) -> None:
    """Take calls off the screens where nothing is left to collect; tell the others anew."""
    waiting = order.to_collect()
    for place in places:
        if place not in waiting:
            for code in call_rows.answer(connection, order.record.id, place, now):
                _tell(connection, code, place, None)
    for row in order.calls:
        if row.location_id in waiting:
            _tell(connection, row.code, row.location_id, msgspec.json.encode(as_call(order, row)))


def _tell(connection: Connection, code: str, location_id: str, value: bytes | None) -> None:
    # On the topic of the place's stock: every terminal there follows it already.
    feed_rows.publish(connection, [FeedRow("call", code, location_id, value)])


def _free_code(connection: Connection) -> str:
    while True:
        code = new_short_code()
        if call_rows.by_code(connection, code) is None:
            return code
