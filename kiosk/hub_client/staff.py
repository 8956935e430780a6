"""``StaffDesk`` over HTTP."""

from typing_extensions import override

from kiosk.domain.device import DeviceStatus
from kiosk.hub_client.session import HubSession
from kiosk.ports.staff_desk import OfflineStay, RenewalOutcome, SignInOutcome, StaffDesk


class HttpStaffDesk(StaffDesk):
    """Signing in and the manager's list of terminals."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def sign_in(self, badge: str, pin: str) -> SignInOutcome:
        outcome: SignInOutcome = await self._session.call(
            "POST", "/api/staff/sign-in", SignInOutcome, body={"badge": badge, "pin": pin}
        )
        return outcome

    @override
    async def renew(self, stay: OfflineStay) -> RenewalOutcome:
        outcome: RenewalOutcome = await self._session.call("POST", "/api/staff/renew", RenewalOutcome, body=stay)
        return outcome

    @override
    async def sign_out(self, staff_token: str) -> None:
        await self._session.fetch("POST", "/api/staff/sign-out", staff_token=staff_token)

    @override
    async def devices(self, staff_token: str) -> list[DeviceStatus]:
        devices: list[DeviceStatus] = await self._session.call(
            "GET", "/api/devices", list[DeviceStatus], staff_token=staff_token
        )
        return devices
