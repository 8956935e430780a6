"""Options about the screen read aloud, and about pads that one can feel."""

import functools
import re
from collections.abc import Callable
from typing import Any, Final, get_args

import click
import msgspec
from typing_extensions import override

from kiosk.domain.speech import PadKeys, SpeechSettings, VoiceChoice

_PLACES: Final = PadKeys.__struct_fields__
_KEY: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,30}|[0-9]")


class PadKey(click.ParamType[tuple[str, str]]):
    """``next=F10``: what a key of the pad does, and the name of the key that it sends."""

    name = "what=key"

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """The two halves."""
        place, equals, key = str(value).partition("=")
        if not equals or place not in _PLACES or not _KEY.fullmatch(key):
            self.fail(f"{value!r} is none of {', '.join(f'{known}=F1' for known in _PLACES)}", param, ctx)
        return place, key


def speech_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of speech to a command, which gets them as one ``speech``."""

    @click.option(
        "--voice",
        type=click.Choice(get_args(VoiceChoice)),
        default="auto",
        show_default=True,
        help="What reads the screen aloud for those who do not see it.",
    )
    @click.option("--headset", default="", help="Device or file that tells of a headset.  [default: the system's jack]")
    @click.option(
        "--pad-key",
        "keys",
        type=PadKey(),
        multiple=True,
        help="Key of a pad, such as next=F10 or speech=F8; may be repeated. docs/accessibility.md lists them.",
    )
    @click.option(
        "--key-repeat",
        "repeat_s",
        type=click.FloatRange(0, 5),
        default=0.0,
        show_default=True,
        help="Seconds until a held key counts again; 0: never.",
    )
    @functools.wraps(command)
    def with_speech(
        *, voice: VoiceChoice, headset: str, keys: tuple[tuple[str, str], ...], repeat_s: float, **others: object
    ) -> None:
        pad = msgspec.structs.replace(PadKeys(), **dict(keys))
        command(speech=SpeechSettings(voice, headset, pad, repeat_s), **others)

    return with_speech
