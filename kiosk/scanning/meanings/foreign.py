"""Codes of somebody else: what kind it is, told by how it begins. Nothing of it is opened, dialled, joined or kept."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from kiosk.domain.scan import ForeignKind, UnknownCode
from kiosk.scanning.printable import excerpt

_BEGINNINGS: Final[tuple[tuple[ForeignKind, tuple[str, ...]], ...]] = (
    ("wifi", ("wifi:", "dpp:")),
    ("contact", ("begin:vcard", "mecard:", "bizcard:", "mebkm:contact")),
    ("calendar", ("begin:vevent", "begin:vcalendar", "webcal:")),
    ("password", ("otpauth:", "otpauth-migration:", "fido:", "apple-otpauth:")),
    ("payment", ("bcd\n", "bcd\r", "spc\n", "spc\r", "spd*", "upi:", "payto:", "bitcoin:", "ethereum:", "lightning:")),
    ("payment", ("litecoin:", "monero:", "solana:", "paypal:", "weixin:", "wxp:", "alipays:", "bezahlen:", "bank:")),
    ("phone", ("tel:", "facetime:", "callto:")),
    ("email", ("mailto:", "matmsg:", "smtp:")),
    ("message", ("smsto:", "sms:", "mmsto:", "mms:", "whatsapp:", "tg:", "im:", "xmpp:")),
    ("position", ("geo:", "maps:", "comgooglemaps:", "waze:")),
    ("script", ("javascript:", "vbscript:", "data:", "<script", "blob:", "about:", "chrome:", "livescript:")),
    ("file", ("file:", "ftp:", "ftps:", "sftp:", "smb:", "nfs:", "dav:", "magnet:", "jar:", "content:")),
    ("app", ("intent:", "market:", "itms-apps:", "itms:", "android-app:", "ms-settings:", "shortcuts:")),
)

_EMV_PAYMENT: Final = re.compile(r"000201(?:\d{2}){2}")
"""A payment code of EMV QRCPS begins with its format indicator: tag 00, length 02, value 01."""

_WEB: Final = re.compile(r"(?:https?|wss?|gopher|ipfs)(?::|%3a)(?:[/\\]|%2f|%5c)*", re.IGNORECASE)
_WITHOUT_SCHEME: Final = re.compile(r"(?://|www\.)\S+", re.IGNORECASE)
_OTHER_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]{1,30}:[^ ]", re.IGNORECASE)
_LONGEST_NAME: Final = 253
"""Characters of a host, at most."""

_HOST: Final = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*"
)
_LOOK_AT: Final = 64
"""Characters that tell the kind."""

_PRIVATE: Final[frozenset[ForeignKind]] = frozenset(
    {"wifi", "contact", "password", "payment", "email", "message", "phone"}
)
"""Kinds of which nothing is shown: a screen in a shop is read by strangers."""


def foreign(text: str) -> UnknownCode:
    """Somebody else's code, by its kind; ``excerpt`` only of what nobody has to hide."""
    kind = _kind(text)
    if kind == "web":
        return UnknownCode(excerpt(text), kind, _host(text))
    return UnknownCode("" if kind in _PRIVATE else excerpt(text), kind)


def _kind(text: str) -> ForeignKind:
    # Readers of phones overlook what cannot be seen, so that must not hide a kind from us either.
    beginning = "".join(_seen(text[:_LOOK_AT])).casefold()
    for kind, beginnings in _BEGINNINGS:
        if beginning.startswith(beginnings):
            return kind
    if _EMV_PAYMENT.match(beginning):
        return "payment"
    if _WEB.match(beginning) or _WITHOUT_SCHEME.match(beginning):
        return "web"
    if beginning.isascii() and beginning.isdigit():
        return "number"
    return "app" if _OTHER_SCHEME.match(beginning) else "text"


def _seen(text: str) -> Iterable[str]:
    """Characters without a byte order mark, directions, and blanks in front."""
    has_begun = False
    for character in text:
        has_begun = has_begun or (character.isprintable() and not character.isspace())
        if has_begun and (character.isprintable() or character in "\r\n"):
            yield character


def _host(text: str) -> str:
    """The host that a browser would go to, in ASCII; empty when nobody can say for sure."""
    seen = "".join(_seen(text))
    scheme = _WEB.match(seen)
    rest = seen[scheme.end() :] if scheme else seen.lstrip("/")
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    name = _without_port(authority.rpartition("@")[2])
    if len(name) > _LONGEST_NAME:
        return ""  # no name resolves that is longer, and putting it into ASCII takes long
    try:
        host = name.encode("idna").decode("ascii").casefold() if name else ""
    except UnicodeError:
        return ""
    return host if _HOST.fullmatch(host) else ""


def _without_port(authority: str) -> str:
    try:
        return urlsplit(f"//{authority}").hostname or ""
    except ValueError:
        return ""
