"""From addresses to whoever takes the money."""

from kiosk.hub.payments.http_provider import HttpPaymentProvider
from kiosk.hub.payments.means import PaymentMeans
from kiosk.hub.payments.tcp_terminal import TcpPaymentTerminal
from kiosk.hub.settings import HubSettings


def means_of(settings: HubSettings) -> PaymentMeans:
    """What a hub was told to take payments with."""
    account = settings.payment_provider
    terminals = {one.device_code: TcpPaymentTerminal(one.host, one.port) for one in settings.pay_terminals}
    return PaymentMeans(HttpPaymentProvider(account) if account else None, terminals)
