"""The hub's sealing keys: what terminals close with the public half, told through the feed, is opened here.

A private half is the only way to orders that terminals still hold, and a terminal may be in a cupboard for months. So a
key that was replaced keeps its private half for ``KEPT`` after its successor was made, whatever else happens, and is
forgotten by the first rotation after that. There is no revoking: losing a key would lose orders.
"""

import hashlib
from datetime import datetime, timedelta

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.domain.seal import NONCE, SealHead, derivation, split
from kiosk.domain.sealing_key import KEY_ID_BYTES, PUBLIC_KEY_BYTES, SealingKey
from kiosk.hub.store import sealing_key_rows
from kiosk.hub.store.database import Connection, Database
from kiosk.hub.store.dialect import serialise
from kiosk.ports.clock import Clock

KEPT = timedelta(days=400)
_CHANGES = "sealing keys"


class SealRefused(msgspec.Struct, frozen=True):
    """Why sealed bytes stay closed: ``sealing_key_unknown`` or ``seal_broken``."""

    code: str


class SealingKeys:
    """The newest key is given to terminals; older ones still open. Changes block; rare."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def ensure(self) -> None:
        """A hub without a key gets its first one."""
        with self._database.read() as connection:
            is_missing = not sealing_key_rows.all_keys(connection)
        if is_missing:
            self._database.write_now(self._make_first)

    def rotate(self) -> SealingKey:
        """Terminals seal with a new key as soon as they hear of it."""
        return self._database.write_now(self._rotate)

    def all(self) -> list[SealingKey]:
        """Every key that still opens something, the newest first."""
        with self._database.read() as connection:
            return sealing_key_rows.all_keys(connection)

    def _make_first(self, connection: Connection) -> None:
        serialise(connection, _CHANGES)
        if not sealing_key_rows.all_keys(connection):
            _make(connection, self._clock.now())

    def _rotate(self, connection: Connection) -> SealingKey:
        serialise(connection, _CHANGES)
        now = self._clock.now()
        replaced_at = now
        # Newest first: each was replaced when the one before it in this list was made.
        for key in sealing_key_rows.all_keys(connection):
            if replaced_at + KEPT < now:
                sealing_key_rows.forget(connection, key.id)
            else:
                sealing_key_rows.withdraw(connection, key.id)
            replaced_at = key.made_at
        return _make(connection, now)


def open_sealed(connection: Connection, sealed: bytes, purpose: bytes) -> bytes | SealRefused:
    """What a terminal sealed for this purpose."""
    parts = split(sealed)
    if parts is None:
        return SealRefused("seal_broken")
    head, closed = parts
    private_key = sealing_key_rows.private_key(connection, head.key_id)
    if private_key is None:
        return SealRefused("sealing_key_unknown")
    return _open(X25519PrivateKey.from_private_bytes(private_key), head, closed, purpose)


def new_key(now: datetime) -> tuple[SealingKey, bytes]:
    """A key made at random, with its private half. Its id is the beginning of the public half's SHA-256."""
    private = X25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    key = SealingKey(hashlib.sha256(public).digest()[:KEY_ID_BYTES].hex(), public, now)
    return key, private.private_bytes_raw()


def _open(private: X25519PrivateKey, head: SealHead, closed: bytes, purpose: bytes) -> bytes | SealRefused:
    salt = head.salt(private.public_key().public_bytes_raw())
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(head.one_time_key))
        derived = HKDF(SHA256(), PUBLIC_KEY_BYTES, salt, derivation(purpose)).derive(shared)
        return ChaCha20Poly1305(derived).decrypt(NONCE, closed, head.associated(purpose))
    except (InvalidTag, ValueError):  # ValueError: a public half of low order
        return SealRefused("seal_broken")


def _make(connection: Connection, now: datetime) -> SealingKey:
    key, private = new_key(now)
    sealing_key_rows.add(connection, key, private)
    return key
