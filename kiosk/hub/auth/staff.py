"""Staff signing in with badge and PIN."""

import asyncio

from kiosk.domain.audit import AuditAction, AuditEntry, Fields
from kiosk.domain.device import Device
from kiosk.domain.staff import MAX_TRIES, OFFLINE_LIFE, SESSION_LIFE, TRY_LOCK, StaffMember, StaffSession
from kiosk.hub.auth import pins
from kiosk.hub.auth.secrets import digest, new_token
from kiosk.hub.auth.throttle import Throttle
from kiosk.hub.discount_proofs import new_key
from kiosk.hub.store import audit_rows, staff_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.staff_rows import StaffRow
from kiosk.ports.clock import Clock
from kiosk.ports.staff_desk import (
    OfflineStay,
    Renewal,
    RenewalOutcome,
    RenewalRefused,
    SignedIn,
    SignInOutcome,
    SignInRefused,
)


class StaffDoor:
    """Sign-in, sign-out, and who is behind a staff token."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        # Badges that do not exist are slowed down like those that do, by terminal.
        self._unknown = Throttle(MAX_TRIES, TRY_LOCK.total_seconds(), clock)

    async def sign_in(self, badge: str, pin: str, device: Device) -> SignInOutcome:
        """Check badge and PIN; five wrong tries lock the badge for a minute."""
        row = await self._database.fetch(lambda c: staff_rows.by_badge(c, digest(badge)))
        if row is None or not row.member.is_active:
            return await self._refuse_unknown(pin, device)
        waiting_s = self._locked_for_s(row)
        if waiting_s:
            return SignInRefused(tries_left=0, locked_for_s=waiting_s)
        is_right = await asyncio.to_thread(pins.is_pin, row.pin_hash, pin)
        return await self._database.write(lambda c: self._finish(c, badge, device, is_right=is_right))

    async def renew(self, stay: OfflineStay, device: Device) -> RenewalOutcome:
        """A session for somebody who got in without us, written down; refused when they may no longer."""
        return await self._database.write(lambda c: self._renew(c, stay, device))

    async def sign_out(self, token: str) -> None:
        """End a session; an unknown one is no error."""
        await self._database.write(lambda c: staff_rows.close_session(c, digest(token)))

    async def by_token(self, token: str, device: Device) -> StaffMember | None:
        """Who is signed in with a token on a terminal. A point read."""
        now = self._clock.now()
        return await self._database.fetch(lambda c: staff_rows.signed_in(c, digest(token), device.id, now))

    async def _refuse_unknown(self, pin: str, device: Device) -> SignInRefused:
        waiting_s = self._unknown.wait_s(device.id)
        if waiting_s:
            return SignInRefused(tries_left=0, locked_for_s=waiting_s)
        await asyncio.to_thread(pins.is_pin, pins.NOBODY, pin)
        self._unknown.count(device.id)
        return SignInRefused(self._unknown.tries_left(device.id), self._unknown.wait_s(device.id))

    def _finish(self, connection: Connection, badge: str, device: Device, *, is_right: bool) -> SignInOutcome:
        # Read again: while the PIN was checked, other tries may have been counted.
        row = staff_rows.by_badge(connection, digest(badge))
        if row is None:
            return SignInRefused(tries_left=0)
        waiting_s = self._locked_for_s(row)
        if waiting_s:
            return SignInRefused(tries_left=0, locked_for_s=waiting_s)
        return self._open(connection, row, device) if is_right else self._count_try(connection, row, device)

    def _open(self, connection: Connection, row: StaffRow, device: Device) -> SignedIn:
        staff_rows.set_tries(connection, row.member.id, 0, None)
        now = self._clock.now()
        key = new_key(connection, row.member, device, now)
        renewal = Renewal(new_token(), now + OFFLINE_LIFE, key)
        staff_rows.keep_renewal(connection, digest(renewal.token), row.member.id, device.id, renewal.expires_at)
        return SignedIn(self._session(connection, row.member, device), renewal)

    def _renew(self, connection: Connection, stay: OfflineStay, device: Device) -> RenewalOutcome:
        member = staff_rows.renewing(connection, digest(stay.renewal), device.id, self._clock.now())
        if member is None or not member.is_active:
            return RenewalRefused()
        signed_in = SignedIn(self._session(connection, member, device))
        said = {"since": stay.since.isoformat(timespec="seconds"), "wrong_tries": str(stay.wrong_tries)}
        self._write_down(connection, "sign_in.offline", member, device, said)
        return signed_in

    def _session(self, connection: Connection, member: StaffMember, device: Device) -> StaffSession:
        now, token = self._clock.now(), new_token()
        expires_at = now + SESSION_LIFE
        staff_rows.open_session(connection, digest(token), member.id, device.id, expires_at, now)
        return StaffSession(member, token, expires_at)

    def _write_down(
        self, connection: Connection, action: AuditAction, member: StaffMember, device: Device, said: Fields
    ) -> None:
        at = self._clock.now()
        entry = AuditEntry(member.id, device.code, action, member.id, {}, said, at, device.location_id)
        audit_rows.append(connection, entry)

    def _count_try(self, connection: Connection, row: StaffRow, device: Device) -> SignInRefused:
        # A lock that ran out leaves its tries behind: start counting again.
        tries = 1 if row.locked_until is not None else row.tries + 1
        is_locked = tries >= MAX_TRIES
        locked_until = self._clock.now() + TRY_LOCK if is_locked else None
        staff_rows.set_tries(connection, row.member.id, tries, locked_until)
        if is_locked:
            self._write_down(connection, "sign_in.locked", row.member, device, {"wrong_tries": str(tries)})
        return SignInRefused(MAX_TRIES - tries, int(TRY_LOCK.total_seconds()) if is_locked else 0)

    def _locked_for_s(self, row: StaffRow) -> int:
        if row.locked_until is None:
            return 0
        left = (row.locked_until - self._clock.now()).total_seconds()
        return int(left) + 1 if left > 0 else 0
