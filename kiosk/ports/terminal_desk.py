"""What managers do with terminals, asked of the hub."""

from typing import Protocol

from kiosk.domain.device import Device
from kiosk.domain.pairing import PairingDecision, PairingFound, RecorderReport, TerminalChange


class TerminalDesk(Protocol):
    """Every call may raise ``BackendError``; ``BackendRejected`` with a stable code where the hub says no."""

    async def look(self, staff_token: str, code: str) -> PairingFound:
        """What asks to join behind a code."""
        ...

    async def approve(self, staff_token: str, decision: PairingDecision) -> Device:
        """Let it in."""
        ...

    async def refuse(self, staff_token: str, code: str) -> None:
        """It is not ours."""
        ...

    async def change(self, staff_token: str, device_id: str, change: TerminalChange) -> Device:
        """Another name or place."""
        ...

    async def revoke(self, staff_token: str, device_id: str) -> None:
        """Take it out: it erases itself."""
        ...

    async def ask_recorder(self, staff_token: str, device_id: str) -> None:
        """Ask for the last lines of its log."""
        ...

    async def recorder(self, staff_token: str, device_id: str) -> RecorderReport:
        """What was asked for and what came."""
        ...

    async def frame(self, staff_token: str, device_id: str) -> bytes:
        """The last painted frame as a small PNG; empty when there is none."""
        ...
