"""One shop into the store, in one transaction."""

import msgspec
from sqlalchemy import Connection, func, select

from kiosk.hub.importing import people, stock
from kiosk.hub.importing.kinds import KINDS
from kiosk.hub.importing.notice import publish_notice
from kiosk.hub.importing.recommend import recommend, write_baskets
from kiosk.hub.importing.write_kind import delete_vanished, write_changed
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store import coupon_rows, gift_card_rows, invoice_rows, tables
from kiosk.hub.store.database import Database
from kiosk.ports.clock import Clock
from kiosk.system import Uuid7Source


class ImportDone(msgspec.Struct, frozen=True):
    """How many rows of the feed changed and vanished."""

    changed: int
    deleted: int


class ImportRefused(msgspec.Struct, frozen=True):
    """A shop that suddenly has nothing to sell is a fault, not a change; ``missing`` names what it has none of."""

    missing: str


def import_shop(database: Database, shop: Shop, clock: Clock) -> ImportDone | ImportRefused:
    """Make the store hold this shop. Blocks; the same shop again changes nothing."""
    secrets = people.hash_secrets(database, shop.staff)
    return database.write_now(lambda connection: _import(connection, shop, secrets, clock))


def _import(
    connection: Connection, shop: Shop, secrets: dict[str, people.StaffSecrets], clock: Clock
) -> ImportDone | ImportRefused:
    missing = _suddenly_missing(connection, shop)
    if missing:
        return ImportRefused(missing)
    changed = sum(write_changed(connection, kind, kind.values(shop)) for kind in KINDS)
    changed += people.write_staff(connection, shop.staff, secrets)
    changed += stock.write_stock(connection, shop.stock, clock.now(), shop.stock_written_at)
    deleted = stock.delete_vanished_stock(connection, shop.stock)
    deleted += people.delete_vanished_staff(connection, shop.staff)
    deleted += sum(delete_vanished(connection, kind, kind.values(shop)) for kind in reversed(KINDS))
    coupon_rows.replace_all(connection, shop.coupons)
    gift_card_rows.add_new(connection, shop.gift_cards)
    if shop.seller is not None:
        invoice_rows.put_seller(connection, shop.seller)
    people.write_customers(connection, shop, Uuid7Source(), clock.now())
    people.write_orders(connection, shop.orders)
    write_baskets(connection, shop.baskets)
    changed += recommend(connection, clock.now())
    changed += publish_notice(connection, shop.privacy)
    return ImportDone(changed, deleted)


def _suddenly_missing(connection: Connection, shop: Shop) -> str:
    for name, table, values in (
        ("locations", tables.locations, shop.locations),
        ("products", tables.products, shop.products),
        ("variants", tables.variants, shop.variants),
    ):
        if not values and connection.execute(select(func.count()).select_from(table)).scalar_one():
            return name
    return ""
