"""Counts of what was scanned from paper, as terminals tell them."""

from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.domain.device import Device
from kiosk.domain.print_source import SourceTally
from kiosk.hub.auth.guards import require_device
from kiosk.hub.services import Services


@post("/", status_code=204)
async def take(
    data: JSONBody[SourceTally], device: NamedDependency[Device], services: NamedDependency[Services]
) -> None:
    """Take a terminal's counts as they stand. Repeating changes nothing."""
    await services.sources.take(data, device)


router = Router("/api/sources", route_handlers=[take], guards=[require_device], tags=["sources"])
