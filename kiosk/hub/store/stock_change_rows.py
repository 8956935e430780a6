"""Counts, movements and corrections of stock: each applied at most once, whoever sends it again."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, case, delete, exists, insert, not_, select, update
from sqlalchemy.sql.dml import ReturningInsert

from kiosk.domain.stock_history import StockSource
from kiosk.hub.store import rule_rows
from kiosk.hub.store.departure_rows import IS_NO_FIGURE
from kiosk.hub.store.dialect import inserting, upsert
from kiosk.hub.store.stock_rows import Cell
from kiosk.hub.store.tables import (
    locations,
    stock_changes,
    stock_counts,
    stock_levels,
    stock_sources,
    variants,
)

_LEVEL = stock_levels.c
_HERE = (_LEVEL.sku == bindparam("of_sku"), _LEVEL.location_id == bindparam("at_location"))
# Time never runs backwards: an order may have touched the figure since the count was made.
_AS_OF = case((_LEVEL.as_of > bindparam("as_of"), _LEVEL.as_of), else_=bindparam("as_of", type_=_LEVEL.as_of.type))
_SET = update(stock_levels).where(*_HERE).values(on_hand=bindparam("pieces"), as_of=_AS_OF)
_MOVE = (
    update(stock_levels)
    .where(*_HERE)
    .values(on_hand=_LEVEL.on_hand + bindparam("pieces"), as_of=_AS_OF)
    .returning(_LEVEL.on_hand)
)
_ON_HAND = select(_LEVEL.on_hand).where(*_HERE).with_for_update()
_COUNTED_AT = select(stock_counts.c.counted_at).where(
    stock_counts.c.sku == bindparam("of_sku"), stock_counts.c.location_id == bindparam("at_location")
)
_KNOWN_SKUS = select(variants.c.sku).where(variants.c.sku.in_(bindparam("skus", expanding=True)))
_PLACES = select(locations.c.id)
_TOLD = select(stock_sources.c.told_at).where(stock_sources.c.location_id == bindparam("place"))
_ONE = select(stock_changes).where(stock_changes.c.id == bindparam("of_id"))
_WAS_DONE = select(stock_changes.c.id).where(stock_changes.c.id == bindparam("of_id"))
_AT_ONCE = 2_000
_OLDER_FILE = exists().where(
    stock_sources.c.location_id == stock_changes.c.location_id, stock_sources.c.figures_at < stock_changes.c.at
)
_OLD = (
    select(stock_changes.c.id)
    .where(stock_changes.c.applied_at < bindparam("before"), not_(IS_NO_FIGURE & _OLDER_FILE))
    .limit(_AT_ONCE)
)
_FIGURES_OF = (
    update(stock_sources)
    .where(stock_sources.c.location_id == bindparam("place"))
    .values(figures_at=bindparam("moment"))
)
_FORGET = delete(stock_changes).where(stock_changes.c.id.in_(_OLD))

_KEPT = frozenset({"figures_at"})

TOLD_AGAIN_AFTER = timedelta(minutes=1)
"""People read ages in minutes: telling every terminal of every sale would cost more than it says."""


class ChangeRow(NamedTuple):
    """A change that was applied, for whoever asks later why a figure is what it is."""

    id: str
    source: str
    sku: str
    location_id: str
    before: int | None
    after: int | None
    reason: str
    device_id: str | None
    at: datetime
    applied_at: datetime
    document: str = ""
    other_location_id: str = ""


def known_cells(connection: Connection, cells: list[Cell]) -> set[Cell]:
    """The cells whose SKU and location exist here."""
    skus = set(connection.execute(_KNOWN_SKUS, {"skus": sorted({sku for sku, _ in cells})}).scalars())
    places = set(connection.execute(_PLACES).scalars())
    return {(sku, place) for sku, place in cells if sku in skus and place in places}


def is_newest_count(connection: Connection, cell: Cell, at: datetime) -> bool:
    """Remember when a cell was counted; False when a count of that moment or a later one is known."""
    row = {"sku": cell[0], "location_id": cell[1], "counted_at": at}
    return connection.execute(_remember_count(connection.dialect.name), row).one_or_none() is not None


def counted_at(connection: Connection, cell: Cell) -> datetime | None:
    """When a cell was last counted, as far as a door told."""
    at: datetime | None = connection.execute(_COUNTED_AT, _of(cell)).scalar_one_or_none()
    return at


def on_hand(connection: Connection, cell: Cell) -> int | None:
    """Pieces of a cell, locked until the transaction ends; None when it holds none of this SKU."""
    return connection.execute(_ON_HAND, _of(cell)).scalar_one_or_none()


def set_on_hand(connection: Connection, cell: Cell, pieces: int, as_of: datetime) -> None:
    """A figure that somebody counted; the cell is made when it is new."""
    if connection.execute(_SET, {**_of(cell), "pieces": pieces, "as_of": as_of}).rowcount == 0:
        row = {"sku": cell[0], "location_id": cell[1], "on_hand": pieces, "as_of": as_of}
        # What managers keep back at the place: they take it off again from every cell when they keep back less.
        safety = rule_rows.current(connection).buffer_of(cell[1])
        empty: dict[str, object] = {"reserved": 0, "safety": safety, "incoming": 0, "incoming_on": None, "shelf": {}}
        connection.execute(insert(stock_levels), {**row, **empty})


def move(connection: Connection, cell: Cell, pieces: int, as_of: datetime) -> int | None:
    """Add pieces to a cell, or take them off: how many there are then, None when there is no such cell."""
    return connection.execute(_MOVE, {**_of(cell), "pieces": pieces, "as_of": as_of}).scalar_one_or_none()


def was_done(connection: Connection, change_id: str) -> bool:
    """Whether a change of this id was applied."""
    return connection.execute(_WAS_DONE, {"of_id": change_id}).one_or_none() is not None


def told(connection: Connection, place: str, source: str, now: datetime) -> StockSource | None:
    """Whoever keeps the books of a place spoke: what the feed should say of it, None when it said so lately."""
    row = connection.execute(_TOLD, {"place": place}).one_or_none()
    if row is not None and now - row.told_at < TOLD_AGAIN_AFTER:
        return None
    source_row = {"location_id": place, "told_at": now, "source": source}
    connection.execute(upsert(connection.dialect.name, stock_sources, _KEPT), source_row)
    return StockSource(place, now, source)


def remember_figures(connection: Connection, moments: Mapping[str, datetime]) -> None:
    """Of which moment, at the earliest, the last file told figures of each place. The places have been told of."""
    for place, moment in moments.items():
        connection.execute(_FIGURES_OF, {"place": place, "moment": moment})


def note(connection: Connection, change: ChangeRow) -> None:
    """Keep a change. On a server, two of the same id at once make one of them start again, and find this one."""
    connection.execute(insert(stock_changes), change._asdict())


def note_all(connection: Connection, changes: Sequence[ChangeRow]) -> None:
    """Keep many that were found in one reading."""
    if changes:
        connection.execute(insert(stock_changes), [change._asdict() for change in changes])


def delete_before(connection: Connection, moment: datetime) -> int:
    """Forget some of the changes that were applied before; returns how many, 0 when there are none left.

    What left since a place's last file was written stays: the same file, read again, would bring it back.
    """
    return connection.execute(_FORGET, {"before": moment}).rowcount


def of_id(connection: Connection, change_id: str) -> ChangeRow | None:
    """A change that was applied."""
    row = connection.execute(_ONE, {"of_id": change_id}).one_or_none()
    return None if row is None else ChangeRow(*row)


def _remember_count(dialect: str) -> ReturningInsert[tuple[datetime]]:
    statement = inserting(dialect, stock_counts)
    at = statement.excluded.counted_at
    newest = statement.on_conflict_do_update(
        index_elements=["sku", "location_id"], set_={"counted_at": at}, where=stock_counts.c.counted_at < at
    )
    return newest.returning(stock_counts.c.counted_at)


def _of(cell: Cell) -> dict[str, str]:
    return {"of_sku": cell[0], "at_location": cell[1]}
