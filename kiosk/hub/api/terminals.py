"""Pairing new terminals, and what managers do with those that are in."""

from typing import Annotated, Any, TypeVar

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kiosk.domain.device import Device
from kiosk.domain.pairing import (
    PairingAsked,
    PairingBegun,
    PairingDecision,
    PairingFound,
    PairingStanding,
    RecorderReport,
    TerminalChange,
)
from kiosk.domain.rights import leads
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.enrolment import TooManyTries, UnknownLocation
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.auth.pairing import UnknownPairing
from kiosk.hub.services import Services
from kiosk.hub.terminals import NotYourPlace, OwnTerminal, UnknownTerminal

T = TypeVar("T")

_MOST_FRAME = 64 * 1024
_MOST_LOG = 100_000
_PNG = b"\x89PNG\r\n\x1a\n"


class PairingCode(msgspec.Struct, frozen=True):
    """A code as a manager typed it."""

    code: str


class RecorderText(msgspec.Struct, frozen=True):
    """The last lines of a terminal's log, as many as a terminal keeps."""

    text: Annotated[str, msgspec.Meta(max_length=_MOST_LOG)]


@post("/", status_code=201)
async def ask_to_join(
    data: JSONBody[PairingAsked], request: Request[Any, Any, Any], services: NamedDependency[Services]
) -> PairingBegun:
    """A terminal without an identity asks for a code to show."""
    outcome = await services.pairings.begin(data, request.client.host if request.client else "")
    if isinstance(outcome, TooManyTries):
        raise Refusal(429, "too_many_tries", retry_after_s=outcome.wait_s)
    return outcome


@get("/{pairing_id:str}")
async def standing(
    pairing_id: FromPath[str], request: Request[Any, Any, Any], services: NamedDependency[Services]
) -> PairingStanding:
    """How it stands, for whoever sends the secret in ``X-Pairing-Secret``."""
    return await services.pairings.standing(pairing_id, request.headers.get("x-pairing-secret", ""))


@post("/look", status_code=200)
async def look(
    data: JSONBody[PairingCode], device: NamedDependency[Device], services: NamedDependency[Services]
) -> PairingFound:
    """What asks behind a code: its kind, its screen, and the four words that it must show."""
    return _found(await services.pairings.look(data.code, device))


@post("/approve", status_code=200)
async def approve(
    data: JSONBody[PairingDecision],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> Device:
    """Let it in, under a name and at a place."""
    if not leads(staff, data.location_id):
        raise Refusal(403, "place_not_yours")
    outcome = await services.pairings.approve(data, staff, device)
    if isinstance(outcome, UnknownLocation):
        raise Refusal(422, "location_unknown")
    return _found(outcome)


@post("/refuse", status_code=204)
async def refuse(
    data: JSONBody[PairingCode], device: NamedDependency[Device], services: NamedDependency[Services]
) -> None:
    """It is not ours."""
    if not await services.pairings.refuse(data.code, device):
        raise Refusal(404, "pairing_unknown")


@post("/{device_id:str}/change", status_code=200, guards=[require_right("terminals.change")])
async def change(
    device_id: FromPath[str],
    data: JSONBody[TerminalChange],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> Device:
    """Another name or place; a terminal learns of its place at its next start."""
    outcome = await services.terminals.change(device_id, data, staff, device)
    if isinstance(outcome, UnknownLocation):
        raise Refusal(422, "location_unknown")
    return _known(outcome)


@post("/{device_id:str}/revoke", status_code=204, guards=[require_right("terminals.change")])
async def revoke(
    device_id: FromPath[str],
    device: NamedDependency[Device],
    staff: NamedDependency[StaffMember],
    services: NamedDependency[Services],
) -> None:
    """Take a terminal out: it erases itself when it next calls."""
    outcome = await services.terminals.revoke(device_id, staff, device)
    if isinstance(outcome, OwnTerminal):
        raise Refusal(409, "terminal_is_your_own")
    _known(outcome)


@post("/{device_id:str}/recorder", status_code=204, guards=[require_right("terminals.change")])
async def ask_recorder(
    device_id: FromPath[str], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> None:
    """Ask for the last lines of its log."""
    _known(await services.terminals.ask_recorder(device_id, staff))


@get("/{device_id:str}/recorder", guards=[require_right("terminals.read")])
async def recorder(
    device_id: FromPath[str], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> RecorderReport:
    """What was asked for and what came."""
    return _known(await services.terminals.recorder(device_id, staff))


@get("/{device_id:str}/frame", guards=[require_right("terminals.read")])
async def frame(
    device_id: FromPath[str], staff: NamedDependency[StaffMember], services: NamedDependency[Services]
) -> Response[bytes]:
    """The last painted frame as a small picture."""
    found = _known(await services.terminals.frame(device_id, staff))
    if found is None:
        raise Refusal(404, "not_found")
    return Response(found, media_type="image/png", headers={"Cache-Control": "no-store"})


@post("/frame", status_code=204)
async def keep_frame(
    request: Request[Any, Any, Any], device: NamedDependency[Device], services: NamedDependency[Services]
) -> None:
    """What a terminal's screen shows, as a PNG too small to be read."""
    picture = await request.body()
    if len(picture) > _MOST_FRAME or not picture.startswith(_PNG):
        raise Refusal(422, "frame_wrong")
    await services.terminals.keep_frame(device, picture)


@post("/recorder", status_code=204)
async def keep_recorder(
    data: JSONBody[RecorderText], device: NamedDependency[Device], services: NamedDependency[Services]
) -> None:
    """A terminal's log, which a manager asked for."""
    await services.terminals.keep_recorder(device, data.text)


def _found(outcome: T | UnknownPairing | TooManyTries) -> T:
    if isinstance(outcome, TooManyTries):
        raise Refusal(429, "too_many_tries", retry_after_s=outcome.wait_s)
    if isinstance(outcome, UnknownPairing):
        raise Refusal(404, "pairing_unknown")
    return outcome


def _known(outcome: T | UnknownTerminal | NotYourPlace) -> T:
    if isinstance(outcome, UnknownTerminal):
        raise Refusal(404, "terminal_unknown")
    if isinstance(outcome, NotYourPlace):
        raise Refusal(403, "place_not_yours")
    return outcome


routes = [
    Router("/api/pairing", route_handlers=[ask_to_join, standing], tags=["devices"]),
    Router(
        "/api/pairings",
        route_handlers=[look, approve, refuse],
        guards=[require_device, require_right("terminals.change")],
        tags=["devices"],
    ),
    Router(
        "/api/terminals",
        route_handlers=[change, revoke, ask_recorder, recorder, frame],
        guards=[require_device],
        tags=["devices"],
    ),
    Router("/api/own", route_handlers=[keep_frame, keep_recorder], guards=[require_device], tags=["devices"]),
]
