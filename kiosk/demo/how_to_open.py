"""What the demonstration says in the terminal: how to open everything else."""

import io
import shlex
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import qrcode


@dataclass(frozen=True)
class StaffTerminal:
    """One more terminal to open. ``enrol_code`` is None when its folder knows the hub already."""

    profile: str
    folder: Path
    camera: str
    enrol_code: str | None
    person: str
    badge: str
    pin: str


@dataclass(frozen=True)
class HowToOpen:
    """``public_url`` is for other machines; ``is_public`` says whether the hub listens to them at all."""

    folder: Path
    hub_url: str
    public_url: str
    is_public: bool
    shopper: str
    terminals: Sequence[StaffTerminal]


def instructions(how: HowToOpen) -> str:
    """The whole text, with the code of the phone's page."""
    return "\n".join(_lines(how)) + "\n"


def _lines(how: HowToOpen) -> Iterator[str]:
    yield from ("", "The demonstration runs. Close the kiosk's window or press Ctrl-C to end it.")
    yield f"Its files, to be kept or deleted: {how.folder}"
    page = f"{how.public_url}/demo"
    yield from ("", f"PHONE    {page}", f"         and be {how.shopper}", _code(page))
    if how.is_public:
        yield "         For this demonstration the hub listens to the whole local network (0.0.0.0), unencrypted."
    else:
        yield "         There is no network: only this machine reaches the hub."
    for terminal in how.terminals:
        yield from ("", f"{terminal.profile.upper():<8} in another terminal of this machine:")
        yield f"         {_command(how.hub_url, terminal)}"
        yield f"         badge {terminal.badge} ({terminal.person}), PIN {terminal.pin}"
    if any(terminal.enrol_code for terminal in how.terminals):
        yield from ("", "Codes after --enrol are good once and for 15 minutes.")
    yield ""


def _command(hub_url: str, terminal: StaffTerminal) -> str:
    beside = Path(sys.executable).with_name("kiosk")
    program = "kiosk" if shutil.which("kiosk") else str(beside)
    enrol = ["--enrol", terminal.enrol_code] if terminal.enrol_code else []
    options = ["--hub", hub_url, "--profile", terminal.profile, *enrol, "--size", "1280x800"]
    return shlex.join([program, "run", *options, "--camera", terminal.camera, "--folder", str(terminal.folder)])


def _code(text: str) -> str:
    """Light on the dark ground of most terminals; readers take it inverted on a light one as well."""
    code = qrcode.QRCode(border=2)
    code.add_data(text)
    out = io.StringIO()
    code.print_ascii(out, invert=True)
    return "\n".join(f"         {line}" for line in out.getvalue().splitlines())
