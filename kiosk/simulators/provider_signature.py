"""The provider's own signing, written after its documentation and not after the hub's reading of it."""

import hashlib
import hmac
from datetime import datetime

HEADER = "Payment-Signature"


def signed(secret: str, body: bytes, now: datetime) -> str:
    """``t=<seconds>,v1=<hex of HMAC-SHA256 over "<seconds>." and the body>``."""
    at = str(int(now.timestamp()))
    digest = hmac.new(secret.encode(), at.encode() + b"." + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={digest}"
