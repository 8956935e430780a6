"""Letting a new terminal in from a manager's screen: a code that expires, guessed at slowly, four words, a person's yes."""

import hmac
from datetime import timedelta

import msgspec
import structlog

from kiosk.domain.audit import AuditEntry
from kiosk.domain.device import Device, Enrolment
from kiosk.domain.pairing import (
    PairingApproved,
    PairingAsked,
    PairingBegun,
    PairingClosed,
    PairingDecision,
    PairingFound,
    PairingStanding,
    PairingWaits,
    pairing_words,
)
from kiosk.domain.staff import StaffMember
from kiosk.hub.auth.enrolment import Devices, TooManyTries, UnknownLocation
from kiosk.hub.auth.secrets import digest, new_short_code, new_token
from kiosk.hub.auth.throttle import Throttle
from kiosk.hub.store import audit_rows, catalogue_rows, pairing_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.hub.store.pairing_rows import PairingRow
from kiosk.hub.sweeping import keep_sweeping
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource

PAIRING_LIFE = timedelta(minutes=10)
_ASKED_AT_ONCE = 6
_WRONG_CODES = 8
_WINDOW_S = 60.0
_SWEEP_S = 60.0
_log = structlog.get_logger(__name__)


class UnknownPairing(msgspec.Struct, frozen=True):
    """No terminal shows this code now: mistyped, too old, or somebody decided already."""


class Pairings:
    """Requests to join, and a manager's word on them."""

    def __init__(self, database: Database, clock: Clock, ids: IdSource, devices: Devices) -> None:
        self._database, self._clock, self._ids, self._devices = database, clock, ids, devices
        self._asking = Throttle(_ASKED_AT_ONCE, _WINDOW_S, clock)
        self._guessing = Throttle(_WRONG_CODES, _WINDOW_S, clock)

    async def begin(self, asked: PairingAsked, address: str) -> PairingBegun | TooManyTries:
        """A terminal asks; ``address`` is where the call came from, to slow down whoever asks for many."""
        wait_s = self._asking.wait_s(address)
        if wait_s:
            return TooManyTries(wait_s)
        self._asking.count(address)
        now = self._clock.now()
        begun = PairingBegun(self._ids.new_id(), new_token(), new_short_code(), now + PAIRING_LIFE)
        row = PairingRow(begun.id, digest(begun.secret), begun.code, asked, begun.expires_at)

        def write(connection: Connection) -> None:
            pairing_rows.forget_expired(connection, now)
            pairing_rows.add(connection, row)

        await self._database.write(write)
        return begun

    async def standing(self, pairing_id: str, secret: str) -> PairingStanding:
        """How it stands, for the terminal that knows the secret. Nobody else learns more than "closed"."""
        now = self._clock.now()
        row = await self._database.fetch(lambda connection: pairing_rows.by_id(connection, pairing_id, now))
        if row is None or not hmac.compare_digest(row.secret_hash, digest(secret)):
            return PairingClosed()
        if row.enrolment is not None:
            # It stays until it expires: an answer that got lost on its way is asked for again.
            return PairingApproved(row.enrolment)
        return PairingClosed(is_refused=True) if row.is_refused else PairingWaits()

    async def look(self, code: str, device: Device) -> PairingFound | UnknownPairing | TooManyTries:
        """What asks behind a code, for a manager at ``device``."""
        row = await self._row(code, device)
        if not isinstance(row, PairingRow):
            return row
        asked = row.asked
        words = pairing_words(row.code, asked.public_key)
        return PairingFound(
            row.code, asked.profile, asked.width, asked.height, asked.peripherals, words, row.expires_at
        )

    async def approve(
        self, decision: PairingDecision, staff: StaffMember, device: Device
    ) -> Device | UnknownPairing | UnknownLocation | TooManyTries:
        """Let it in, once."""
        row = await self._row(decision.code, device)
        if not isinstance(row, PairingRow):
            return row
        token = new_token()
        outcome = await self._database.write(lambda c: self._let_in(c, row, decision, token, staff, device))
        if isinstance(outcome, Device):
            _log.info("terminal paired", device=outcome.code, profile=outcome.profile, location=outcome.location_id)
        return outcome

    async def refuse(self, code: str, device: Device) -> bool:
        """It is not ours; False when no terminal shows this code."""
        row = await self._row(code, device)
        if not isinstance(row, PairingRow):
            return False
        return await self._database.write(lambda connection: pairing_rows.settle(connection, row.id, None))

    async def sweep(self) -> None:
        """Forget what expired. What was approved holds a terminal's token, which is kept no longer than it is asked for."""
        now = self._clock.now()
        if await self._database.fetch(lambda connection: pairing_rows.has_expired(connection, now)):
            await self._database.write(lambda connection: pairing_rows.forget_expired(connection, now))

    async def run(self) -> None:
        """Sweep until cancelled."""
        await keep_sweeping(self.sweep, _SWEEP_S, "pairings_not_swept")

    async def _row(self, code: str, device: Device) -> PairingRow | UnknownPairing | TooManyTries:
        wait_s = self._guessing.wait_s(device.id)
        if wait_s:
            return TooManyTries(wait_s)
        now, plain = self._clock.now(), code.upper().replace(" ", "").replace("-", "")
        row = await self._database.fetch(lambda connection: pairing_rows.by_code(connection, plain, now))
        if row is None:
            self._guessing.count(device.id)
            return UnknownPairing()
        return row

    def _let_in(
        self,
        connection: Connection,
        row: PairingRow,
        decision: PairingDecision,
        token: str,
        staff: StaffMember,
        by: Device,
    ) -> Device | UnknownPairing | UnknownLocation:
        serialise(connection, f"pairing {row.id}")
        now = self._clock.now()
        if pairing_rows.by_code(connection, row.code, now) is None:
            return UnknownPairing()  # somebody was quicker
        places = tuple(place.id for place in catalogue_rows.all_locations(connection))
        if decision.location_id not in places:
            return UnknownLocation(places)
        made = self._devices.admit(
            connection, row.asked.profile, decision.location_id, token, row.asked.public_key, decision.name
        )
        enrolment = Enrolment(made, token, self._devices.public_url)
        pairing_rows.settle(connection, row.id, enrolment)
        said = {"name": made.name, "location": made.location_id, "profile": made.profile}
        entry = AuditEntry(staff.id, by.code, "terminal.admitted", made.code, {}, said, now, made.location_id)
        audit_rows.append(connection, entry)
        return made
