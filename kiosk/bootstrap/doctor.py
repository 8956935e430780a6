"""All checks of this machine, with and without Qt."""

from pathlib import Path

from kiosk.doctor.findings import Finding, camera, disk, hub, printer, scanner
from ui.diagnosis import look


def findings(hub_url: str, camera_source: str, folder: Path) -> list[Finding]:
    """What this machine has, screen first."""
    screen = look()
    reached, clock = hub(hub_url)
    return [
        Finding("display", screen.has_display, screen.display, "" if screen.has_display else screen.advice),
        Finding("renderer", screen.draws, screen.renderer, screen.advice if not screen.draws else "", needed=True),
        camera(camera_source),
        scanner(),
        printer(),
        reached,
        disk(folder),
        clock,
    ]
