"""Reads of selections and pages of catalogues."""

from sqlalchemy import Connection, bindparam, select

from kiosk.domain.selection import Selection
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import selections

_BY_ID = PointRead(select(selections.c.body).where(selections.c.id == bindparam("id")))
_ALL = select(selections.c.body).order_by(selections.c.id)


def selection(connection: Connection, selection_id: str) -> Selection | None:
    """One selection."""
    row = _BY_ID.one_or_none(connection, {"id": selection_id})
    return None if row is None else row.body


def of_edition(connection: Connection, edition: str) -> list[Selection]:
    """All of an edition, by page: numbers as numbers, so that page 12 comes after page 2."""
    found: list[Selection] = [body for body in connection.execute(_ALL).scalars() if body.edition == edition]
    return sorted(found, key=lambda one: (int(one.page) if one.page.isdecimal() else 0, one.page, one.id))
