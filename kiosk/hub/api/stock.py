"""Live stock, and the doors through which it changes."""

from typing import Annotated

import msgspec
from litestar import Router, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_change import ChangeOutcome, StockChange, StockCorrection
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_platform, require_right
from kiosk.hub.services import Services
from kiosk.hub.stock_doors import CorrectionRefused

_MOST_CHANGES = 500


class LevelsRequest(msgspec.Struct, frozen=True):
    """The SKUs to look at."""

    skus: Annotated[list[str], msgspec.Meta(max_length=500)]


class StockChanges(msgspec.Struct, frozen=True):
    """Counts and movements, applied in this order. All of one cell's belong in one request, or one after the other."""

    changes: Annotated[list[StockChange], msgspec.Meta(min_length=1, max_length=_MOST_CHANGES)]


class StockOutcomes(msgspec.Struct, frozen=True):
    """What became of each change, in the order of the request."""

    outcomes: list[ChangeOutcome]


@post("/levels", status_code=200, guards=[require_device])
async def levels(data: JSONBody[LevelsRequest], services: NamedDependency[Services]) -> list[StockLevel]:
    """Every location's level of some SKUs, true now."""
    return await services.catalogue.levels(data.skus)


@post("/corrections", status_code=200, guards=[require_device, require_right("stock.correct")])
async def correct(
    data: JSONBody[StockCorrection],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> StockLevel:
    """A manager's own figure for one cell of their place, noted with who, where, when and why."""
    outcome = await services.stock_doors.correct(data, staff, device)
    if isinstance(outcome, CorrectionRefused):
        raise Refusal(422, outcome.code)
    return outcome


@post("/changes", status_code=200, guards=[require_platform], tags=["platforms"])
async def change(
    data: JSONBody[StockChanges], platform: NamedDependency[str], services: NamedDependency[Services]
) -> StockOutcomes:
    """What a till, a shop on the web or a warehouse says of stock, with the key that ``kiosk platform-key`` printed.

    The key goes into ``Authorization: Bearer``. A ``count`` is what was there at ``as_of``; it is ``overtaken`` when a
    later count of the cell is known, and repeating it changes nothing. A ``movement`` is applied once for its ``id``,
    and not at all when a count made since has it already. Reservations of this hub stay as they are. Every terminal that
    follows the location hears of what was ``applied``. Sending a request again after an unclear answer is always safe.
    """
    return StockOutcomes(await services.stock_doors.take_in(data.changes, platform))


router = Router("/api/stock", route_handlers=[levels, correct, change], tags=["stock"])
