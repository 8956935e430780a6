"""A hub's team and audit log in memory, with the rules of the real ones."""

from datetime import timedelta

import msgspec
from typing_extensions import override

from kiosk.domain.audit import AuditEntry, AuditPage, AuditQuery, ChainedEntry, ChainMark, changed_fields, linked
from kiosk.domain.staff import StaffMember
from kiosk.domain.team import NewSecrets, PersonChange, TeamMember, TeamRefused, fields_of, problem_of
from kiosk.errors import BackendError, BackendUnavailable
from kiosk.ports.chain_memory import ChainMemory
from kiosk.ports.team_desk import TeamDesk
from tests.fakes.shop import HERE, NOW

MANAGER = StaffMember("s1", "Camille Bernard", "CB", "manager", HERE, "Femme")
LEA = StaffMember("lea", "Léa Marchand", "LM", "salesperson", HERE, "Femme", discount_ceiling_percent=15)
KARIM = StaffMember("karim", "Karim Haddad", "KH", "salesperson", HERE, "Maison et bureau")
GONE = StaffMember("julie", "Julie Ferrand", "JF", "salesperson", HERE, "Beauté", is_active=False)


class MemoryMark(ChainMemory):
    def __init__(self) -> None:
        self.mark = ChainMark()

    @override
    def load(self) -> ChainMark:
        return self.mark

    @override
    def save(self, mark: ChainMark) -> None:
        self.mark = mark


class FakeTeam(TeamDesk):
    """``online`` False: no answer. ``fault``: the answer to everything. ``tampered``: the entry that does not fit."""

    def __init__(self) -> None:
        self.online = True
        self.fault: BackendError | None = None
        self.people = [
            TeamMember(MANAGER, signed_in_on=("Poste 01",)),
            TeamMember(KARIM, locked_until=NOW + timedelta(minutes=1)),
            TeamMember(LEA, signed_in_on=("Tablette 03",)),
            TeamMember(GONE),
        ]
        self.log: list[ChainedEntry] = []
        self.tampered = 0

    @override
    async def members(self, staff_token: str) -> list[TeamMember]:
        self._answer()
        return list(self.people)

    @override
    async def change(self, change: PersonChange, staff_token: str) -> NewSecrets | TeamRefused:
        self._answer()
        problem = problem_of(change, MANAGER)
        if problem is not None:
            return TeamRefused(problem)
        if change.before is None:
            self.people.append(TeamMember(change.after))
            return NewSecrets(change.after, "4096", f"{change.after.initials}-7K2M9XQ4")
        self.people = [
            msgspec.structs.replace(one, member=change.after) if one.member.id == change.after.id else one
            for one in self.people
        ]
        was, became = changed_fields(fields_of(change.before), fields_of(change.after))
        self.write(AuditEntry(MANAGER.id, "M01", "person.changed", change.after.id, was, became, NOW, HERE))
        return NewSecrets(change.after)

    @override
    async def reset_pin(self, staff_id: str, staff_token: str) -> NewSecrets | TeamRefused:
        self._answer()
        self.write(AuditEntry(MANAGER.id, "M01", "pin.reset", staff_id, {}, {}, NOW, HERE))
        return NewSecrets(self._member(staff_id), pin="8317")

    @override
    async def replace_badge(self, staff_id: str, staff_token: str) -> NewSecrets | TeamRefused:
        self._answer()
        self.write(AuditEntry(MANAGER.id, "M01", "badge.replaced", staff_id, {}, {}, NOW, HERE))
        member = self._member(staff_id)
        return NewSecrets(member, badge=f"{member.initials}-7K2M9XQ4")

    @override
    async def audit(self, query: AuditQuery, staff_token: str) -> AuditPage:
        self._answer()
        found = [
            link
            for link in reversed(self.log)
            if (not query.before_number or link.number < query.before_number)
            and (not query.actions or link.entry.action in query.actions)
        ]
        head = ChainMark(self.log[-1].number, self.log[-1].hash) if self.log else ChainMark()
        names = {one.member.id: one.member.name for one in self.people}
        more = len(found) > query.most
        fits = query.seen.number == 0 or any(
            (m.number, m.hash) == (query.seen.number, query.seen.hash) for m in self.log
        )
        return AuditPage(tuple(found[: query.most]), head, self.tampered, fits, more, names)

    @override
    async def audit_csv(self, staff_token: str) -> bytes:
        self._answer()
        return b"number;at\r\n" + b"".join(f"{link.number};{link.entry.at}\r\n".encode() for link in self.log)

    def write(self, entry: AuditEntry) -> None:
        last = ChainMark(self.log[-1].number, self.log[-1].hash) if self.log else ChainMark()
        self.log.append(linked(entry, last))

    def _member(self, staff_id: str) -> StaffMember:
        return next(one.member for one in self.people if one.member.id == staff_id)

    def _answer(self) -> None:
        if self.fault is not None:
            raise self.fault
        if not self.online:
            raise BackendUnavailable("no network")
