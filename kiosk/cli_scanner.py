"""Options and commands about scanners that are no cameras."""

import functools
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from kiosk.cli_types import Scanner, ScannerPrefix, ScannerSuffix
from kiosk.domain.scanner import ScannerChanges, ScannerLine
from kiosk.settings import default_folder

_FOLDER: Final = click.Path(path_type=Path, file_okay=False)
_ADVICE: Final = {
    "missing": "it is not there; plug it in",
    "no_permission": "add this user to the group dialout (serial), or give it the device by a udev rule (hid)",
    "busy": "another program reads it; end that one, such as a terminal that runs",
}


def scanner_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of scanners to a command, which gets them as one ``scanners``. What is given is kept."""

    @click.option(
        "--scanner",
        "lines",
        type=Scanner(),
        multiple=True,
        help="serial:/dev/serial/by-id/NAME@9600,8N1, hid or none; may be repeated.  [default: as kept]",
    )
    @click.option(
        "--scanner-prefix",
        "prefix",
        type=ScannerPrefix(),
        help="What a scanner that types sends before each code: a character, enter, tab or none.  [default: as kept]",
    )
    @click.option(
        "--scanner-suffix",
        "suffix",
        type=ScannerSuffix(),
        help="What it sends after: auto, none, enter, tab, crlf or characters.  [default: as kept, at first auto]",
    )
    @click.option(
        "--scanner-separator",
        "separators",
        multiple=True,
        help="How it sends a GS besides Ctrl-] and ASCII 029: F8, ~d029, {GS}, none; may be repeated.  [default: as kept]",
    )
    @click.option(
        "--scan-sounds/--mute-scans", "sounds", default=None, help="Answer scans audibly.  [default: as kept]"
    )
    @functools.wraps(command)
    def with_scanners(
        *,
        lines: tuple[ScannerLine | None, ...],
        prefix: str | None,
        suffix: str | None,
        separators: tuple[str, ...],
        sounds: bool | None,
        **others: object,
    ) -> None:
        scanners = ScannerChanges(
            prefix,
            suffix,
            tuple(form for form in separators if form != "none") if separators else None,
            tuple(line for line in lines if line is not None) if lines else None,
            None if sounds is None else not sounds,
        )
        command(scanners=scanners, **others)

    return with_scanners


@click.group()
def scanner() -> None:
    """Hand-held and fixed scanners."""


@scanner.command("list")
@click.option("--folder", type=_FOLDER, help="Where the terminal keeps its files.")
def list_scanners(folder: Path | None) -> None:
    """Print the scanners that this terminal reads, and those that are plugged in."""
    from kiosk.bootstrap.scanners import kept_scanners
    from kiosk.devices.found_scanners import found_keyboards, found_scanners, state_of

    settings = kept_scanners(folder or default_folder("kiosk"))
    keyboard = settings.keyboard
    click.echo(
        f"read   keyboard  prefix {repr(keyboard.prefix) if keyboard.prefix else 'none'}, suffix {keyboard.suffix}, "
        f"separators {', '.join(('Ctrl-]', 'ASCII 029', *keyboard.separators))}"
    )
    for line in settings.lines:
        state = state_of(line)
        click.echo(f"read   {line}  {state}" + (f": {_ADVICE[state]}" if state in _ADVICE else ""))
    for found in found_scanners():
        is_read = any(
            found.line.device == line.device or (str(line) == "hid" and found.is_sure) for line in settings.lines
        )
        kind = "" if found.is_sure else " (any serial device)"
        click.echo(
            f"found  {found.line}  {found.name}{kind}{'' if is_read else f'; read it with --scanner {found.line}'}"
        )
    for name in found_keyboards():
        click.echo(f"found  keyboard or scanner that types: {name}")
    click.echo("sound  " + ("muted" if settings.is_muted else _player()))


@scanner.command("test")
@click.option("--scanner", "line", type=Scanner(), help="This one instead of those that the terminal keeps.")
@click.option("--folder", type=_FOLDER, help="Where the terminal keeps its files.")
@click.option("--seconds", type=click.IntRange(min=1), default=60, show_default=True, help="How long to listen.")
def try_scanners(line: ScannerLine | None, folder: Path | None, seconds: int) -> None:
    """Print each code that a serial or USB scanner reads.

    Scanners that type are tried in any terminal window. Exit status 1 when no code came.
    """
    from kiosk.bootstrap.scanners import kept_scanners
    from kiosk.devices.found_scanners import port_of
    from kiosk.errors import ScannerMissing

    lines = (line,) if line is not None else kept_scanners(folder or default_folder("kiosk")).lines
    if not lines:
        raise click.ClickException("this terminal reads no serial or USB scanner; name one with --scanner")
    try:
        opened = [port_of(one).open() for one in lines]
    except ScannerMissing as error:
        raise click.ClickException(f"{error}; {_ADVICE[error.reason]}") from error
    click.echo(f"Scan something; listening for {seconds} s to {', '.join(map(str, lines))}.")
    ends_at, count = time.monotonic() + seconds, 0
    try:
        while time.monotonic() < ends_at:
            for code in [code for one in opened for code in one.read()]:
                count += 1
                click.echo(f"{code.symbology:<16} {code.text!r}")
    except ScannerMissing as error:
        raise click.ClickException(f"{error}; it was unplugged") from error
    finally:
        for one in opened:
            one.close()
    if not count:
        raise click.ClickException("no code came")


def _player() -> str:
    from kiosk.devices.loudspeaker import PLAYERS, installed_player

    command = installed_player()
    return command[0] if command else f"no player; install one of {', '.join(each[0] for each in PLAYERS)}"
