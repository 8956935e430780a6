"""Who does something at a counter, and where."""

import msgspec

from kiosk.domain.audit import AuditAction, AuditEntry, Fields
from kiosk.domain.device import Device
from kiosk.domain.staff import StaffMember
from kiosk.hub.store import audit_rows
from kiosk.hub.store.database import Connection
from kiosk.ports.clock import Clock


class Clerk(msgspec.Struct, frozen=True):
    """A person, and the tablet in their hands: goods change hands where it is, whatever store the person is of."""

    staff: StaffMember
    device: Device

    @property
    def location_id(self) -> str:
        """Where the goods are."""
        return self.device.location_id

    def write_down(
        self, connection: Connection, action: AuditAction, subject: str, after: Fields, clock: Clock
    ) -> None:
        """Into the audit log, last in the job."""
        entry = AuditEntry(
            self.staff.id, self.device.code, action, subject, {}, after, clock.now(), self.device.location_id
        )
        audit_rows.append(connection, entry)
