"""What a terminal is told at start: by the command line, with defaults for a first try."""

from pathlib import Path

import msgspec
from platformdirs import user_data_path

from kiosk.domain.device import Profile, ReaderPlace
from kiosk.domain.scanner import ScannerChanges
from kiosk.domain.speech import SpeechSettings

ASSETS = Path(__file__).resolve().parent.parent / "assets"
"""Themes, translations and the demonstration shop, beside the packages in a checkout and in an installation."""

THEMES = ASSETS / "themes"
SOUNDS = ASSETS / "sounds"
COMMUNES = ASSETS / "communes" / "france.tsv"
DEFAULT_BRAND = "maison-corail"
DEFAULT_HUB_URL = "http://127.0.0.1:8321"


class TerminalSettings(msgspec.Struct, frozen=True):
    """One terminal. ``size`` is None for full screen.

    ``camera`` is a device index or path, a picture, a video file or ``none``; empty: what the folder's file of cameras says.
    ``folder`` holds ``cache.db`` and ``outbox.db``; two terminals never share one. ``enrol_code`` is needed once, unless the
    terminal ``asks_to_join`` and a manager lets it in.
    ``shop_hosts`` are the hosts whose links count as the shop's own, besides the hub's.
    ``scanners``: what is to be different from now on from the folder's file of scanners.
    """

    hub_url: str = DEFAULT_HUB_URL
    profile: Profile = "kiosk"
    camera: str = ""
    folder: Path = Path()
    brand: str = DEFAULT_BRAND
    language: str = "fr"
    size: tuple[int, int] | None = None
    idle_s: int = 90
    is_still: bool = False
    reader_place: ReaderPlace = "below"
    enrol_code: str | None = None
    asks_to_join: bool = False
    shop_hosts: tuple[str, ...] = ()
    scanners: ScannerChanges = ScannerChanges()
    speech: SpeechSettings = SpeechSettings()


def brands() -> tuple[str, ...]:
    """Ids of the brands in which pages and terminals can dress: each has a folder of marks beside its theme file."""
    return tuple(sorted(path.name for path in THEMES.iterdir() if path.is_dir()))


def default_folder(profile: Profile) -> Path:
    """Where a terminal of this profile keeps its files unless told otherwise."""
    return user_data_path("kiosk") / profile
