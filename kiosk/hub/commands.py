"""What the command line does with a hub's database; the hub may be running meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from kiosk.domain.device import Profile
from kiosk.hub.auth.enrolment import CODE_LIFE, Devices, UnknownLocation
from kiosk.hub.importing import ImportDone, ImportRefused, import_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store import order_rows
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


def numbers_of_orders(database: Path, device_code: str) -> list[str]:
    """Numbers of the orders made at one terminal, oldest first, each as often as the file holds it."""
    with _opened(database) as opened, opened.read() as connection:
        return order_rows.numbers(connection, device_code)


@contextmanager
def _opened(path: Path) -> Iterator[Database]:
    database = Database.open(path)
    try:
        yield database
    finally:
        database.close()
