"""The edits that carts follow from."""

from collections.abc import Iterable

from sqlalchemy import Connection, Row, bindparam, delete, select

from kiosk.domain.cart import CartEdit
from kiosk.domain.cart_merge import Edits
from kiosk.domain.money import Money
from kiosk.hub.store.dialect import upsert
from kiosk.hub.store.point_read import PointRead
from kiosk.hub.store.tables import cart_edits

_OF_CART = PointRead(
    select(cart_edits).where(cart_edits.c.cart_id == bindparam("cart")).order_by(cart_edits.c.made_at, cart_edits.c.id)
)
_FORGET = delete(cart_edits).where(
    cart_edits.c.cart_id == bindparam("cart"), cart_edits.c.id.in_(bindparam("ids", expanding=True))
)


def of_cart(connection: Connection, cart_id: str) -> Edits:
    """All edits of a cart, oldest first."""
    return tuple(edit(row) for row in _OF_CART.all(connection, {"cart": cart_id}))


def replace(connection: Connection, cart_id: str, was: Edits, now: Edits) -> None:
    """Store what became of the edits of a cart."""
    known = {edit.id: edit for edit in was}
    _store(connection, cart_id, (edit for edit in now if known.get(edit.id) != edit))
    gone = known.keys() - {edit.id for edit in now}
    if gone:
        connection.execute(_FORGET, {"cart": cart_id, "ids": sorted(gone)})


def _store(connection: Connection, cart_id: str, edits: Iterable[CartEdit]) -> None:
    rows = [
        {
            "cart_id": cart_id,
            "id": edit.id,
            "sku": edit.sku,
            "pieces": edit.pieces,
            "remaining": edit.left,
            "price_amount": edit.price_seen.amount,
            "currency": edit.price_seen.currency,
            "made_at": edit.at,
            "made_by": edit.by,
            "credit": edit.credit,
            "credited_at": edit.credited_at,
        }
        for edit in edits
    ]
    if rows:
        connection.execute(upsert(connection.dialect.name, cart_edits), rows)


def edit(row: Row[tuple[object, ...]]) -> CartEdit:
    """What one row says."""
    price = Money(row.price_amount, row.currency)
    return CartEdit(
        row.id, row.sku, row.pieces, row.remaining, price, row.made_at, row.made_by, row.credit, row.credited_at
    )
