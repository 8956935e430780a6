"""``TeamDesk`` over HTTP."""

from collections.abc import Awaitable
from typing import cast, get_args
from urllib.parse import quote

from typing_extensions import override

from kiosk.domain.audit import AuditPage, AuditQuery
from kiosk.domain.team import NewSecrets, PersonChange, TeamMember, TeamProblem, TeamRefused
from kiosk.errors import BackendRejected
from kiosk.hub_client.session import HubSession
from kiosk.ports.team_desk import TeamDesk

_PROBLEMS = frozenset(get_args(TeamProblem))


class HttpTeamDesk(TeamDesk):
    """People and the audit log."""

    def __init__(self, session: HubSession) -> None:
        self._session = session

    @override
    async def members(self, staff_token: str) -> list[TeamMember]:
        members: list[TeamMember] = await self._session.call(
            "GET", "/api/team", list[TeamMember], staff_token=staff_token
        )
        return members

    @override
    async def change(self, change: PersonChange, staff_token: str) -> NewSecrets | TeamRefused:
        return await _outcome(self._session.call("POST", "/api/team", NewSecrets, body=change, staff_token=staff_token))

    @override
    async def reset_pin(self, staff_id: str, staff_token: str) -> NewSecrets | TeamRefused:
        path = f"/api/team/{quote(staff_id, safe='')}/pin"
        return await _outcome(self._session.call("POST", path, NewSecrets, staff_token=staff_token))

    @override
    async def replace_badge(self, staff_id: str, staff_token: str) -> NewSecrets | TeamRefused:
        path = f"/api/team/{quote(staff_id, safe='')}/badge"
        return await _outcome(self._session.call("POST", path, NewSecrets, staff_token=staff_token))

    @override
    async def audit(self, query: AuditQuery, staff_token: str) -> AuditPage:
        page: AuditPage = await self._session.call(
            "POST", "/api/audit/page", AuditPage, body=query, staff_token=staff_token
        )
        return page

    @override
    async def audit_csv(self, staff_token: str) -> bytes:
        return await self._session.fetch("GET", "/api/audit/csv", staff_token=staff_token, content_type="text/csv")


async def _outcome(answer: Awaitable[NewSecrets]) -> NewSecrets | TeamRefused:
    try:
        return await answer
    except BackendRejected as error:
        if error.reason not in _PROBLEMS:
            raise
        return TeamRefused(cast("TeamProblem", error.reason))
