"""``DeviceDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.device import Enrolment, Heartbeat, Profile
from kiosk.domain.pairing import HeartbeatAnswer, PairingAsked, PairingBegun, PairingStanding
from kiosk.hub_client.session import HubSession
from kiosk.ports.device_desk import DeviceDesk, PairingDesk
from kiosk.ports.slip_desk import KeyDesk


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
    async def heartbeat(self, heartbeat: Heartbeat) -> HeartbeatAnswer:
        answer: HeartbeatAnswer = await self._session.call(
            "POST", "/api/devices/heartbeat", HeartbeatAnswer, body=heartbeat
        )
        return answer

    @override
    async def show_frame(self, picture: bytes) -> None:
        await self._session.fetch("POST", "/api/own/frame", body=picture)

    @override
    async def send_recorder(self, text: str) -> None:
        await self._session.fetch("POST", "/api/own/recorder", body={"text": text})


class HttpPairingDesk(PairingDesk):
    """Asking to join, before there is an identity."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def begin(self, asked: PairingAsked) -> PairingBegun:
        begun: PairingBegun = await self._session.call("POST", "/api/pairing", PairingBegun, body=asked)
        return begun

    @override
    async def standing(self, begun: PairingBegun) -> PairingStanding:
        standing: PairingStanding = await self._session.call(
            "GET", f"/api/pairing/{begun.id}", PairingStanding, headers={"X-Pairing-Secret": begun.secret}
        )
        return standing
