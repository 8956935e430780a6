"""What visits, orders and stock add up to, for a manager's screen and as CSV."""

from datetime import date

from litestar import MediaType, Response, Router, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kiosk.domain.figure_tables import TOPICS, csv_of
from kiosk.domain.figures import ShopFigures
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.services import Services


async def _report(
    services: Services, staff: StaffMember, first: date | None, last: date | None, location: str
) -> ShopFigures:
    days = services.figure_reports.days(first, last)
    if days is None:
        raise Refusal(422, "days_wrong")
    return await services.figure_reports.report(*days, location or staff.location_id)


@get("/")
async def figures(
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
    first: FromQuery[date | None] = None,
    last: FromQuery[date | None] = None,
    location: FromQuery[str] = "",
) -> ShopFigures:
    """Everything of some days, by default of the last 14 and of the caller's own location."""
    return await _report(services, staff, first, last, location)


@get("/{topic:str}", media_type=MediaType.TEXT)
async def figures_csv(
    topic: FromPath[str],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
    first: FromQuery[date | None] = None,
    last: FromQuery[date | None] = None,
    location: FromQuery[str] = "",
) -> Response[str]:
    """One topic's table as CSV."""
    if topic not in TOPICS:
        raise Refusal(404, "topic_unknown")
    found = await _report(services, staff, first, last, location)
    head = {"Content-Disposition": f'attachment; filename="{topic}-{found.first}-{found.last}.csv"'}
    return Response(csv_of(found, topic), media_type="text/csv; charset=utf-8", headers=head)


router = Router(
    "/api/figures",
    route_handlers=[figures, figures_csv],
    guards=[require_device, require_right("figures.read")],
    tags=["figures"],
)
