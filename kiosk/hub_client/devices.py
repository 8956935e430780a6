"""``DeviceDesk`` over HTTP."""

from datetime import datetime

import msgspec
from typing_extensions import override

from kiosk.domain.device import Enrolment, Heartbeat, Profile
from kiosk.hub_client.session import HubSession
from kiosk.ports.device_desk import DeviceDesk
from kiosk.ports.slip_desk import KeyDesk


class _HubTime(msgspec.Struct, frozen=True):
    hub_time: datetime


class HttpDeviceDesk(DeviceDesk, KeyDesk):
    """Enrolment, heartbeat and the terminal's key."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def enrol(self, code: str, profile: Profile, public_key: bytes) -> Enrolment:
        body = {"code": code, "profile": profile, "public_key": public_key}
        enrolment: Enrolment = await self._session.call("POST", "/api/devices/enrol", Enrolment, body=body)
        return enrolment

    @override
    async def register_key(self, public_key: bytes) -> None:
        await self._session.fetch("POST", "/api/devices/key", body={"public_key": public_key})

    @override
    async def heartbeat(self, heartbeat: Heartbeat) -> datetime:
        answer: _HubTime = await self._session.call("POST", "/api/devices/heartbeat", _HubTime, body=heartbeat)
        return answer.hub_time
