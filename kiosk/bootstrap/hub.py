"""A hub put together: the shop's files, the store, the server."""

import sys
from datetime import timedelta
from pathlib import Path

from kiosk.domain.device import Profile
from kiosk.hub.commands import load_shop, make_enrolment_code
from kiosk.hub.importing import ImportRefused
from kiosk.hub.platforms.csv_files import read_shop
from kiosk.hub.platforms.shop import Shop
from kiosk.hub.server import serve
from kiosk.hub.settings import HubSettings


def run_hub(database: Path, shop: Path | None, host: str, port: int, public_url: str, *, demo: bool) -> int:
    """Take a shop's files in, if any, and serve until told to stop. 1 when the files are wrong or sell nothing."""
    pictures = None
    accounts: tuple[tuple[str, str], ...] = ()
    if shop is not None:
        taken = read_shop(shop)
        if not isinstance(taken, Shop):
            sys.stderr.writelines(f"{problem}\n" for problem in taken)
            return 1
        outcome = load_shop(database, taken)
        if isinstance(outcome, ImportRefused):
            sys.stderr.write(f"{shop}: there are suddenly no {outcome.missing}; nothing was changed\n")
            return 1
        pictures = Path(taken.pictures) if taken.pictures else None
        if demo:
            accounts = tuple((f"{c.first_name} {c.last_name}", c.login_token) for c in taken.customers if c.login_token)
    serve(HubSettings(database, host, port, public_url, pictures, demo, accounts))
    return 0


def make_enrol_code(database: Path, store: str, profile: Profile) -> str | None:
    """A one-time enrolment code; None when the hub knows no such store."""
    code = make_enrolment_code(database, store, profile, timedelta(minutes=15))
    return code if isinstance(code, str) else None
