"""Orders after they are placed: found by number, called for, sent back, and moved on by whoever works on them."""

from typing import Annotated

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.collect_call import CollectCall
from kiosk.domain.device import Device
from kiosk.domain.handoff import normalise_short_code
from kiosk.domain.order_asked import OrderAsked
from kiosk.domain.order_progress import LineProgress, ProgressStep
from kiosk.domain.order_return import OrderReturn, ReturnAsked
from kiosk.domain.slip import SeenOrder
from kiosk.domain.staff import StaffMember
from kiosk.hub.aftersales.calls import CallRefused
from kiosk.hub.aftersales.finding import NotFound
from kiosk.hub.aftersales.progress import StepAsked, StepNotTaken, StepTaken
from kiosk.hub.aftersales.returns import ReturnRefused
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.guards import require_device, require_platform, require_right
from kiosk.hub.services import Services

_MOST_STEPS = 500


class CallAsked(msgspec.Struct, frozen=True):
    """Whose goods are wanted: the order's tracking token. ``location_id``: where the shopper stands."""

    token: str
    location_id: str = ""


class ReturnOfOrder(msgspec.Struct, frozen=True):
    """A return of the order behind a tracking token."""

    token: str
    asked: ReturnAsked


class LineStep(msgspec.Struct, frozen=True):
    """A step of an order's lines, as a tablet sends it. No line named: every line of this place that it fits."""

    step: ProgressStep
    line_ids: tuple[str, ...] = ()


class PlatformSteps(msgspec.Struct, frozen=True):
    """Steps of any orders, taken one by one."""

    steps: Annotated[list[StepAsked], msgspec.Meta(min_length=1, max_length=_MOST_STEPS)]


class StepOutcomes(msgspec.Struct, frozen=True):
    """What became of each, in the order of the request."""

    outcomes: list[StepTaken | StepNotTaken]


@post("/find", status_code=200)
async def find(
    data: JSONBody[OrderAsked], device: NamedDependency[Device], services: NamedDependency[Services]
) -> SeenOrder:
    """An order by its number and the e-mail, telephone number or postcode given with it.

    404 whether the number or the proof is wrong; 429 after five wrong proofs for a number, or twenty from a terminal.
    """
    found = await services.order_finder.find(data, device.id)
    if isinstance(found, NotFound):
        if found.wait_s:
            raise Refusal(429, "too_many_tries", retry_after_s=found.wait_s)
        raise Refusal(404, "order_unknown")
    return await services.slips.seen(found)


@post("/calls", status_code=200)
async def call(data: JSONBody[CallAsked], services: NamedDependency[Services]) -> CollectCall:
    """The shopper is here to collect: the staff of the place see it, and the code that the shopper shows."""
    outcome = await services.calls.call(data.token, data.location_id)
    if isinstance(outcome, CallRefused):
        raise Refusal(404 if outcome.code == "order_unknown" else 422, outcome.code)
    return outcome


@get("/calls/{code:str}", guards=[require_right("orders.read")])
async def by_call(code: FromPath[str], services: NamedDependency[Services]) -> SeenOrder:
    """The order behind the code that a waiting shopper shows or reads aloud."""
    found = await services.calls.order_of(normalise_short_code(code) or "")
    if found is None:
        raise Refusal(404, "call_unknown")
    return await services.slips.seen(found)


@post("/returns", status_code=200)
async def ask_return(data: JSONBody[ReturnOfOrder], services: NamedDependency[Services]) -> OrderReturn:
    """Make a return, once for its key: number and slip. 422 says why not (``too_many``, ``too_late``, …)."""
    return _return(await services.returns.ask(data.token, data.asked))


@post("/returns/{number:str}/received", status_code=200, guards=[require_right("return.take")])
async def receive_return(
    number: FromPath[str], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> OrderReturn:
    """The goods came back: said once, with a credit note; saying it again changes nothing."""
    return _return(await services.returns.receive(number.upper(), staff.id))


@post("/{number:str}/steps", status_code=200, guards=[require_right("collect.hand_over")])
async def step(
    number: FromPath[str],
    data: JSONBody[LineStep],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> list[LineProgress]:
    """Prepared, ready, handed over, shipped, delivered. Staff of a store speak for its own lines.

    409 ``already_handed_over`` for goods that were given out before; 422 for what is not possible from here.
    """
    place = "" if staff.role == "support" else staff.location_id
    outcome = await services.progress.say(StepAsked(number, data.step, data.line_ids, place), staff.id)
    if isinstance(outcome, StepNotTaken):
        status = {"order_unknown": 404, "already_handed_over": 409}.get(outcome.code, 422)
        raise Refusal(status, outcome.code, outcome.line_id)
    return list(outcome.lines)


@post("/steps", status_code=200, guards=[require_platform], tags=["platforms"])
async def steps(
    data: JSONBody[PlatformSteps], platform: NamedDependency[str], services: NamedDependency[Services]
) -> StepOutcomes:
    """What a warehouse or a carrier says of orders, with the key that ``kiosk platform-key`` printed.

    Each step is taken on its own; one that was said before changes nothing, so sending a request again is always safe.
    """
    return StepOutcomes([await services.progress.say(asked, platform) for asked in data.steps])


def _return(outcome: OrderReturn | ReturnRefused) -> OrderReturn:
    if isinstance(outcome, ReturnRefused):
        raise Refusal(
            404 if outcome.code.endswith("_unknown") and outcome.code != "line_unknown" else 422, outcome.code
        )
    return outcome


router = Router(
    "/api/aftersales",
    route_handlers=[
        Router(
            "/",
            route_handlers=[find, call, by_call, ask_return, receive_return, step],
            guards=[require_device],
        ),
        steps,
    ],
    tags=["orders"],
)
