"""What the command line does with a hub's database; the hub may be running meanwhile."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta

import msgspec

from kiosk.domain.device import DeviceStatus, Profile
from kiosk.domain.order_return import OrderReturn
from kiosk.domain.print_source import hub_day, start_of
from kiosk.domain.sealing_key import SealingKey
from kiosk.domain.signing_key import SigningKey
from kiosk.hub.aftersales.progress import Progress, StepAsked, StepNotTaken, StepTaken
from kiosk.hub.aftersales.returns import ReturnRefused, receive
from kiosk.hub.auth.enrolment import CODE_LIFE, Devices, UnknownLocation
from kiosk.hub.auth.platform_keys import PlatformKeys, UnknownPlatform
from kiosk.hub.auth.sealing import SealingKeys
from kiosk.hub.auth.signing import SigningKeys, UnknownKey
from kiosk.hub.demo_past.write import write_past
from kiosk.hub.figures import Figures, figures
from kiosk.hub.importing import ImportDone, ImportRefused, import_shop
from kiosk.hub.ordering.in_words import in_words
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.store import catalogue_rows, device_rows, invoice_rows, order_rows, source_rows
from kiosk.hub.store.address import DatabaseAddress
from kiosk.hub.store.database import Database
from kiosk.hub.store.figure_rows import Span
from kiosk.hub.store.invoice_rows import IssuedNumber
from kiosk.hub.store.source_rows import SourceFigures
from kiosk.hub.taking_in import ExportRefused, TakenIn, TakingIn
from kiosk.system import SystemClock, Uuid7Source

_COMMAND_LINE = "command line"
"""Who said a step, where nobody is signed in."""


def load_shop(database: DatabaseAddress, shop: Shop) -> ImportDone | ImportRefused:
    """Make a hub's database hold this shop; a file is made when it is not there."""
    with _opened(database) as opened:
        return import_shop(opened, shop, SystemClock())


def make_past(database: DatabaseAddress, shop: Shop, weeks: int) -> int:
    """Weeks of visits and orders that never were, for the demonstration; returns how many days were new."""
    with _opened(database) as opened:
        return write_past(opened, shop, SystemClock(), weeks)


def make_enrolment_code(
    database: DatabaseAddress, location_id: str, profile: Profile, life: timedelta = CODE_LIFE
) -> str | UnknownLocation:
    """A one-time code with which one new terminal of a place joins the hub."""
    with _opened(database) as opened:
        return Devices(opened, SystemClock(), Uuid7Source()).make_code(location_id, profile, life)


def places(database: DatabaseAddress) -> frozenset[str]:
    """Ids of the places of the shop that a hub's database holds; none when it holds no shop."""
    with _opened(database) as opened, opened.read() as connection:
        return frozenset(location.id for location in catalogue_rows.all_locations(connection))


def numbers_of_orders(database: DatabaseAddress, device_code: str) -> list[str]:
    """Numbers of the orders made at one terminal, oldest first, each as often as the database holds it."""
    with _opened(database) as opened, opened.read() as connection:
        return order_rows.numbers(connection, device_code)


def orders_in_words(database: DatabaseAddress, device_code: str) -> list[str]:
    """The same orders with their totals, and under each a line for what was asked and what the hub decided."""
    with _opened(database) as opened, opened.read() as connection:
        records = order_rows.of_device(connection, device_code)
    return [text for record in records for text in in_words(record)]


def source_figures(database: DatabaseAddress, since: date | None = None) -> list[SourceFigures]:
    """What came from paper, by edition and page."""
    with _opened(database) as opened, opened.read() as connection:
        return source_rows.figures(connection, start_of(since) if since else None)


def visit_figures(
    database: DatabaseAddress, first: date | None, last: date | None, location_id: str | None, least: int
) -> Figures | None:
    """What happened at the terminals between two days, by default the last thirty; None when they are the wrong way round."""
    last = last or hub_day(SystemClock().now())
    first = first or last - timedelta(days=30)
    if last < first:
        return None
    with _opened(database) as opened, opened.read() as connection:
        return figures(connection, Span(first, last, location_id), least)


def rotate_keys(database: DatabaseAddress) -> SigningKey:
    """Codes are signed with a new key from now on."""
    with _opened(database) as opened:
        return SigningKeys(opened, SystemClock()).rotate()


def revoke_key(database: DatabaseAddress, key_id: str) -> SigningKey | UnknownKey:
    """Codes of a key count no more; answers the key that signs now."""
    with _opened(database) as opened:
        return SigningKeys(opened, SystemClock()).revoke(key_id)


def rotate_sealing_keys(database: DatabaseAddress) -> SealingKey:
    """Terminals seal with a new key from the next feed on."""
    with _opened(database) as opened:
        return SealingKeys(opened, SystemClock()).rotate()


def sealing_keys(database: DatabaseAddress) -> list[SealingKey]:
    """Every key that opens what terminals sealed, the newest first."""
    with _opened(database) as opened:
        return SealingKeys(opened, SystemClock()).all()


def signing_keys(database: DatabaseAddress) -> list[SigningKey]:
    """Every key that terminals know of, the newest first."""
    with _opened(database) as opened:
        return SigningKeys(opened, SystemClock()).all()


def make_platform_key(database: DatabaseAddress, name: str) -> str:
    """A key with which a platform tells of stock; the one it had counts no more."""
    with _opened(database) as opened:
        return PlatformKeys(opened, SystemClock()).make(name)


def revoke_platform_key(database: DatabaseAddress, name: str) -> UnknownPlatform | None:
    """Let a platform in no more."""
    with _opened(database) as opened:
        return PlatformKeys(opened, SystemClock()).revoke(name)


def terminals(database: DatabaseAddress) -> list[DeviceStatus]:
    """Every terminal that is let in, by code."""
    with _opened(database) as opened, opened.read() as connection:
        return device_rows.statuses(connection)


def codes_of_terminals(database: DatabaseAddress) -> tuple[str, ...]:
    """Codes of all terminals that ever enrolled: what a revoked one ordered is still asked for."""
    with _opened(database) as opened, opened.read() as connection:
        return device_rows.codes(connection)


def revoke_terminal(database: DatabaseAddress, code: str) -> tuple[str, ...] | None:
    """Let a terminal in no more; the codes there are when this is none of them."""
    with _opened(database) as opened:
        with opened.read() as connection:
            known = {status.device.code: status.device.id for status in device_rows.statuses(connection)}
        if code not in known:
            return tuple(known)
        opened.write_now(lambda c: device_rows.revoke(c, known[code], SystemClock().now()))
    return None


def take_steps(database: DatabaseAddress, asked: Sequence[StepAsked]) -> list[StepTaken | StepNotTaken]:
    """Steps of orders, each in a transaction of its own, said on the command line."""
    with _opened(database) as opened:
        progress = Progress(opened, SystemClock())
        return [progress.say_now(one, _COMMAND_LINE) for one in asked]


def receive_return(database: DatabaseAddress, number: str) -> OrderReturn | ReturnRefused:
    """The goods of a return are back."""
    with _opened(database) as opened:
        return opened.write_now(lambda c: receive(c, number, _COMMAND_LINE, SystemClock().now()))


def invoice_numbers(database: DatabaseAddress) -> list[IssuedNumber]:
    """Every number that was given to an invoice or credit note."""
    with _opened(database) as opened, opened.read() as connection:
        return invoice_rows.numbers(connection)


class ImportDoneByHand(msgspec.Struct, frozen=True):
    """What became of the orders of an export, and how many of its slips are orders here now."""

    orders: tuple[TakenIn, ...]
    slips: int
    slips_seen: int


def take_in(database: DatabaseAddress, file: bytes, public_url: str) -> ImportDoneByHand | ExportRefused:
    """Place what was carried out of a terminal by hand."""
    with _opened(database) as opened:
        taking = TakingIn(opened, SystemClock(), public_url.rstrip("/"))
        read = taking.open(file)
        if isinstance(read, ExportRefused):
            return read
        export, maker = read
        orders = tuple(taking.take(export, maker))
        seen = asyncio.run(taking.take_slips(export)) if export.slips else 0
        return ImportDoneByHand(orders, len(export.slips), seen)


@contextmanager
def _opened(where: DatabaseAddress) -> Iterator[Database]:
    database = Database.open(where)
    try:
        yield database
    finally:
        database.close()
