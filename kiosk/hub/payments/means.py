"""With whom this hub can take payments: a provider for phones, terminals beside kiosks."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from kiosk.ports.payment_provider import PaymentProvider
from kiosk.ports.payment_terminal import PaymentTerminal


class PaymentMeans(msgspec.Struct, frozen=True):
    """``terminals`` by the code of the kiosk that each stands beside."""

    provider: PaymentProvider | None = None
    terminals: Mapping[str, PaymentTerminal] = MappingProxyType({})
