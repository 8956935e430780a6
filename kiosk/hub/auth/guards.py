"""Who calls: checked before a body is read."""

from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.di import NamedDependency
from litestar.handlers import BaseRouteHandler

from kiosk.domain.device import Device
from kiosk.domain.rights import Right, may
from kiosk.domain.staff import StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.services import Services

Connection = ASGIConnection[Any, Any, Any, Any]


async def require_device(connection: Connection, _handler: BaseRouteHandler) -> None:
    """Only enrolled terminals that were not revoked."""
    services: Services = connection.app.state.services
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    device = await services.devices.by_token(token) if scheme.lower() == "bearer" and token else None
    if device is None:
        raise await refusal_of_stranger(services, token)
    connection.state.device = device


async def refusal_of_stranger(services: Services, token: str) -> Refusal:
    """What a caller hears whose token is no terminal's."""
    # Said apart, because a terminal erases itself for the one and never for the other.
    was_revoked = bool(token) and await services.devices.was_revoked(token)
    return Refusal(401, "device_revoked" if was_revoked else "device_unknown")


class RightGuard:
    """Only staff signed in on the calling terminal whose role has ``right``, which the table of routes reads off it."""

    def __init__(self, right: Right) -> None:
        self.right = right

    async def __call__(self, connection: Connection, _handler: BaseRouteHandler) -> None:
        """Let the request through, with ``state.staff`` set, or raise."""
        services: Services = connection.app.state.services
        token = connection.headers.get("x-staff-token", "")
        member = await services.staff.by_token(token, connection.state.device) if token else None
        if member is None:
            raise Refusal(401, "staff_unknown")
        if not may(member.role, self.right):
            raise Refusal(403, "role_wrong")
        connection.state.staff = member


def require_right(right: Right) -> RightGuard:
    """Only staff who may do this. Put it after ``require_device``."""
    return RightGuard(right)


async def require_platform(connection: Connection, _handler: BaseRouteHandler) -> None:
    """Only platforms that were given a key on the command line."""
    services: Services = connection.app.state.services
    scheme, _, key = connection.headers.get("authorization", "").partition(" ")
    platform = await services.platform_keys.by_key(key) if scheme.lower() == "bearer" and key else None
    if platform is None:
        raise Refusal(
            401, "platform_unknown", "send Authorization: Bearer with the key that kiosk platform-key printed"
        )
    connection.state.platform = platform


# Each of these asks for ``services`` only to be called after it: what could be called at the same time is called in tasks
# of its own, which takes a tenth of a millisecond of every request.


def calling_platform(request: Request[Any, Any, Any], services: NamedDependency[Services]) -> str:  # noqa: ARG001
    """The platform that a guard let in."""
    platform: str = request.state.platform
    return platform


def calling_device(request: Request[Any, Any, Any], services: NamedDependency[Services]) -> Device:  # noqa: ARG001
    """The terminal that a guard let in."""
    device: Device = request.state.device
    return device


def calling_staff(request: Request[Any, Any, Any], device: NamedDependency[Device]) -> StaffMember:  # noqa: ARG001
    """The person that a guard let in."""
    member: StaffMember = request.state.staff
    return member
