"""How a provider signs what it sends: HMAC-SHA256 over the time and the body, with a secret that only both know."""

import hashlib
import hmac
import re
from datetime import UTC, datetime
from typing import Final

HEADER: Final = "payment-signature"
LONGEST_AGE_S: Final = 300
"""Older ones are refused: a message that somebody kept is not sent again. A provider signs each try anew."""

_FORM: Final = re.compile(r"t=([0-9]{1,12}),v1=([0-9a-f]{64})", re.ASCII)


def why_refused(header: str, secret: str, body: bytes, now: datetime) -> str:
    """``unsigned``, ``stale`` or ``forged``; empty when the message is the provider's."""
    match = _FORM.fullmatch(header)
    if match is None:
        return "unsigned"
    at = int(match[1])
    if not hmac.compare_digest(_digest(secret, at, body), match[2]):
        return "forged"
    return "stale" if abs(now.astimezone(UTC).timestamp() - at) > LONGEST_AGE_S else ""


def _digest(secret: str, at: int, body: bytes) -> str:
    return hmac.new(secret.encode(), b"%d." % at + body, hashlib.sha256).hexdigest()
