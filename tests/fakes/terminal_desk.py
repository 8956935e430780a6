"""Pairing and care of terminals, in memory."""

from datetime import timedelta
from typing import Any

from typing_extensions import override

from kiosk.domain.device import Device
from kiosk.domain.pairing import PairingDecision, PairingFound, RecorderReport, TerminalChange, pairing_words
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.ports.terminal_desk import TerminalDesk
from tests.fakes.shop import NOW

CODE = "R4T9WX"


class FakeTerminalDesk(TerminalDesk):
    """One terminal shows ``CODE``; what was done is in ``acts``."""

    def __init__(self) -> None:
        self.online = True
        self.acts: list[tuple[Any, ...]] = []
        self.report = RecorderReport()
        self.picture = b""

    @override
    async def look(self, staff_token: str, code: str) -> PairingFound:
        self._answer()
        if code != CODE:
            raise BackendRejected(404, "pairing_unknown")
        words = pairing_words(CODE, bytes(32))
        return PairingFound(CODE, "kiosk", 1080, 1920, ("camera",), words, NOW + timedelta(minutes=9, seconds=41))

    @override
    async def approve(self, staff_token: str, decision: PairingDecision) -> Device:
        self._answer()
        self.acts.append(("approve", decision))
        return Device("d9", "K09", decision.name, "kiosk", decision.location_id)

    @override
    async def refuse(self, staff_token: str, code: str) -> None:
        self._answer()
        self.acts.append(("refuse", code))

    @override
    async def change(self, staff_token: str, device_id: str, change: TerminalChange) -> Device:
        self._answer()
        self.acts.append(("change", device_id, change))
        return Device(device_id, "K07", change.name, "kiosk", change.location_id)

    @override
    async def revoke(self, staff_token: str, device_id: str) -> None:
        self._answer()
        self.acts.append(("revoke", device_id))

    @override
    async def ask_recorder(self, staff_token: str, device_id: str) -> None:
        self._answer()
        self.report = RecorderReport(NOW, NOW, '{"event": "painted"}')

    @override
    async def recorder(self, staff_token: str, device_id: str) -> RecorderReport:
        self._answer()
        return self.report

    @override
    async def frame(self, staff_token: str, device_id: str) -> bytes:
        self._answer()
        return self.picture

    def _answer(self) -> None:
        if not self.online:
            raise BackendUnavailable("no network")
