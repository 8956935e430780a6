"""The scanners of a terminal and the sounds that answer them, from what its folder keeps."""

from collections.abc import Callable
from pathlib import Path

import structlog

from kiosk.devices.found_scanners import port_of
from kiosk.devices.loudspeaker import Loudspeaker
from kiosk.domain.scanner import ScannerChanges, ScannerSettings
from kiosk.ports.scanner import ScannerPort
from kiosk.ports.sound import SoundPlayer
from kiosk.settings import SOUNDS
from offline_cache.scanner_file import ScannerFile

_log = structlog.get_logger(__name__)


def kept_scanners(folder: Path, changes: ScannerChanges | None = None) -> ScannerSettings:
    """The settings to use: those kept, with the changes that were asked for, which are kept from now on."""
    file = ScannerFile(folder)
    kept = file.load()
    if kept is None:
        _log.warning("scanner settings unreadable", file=str(file.path))
    wanted = (changes or ScannerChanges()).applied_to(kept or ScannerSettings())
    if changes is not None and changes != ScannerChanges() and wanted != kept:
        file.save(wanted)
    return wanted


def scanner_ports(settings: ScannerSettings, monotonic: Callable[[], float]) -> tuple[ScannerPort, ...]:
    """Where the scanners that are no keyboards are plugged in."""
    return tuple(port_of(line, monotonic) for line in settings.lines)


def sound_player(settings: ScannerSettings) -> SoundPlayer | None:
    """What answers a scan audibly; None when it was muted."""
    return None if settings.is_muted else Loudspeaker(SOUNDS)
