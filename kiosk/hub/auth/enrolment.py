"""Terminals joining the hub with a one-time code, and saying how they are."""

from datetime import timedelta

import msgspec
import structlog

from kiosk.domain.device import Device, Enrolment, Heartbeat, Profile
from kiosk.hub.auth.secrets import digest, enrolment_digest, new_enrolment_code, new_token
from kiosk.hub.auth.throttle import Throttle
from kiosk.hub.store import catalogue_rows, device_key_rows, device_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource

_log = structlog.get_logger(__name__)
_LETTERS: dict[Profile, str] = {"kiosk": "K", "tablet": "T", "manager": "M"}
_NAMES: dict[Profile, str] = {"kiosk": "Borne", "tablet": "Tablette", "manager": "Poste"}
CODE_LIFE = timedelta(minutes=15)
_WRONG_TRIES = 10
_WRONG_TRIES_WINDOW_S = 60.0


class EnrolmentRefused(msgspec.Struct, frozen=True):
    """The code is wrong, used or expired; or too many wrong ones came and ``wait_s`` seconds must pass."""

    wait_s: int = 0


class UnknownLocation(msgspec.Struct, frozen=True):
    """No such place; ``known`` are the ids there are."""

    known: tuple[str, ...]


class TooManyTries(msgspec.Struct, frozen=True):
    """Too many came from there; ``wait_s`` seconds must pass."""

    wait_s: int


class Devices:
    """The terminals of this hub."""

    def __init__(self, database: Database, clock: Clock, ids: IdSource, public_url: str = "") -> None:
        self._database = database
        self._clock = clock
        self._ids = ids
        self.public_url = public_url
        self._throttle = Throttle(_WRONG_TRIES, _WRONG_TRIES_WINDOW_S, clock)

    def make_code(self, location_id: str, profile: Profile, life: timedelta = CODE_LIFE) -> str | UnknownLocation:
        """A new one-time code for one terminal of a place. Blocks; for the command line."""
        with self._database.read() as connection:
            known = tuple(place.id for place in catalogue_rows.all_locations(connection))
        if location_id not in known:
            return UnknownLocation(known)
        code, expires_at = new_enrolment_code(), self._clock.now() + life
        self._database.write_now(
            lambda c: device_rows.add_code(c, enrolment_digest(code), profile, location_id, expires_at)
        )
        return code

    async def enrol(
        self, code: str, profile: Profile, address: str, public_key: bytes = b""
    ) -> Enrolment | EnrolmentRefused:
        """Exchange a code for an identity. ``address`` is where the call came from, to slow guessing down.

        ``public_key`` is the terminal's own, which its slips are checked with.
        """
        wait_s = self._throttle.wait_s(address)
        if wait_s:
            return EnrolmentRefused(wait_s)
        token = new_token()
        device = await self._database.write(lambda c: self._enrol(c, code, profile, token, public_key))
        if device is None:
            self._throttle.count(address)
            return EnrolmentRefused()
        _log.info("terminal enrolled", device=device.code, profile=profile, location=device.location_id)
        return Enrolment(device, token, self.public_url)

    async def register_key(self, device: Device, public_key: bytes) -> bool:
        """Believe slips of a terminal that are signed with this key too; False when it has too many."""
        now = self._clock.now()
        return await self._database.write(lambda c: device_key_rows.add(c, device.id, public_key, now))

    async def by_token(self, token: str) -> Device | None:
        """The terminal that shows a token. A point read."""
        return await self._database.fetch(lambda c: device_rows.by_token(c, digest(token)))

    async def was_revoked(self, token: str) -> bool:
        """Whether a token was a terminal's until somebody revoked it."""
        return await self._database.fetch(lambda c: device_rows.was_revoked(c, digest(token)))

    async def heartbeat(self, device: Device, heartbeat: Heartbeat) -> None:
        """Keep what a terminal says of itself."""
        now = self._clock.now()
        await self._database.write(lambda c: device_rows.beat(c, device.id, heartbeat, now))

    async def revoke(self, device_id: str) -> bool:
        """Let a terminal's token count no more; False when there is no such terminal."""
        now = self._clock.now()
        return await self._database.write(lambda c: device_rows.revoke(c, device_id, now))

    def _enrol(
        self, connection: Connection, code: str, profile: Profile, token: str, public_key: bytes
    ) -> Device | None:
        location_id = device_rows.use_code(connection, enrolment_digest(code), profile, self._clock.now())
        return None if location_id is None else self.admit(connection, profile, location_id, token, public_key)

    def admit(
        self,
        connection: Connection,
        profile: Profile,
        location_id: str,
        token: str,
        public_key: bytes,
        name: str = "",
    ) -> Device:
        """A new terminal, with the next number of its kind and, unless ``name`` says another, the name that goes with it."""
        now = self._clock.now()
        serialise(connection, "device numbers")
        number = device_rows.count(connection, profile) + 1
        name = name or f"{_NAMES[profile]} {number:02}"
        device = Device(self._ids.new_id(), f"{_LETTERS[profile]}{number:02}", name, profile, location_id)
        device_rows.add(connection, device, digest(token), now)
        if public_key:
            device_key_rows.add(connection, device.id, public_key, now)
        return device
