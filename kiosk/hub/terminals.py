"""What managers do with terminals that are in: name, move, take out, look at the screen, ask for the log."""

import msgspec

from kiosk.domain.audit import AuditAction, AuditEntry, Fields
from kiosk.domain.device import Device
from kiosk.domain.pairing import HeartbeatAnswer, RecorderReport, TerminalChange
from kiosk.domain.staff import StaffMember
from kiosk.hub.auth.enrolment import UnknownLocation
from kiosk.hub.store import audit_rows, catalogue_rows, device_rows, terminal_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock


class UnknownTerminal(msgspec.Struct, frozen=True):
    """No such terminal, or it was taken out."""


class OwnTerminal(msgspec.Struct, frozen=True):
    """Nobody takes out the terminal that they stand before: it would take its own leave in the middle of the answer."""


class Terminals:
    """Every change is written into the audit log with the change itself."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def change(
        self, device_id: str, change: TerminalChange, staff: StaffMember, by: Device
    ) -> Device | UnknownTerminal | UnknownLocation:
        """Another name or place. The same once more changes nothing."""

        def write(connection: Connection) -> Device | UnknownTerminal | UnknownLocation:
            known = device_rows.one(connection, device_id)
            places = tuple(place.id for place in catalogue_rows.all_locations(connection))
            if known is None:
                return UnknownTerminal()
            if change.location_id not in places:
                return UnknownLocation(places)
            after = msgspec.structs.replace(known, name=change.name, location_id=change.location_id)
            if after != known:
                device_rows.change(connection, device_id, change.name, change.location_id)
                self._note(connection, "terminal.changed", staff, by, (known, _said(known), _said(after)))
            return after

        return await self._database.write(write)

    async def revoke(self, device_id: str, staff: StaffMember, by: Device) -> Device | UnknownTerminal | OwnTerminal:
        """Take a terminal out: its next call is refused, and it erases itself."""
        if device_id == by.id:
            return OwnTerminal()
        now = self._clock.now()

        def write(connection: Connection) -> Device | UnknownTerminal:
            known = device_rows.one(connection, device_id)
            if known is None:
                return UnknownTerminal()
            device_rows.revoke(connection, device_id, now)
            self._note(connection, "terminal.revoked", staff, by, (known, _said(known), {}))
            return known

        return await self._database.write(write)

    async def ask_recorder(self, device_id: str) -> bool:
        """The terminal hears of it with its next heartbeat; False when there is no such terminal."""
        now = self._clock.now()

        def write(connection: Connection) -> bool:
            if device_rows.one(connection, device_id) is None:
                return False
            terminal_rows.ask_recorder(connection, device_id, now)
            return True

        return await self._database.write(write)

    async def recorder(self, device_id: str) -> RecorderReport:
        """What was asked for and what came."""
        return await self._database.fetch(lambda connection: terminal_rows.recorder(connection, device_id))

    async def frame(self, device_id: str) -> bytes | None:
        """The last frame, small."""
        return await self._database.fetch(lambda connection: terminal_rows.frame(connection, device_id))

    async def keep_frame(self, device: Device, picture: bytes) -> None:
        """A terminal's own word on what its screen shows."""
        now = self._clock.now()
        await self._database.write(lambda connection: terminal_rows.keep_frame(connection, device.id, picture, now))

    async def keep_recorder(self, device: Device, text: str) -> None:
        """A terminal's log, which somebody asked for."""
        now = self._clock.now()
        await self._database.write(lambda connection: terminal_rows.keep_recorder(connection, device.id, text, now))

    async def answer(self, device: Device) -> HeartbeatAnswer:
        """What a terminal hears after its heartbeat."""
        wants = await self._database.fetch(lambda c: terminal_rows.is_recorder_wanted(c, device.id))
        return HeartbeatAnswer(self._clock.now(), device, wants)

    def _note(
        self,
        connection: Connection,
        action: AuditAction,
        staff: StaffMember,
        by: Device,
        what: tuple[Device, Fields, Fields],
    ) -> None:
        subject, before, after = what
        now = self._clock.now()
        entry = AuditEntry(staff.id, by.code, action, subject.code, before, after, now, subject.location_id)
        audit_rows.append(connection, entry)


def _said(device: Device) -> Fields:
    return {"name": device.name, "location": device.location_id}
