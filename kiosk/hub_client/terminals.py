"""``TerminalDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.device import Device
from kiosk.domain.pairing import PairingDecision, PairingFound, RecorderReport, TerminalChange
from kiosk.errors import BackendRejected
from kiosk.hub_client.session import HubSession
from kiosk.ports.terminal_desk import TerminalDesk

_MOST_FRAME = 65_536
_NOT_FOUND = 404


class HttpTerminalDesk(TerminalDesk):
    """Pairing and care of terminals."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def look(self, staff_token: str, code: str) -> PairingFound:
        found: PairingFound = await self._session.call(
            "POST", "/api/pairings/look", PairingFound, body={"code": code}, staff_token=staff_token
        )
        return found

    @override
    async def approve(self, staff_token: str, decision: PairingDecision) -> Device:
        device: Device = await self._session.call(
            "POST", "/api/pairings/approve", Device, body=decision, staff_token=staff_token
        )
        return device

    @override
    async def refuse(self, staff_token: str, code: str) -> None:
        await self._session.fetch("POST", "/api/pairings/refuse", body={"code": code}, staff_token=staff_token)

    @override
    async def change(self, staff_token: str, device_id: str, change: TerminalChange) -> Device:
        device: Device = await self._session.call(
            "POST", f"/api/terminals/{device_id}/change", Device, body=change, staff_token=staff_token
        )
        return device

    @override
    async def revoke(self, staff_token: str, device_id: str) -> None:
        await self._session.fetch("POST", f"/api/terminals/{device_id}/revoke", staff_token=staff_token)

    @override
    async def ask_recorder(self, staff_token: str, device_id: str) -> None:
        await self._session.fetch("POST", f"/api/terminals/{device_id}/recorder", staff_token=staff_token)

    @override
    async def recorder(self, staff_token: str, device_id: str) -> RecorderReport:
        report: RecorderReport = await self._session.call(
            "GET", f"/api/terminals/{device_id}/recorder", RecorderReport, staff_token=staff_token
        )
        return report

    @override
    async def frame(self, staff_token: str, device_id: str) -> bytes:
        path = f"/api/terminals/{device_id}/frame"
        try:
            return await self._session.fetch(
                "GET", path, staff_token=staff_token, max_bytes=_MOST_FRAME, content_type="image/png"
            )
        except BackendRejected as error:
            if error.status == _NOT_FOUND:
                return b""
            raise
