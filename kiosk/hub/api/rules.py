"""The rules of the shop: read by those who may, decided by managers, told to terminals through the feed."""

from litestar import Router, get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.domain.device import Device
from kiosk.domain.shop_rules import RulesVersion, ShopRules
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.rules import RulesChangedMeanwhile, RulesWrong
from kiosk.hub.services import Services


@get("/", guards=[require_right("rules.read")])
async def rules(services: NamedDependency[Services]) -> ShopRules:
    """What counts now."""
    return await services.rules.current()


@get("/versions", guards=[require_right("rules.read")])
async def versions(services: NamedDependency[Services]) -> list[RulesVersion]:
    """The last versions with what each of them changed, the newest first."""
    return await services.rules.versions()


@put("/", guards=[require_right("rules.change")])
async def decide(
    data: JSONBody[ShopRules],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> ShopRules:
    """Make these the next version. ``version`` is the one that they were made from."""
    outcome = await services.rules.decide(data, staff, device)
    if isinstance(outcome, RulesChangedMeanwhile):
        raise Refusal(409, "rules_changed_meanwhile")
    if isinstance(outcome, RulesWrong):
        raise Refusal(422, "rules_wrong", ", ".join(problem.name for problem in outcome.problems))
    return outcome


router = Router("/api/rules", route_handlers=[rules, versions, decide], guards=[require_device], tags=["rules"])
