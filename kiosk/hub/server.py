"""The hub as a process."""

import signal
import sys
from types import FrameType

import structlog
import uvicorn
from typing_extensions import override

from kiosk.hub.app import create_app
from kiosk.hub.services import Services
from kiosk.hub.settings import HubSettings
from kiosk.logs import configure_logging

_GRACE_S = 10
_LOG = structlog.get_logger(__name__)


class _Server(uvicorn.Server):
    """Ends the event streams when told to stop: they would otherwise keep the process for ever."""

    def __init__(self, config: uvicorn.Config, services: Services) -> None:
        super().__init__(config)
        self._services = services

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._services.broadcaster.close()
        super().handle_exit(sig, frame)


def serve(settings: HubSettings) -> None:
    """Run until SIGTERM or SIGINT; requests under way are finished first."""
    configure_logging()
    # The server gives the signal back once it has stopped; by default that would kill the process as if it had failed.
    signal.signal(signal.SIGTERM, _leave)
    app = create_app(settings)
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        access_log=False,  # addresses of pages hold tokens
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
    )
    _LOG.info("hub_starting", host=settings.host, port=settings.port)
    try:
        _Server(config, app.state.services).run()
    except KeyboardInterrupt:
        _LOG.info("hub_interrupted")
    finally:
        _LOG.info("hub_stopped")


def _leave(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(0)
