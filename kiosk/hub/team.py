"""The team of a store: its people, what they may give away, and new PINs and badges; all of it is written down."""

import asyncio
import secrets
from collections.abc import Callable

import msgspec

from kiosk.domain.audit import AuditAction, AuditEntry, changed_fields
from kiosk.domain.device import Device
from kiosk.domain.feed import CATALOGUE_TOPIC
from kiosk.domain.handoff import ALPHABET
from kiosk.domain.staff import PIN_DIGITS, StaffMember
from kiosk.domain.team import NewSecrets, PersonChange, TeamMember, TeamProblem, TeamRefused, fields_of, problem_of
from kiosk.hub.auth.pins import hash_pin
from kiosk.hub.auth.secrets import digest
from kiosk.hub.store import audit_rows, catalogue_rows, staff_rows, team_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.feed_rows import FeedRow, publish
from kiosk.ports.clock import Clock

_BADGE_LENGTH = 8
_EASY_PINS = frozenset({"1234", "4321", "0123", "2580", "1212", *(digit * PIN_DIGITS for digit in "0123456789")})

TeamOutcome = NewSecrets | TeamRefused


class Team:
    """What managers do with people of their store, and support with everybody."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def members(self, actor: StaffMember) -> list[TeamMember]:
        """Everybody whom this person leads, those who left last."""
        place = None if actor.role == "support" else actor.location_id
        now = self._clock.now()
        return await self._database.fetch(lambda c: team_rows.members(c, place, now))

    async def change(self, change: PersonChange, actor: StaffMember, device: Device) -> TeamOutcome:
        """Add or change a person. Somebody new gets a PIN and a badge, told once; who leaves is signed out everywhere."""
        problem = problem_of(change, actor)
        if problem is not None:
            return TeamRefused(problem)
        if change.before is not None:
            return await self._database.write(lambda c: self._change(c, change, actor, device))
        pin, badge = new_pin(), new_badge(change.after.initials)
        pin_hash = await asyncio.to_thread(hash_pin, pin)
        told = NewSecrets(change.after, pin, badge)
        return await self._database.write(lambda c: self._add(c, told, pin_hash, actor, device))

    async def reset_pin(self, staff_id: str, actor: StaffMember, device: Device) -> TeamOutcome:
        """A new PIN, told once; the old one, a lock and every session of the person end."""
        pin = new_pin()
        pin_hash = await asyncio.to_thread(hash_pin, pin)

        def give(connection: Connection, member: StaffMember) -> NewSecrets:
            team_rows.set_pin(connection, staff_id, pin_hash)
            return NewSecrets(member, pin=pin)

        return await self._database.write(lambda c: self._give(c, staff_id, give, "pin.reset", actor, device))

    async def replace_badge(self, staff_id: str, actor: StaffMember, device: Device) -> TeamOutcome:
        """A new badge, told once; the lost one counts no more, on no terminal that hears of us."""

        def give(connection: Connection, member: StaffMember) -> NewSecrets:
            badge = new_badge(member.initials)
            team_rows.set_badge(connection, staff_id, digest(badge))
            return NewSecrets(member, badge=badge)

        return await self._database.write(lambda c: self._give(c, staff_id, give, "badge.replaced", actor, device))

    def _add(
        self, connection: Connection, told: NewSecrets, pin_hash: str, actor: StaffMember, device: Device
    ) -> TeamOutcome:
        member = told.member
        if team_rows.member(connection, member.id) is not None:
            return TeamRefused("person_known")
        if member.location_id not in {place.id for place in catalogue_rows.all_locations(connection)}:
            return TeamRefused("place_unknown")
        team_rows.add(connection, member, digest(told.badge), pin_hash)
        _publish(connection, member)
        self._write_down(connection, "person.added", None, member, actor, device)
        return told

    def _change(self, connection: Connection, change: PersonChange, actor: StaffMember, device: Device) -> TeamOutcome:
        known, after = team_rows.member(connection, change.after.id), change.after
        if known is None:
            return TeamRefused("person_unknown")
        if known != change.before:
            return TeamRefused("person_changed")
        if after.location_id not in {place.id for place in catalogue_rows.all_locations(connection)}:
            return TeamRefused("place_unknown")
        if known != after:
            team_rows.set_member(connection, after)
            _publish(connection, after)
            if not after.is_active:
                staff_rows.shut_out(connection, after.id)
            action: AuditAction = "person.left" if known.is_active and not after.is_active else "person.changed"
            self._write_down(connection, action, known, after, actor, device)
        return NewSecrets(after)

    def _give(
        self,
        connection: Connection,
        staff_id: str,
        give: Callable[[Connection, StaffMember], NewSecrets],
        action: AuditAction,
        actor: StaffMember,
        device: Device,
    ) -> TeamOutcome:
        member = team_rows.member(connection, staff_id)
        if member is None:
            return TeamRefused("person_unknown")
        problem = _why_not(member, actor)
        if problem is not None:
            return TeamRefused(problem)
        told = give(connection, member)
        staff_rows.shut_out(connection, staff_id)
        self._write_down(connection, action, member, member, actor, device)
        return told

    def _write_down(
        self,
        connection: Connection,
        action: AuditAction,
        before: StaffMember | None,
        after: StaffMember,
        actor: StaffMember,
        device: Device,
    ) -> None:
        was, became = changed_fields(fields_of(before) if before else {}, fields_of(after))
        now = self._clock.now()
        audit_rows.append(
            connection,
            AuditEntry(actor.id, device.code, action, after.id, was, became, now, after.location_id),
        )


def new_pin() -> str:
    """Four random digits that nobody tries first."""
    while True:
        pin = f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}}"
        if pin not in _EASY_PINS:
            return pin


def new_badge(initials: str) -> str:
    """A badge's secret: forty random bits, after letters by which people tell their badges apart."""
    letters = "".join(letter for letter in initials.upper() if letter.isascii() and letter.isalpha()) or "X"
    return f"{letters}-{''.join(secrets.choice(ALPHABET) for _ in range(_BADGE_LENGTH))}"


def _why_not(member: StaffMember, actor: StaffMember) -> TeamProblem | None:
    """New secrets are given to those whom one leads, and by somebody else than oneself."""
    if member.id == actor.id:
        return "not_yourself"
    return problem_of(PersonChange(member, member), actor)


def _publish(connection: Connection, member: StaffMember) -> None:
    publish(connection, [FeedRow("staff", member.id, CATALOGUE_TOPIC, msgspec.json.encode(member))])
