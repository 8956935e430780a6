"""What the command line does with a hub's database; the hub may be running meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from kiosk.domain.device import Profile
from kiosk.domain.signing_key import SigningKey
from kiosk.hub.auth.enrolment import CODE_LIFE, Devices, UnknownLocation
from kiosk.hub.auth.signing import SigningKeys, UnknownKey
from kiosk.hub.importing import ImportDone, ImportRefused, import_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store import catalogue_rows, order_rows
from kiosk.hub.store.database import Database
from kiosk.system import SystemClock, Uuid7Source


def load_shop(database: Path, shop: Shop) -> ImportDone | ImportRefused:
    """Make a hub's database hold this shop; the file is made when it is not there."""
    with _opened(database) as opened:
        return import_shop(opened, shop, SystemClock())


def make_enrolment_code(
    database: Path, location_id: str, profile: Profile, life: timedelta = CODE_LIFE
) -> str | UnknownLocation:
    """A one-time code with which one new terminal of a place joins the hub."""
    with _opened(database) as opened:
        return Devices(opened, SystemClock(), Uuid7Source()).make_code(location_id, profile, life)


def has_places(database: Path) -> bool:
    """Whether a hub's file holds a shop."""
    with _opened(database) as opened, opened.read() as connection:
        return bool(catalogue_rows.all_locations(connection))


def numbers_of_orders(database: Path, device_code: str) -> list[str]:
    """Numbers of the orders made at one terminal, oldest first, each as often as the file holds it."""
    with _opened(database) as opened, opened.read() as connection:
        return order_rows.numbers(connection, device_code)


def rotate_keys(database: Path) -> SigningKey:
    """Codes are signed with a new key from now on."""
    with _opened(database) as opened:
        return SigningKeys(opened, SystemClock()).rotate()


def revoke_key(database: Path, key_id: str) -> SigningKey | UnknownKey:
    """Codes of a key count no more; answers the key that signs now."""
    with _opened(database) as opened:
        return SigningKeys(opened, SystemClock()).revoke(key_id)


def signing_keys(database: Path) -> list[SigningKey]:
    """Every key that terminals know of, the newest first."""
    with _opened(database) as opened:
        return SigningKeys(opened, SystemClock()).all()


@contextmanager
def _opened(path: Path) -> Iterator[Database]:
    database = Database.open(path)
    try:
        yield database
    finally:
        database.close()
