"""The audit log on a manager's screen, checked by this terminal as well as by the hub."""

import asyncio
from typing import Literal

import msgspec
from msgspec.structs import replace

from kiosk.domain.audit import AuditPage, AuditQuery, ChainedEntry, link_hash
from kiosk.ports.chain_memory import ChainMemory
from kiosk.ports.team_desk import TeamDesk

ChainState = Literal["whole", "broken", "replaced"]
"""``broken``: an entry does not fit those before it. ``replaced``: what this terminal saw last is no longer in the log."""


class AuditRead(msgspec.Struct, frozen=True):
    """A page and what is to be thought of it."""

    page: AuditPage
    state: ChainState


class ReadAudit:
    """Remembers the newest link of a log that held, so that a log written anew is noticed here."""

    def __init__(self, desk: TeamDesk, memory: ChainMemory) -> None:
        self._desk = desk
        self._memory = memory

    async def __call__(self, query: AuditQuery, staff_token: str) -> AuditRead:
        """One page. May raise ``BackendError``."""
        seen = await asyncio.to_thread(self._memory.load)
        page = await self._desk.audit(replace(query, seen=seen), staff_token)
        if not page.seen_fits or page.head.number < seen.number:
            return AuditRead(page, "replaced")
        if page.broken_at or not all(map(_is_itself, page.entries)):
            return AuditRead(page, "broken")
        if page.head != seen:
            await asyncio.to_thread(self._memory.save, page.head)
        return AuditRead(page, "whole")

    async def csv(self, staff_token: str) -> str:
        """The whole log that this person may read, as a table. May raise ``BackendError``."""
        return (await self._desk.audit_csv(staff_token)).decode("utf-8-sig")


def _is_itself(link: ChainedEntry) -> bool:
    return link.hash == link_hash(link.number, link.entry, link.previous)
