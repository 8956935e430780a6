"""The address in front of every printed link: the shop's public one, in the form that makes the smallest codes."""

from typing import Final
from urllib.parse import urlsplit

import msgspec

_ONLY_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1", "0.0.0.0", "::", ""})  # noqa: S104 - compared, not bound


class NoOrigin(msgspec.Struct, frozen=True):
    """There is no address to print, as a sentence."""

    said: str


def origin_for_print(asked: str, remembered: str | None) -> str | NoOrigin:
    """The address that was asked for, else the hub's own if others can reach it.

    Scheme and host in capitals mean the same and take little more than half the room in a QR code.
    """
    origin = asked or remembered or ""
    if not origin:
        return NoOrigin("the hub never ran on this database, so its public address is not known: give --origin")
    if not origin.isascii():
        return NoOrigin(f"{origin} holds letters that codes and terminals do not know: write its host as xn--…")
    parts = urlsplit(origin)
    if not asked and (parts.hostname or "") in _ONLY_HERE:
        return NoOrigin(
            f"the hub last ran as {origin}, which no phone can open: start it with --public-url, or give --origin"
        )
    return origin.rstrip("/") if parts.path.strip("/") else f"{parts.scheme}://{parts.netloc}".upper()
