"""``DeviceDesk`` over HTTP."""

from datetime import datetime

import msgspec
from typing_extensions import override

from kiosk.domain.device import Enrolment, Heartbeat, Profile
from kiosk.hub_client.session import HubSession
from kiosk.ports.device_desk import DeviceDesk


class _HubTime(msgspec.Struct, frozen=True):
    hub_time: datetime


class HttpDeviceDesk(DeviceDesk):
    """Enrolment and heartbeat."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def enrol(self, code: str, profile: Profile) -> Enrolment:
        enrolment: Enrolment = await self._session.call(
            "POST", "/api/devices/enrol", Enrolment, body={"code": code, "profile": profile}
        )
        return enrolment

    @override
    async def heartbeat(self, heartbeat: Heartbeat) -> datetime:
        answer: _HubTime = await self._session.call("POST", "/api/devices/heartbeat", _HubTime, body=heartbeat)
        return answer.hub_time
