"""Goods of an order leave the shop, or go back to its shelves: the stock that follows, inside the write that says so."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from kiosk.domain.order import KEPT_IN_STOCK
from kiosk.domain.order_progress import LEFT_THE_SHOP, LineProgress, ProgressVerb
from kiosk.hub.order_record import OrderRecord, OrderRecordLine
from kiosk.hub.store import departure_rows, staff_rows, stock_change_rows, stock_rows
from kiosk.hub.store.departure_rows import DepartureReason
from kiosk.hub.store.stock_change_rows import ChangeRow
from kiosk.hub.store.stock_rows import Cell

_REASONS: Final[Mapping[ProgressVerb, DepartureReason]] = {"hand_over": "handed_over", "ship": "shipped"}


def follow_goods(
    connection: Connection,
    record: OrderRecord,
    before: Mapping[str, LineProgress],
    moved: Sequence[OrderRecordLine],
    verb: ProgressVerb,
    said_by: str,
    now: datetime,
) -> None:
    """What a step that was just taken does to the stock; most steps do nothing.

    The caller holds the order's lock, and ``moved`` are only lines that this step moved: each leaves once. ``before`` is
    how far all of the order's lines were.
    """
    reason = _REASONS.get(verb)
    if (reason is None and verb != "reshelve") or not moved:
        return
    cells = {_cell(line) for line in moved}
    stock_rows.lock(connection, sorted({sku for sku, _ in cells}))
    gone = _pieces(line for line in record.lines if before[line.ordered.id].state in LEFT_THE_SHOP)
    for line in sorted(moved, key=lambda line: (_cell(line), line.ordered.id)):
        if line.confirmed.outcome in KEPT_IN_STOCK:
            stock_rows.give_back(connection, *_cell(line), line.confirmed.quantity, now)
        if reason is not None:
            _take_off(connection, record, line, gone.get(_cell(line), 0), reason, said_by, now)
            gone[_cell(line)] = gone.get(_cell(line), 0) + line.confirmed.quantity
    stock_rows.publish_levels(connection, {sku for sku, _ in cells}, frozenset(cells))


def not_taken_yet(connection: Connection, cell: Cell, number: str, pieces: int) -> int:
    """Of a movement that a platform tells: what is left of it when it names an order whose goods the hub took off before."""
    if pieces >= 0 or not number:
        return pieces
    return min(0, pieces + departure_rows.taken_off(connection, cell, number))


def _take_off(
    connection: Connection,
    record: OrderRecord,
    line: OrderRecordLine,
    gone: int,
    reason: DepartureReason,
    said_by: str,
    now: datetime,
) -> None:
    """The line's pieces less those that a platform has told of this order already. No figure goes below nothing."""
    cell, pieces = _cell(line), line.confirmed.quantity
    was_taken_along = line.confirmed.fulfillment.kind == "take_now"
    if was_taken_along and departure_rows.is_told_since(connection, cell, record.confirmed_at):
        return  # it left on the day of the sale: that figure lacks it
    known = departure_rows.told(connection, cell, record.number) + departure_rows.taken_off(
        connection, cell, record.number
    )
    on_hand = stock_change_rows.on_hand(connection, cell) or 0
    leaving = min(max(0, gone + pieces - known), pieces, on_hand)
    if not leaving:
        return
    stock_change_rows.move(connection, cell, -leaving, now)
    row = ChangeRow(
        f"order/{record.id}/{line.ordered.id}",
        _source(connection, said_by),
        *cell,
        on_hand,
        on_hand - leaving,
        reason,
        None,
        record.confirmed_at if was_taken_along else now,
        now,
        record.number,
    )
    stock_change_rows.note(connection, row)


def _source(connection: Connection, said_by: str) -> str:
    is_person = staff_rows.member(connection, said_by) is not None
    return f"staff:{said_by}" if is_person else f"platform:{said_by}"


def _cell(line: OrderRecordLine) -> Cell:
    return line.confirmed.sku, line.confirmed.fulfillment.location_id


def _pieces(lines: Iterable[OrderRecordLine]) -> dict[Cell, int]:
    counted: dict[Cell, int] = {}
    for line in lines:
        counted[_cell(line)] = counted.get(_cell(line), 0) + line.confirmed.quantity
    return counted
