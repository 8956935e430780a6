"""The hub as a process."""

import errno
import gc
import signal
import socket
import sys
from types import FrameType

import msgspec
import structlog
import uvicorn
from typing_extensions import override

from kiosk.hub.app import create_app
from kiosk.hub.events import beside_the_framework
from kiosk.hub.open_files import raise_limit
from kiosk.hub.public_address import remember_address
from kiosk.hub.services import Services
from kiosk.hub.settings import HubSettings
from kiosk.logs import configure_logging

_GRACE_S = 10
_WAITING_AT_THE_DOOR = 4096  # connections not yet accepted: after a restart, part of the fleet
_LOG = structlog.get_logger(__name__)


class _Server(uvicorn.Server):
    """Ends the event streams when told to stop: they would otherwise keep the process for ever."""

    def __init__(self, config: uvicorn.Config, services: Services) -> None:
        super().__init__(config)
        self._services = services

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        gc.freeze()  # what is here stays: to look through it for garbage again and again is a tenth of all the work
        if self.started:
            url = f"http://{self.config.host}:{self.config.port}"
            _LOG.info("ready", url=url, public_url=self._services.settings.public_url)

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._services.broadcaster.close()
        super().handle_exit(sig, frame)


class CannotListen(msgspec.Struct, frozen=True):
    """Why nobody can be served at an address, as a sentence."""

    reason: str


def listen(host: str, port: int) -> socket.socket | CannotListen:
    """Take an address before any work is done for it; whoever connects waits or is refused until the hub serves."""
    door = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
    except OSError as error:
        door.close()
        if error.errno == errno.EADDRINUSE:
            return CannotListen(
                f"Port {port} of {host} is in use; stop the hub that runs there, or give another --port."
            )
        return CannotListen(
            f"{host}:{port} cannot be listened at ({error.strerror}); --host is an address of this machine."
        )
    return door


def serve(settings: HubSettings, door: socket.socket | None = None) -> None:
    """Run until SIGTERM or SIGINT; requests under way are finished first. ``door`` was opened by ``listen``."""
    configure_logging()
    raise_limit()
    app = create_app(settings)
    config = uvicorn.Config(
        beside_the_framework(app),
        host=settings.host,
        port=settings.port,
        log_config=None,  # its lines become ours
        access_log=False,  # addresses of pages hold tokens
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=_GRACE_S,
        backlog=_WAITING_AT_THE_DOOR,
    )
    services: Services = app.state.services
    remember_address(services.database, settings.public_url.rstrip("/"))
    _LOG.info("hub_starting", host=settings.host, port=settings.port)
    try:
        # The server gives the signal back once it has stopped; by default that would kill the process as if it had failed.
        signal.signal(signal.SIGTERM, _leave)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        _Server(config, services).run(None if door is None else [door])
    except KeyboardInterrupt:
        _LOG.info("hub_interrupted")
    finally:
        _LOG.info("hub_stopped")


def _leave(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(0)
