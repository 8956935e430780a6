"""Try-ons: asked for on any terminal of a store, prepared by its staff."""

from typing import Annotated

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.domain.try_on import QueueFull, StepRefused, TryOn, TryOnAsked, TryOnQueue, TryOnStanding, TryOnStep
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.services import Services
from kiosk.hub.try_ons import AskRefused

_MOST_STEPS = 100


class StepsDone(msgspec.Struct, frozen=True):
    """What was done, in this order: all of it is taken, or nothing."""

    steps: Annotated[tuple[TryOnStep, ...], msgspec.Meta(min_length=1, max_length=_MOST_STEPS)]


class CabinUse(msgspec.Struct, frozen=True):
    """A cabin, by its number, and whether it is out of use."""

    number: int
    is_shut: bool


@post("/", status_code=200)
async def ask(
    data: JSONBody[TryOnAsked], device: NamedDependency[Device], services: NamedDependency[Services]
) -> TryOnStanding | QueueFull:
    """Ask for a cabin with things to try on, once for its id. ``full``: as many wait as the store takes."""
    outcome = await services.try_ons.ask(data, device)
    if isinstance(outcome, AskRefused):
        raise Refusal(422, outcome.code)
    return outcome


@get("/{try_on_id:str}")
async def standing(
    try_on_id: FromPath[str], device: NamedDependency[Device], services: NamedDependency[Services]
) -> TryOnStanding:
    """How many are ahead, who prepares it, and which cabin."""
    found = await services.try_ons.standing(try_on_id, device)
    if found is None:
        raise Refusal(404, "try_on_unknown")
    return found


@post("/{try_on_id:str}/steps", status_code=200, guards=[require_right("try_on.prepare")])
async def do(
    try_on_id: FromPath[str],
    data: JSONBody[StepsDone],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> TryOn:
    """Pieces picked, brought, kept or put back, sizes and articles added, a cabin given, the end.

    409 ``cabin_taken`` when another customer is in it; 422 for what is not possible from here.
    """
    outcome = await services.try_ons.do(try_on_id, data.steps, staff, device.location_id)
    return _unless_refused(outcome)


@post("/cabins", status_code=200, guards=[require_right("try_on.prepare")])
async def cabins(
    data: JSONBody[CabinUse], device: NamedDependency[Device], services: NamedDependency[Services]
) -> TryOnQueue:
    """Put a cabin out of use, or back into it."""
    outcome = await services.try_ons.shut_cabin(device.location_id, data.number, is_shut=data.is_shut)
    if isinstance(outcome, StepRefused):
        raise _refusal(outcome)
    return outcome


def _unless_refused(outcome: TryOn | StepRefused) -> TryOn:
    if isinstance(outcome, StepRefused):
        raise _refusal(outcome)
    return outcome


def _refusal(outcome: StepRefused) -> Refusal:
    return Refusal({"try_on_unknown": 404, "cabin_taken": 409}.get(outcome.code, 422), outcome.code)


router = Router("/api/try-ons", route_handlers=[ask, standing, do, cabins], guards=[require_device], tags=["try-ons"])
