"""People signed in on a terminal, and what they call."""

from collections.abc import Callable
from typing import Any

import httpx
import msgspec

from kiosk.domain.staff import Role, StaffMember
from kiosk.hub.auth.pins import hash_pin
from kiosk.hub.auth.secrets import digest
from kiosk.hub.services import Services
from kiosk.hub.store import team_rows
from tests.hub.conftest import Terminal

PIN = "2468"


class Person:
    """Somebody signed in on a terminal."""

    def __init__(self, terminal: Terminal, signed_in: dict[str, Any]) -> None:
        self.terminal = terminal
        self.token: str = signed_in["session"]["token"]
        self.member = msgspec.convert(signed_in["session"]["staff"], StaffMember)
        self.renewal: str = signed_in["renewal"]["token"]

    async def call(self, method: str, path: str, body: object = None) -> httpx.Response:
        content = b"" if body is None else msgspec.json.encode(body)
        headers = {"X-Staff-Token": self.token, "Content-Type": "application/json"}
        return await self.terminal.call(method, path, headers=headers, content=content)


async def sign_in(terminal: Terminal, badge: str, pin: str) -> Person:
    answer = await terminal.call("POST", "/api/staff/sign-in", json={"badge": badge, "pin": pin})
    return Person(terminal, answer.json())


async def hire(services: Services, terminal: Terminal, role: Role, location_id: str = "lyon") -> Person:
    """Somebody of a role, added beside the hub and signed in."""
    member = StaffMember(f"new-{role}", f"New {role.title()}", "NX", role, location_id)
    pin_hash = hash_pin(PIN)
    add: Callable[[Any], None] = lambda c: team_rows.add(c, member, digest(f"badge-{role}"), pin_hash)  # noqa: E731
    await services.database.write(add)
    return await sign_in(terminal, f"badge-{role}", PIN)
