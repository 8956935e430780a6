"""A hub put together: the shop's files, the store, the server."""

import sys
from pathlib import Path

import msgspec
import structlog

from kiosk.hub.commands import load_shop, make_past, places
from kiosk.hub.importing import ImportRefused
from kiosk.hub.payments.addresses import PayTerminalAddress, ProviderAccount
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.server import CannotListen, listen, serve
from kiosk.hub.settings import HubSettings
from kiosk.hub.store.address import DatabaseAddress
from kiosk.payments_file import PaymentsFile, address_of

_log = structlog.get_logger(__name__)


def run_hub(
    database: DatabaseAddress,
    shop: Path | None,
    host: str,
    port: int,
    public_url: str,
    brand: str,
    *,
    demo: bool,
    hold_s: float = 600.0,
    keep_events_days: int = 395,
    payments: PaymentsFile | None = None,
    demo_weeks: int = 0,
) -> int:
    """Take a shop's files in, if any, and serve until told to stop. 1 when that cannot be, with a sentence.

    ``demo_weeks`` of a past that never was are written for a demonstration, and for nothing else.
    """
    door = listen(host, port)
    if isinstance(door, CannotListen):
        return _refused(door.reason)
    with door:
        taken = None
        if shop is not None:
            taken = _take_in(database, shop, demo=demo)
            if taken is None:
                return 1
        elif not places(database):
            sys.stderr.write(f"{database} holds no shop yet: start with --shop FOLDER, or --demo.\n")
        if demo and taken and demo_weeks:
            _log.info("demonstration's past written", days=make_past(database, taken, demo_weeks))
        pictures = Path(taken.pictures) if taken and taken.pictures else None
        accounts = _accounts(taken) if demo and taken else ()
        settings = HubSettings(
            database, host, port, public_url, pictures, demo, accounts, brand, hold_s, keep_events_days
        )
        serve(_with_payments(settings, payments) if payments else settings, door)
    return 0


def _with_payments(settings: HubSettings, said: PaymentsFile) -> HubSettings:
    provider = said.provider
    account = ProviderAccount(provider.url.rstrip("/"), provider.api_key, provider.webhook_secret) if provider else None
    found = ((code, address_of(text)) for code, text in said.terminals.items())
    terminals = tuple(PayTerminalAddress(code, *address) for code, address in found if address is not None)
    return msgspec.structs.replace(settings, payment_provider=account, pay_terminals=terminals)


def _take_in(database: DatabaseAddress, folder: Path, *, demo: bool) -> Shop | None:
    taken = read_shop(folder)
    if not isinstance(taken, Shop):
        sys.stderr.writelines(f"{problem}\n" for problem in taken)
        return None
    others = places(database) - {location.id for location in taken.locations} if demo else ()
    if others:
        shops = f"{database} holds another shop ({', '.join(sorted(others)[:3])})"
        _refused(f"{shops}: a demonstration would replace it; give another one with --database")
        return None
    outcome = load_shop(database, taken)
    if isinstance(outcome, ImportRefused):
        _refused(f"{folder}: there are suddenly no {outcome.missing}; nothing was changed")
        return None
    _log.info(
        "shop taken in",
        folder=str(folder),
        locations=len(taken.locations),
        products=len(taken.products),
        variants=len(taken.variants),
        changed=outcome.changed,
        deleted=outcome.deleted,
    )
    return taken


def _accounts(shop: Shop) -> tuple[tuple[str, str], ...]:
    return tuple((f"{c.first_name} {c.last_name}", c.login_token) for c in shop.customers if c.login_token)


def _refused(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return 1
