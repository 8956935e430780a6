"""Speech of a terminal: which keys steer it, how loud it is, and what only a headset may hear."""

import re
from collections.abc import Iterable
from typing import Final, Literal

import msgspec

Channel = Literal["headset", "loudspeaker"]

VOLUME_STEPS: Final = (40, 55, 70, 85, 100)
USUAL_VOLUME: Final = 55
"""What every visit begins with; the installer sets the amplifier so that this is 65 dBA at most."""

_SHORTEST_SECRET: Final = 3
_EMAIL: Final = re.compile(r"[^\s@,;]+@[^\s@,;]+")
_PHONE: Final = re.compile(r"(?<![\w-])\+?\d(?:[\s\u00a0\u202f.\-]?\d){8,14}(?![\w-])")


class PadKeys(msgspec.Struct, frozen=True):
    """Names of keys, as ``F9`` or ``PageUp``. ``headset_in`` and ``headset_out``: pads that tell of their jack by keys."""

    previous: str = "F9"
    next: str = "F10"
    activate: str = "F11"
    back: str = "F12"
    speech: str = "F8"
    volume: str = "F7"
    headset_in: str = ""
    headset_out: str = ""


VoiceChoice = Literal["auto", "speech-dispatcher", "espeak-ng", "none"]


class SpeechSettings(msgspec.Struct, frozen=True):
    """``headset``: a file that tells whether one is plugged in, or nothing to look for a jack that the system knows."""

    voice: VoiceChoice = "auto"
    headset: str = ""
    keys: PadKeys = PadKeys()
    repeat_s: float = 0.0
    """Seconds until a held key counts again; 0: it never does."""


def next_volume(volume: int) -> int:
    """One step louder; after the loudest comes the softest."""
    return next((step for step in VOLUME_STEPS if step > volume), VOLUME_STEPS[0])


def for_everybody(text: str, personal: Iterable[str], cover: str) -> str:
    """A text as a loudspeaker may say it: what is personal is covered.

    ``personal`` are words that this visit knows to be somebody's; addresses of mail and numbers of phones are found.
    """
    for secret in sorted({word.strip() for word in personal}, key=len, reverse=True):
        if len(secret) >= _SHORTEST_SECRET:
            text = re.sub(rf"(?<!\w){re.escape(secret)}(?!\w)", lambda _found: cover, text, flags=re.IGNORECASE)
    return _PHONE.sub(lambda _found: cover, _EMAIL.sub(lambda _found: cover, text))
