"""What managers do with terminals that are in: name, move, take out, look at the screen, ask for the log."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from kiosk.domain.audit import AuditAction, AuditEntry, Fields
from kiosk.domain.device import Device, DeviceStatus
from kiosk.domain.pairing import HeartbeatAnswer, RecorderReport, TerminalChange
from kiosk.domain.rights import leads
from kiosk.domain.staff import StaffMember
from kiosk.hub.auth.enrolment import UnknownLocation
from kiosk.hub.store import audit_rows, catalogue_rows, device_rows, terminal_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.ports.clock import Clock


class UnknownTerminal(msgspec.Struct, frozen=True):
    """No such terminal, or it was taken out."""


class OwnTerminal(msgspec.Struct, frozen=True):
    """Nobody takes out the terminal that they stand before: it would take its own leave in the middle of the answer."""


class NotYourPlace(msgspec.Struct, frozen=True):
    """The terminal, or where it shall go, is another store's: its own manager does that, or support."""


Led = TypeVar("Led")


class Terminals:
    """A manager's word counts for the terminals of their own place, support's for all.

    Every change is written into the audit log with the change itself.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def change(
        self, device_id: str, change: TerminalChange, staff: StaffMember, by: Device
    ) -> Device | UnknownTerminal | UnknownLocation | NotYourPlace:
        """Another name or place. The same once more changes nothing."""

        def write(connection: Connection) -> Device | UnknownTerminal | UnknownLocation | NotYourPlace:
            known = _led(connection, device_id, staff)
            places = tuple(place.id for place in catalogue_rows.all_locations(connection))
            if not isinstance(known, Device):
                return known
            if not leads(staff, change.location_id):
                return NotYourPlace()
            if change.location_id not in places:
                return UnknownLocation(places)
            after = msgspec.structs.replace(known, name=change.name, location_id=change.location_id)
            if after != known:
                device_rows.change(connection, device_id, change.name, change.location_id)
                self._note(connection, "terminal.changed", staff, by, (known, _said(known), _said(after)))
            return after

        return await self._database.write(write)

    async def revoke(
        self, device_id: str, staff: StaffMember, by: Device
    ) -> Device | UnknownTerminal | OwnTerminal | NotYourPlace:
        """Take a terminal out: its next call is refused, and it erases itself."""
        if device_id == by.id:
            return OwnTerminal()
        now = self._clock.now()

        def write(connection: Connection) -> Device | UnknownTerminal | NotYourPlace:
            known = _led(connection, device_id, staff)
            if not isinstance(known, Device):
                return known
            device_rows.revoke(connection, device_id, now)
            self._note(connection, "terminal.revoked", staff, by, (known, _said(known), {}))
            return known

        return await self._database.write(write)

    async def ask_recorder(self, device_id: str, staff: StaffMember) -> Device | UnknownTerminal | NotYourPlace:
        """The terminal hears of it with its next heartbeat."""
        now = self._clock.now()

        def write(connection: Connection) -> Device | UnknownTerminal | NotYourPlace:
            known = _led(connection, device_id, staff)
            if isinstance(known, Device):
                terminal_rows.ask_recorder(connection, device_id, now)
            return known

        return await self._database.write(write)

    async def recorder(self, device_id: str, staff: StaffMember) -> RecorderReport | UnknownTerminal | NotYourPlace:
        """What was asked for and what came."""
        return await self._database.fetch(lambda c: _of_led(c, device_id, staff, terminal_rows.recorder))

    async def frame(self, device_id: str, staff: StaffMember) -> bytes | UnknownTerminal | NotYourPlace | None:
        """The last frame, small."""
        return await self._database.fetch(lambda c: _of_led(c, device_id, staff, terminal_rows.frame))

    async def statuses(self, staff: StaffMember) -> list[DeviceStatus]:
        """The terminals that a person leads, and how each was when last heard of."""
        every = await self._database.fetch(device_rows.statuses)
        return [status for status in every if leads(staff, status.device.location_id)]

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


def _led(connection: Connection, device_id: str, staff: StaffMember) -> Device | UnknownTerminal | NotYourPlace:
    known = device_rows.one(connection, device_id)
    if known is None:
        return UnknownTerminal()
    return known if leads(staff, known.location_id) else NotYourPlace()


def _of_led(
    connection: Connection, device_id: str, staff: StaffMember, read: Callable[[Connection, str], Led]
) -> Led | UnknownTerminal | NotYourPlace:
    known = _led(connection, device_id, staff)
    return read(connection, device_id) if isinstance(known, Device) else known


def _said(device: Device) -> Fields:
    return {"name": device.name, "location": device.location_id}
