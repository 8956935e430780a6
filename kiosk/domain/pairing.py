"""A new terminal joins: it shows a code and four words, a manager types the code, compares the words and approves.

The words come from the code and the key that each side knows for itself. Whoever stands between them and hands on another
key makes other words, which the manager sees. The code alone lets nobody in.
"""

import hashlib
from datetime import datetime
from typing import Annotated, Final

import msgspec

from kiosk.domain.device import Device, Enrolment, Profile, PublicKey

PAIRING_CODE_LENGTH: Final = 6
_WORDS: Final = """
arbre avion balai banane bateau bougie bouton branche bureau cabane cadeau cahier camion canard carotte cerise chaise
chapeau cheval citron colline coussin crayon cuisine dragon flacon flocon fontaine fourmi fraise girafe guitare hibou
horloge jardin lampe lapin lundi maison marron melon miroir montagne moulin navire nuage olive orange panier papier
parapluie piano pigeon plage pomme pont poule ruban sapin soleil tambour tulipe valise verre
""".split()  # noqa: SIM905 - sixty-four lines of one word each are no better
_EACH: Final = 6


class PairingAsked(msgspec.Struct, frozen=True):
    """What a terminal says of itself before anybody knows it. ``peripherals``: which of camera, scanner, printer it has."""

    profile: Profile
    public_key: PublicKey
    width: Annotated[int, msgspec.Meta(ge=0, le=20_000)] = 0
    height: Annotated[int, msgspec.Meta(ge=0, le=20_000)] = 0
    peripherals: Annotated[tuple[Annotated[str, msgspec.Meta(max_length=16)], ...], msgspec.Meta(max_length=4)] = ()


class PairingBegun(msgspec.Struct, frozen=True):
    """The hub's answer: the code to show, and the secret with which the terminal asks how it stands."""

    id: str
    secret: str
    code: str
    expires_at: datetime


class PairingFound(msgspec.Struct, frozen=True):
    """What a manager sees behind a code that they typed."""

    code: str
    profile: Profile
    width: int
    height: int
    peripherals: tuple[str, ...]
    words: tuple[str, ...]
    expires_at: datetime


class PairingWaits(msgspec.Struct, frozen=True, tag="waits"):
    """Nobody decided yet."""


class PairingClosed(msgspec.Struct, frozen=True, tag="closed"):
    """It is over: refused, or nobody came in time. Ask for another code."""

    is_refused: bool = False


class PairingApproved(msgspec.Struct, frozen=True, tag="approved"):
    """The terminal is in."""

    enrolment: Enrolment


PairingStanding = PairingWaits | PairingClosed | PairingApproved


class PairingDecision(msgspec.Struct, frozen=True):
    """A manager lets a terminal in, under a name and at a place."""

    code: str
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    location_id: str


class TerminalChange(msgspec.Struct, frozen=True):
    """A terminal gets another name or place."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    location_id: str


class HeartbeatAnswer(msgspec.Struct, frozen=True):
    """The hub's time, who it takes the terminal for, and whether a manager asked for its flight recorder."""

    hub_time: datetime
    device: Device | None = None
    wants_recorder: bool = False


class RecorderReport(msgspec.Struct, frozen=True):
    """The last lines of a terminal's log, as far as it sent them: when it was asked for, and when it came."""

    asked_at: datetime | None = None
    received_at: datetime | None = None
    text: str = ""


def pairing_words(code: str, public_key: bytes) -> tuple[str, ...]:
    """Four words that both screens show: 24 bits of the code and the key."""
    number = int.from_bytes(hashlib.sha256(b"pairing\0" + code.encode() + b"\0" + public_key).digest()[:3])
    return tuple(_WORDS[number >> _EACH * place & (1 << _EACH) - 1] for place in range(4))
