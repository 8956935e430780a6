"""Who calls: checked before a body is read."""

from collections.abc import Callable
from typing import Any

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from kiosk.domain.device import Device
from kiosk.domain.staff import Role, StaffMember
from kiosk.hub.api.refusal import Refusal
from kiosk.hub.services import Services

Connection = ASGIConnection[Any, Any, Any, Any]


def require_device(connection: Connection, _handler: BaseRouteHandler) -> None:
    """Only enrolled terminals that were not revoked."""
    services: Services = connection.app.state.services
    scheme, _, token = connection.headers.get("authorization", "").partition(" ")
    device = services.devices.by_token(token) if scheme.lower() == "bearer" and token else None
    if device is None:
        raise Refusal(401, "device_unknown")
    connection.state.device = device


def require_staff(*roles: Role) -> Callable[[Connection, BaseRouteHandler], None]:
    """Only staff signed in on the calling terminal; with roles, only those. Put it after ``require_device``."""

    def guard(connection: Connection, _handler: BaseRouteHandler) -> None:
        services: Services = connection.app.state.services
        token = connection.headers.get("x-staff-token", "")
        member = services.staff.by_token(token, connection.state.device) if token else None
        if member is None:
            raise Refusal(401, "staff_unknown")
        if roles and member.role not in roles:
            raise Refusal(403, "role_wrong")
        connection.state.staff = member

    return guard


def calling_device(request: Request[Any, Any, Any]) -> Device:
    """The terminal that a guard let in."""
    device: Device = request.state.device
    return device


def calling_staff(request: Request[Any, Any, Any]) -> StaffMember:
    """The person that a guard let in."""
    member: StaffMember = request.state.staff
    return member
