"""The audit log, for managers."""

from litestar import Response, Router, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.domain.audit import AuditPage, AuditQuery
from kiosk.domain.staff import StaffMember
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.services import Services


@post("/page", status_code=200, guards=[require_right("audit.read")])
async def page(
    data: JSONBody[AuditQuery], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> AuditPage:
    """Entries, the newest first, and whether the whole chain of hashes holds."""
    return await services.audit.page(data, staff)


@get("/csv", guards=[require_right("audit.read")])
async def as_csv(staff: NamedDependency[StaffMember], services: NamedDependency[Services]) -> Response[bytes]:
    """Every entry that the caller may read, with its hashes."""
    return Response(await services.audit.as_csv(staff), media_type="text/csv; charset=utf-8")


router = Router("/api/audit", route_handlers=[page, as_csv], guards=[require_device], tags=["staff"])
