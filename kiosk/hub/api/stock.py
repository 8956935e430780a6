"""Live stock."""

from typing import Annotated

import msgspec
from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.domain.stock import StockLevel
from kiosk.hub.auth.guards import require_device
from kiosk.hub.services import Services


class LevelsRequest(msgspec.Struct, frozen=True):
    """The SKUs to look at."""

    skus: Annotated[list[str], msgspec.Meta(max_length=500)]


@post("/levels", status_code=200)
async def levels(data: JSONBody[LevelsRequest], services: NamedDependency[Services]) -> list[StockLevel]:
    """Every location's level of some SKUs, true now."""
    return await services.catalogue.levels(data.skus)


router = Router("/api/stock", route_handlers=[levels], guards=[require_device], tags=["stock"])
