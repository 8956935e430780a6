"""What the doctor says of scanners."""

from typing import Final

from kiosk.devices.found_scanners import DeviceFolders, found_keyboards, found_scanners, state_of
from kiosk.devices.loudspeaker import PLAYERS, installed_player
from kiosk.doctor.findings import Finding
from kiosk.domain.scanner import ScannerLine, ScannerSettings, ScannerState

_ADVICE: Final[dict[ScannerState, str]] = {
    "on": "",
    "missing": "Plug it in, or name another one with kiosk run --scanner; kiosk scanner list shows what there is.",
    "no_permission": "Add this user to the group dialout; for hid write a udev rule: "
    'KERNEL=="hidraw*", SUBSYSTEM=="hidraw", GROUP="input", MODE="0660".',
    "busy": "End the program that reads it.",
}


def scanners(settings: ScannerSettings, folders: DeviceFolders | None = None) -> list[Finding]:
    """The scanners that are read; where none is named, what is plugged in. No device is opened."""
    if settings.lines:
        return [_named(settings.lines, folders)]
    keyboards = found_keyboards(folders)
    others = [found for found in found_scanners(folders) if found.is_sure]
    said = [f"keyboards and scanners that type: {', '.join(keyboards)}"] if keyboards else []
    if others:
        names = ", ".join(f"{found.name} ({found.line.device})" for found in others)
        said.append(f"a USB scanner that is not read: {names}")
        return [Finding("scanner", ok=False, said="; ".join(said), advice="Read it with kiosk run --scanner hid.")]
    if keyboards:
        return [Finding("scanner", ok=True, said=said[0])]
    return [
        Finding(
            "scanner",
            ok=False,
            said="no keyboard, no hand-held scanner, no USB scanner in its own mode",
            advice="Plug one in if the shop uses them; the camera also scans.",
        )
    ]


def sound() -> Finding:
    """Whether scans can be answered audibly."""
    command = installed_player()
    if command is not None:
        return Finding("sound", ok=True, said=f"played by {command[0]}")
    names = ", ".join(player[0] for player in PLAYERS)
    return Finding(
        "sound",
        ok=False,
        said=f"no player: none of {names}",
        advice="Install alsa-utils; scans are answered on screen.",
    )


def _named(lines: tuple[ScannerLine, ...], folders: DeviceFolders | None) -> Finding:
    states = {line: state_of(line, folders) for line in lines}
    troubles: list[ScannerState] = [state for state in states.values() if state != "on"]
    worst = troubles[0] if troubles else "on"
    said = ", ".join(f"{line} {state}" for line, state in states.items())
    return Finding("scanner", ok=worst == "on", said=said, advice=_ADVICE[worst])
