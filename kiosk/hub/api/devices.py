"""Enrolment, heartbeats, and the list of terminals."""

from typing import Any

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kiosk.domain.device import Device, DeviceStatus, Enrolment, Heartbeat, Profile, PublicKey
from kiosk.domain.pairing import HeartbeatAnswer
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.auth.enrolment import EnrolmentRefused
from kiosk.hub.auth.guards import require_device, require_right
from kiosk.hub.services import Services


class EnrolmentRequest(msgspec.Struct, frozen=True):
    """A one-time code, what kind of terminal asks, and the key that its slips will be checked with."""

    code: str
    profile: Profile
    public_key: PublicKey | None = None


class KeyRegistration(msgspec.Struct, frozen=True):
    """The key of a terminal that was enrolled without one, or that had to make another."""

    public_key: PublicKey


@post("/enrol", status_code=200)
async def enrol(
    data: JSONBody[EnrolmentRequest], request: Request[Any, Any, Any], services: NamedDependency[Services]
) -> Enrolment:
    """Exchange a one-time code for an identity and a token."""
    address = request.client.host if request.client else ""
    outcome = await services.devices.enrol(data.code, data.profile, address, data.public_key or b"")
    if isinstance(outcome, EnrolmentRefused):
        if outcome.wait_s:
            raise Refusal(429, "too_many_tries", retry_after_s=outcome.wait_s)
        raise Refusal(422, "enrolment_code_wrong")
    return outcome


@post("/key", status_code=204, guards=[require_device])
async def register_key(
    data: JSONBody[KeyRegistration], device: NamedDependency[Device], services: NamedDependency[Services]
) -> None:
    """Believe slips of this terminal that are signed with this key; repeating changes nothing."""
    if not await services.devices.register_key(device, data.public_key):
        raise Refusal(422, "too_many_keys")


@post("/heartbeat", status_code=200, guards=[require_device])
async def heartbeat(
    data: JSONBody[Heartbeat], device: NamedDependency[Device], services: NamedDependency[Services]
) -> HeartbeatAnswer:
    """Take a terminal's word on how it is; the answer is the hub's time, and what is wanted of the terminal."""
    await services.devices.heartbeat(device, data)
    return await services.terminals.answer(device)


@get("/", guards=[require_device, require_right("terminals.read")])
async def devices(staff: NamedDependency[StaffMember], services: NamedDependency[Services]) -> list[DeviceStatus]:
    """Terminals with their last heartbeat: a manager's own store, every one for support."""
    return await services.terminals.statuses(staff)


router = Router("/api/devices", route_handlers=[enrol, register_key, heartbeat, devices], tags=["devices"])
