"""Secrets: made at random, given out once, and kept as hashes."""

import hashlib
import secrets

from kiosk.domain import printed_code
from kiosk.domain.handoff import ALPHABET, CODE_LENGTH, check_character

_TOKEN_BYTES = 16
_ENROLMENT_CODE_LENGTH = 8


def new_token() -> str:
    """128 random bits as 22 URL-safe characters."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def new_short_code() -> str:
    """Six characters to read aloud, the last one a check. The first is never that of printed codes."""
    first = secrets.choice(ALPHABET.replace(printed_code.FIRST_CHARACTER, ""))
    body = first + "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH - 2))
    return body + check_character(body)


def new_printed_code() -> str:
    """Seven characters to type from paper, the last one a check."""
    while True:
        others = (secrets.choice(ALPHABET) for _ in range(printed_code.PRINTED_CODE_LENGTH - 2))
        body = printed_code.FIRST_CHARACTER + "".join(others)
        if printed_code.is_body(body):
            return body + printed_code.check_character(body)


def new_enrolment_code() -> str:
    """Eight characters to type once, in two groups."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(_ENROLMENT_CODE_LENGTH))
    return f"{code[:4]}-{code[4:]}"


def digest(secret: str) -> str:
    """What is kept of a secret. Plain SHA-256 is enough for 128 random bits; PINs are hashed otherwise."""
    return hashlib.sha256(secret.encode()).hexdigest()


def enrolment_digest(code: str) -> str:
    """What is kept of an enrolment code, however it is typed."""
    return digest(code.upper().replace("-", "").replace(" ", ""))
