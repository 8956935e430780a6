"""People who work in the shop."""

from datetime import datetime
from typing import Literal

import msgspec

Role = Literal["salesperson", "manager", "support"]


class StaffMember(msgspec.Struct, frozen=True):
    """A person of the shop as every terminal may know them: no PIN, no badge secret."""

    id: str
    name: str
    initials: str
    role: Role
    location_id: str
    department: str = ""


class StaffSession(msgspec.Struct, frozen=True):
    """A person signed in on one terminal until ``expires_at`` (hub time). ``token`` authorises calls in their name."""

    staff: StaffMember
    token: str
    expires_at: datetime
