"""What waits for the staff: terminals call, tablets take and give back."""

import msgspec
from litestar import Router, delete, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.cart import cart_problem
from kiosk.domain.device import Device
from kiosk.domain.handoff import HandoffOutcome
from kiosk.domain.staff import StaffMember
from kiosk.domain.task import HelpAsked, Task, TaskOutcome
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.services import Services


class GivenTo(msgspec.Struct, frozen=True):
    """Whose a task is now."""

    staff_id: str


@post("/call", status_code=200)
async def call(data: JSONBody[HelpAsked], device: NamedDependency[Device], services: NamedDependency[Services]) -> Task:
    """Somebody at this terminal wants a person; the same call however often it is sent."""
    problem = cart_problem(data.cart) if data.cart is not None else None
    if problem:
        raise Refusal(422, "cart_wrong", problem)
    return await services.tasks.call(data, device)


@delete("/call")
async def withdraw(device: NamedDependency[Device], services: NamedDependency[Services]) -> None:
    """Nobody waits at this terminal any more."""
    await services.tasks.withdraw(device)


@post("/{task_id:str}/take", status_code=200, guards=[require_right("task.take")])
async def take(
    task_id: FromPath[str], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> TaskOutcome:
    """It is the caller's, if nobody else has it; taking it again changes nothing."""
    return await services.tasks.take(task_id, staff)


@post("/{task_id:str}/release", status_code=200, guards=[require_right("task.take")])
async def release(
    task_id: FromPath[str],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> TaskOutcome:
    """It waits for anybody again. Another's is given back by who may reassign, and that is written down."""
    return await services.tasks.release(task_id, staff, device)


@post("/{task_id:str}/give", status_code=200, guards=[require_right("task.reassign")])
async def give(
    task_id: FromPath[str],
    data: JSONBody[GivenTo],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> TaskOutcome:
    """It is this person's now, whoever had it; written down."""
    return await services.tasks.give(task_id, data.staff_id, staff, device)


@post("/{task_id:str}/done", status_code=200, guards=[require_right("task.take")])
async def done(
    task_id: FromPath[str], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> TaskOutcome:
    """A call was answered; what is about an order or a try-on is done when that is."""
    return await services.tasks.end(task_id, staff)


@post("/{task_id:str}/cart", status_code=200, guards=[require_right("cart.edit")])
async def open_cart(
    task_id: FromPath[str],
    staff: NamedDependency[StaffMember],
    device: NamedDependency[Device],
    services: NamedDependency[Services],
) -> HandoffOutcome:
    """The cart of the terminal that calls, for whoever took the call."""
    return await services.tasks.open_cart(task_id, staff, device)


router = Router(
    "/api/tasks",
    route_handlers=[call, withdraw, take, release, give, done, open_cart],
    guards=[require_device],
    tags=["tasks"],
)
