"""The simulators as processes, until they are told to stop."""

import asyncio
import signal
import sys
from urllib.parse import urlsplit

import structlog
import uvicorn

from kiosk.payments_file import Provider
from kiosk.simulators.provider_app import ProviderSettings, create_provider
from kiosk.simulators.terminal_book import Outcome, TerminalBook
from kiosk.simulators.terminal_server import TerminalServer

_LOG = structlog.get_logger(__name__)


def serve_provider(provider: Provider, merchant_url: str) -> int:
    """The test provider at its own address."""
    parts = urlsplit(provider.url)
    app = create_provider(
        ProviderSettings(provider.url.rstrip("/"), merchant_url, provider.api_key, provider.webhook_secret)
    )
    _LOG.info("provider_ready", url=provider.url)
    # Addresses of pages hold tokens.
    uvicorn.run(app, host=parts.hostname or "", port=parts.port or 80, access_log=False, log_level="warning")
    return 0


def serve_terminal(host: str, port: int, outcome: Outcome, step_s: float) -> int:
    """The terminal simulator at an address; 1 when that is taken."""
    return asyncio.run(_serve_terminal(host, port, outcome, step_s))


async def _serve_terminal(host: str, port: int, outcome: Outcome, step_s: float) -> int:
    server = TerminalServer(TerminalBook(outcome, step_s))
    try:
        await server.start(host, port)
    except OSError as error:
        sys.stderr.write(f"{host}:{port} cannot be listened at: {error.strerror}\n")
        return 1
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    _LOG.info("terminal_ready", host=host, port=port, outcome=outcome)
    await stopped.wait()
    await server.close()
    return 0
