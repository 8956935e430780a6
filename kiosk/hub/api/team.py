"""A manager's team: people, roles, ceilings, new PINs and badges."""

from litestar import Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.domain.team import NewSecrets, PersonChange, TeamMember, TeamRefused
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.services import Services
from kiosk.hub.team import TeamOutcome


@get("/", guards=[require_right("team.read")])
async def members(staff: NamedDependency[StaffMember], services: NamedDependency[Services]) -> list[TeamMember]:
    """Everybody whom the caller leads."""
    return await services.team.members(staff)


@post("/", status_code=200, guards=[require_right("team.change")])
async def change(
    data: JSONBody[PersonChange],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> NewSecrets:
    """Add a person (``before`` null) or change one. PIN and badge of somebody new are in this answer and nowhere else.

    422 says why not: ``person_changed`` when somebody else changed them meanwhile.
    """
    return _told(await services.team.change(data, staff, device))


@post("/{staff_id:str}/pin", status_code=200, guards=[require_right("team.change")])
async def reset_pin(
    staff_id: FromPath[str],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> NewSecrets:
    """A new PIN for somebody, told once."""
    return _told(await services.team.reset_pin(staff_id, staff, device))


@post("/{staff_id:str}/badge", status_code=200, guards=[require_right("team.change")])
async def replace_badge(
    staff_id: FromPath[str],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> NewSecrets:
    """A new badge for somebody, told once."""
    return _told(await services.team.replace_badge(staff_id, staff, device))


def _told(outcome: TeamOutcome) -> NewSecrets:
    if isinstance(outcome, TeamRefused):
        raise Refusal(404 if outcome.code == "person_unknown" else 422, outcome.code)
    return outcome


router = Router(
    "/api/team", route_handlers=[members, change, reset_pin, replace_badge], guards=[require_device], tags=["staff"]
)
