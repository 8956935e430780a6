"""The team and the audit log at the hub, for those who lead people."""

from typing import Protocol

from kiosk.domain.audit import AuditPage, AuditQuery
from kiosk.domain.team import NewSecrets, PersonChange, TeamMember, TeamRefused


class TeamDesk(Protocol):
    """Every call may raise ``BackendError``."""

    async def members(self, staff_token: str) -> list[TeamMember]:
        """Everybody whom the caller leads."""
        ...

    async def change(self, change: PersonChange, staff_token: str) -> NewSecrets | TeamRefused:
        """Add or change a person."""
        ...

    async def reset_pin(self, staff_id: str, staff_token: str) -> NewSecrets | TeamRefused:
        """A new PIN, told once."""
        ...

    async def replace_badge(self, staff_id: str, staff_token: str) -> NewSecrets | TeamRefused:
        """A new badge, told once."""
        ...

    async def audit(self, query: AuditQuery, staff_token: str) -> AuditPage:
        """Entries of the audit log, and whether its chain holds."""
        ...

    async def audit_csv(self, staff_token: str) -> bytes:
        """The whole log that the caller may read."""
        ...
