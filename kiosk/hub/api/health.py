"""Whether the hub lives, and whether it can serve terminals."""

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency

from kiosk import __version__
from kiosk.hub.services import Services
from kiosk.hub.store.database import StoreFailed


class Health(msgspec.Struct, frozen=True):
    """The process lives."""

    status: str = "ok"
    version: str = __version__
    hub: str = "kiosk"


class Readiness(msgspec.Struct, frozen=True):
    """Whether terminals can work with this hub; ``reason`` is ``no_catalogue`` or ``store_failed`` when not."""

    is_ready: bool
    reason: str = ""


@get("/health")
async def health() -> Health:
    """Answers as long as the process does."""
    return Health()


@get("/ready")
async def ready(services: NamedDependency[Services]) -> Response[Readiness]:
    """503 until a catalogue is there and the store answers."""
    try:
        is_stocked = bool(await services.catalogue.products(limit=1))
    except StoreFailed:
        return Response(Readiness(is_ready=False, reason="store_failed"), status_code=503)
    if not is_stocked:
        return Response(Readiness(is_ready=False, reason="no_catalogue"), status_code=503)
    return Response(Readiness(is_ready=True))


routes = [health, ready]
