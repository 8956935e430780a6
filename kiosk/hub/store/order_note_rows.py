"""What an order says beside what was ordered: lines that its shop did not have, and what its shopper agreed to."""

from collections.abc import Sequence

from sqlalchemy import Connection

from kiosk.domain.order import ReadyOrder
from kiosk.hub.store.dialect import inserting
from kiosk.hub.store.tables import order_consents, saved_lines


def keep(connection: Connection, order: ReadyOrder) -> None:
    """Store the notes once; an order that was put back from its slip brings none, and they come with its own try."""
    dialect, lines = connection.dialect.name, {line.id for line in order.lines}
    note_saved(connection, order.id, [line_id for line_id in order.not_here if line_id in lines])
    given = [
        {"order_id": order.id, "purpose": c.purpose, "text_version": c.text_version, "given_at": c.given_at}
        for c in order.consents
    ]
    if given:
        connection.execute(inserting(dialect, order_consents).on_conflict_do_nothing(), given)


def note_saved(connection: Connection, order_id: str, line_ids: Sequence[str]) -> None:
    """Lines of an order that its shop did not have."""
    saved = [{"order_id": order_id, "line_id": line_id} for line_id in line_ids]
    if saved:
        connection.execute(inserting(connection.dialect.name, saved_lines).on_conflict_do_nothing(), saved)
