"""Live stock, and the doors through which it changes."""

from typing import Annotated

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kiosk.domain.device import Device
from kiosk.domain.shelf_count import BookedCount, ShelfCount
from kiosk.domain.slow_movers import TakenFrom
from kiosk.domain.staff import StaffMember
from kiosk.domain.stock import StockLevel
from kiosk.domain.stock_change import ChangeOutcome, StockChange, StockCorrection
from kiosk.domain.stock_history import CellHistory
from kiosk.domain.stock_request import RequestAnswer, RequestAsked, RequestRefused, StockRequest
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


@get("/history", guards=[require_device, require_right("stock.read")])
async def history(sku: FromQuery[str], location_id: FromQuery[str], services: NamedDependency[Services]) -> CellHistory:
    """The movements of one variant at one place in the last fortnight, and the figure at the end of each day."""
    return await services.stock_histories.of(sku, location_id)


@get("/taken", guards=[require_device, require_right("stock.read")])
async def taken(services: NamedDependency[Services]) -> TakenFrom:
    """The variants that orders of the last days took, by the place that gave them: the others on hand are slow."""
    return await services.stock_histories.taken()


@post("/requests", status_code=200, guards=[require_device, require_right("stock.request")])
async def ask(
    data: JSONBody[RequestAsked],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> StockRequest:
    """Goods for one's own place, from a store or a warehouse; both places see the request and what becomes of it."""
    return _request(await services.stock_requests.ask(data, staff, device))


@post("/requests/{request_id:str}/answer", status_code=200, guards=[require_device, require_right("stock.request")])
async def answer(
    request_id: FromPath[str],
    data: JSONBody[RequestAnswer],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> StockRequest:
    """What a place says to a request: accept (the goods are kept), refuse, send, receive, or withdraw it.

    422 ``already_answered`` when somebody was quicker, ``not_available`` when the goods are promised to others meanwhile.
    """
    return _request(await services.stock_requests.answer(request_id, data, staff, device))


@post("/counts", status_code=200, guards=[require_device, require_right("stock.count")])
async def count(
    data: JSONBody[ShelfCount],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> BookedCount:
    """A shelf that somebody counted. A line whose figure moved meanwhile is left as it is, and said so."""
    outcome = await services.shelf_counts.book(data, staff, device)
    if isinstance(outcome, CorrectionRefused):
        raise Refusal(422, outcome.code)
    return outcome


def _request(outcome: StockRequest | RequestRefused) -> StockRequest:
    if isinstance(outcome, RequestRefused):
        raise Refusal(404 if outcome.code == "request_unknown" else 422, outcome.code)
    return outcome


@post("/changes", status_code=200, guards=[require_platform], tags=["platforms"])
async def change(
    data: JSONBody[StockChanges], platform: NamedDependency[str], services: NamedDependency[Services]
) -> StockOutcomes:
    """What a till, a shop on the web or a warehouse says of stock, with the key that ``kiosk platform-key`` printed.

    The key goes into ``Authorization: Bearer``. A ``count`` is what was there at ``as_of``; it is ``overtaken`` when a
    later count of the cell is known, and repeating it changes nothing. A ``movement`` is applied once for its ``id``,
    and not at all when a count made since has it already, or when it is older than movements are kept (a rule of the
    shop, 395 days unless managers decide otherwise). Reservations of this hub stay as they are. Every terminal that
    follows the location hears of what was ``applied``. Sending a request again after an unclear answer is always safe.
    """
    return StockOutcomes(await services.stock_doors.take_in(data.changes, platform))


router = Router(
    "/api/stock", route_handlers=[levels, correct, history, taken, ask, answer, count, change], tags=["stock"]
)
