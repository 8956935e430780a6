"""What the doctor says of speech: which voice reads the screen aloud, and what tells of a headset."""

from kiosk.devices.headset import InputFolders, found_jacks
from kiosk.devices.voices import chosen_voice
from kiosk.doctor.findings import Finding


def voice() -> Finding:
    """The voice that a terminal would choose by itself."""
    name = chosen_voice("auto").name
    if name:
        return Finding("speech", ok=True, said=f"the screen is read aloud by {name}")
    return Finding(
        "speech",
        ok=False,
        said="no voice: neither speech-dispatcher nor espeak-ng",
        advice="Install espeak-ng, so that people who do not see the screen can order.",
    )


def headset(folders: InputFolders | None = None) -> Finding:
    """Whether plugging in a headset is noticed."""
    jacks = found_jacks(folders)
    if jacks:
        return Finding("headset", ok=True, said=f"its plug is noticed by {jacks[0]}")
    return Finding(
        "headset",
        ok=False,
        said="nothing tells when one is plugged in",
        advice="Name a device with kiosk run --headset, or a key with --pad-key headset_in=; docs/accessibility.md.",
    )
