"""Lines by how far they are: what is ready and was not fetched in time is looked for every few seconds.

Until now nothing ended the reservation of goods that left with their order, nor took them off what is on hand: it is done
here for every order that left before, as of the moment at which it did, and terminals hear of it.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

# Orders that a platform took reserved nothing here. What was taken along left with the sale, whenever somebody said so.
_GONE = sa.text("""
    SELECT o.id AS order_id, o.number, l.id AS line_id, COALESCE(x.sku, l.sku) AS sku, x.location_id, l.quantity, p.state,
           CASE x.fulfillment WHEN 'take_now' THEN o.confirmed_at ELSE COALESCE(s.at, p.since) END AS at,
           COALESCE(s.said_by, '') AS said_by, COALESCE(s.verb, '') AS verb, f.id AS staff_id
    FROM line_progress p
    JOIN orders o ON o.id = p.order_id
    JOIN order_lines l ON l.order_id = p.order_id AND l.id = p.line_id
    JOIN order_outcomes x ON x.order_id = p.order_id AND x.line_id = p.line_id
    LEFT JOIN progress_steps s ON s.order_id = p.order_id AND s.line_id = p.line_id AND s.verb IN ('hand_over', 'ship')
    LEFT JOIN staff f ON f.id = s.said_by
    WHERE p.state IN ('shipped', 'delivered', 'collected', 'returned')
      AND x.outcome IN ('allocated', 'moved', 'replaced') AND o.device_code <> ''
    ORDER BY 8, l.order_id, l.id
""").columns(at=sa.DateTime(timezone=True))
_LEVELS = sa.text("SELECT sku, location_id, on_hand FROM stock_levels")
# The newest moment at which somebody counted a cell, or whoever keeps its books spoke of it.
_TOLD = (
    sa.text("SELECT sku, location_id, counted_at AS at FROM stock_counts").columns(at=sa.DateTime(timezone=True)),
    sa.text("""
        SELECT sku, location_id, MAX(CASE reason WHEN 'counted' THEN at ELSE applied_at END) AS at FROM stock_changes
        WHERE source LIKE 'platform:%' GROUP BY sku, location_id
    """).columns(at=sa.DateTime(timezone=True)),
)
# By how much, not how many there are: another hub on this database may be taking orders.
_SET = sa.text("""
    UPDATE stock_levels
    SET on_hand = on_hand - :left, reserved = CASE WHEN reserved > :ended THEN reserved - :ended ELSE 0 END
    WHERE sku = :sku AND location_id = :location_id RETURNING on_hand, reserved
""")
_CHANGES = sa.table(
    "stock_changes",
    *(sa.column(name) for name in ("id", "source", "sku", "location_id", "before", "after", "reason", "document")),
    sa.column("other_location_id"),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("applied_at", sa.DateTime(timezone=True)),
)
_SAID = sa.text("SELECT value FROM feed WHERE kind = 'stock' AND key = :key AND value IS NOT NULL")
_ADVANCE = sa.text("UPDATE feed_head SET position = position + 1 RETURNING position")
_TELL = sa.text("UPDATE feed SET value = :value, position = :position WHERE kind = 'stock' AND key = :key")

_Cell = tuple[str, str]


def upgrade() -> None:
    op.create_index(op.f("ix_line_progress_state"), "line_progress", ["state"])
    connection = op.get_bind()
    gone = connection.execute(_GONE).all()
    if gone:
        _let_go(connection, gone)


def _let_go(connection: sa.Connection, gone: Sequence[sa.Row[Any]]) -> None:
    on_hand = {(row.sku, row.location_id): row.on_hand for row in connection.execute(_LEVELS)}
    told = _told(connection)
    ended: Counter[_Cell] = Counter()
    left: Counter[_Cell] = Counter()
    changes = []
    for line in gone:
        cell = (line.sku, line.location_id)
        ended[cell] += line.quantity
        # A figure that was told since lacks these pieces already.
        pieces = 0 if cell in told and told[cell] > line.at else min(line.quantity, on_hand.get(cell, 0))
        if pieces > 0:
            changes.append(_change(line, on_hand[cell], on_hand[cell] - pieces))
            on_hand[cell] -= pieces
            left[cell] += pieces
    if changes:
        connection.execute(sa.insert(_CHANGES), changes)
    for cell in sorted(ended.keys() & on_hand.keys()):
        _keep(connection, cell, left[cell], ended[cell])


def _told(connection: sa.Connection) -> dict[_Cell, datetime]:
    moments: defaultdict[_Cell, list[datetime]] = defaultdict(list)
    for statement in _TOLD:
        for row in connection.execute(statement):
            moments[row.sku, row.location_id].append(row.at)
    return {cell: max(found) for cell, found in moments.items()}


def _change(line: sa.Row[Any], before: int, after: int) -> dict[str, Any]:
    return {
        "id": f"order/{line.order_id}/{line.line_id}",
        "source": f"staff:{line.said_by}" if line.staff_id else f"platform:{line.said_by}",
        "sku": line.sku,
        "location_id": line.location_id,
        "before": before,
        "after": after,
        "reason": "shipped" if line.verb == "ship" or line.state in {"shipped", "delivered"} else "handed_over",
        "document": line.number,
        "other_location_id": "",
        "at": line.at,
        "applied_at": line.at,
    }


def _keep(connection: sa.Connection, cell: _Cell, left: int, ended: int) -> None:
    sku, location_id = cell
    asked = {"sku": sku, "location_id": location_id, "left": left, "ended": ended}
    figures = connection.execute(_SET, asked).one()._asdict()
    key = f"{sku}@{location_id}"
    said = connection.execute(_SAID, {"key": key}).scalar_one_or_none()
    if said is not None:
        value = json.dumps({**json.loads(said), **figures}, ensure_ascii=False, separators=(",", ":")).encode()
        connection.execute(_TELL, {"key": key, "value": value, "position": connection.execute(_ADVANCE).scalar_one()})
