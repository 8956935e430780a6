"""PIN hashes. Slow on purpose: never call these in the event loop."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from kiosk.domain.staff import is_pin_shaped

# 19 MiB and two passes: the least that OWASP's password storage advice asks of Argon2id.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)

NOBODY = _HASHER.hash("nobody")
"""A hash to check against when the badge is unknown, so that the answer takes as long."""


def hash_pin(pin: str) -> str:
    """A salted hash of a PIN."""
    return _HASHER.hash(pin)


def is_pin(pin_hash: str, pin: str) -> bool:
    """Whether the PIN is the one behind the hash. What is no PIN at all never is, so it is not worth the time."""
    if not is_pin_shaped(pin):
        return False
    try:
        return _HASHER.verify(pin_hash, pin)
    except (VerifyMismatchError, InvalidHashError):
        return False
