"""The hub's signing keys: made, changed, revoked, and told to every terminal through the feed."""

import hashlib
from datetime import datetime, timedelta

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from typing_extensions import override

from kiosk.domain.handoff import HANDOFF_LIFE
from kiosk.domain.signing_key import KEY_ID_BYTES, SigningKey
from kiosk.errors import BugError
from kiosk.hub.store import customer_link_rows, key_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock
from kiosk.ports.signatures import Signer

_LAST_CODE = HANDOFF_LIFE + timedelta(minutes=1)  # codes end with a whole minute
_KEPT = timedelta(days=1)
_CHANGES = "signing keys"


class Ed25519Signer(Signer):
    """One key at work (RFC 8032)."""

    def __init__(self, key_id: str, private_key: bytes) -> None:
        self._key_id = key_id
        self._private = Ed25519PrivateKey.from_private_bytes(private_key)

    @property
    @override
    def key_id(self) -> str:
        return self._key_id

    @override
    def sign(self, content: bytes) -> bytes:
        return self._private.sign(content)


class UnknownKey(msgspec.Struct, frozen=True):
    """There is no such key; ``known`` are the ids there are."""

    known: tuple[str, ...]


class SigningKeys:
    """The newest key signs; those before it are believed until their last code ended. Changes block; rare."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def ensure(self) -> None:
        """A hub that never signed gets its first key."""
        with self._database.read() as connection:
            is_missing = key_rows.present(connection) is None
        if is_missing:
            self._database.write_now(self._make_first)

    def rotate(self) -> SigningKey:
        """A new key signs from now on."""
        return self._database.write_now(self._rotate)

    def revoke(self, key_id: str) -> SigningKey | UnknownKey:
        """No code of this key counts any more, wherever the feed arrived; answers the key that signs now."""
        return self._database.write_now(lambda c: self._revoke(c, key_id))

    def all(self) -> list[SigningKey]:
        """Every key that terminals know of, the newest first."""
        with self._database.read() as connection:
            return key_rows.all_keys(connection)

    def _make_first(self, connection: Connection) -> None:
        serialise(connection, _CHANGES)
        if key_rows.present(connection) is None:
            _make(connection, self._clock.now())

    def _rotate(self, connection: Connection) -> SigningKey:
        serialise(connection, _CHANGES)
        now = self._clock.now()
        for key in key_rows.all_keys(connection):
            if key.ends_at is None:
                last = customer_link_rows.last_day(connection)
                ended = msgspec.structs.replace(key, ends_at=now + _LAST_CODE, links_end_on=last)
                key_rows.put(connection, ended, None)
            elif _is_over(key, now):
                key_rows.forget(connection, key.id)
        return _make(connection, now)

    def _revoke(self, connection: Connection, key_id: str) -> SigningKey | UnknownKey:
        serialise(connection, _CHANGES)
        known = {key.id: key for key in key_rows.all_keys(connection)}
        if key_id not in known:
            return UnknownKey(tuple(known))
        now = self._clock.now()
        ends_at = known[key_id].ends_at or now + _LAST_CODE
        key_rows.put(connection, msgspec.structs.replace(known[key_id], is_revoked=True, ends_at=ends_at), None)
        present = key_rows.present(connection)
        return present[0] if present else _make(connection, now)


def signer(connection: Connection) -> Ed25519Signer:
    """The present key, inside the transaction that uses it: a key just revoked signs nothing more."""
    present = key_rows.present(connection)
    if present is None:
        raise BugError("a hub without a signing key")
    return Ed25519Signer(present[0].id, present[1])


def is_signed(public_key: bytes, content: bytes, signature: bytes) -> bool:
    """Whether the owner of the key signed exactly this; False for a key that is none."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def new_key(now: datetime) -> tuple[SigningKey, bytes]:
    """A key made at random, with its private half. Its id is the beginning of the public half's SHA-256."""
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    key = SigningKey(hashlib.sha256(public).digest()[:KEY_ID_BYTES].hex(), public, now)
    return key, private.private_bytes_raw()


def _is_over(key: SigningKey, now: datetime) -> bool:
    """Whether nothing that the key signed can still be shown. Printed links live longer than carts, revoked ones do not."""
    links = None if key.is_revoked else key.links_end_on
    return key.ends_at is not None and key.ends_at + _KEPT < now and (links is None or links < (now - _KEPT).date())


def _make(connection: Connection, now: datetime) -> SigningKey:
    key, private = new_key(now)
    key_rows.put(connection, key, private)
    return key
