"""What the hub is told when it starts."""

from pathlib import Path

import msgspec

from kiosk.hub.payments.addresses import PayTerminalAddress, ProviderAccount
from kiosk.hub.store.address import DatabaseAddress
from kiosk.settings import DEFAULT_BRAND


class HubSettings(msgspec.Struct, frozen=True):
    """One hub: its file or server, where it listens, and the address that phones and codes use for it.

    ``brand`` names the theme file whose name and colours the pages have. ``pictures`` is the folder of the shop's
    drawings. ``demo`` shows on the pages that nothing is real, and ``demo_accounts`` are names and login tokens of
    invented customers to choose from. ``hold_s`` is how long pieces are kept for a shopper who went to pay.
    ``keep_events_days``: events of visits are deleted after that; thirteen months, so that a month can be held against
    the same one of the year before.
    ``payment_provider`` is where phones pay, ``pay_terminals`` stand beside kiosks; without them there is the till.
    """

    database: DatabaseAddress
    host: str = "127.0.0.1"
    port: int = 8080
    public_url: str = "http://127.0.0.1:8080"
    pictures: Path | None = None
    demo: bool = False
    demo_accounts: tuple[tuple[str, str], ...] = ()
    brand: str = DEFAULT_BRAND
    hold_s: float = 600.0
    keep_events_days: int = 395
    payment_provider: ProviderAccount | None = None
    pay_terminals: tuple[PayTerminalAddress, ...] = ()
