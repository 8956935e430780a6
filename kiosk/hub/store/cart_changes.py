"""What changes a cart: edits, orders, a guest who signs in, and time. All of it on carts read by ``cart_rows.whole``."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, bindparam, delete, select, update

from kiosk.domain.cart import Cart, CartEdit
from kiosk.domain.cart_merge import compacted, lines_of, taken_by, with_edits
from kiosk.domain.coupon import MOST_COUPONS
from kiosk.domain.discount import Grants, latest, taken_back, without_past
from kiosk.domain.feed import cart_topic
from kiosk.domain.order import ReadyOrder
from kiosk.hub.store import cart_edit_rows, cart_rows, feed_rows
from kiosk.hub.store.feed_rows import FeedRow
from kiosk.hub.store.tables import cart_access, cart_edits, cart_lines, carts, feed, handoffs

_REMEMBERED = timedelta(days=7)
"""How long an edit of which nothing is left can be found by a late copy. A terminal may write for one day."""

_GUESTS_KEPT = timedelta(days=30)
"""As the page of the cart says."""

_AT_ONCE = 100
_KIND = "cart"
_TOUCH = (
    update(carts)
    .where(carts.c.id == bindparam("cart"))
    .values(version=carts.c.version + 1, updated_at=bindparam("now"))
)
_MOVE = update(carts).where(carts.c.id == bindparam("cart")).values(moved_to=bindparam("to"), phone_hash=None)
_DEVICES = select(cart_access.c.device_id, cart_access.c.granted_at).where(cart_access.c.cart_id == bindparam("cart"))
_OLD_GUESTS = (
    select(carts.c.id)
    .where(carts.c.customer_id.is_(None), carts.c.updated_at < bindparam("before"))
    .order_by(carts.c.updated_at)
    .limit(_AT_ONCE)
)


def change(connection: Connection, known: Cart, edits: Iterable[CartEdit], now: datetime) -> Cart:
    """Merge edits into a cart; what it knows already changes nothing and wakes nobody."""
    merged = with_edits(known, edits)
    if merged.edits == known.edits:
        return known
    kept = compacted(merged.edits, now - _REMEMBERED)
    changed = msgspec.structs.replace(
        merged, edits=kept, lines=lines_of(kept), version=known.version + 1, updated_at=now
    )
    cart_edit_rows.replace(connection, known.id, known.edits, kept)
    cart_rows.replace_lines(connection, changed)
    connection.execute(_TOUCH, {"cart": known.id, "now": now})
    _announce(connection, changed)
    return changed


def change_coupons(connection: Connection, changed: Cart, now: datetime) -> None:
    """Other coupons go along with a cart: whoever looks at it is told."""
    cart_rows.replace_coupons(connection, changed)
    connection.execute(_TOUCH, {"cart": changed.id, "now": now})
    _announce(connection, msgspec.structs.replace(changed, version=changed.version + 1))


def change_grants(connection: Connection, known: Cart, grants: Grants, now: datetime) -> Cart:
    """Prices granted in a cart, or taken back; what it knows already changes nothing."""
    kept = without_past(latest(known.grants, grants), now - _REMEMBERED)
    if kept == known.grants:
        return known
    changed = msgspec.structs.replace(known, grants=kept, version=known.version + 1, updated_at=now)
    cart_rows.replace_grants(connection, changed)
    connection.execute(_TOUCH, {"cart": known.id, "now": now})
    _announce(connection, changed)
    return changed


def change_card_asked(connection: Connection, changed: Cart, now: datetime) -> None:
    """A question to the owner of a cart, or their answer: whoever looks at the cart is told."""
    cart_rows.replace_card_asked(connection, changed)
    connection.execute(_TOUCH, {"cart": changed.id, "now": now})
    _announce(connection, msgspec.structs.replace(changed, version=changed.version + 1))


def take_ordered(connection: Connection, order: ReadyOrder, now: datetime) -> None:
    """Let the pieces of an order leave its cart, once; a cart that is not there is no matter.

    What the terminal's cart had and this one has not heard of yet is taken as well, when it arrives.
    """
    known = cart_rows.whole(connection, order.cart_id) if order.cart_id is not None else None
    if known is None:
        return
    changed = change(connection, known, taken_by(order), now)
    granted = {grant.sku for grant in changed.grants} & {line.sku for line in order.lines}
    if granted:
        changed = change_grants(connection, changed, taken_back(granted, now), now)
    used = {use.code for use in order.coupons}
    if any(coupon.code in used for coupon in known.coupons):
        left = tuple(coupon for coupon in known.coupons if coupon.code not in used)
        change_coupons(connection, msgspec.structs.replace(changed, coupons=left), now)


def move(connection: Connection, guest: Cart, target: Cart, now: datetime) -> Cart:
    """Let a guest's cart join another one; whoever has it open finds it there."""
    for device_id, granted_at in connection.execute(_DEVICES, {"cart": guest.id}).all():
        cart_rows.grant(connection, target.id, device_id, granted_at)
    joined = change_grants(connection, change(connection, target, guest.edits, now), guest.grants, now)
    new = tuple(coupon for coupon in guest.coupons if coupon not in joined.coupons)
    if new:
        joined = msgspec.structs.replace(joined, coupons=(*joined.coupons, *new)[:MOST_COUPONS])
        change_coupons(connection, joined, now)
    _empty(connection, guest.id)
    connection.execute(_MOVE, {"cart": guest.id, "to": target.id})
    _announce(connection, msgspec.structs.replace(guest, version=guest.version + 1))
    return joined


def prune_guests(connection: Connection, now: datetime) -> None:
    """Forget some carts of guests that nobody touched for a month."""
    for cart_id in connection.execute(_OLD_GUESTS, {"before": now - _GUESTS_KEPT}).scalars().all():
        _empty(connection, cart_id)
        connection.execute(delete(carts).where(carts.c.id == cart_id))
        connection.execute(delete(feed).where(feed.c.kind == _KIND, feed.c.key == cart_id))


def _announce(connection: Connection, changed: Cart) -> None:
    """Wake whoever looks at a cart. The feed says that it changed and never what is in it."""
    row = FeedRow(_KIND, changed.id, cart_topic(changed.id), msgspec.json.encode({"version": changed.version}))
    feed_rows.publish(connection, [row])


def _empty(connection: Connection, cart_id: str) -> None:
    for table in (cart_lines, cart_edits, cart_access, handoffs):
        connection.execute(delete(table).where(table.c.cart_id == cart_id))
