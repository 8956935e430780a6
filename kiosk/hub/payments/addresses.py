"""Where payments are taken, as the command line says it."""

import msgspec
from typing_extensions import override


class ProviderAccount(msgspec.Struct, frozen=True):
    """Where the provider is, the key that we show, and the secret that it signs with. Never logged."""

    url: str
    api_key: str
    webhook_secret: str

    @override
    def __repr__(self) -> str:
        return f"ProviderAccount({self.url!r})"


class PayTerminalAddress(msgspec.Struct, frozen=True):
    """A payment terminal in the shop's own network, and the code of the kiosk that it stands beside."""

    device_code: str
    host: str
    port: int
