"""All checks of this machine, with and without Qt."""

from pathlib import Path

from kiosk.bootstrap.cameras import examine
from kiosk.bootstrap.printer import printer_finding
from kiosk.bootstrap.scanner_findings import scanners, sound
from kiosk.bootstrap.scanners import kept_scanners
from kiosk.bootstrap.speech_findings import headset, voice
from kiosk.bootstrap.wipe_findings import wipes
from kiosk.doctor.findings import Finding, disk, hub
from ui.diagnosis import look


def findings(hub_url: str, camera_source: str, folder: Path, picture: Path | None = None) -> list[Finding]:
    """What this machine has, screen first. ``picture``: where to keep what the camera sees."""
    screen = look()
    reached, clock = hub(hub_url)
    return [
        Finding("display", screen.has_display, screen.display, "" if screen.has_display else screen.advice),
        Finding("renderer", screen.draws, screen.renderer, screen.advice if not screen.draws else "", needed=True),
        *examine(folder, camera_source, picture),
        *scanners(kept_scanners(folder)),
        sound(),
        voice(),
        headset(),
        printer_finding(folder),
        reached,
        disk(folder),
        wipes(folder),
        clock,
    ]
