"""Commands for the cameras of a terminal: which there are, how they are mounted and set, and a picture through each."""

import sys
from pathlib import Path
from typing import Any

import click

from kiosk.cli_types import Automatic, Camera, WindowSize
from kiosk.domain.camera import ROTATIONS, CameraSettings
from kiosk.settings import default_folder

_FOLDER = click.Path(path_type=Path, file_okay=False)
_folder = click.option(
    "--folder", type=_FOLDER, help="Where the terminal keeps its files.  [default: as of kiosk run --profile kiosk]"
)


@click.group()
def camera() -> None:
    """The cameras of a terminal.

    What is set here is kept in the terminal's folder; a terminal that runs takes it up within two seconds.
    """


@camera.command("list")
def list_cameras() -> None:
    """Print the cameras that are plugged in.

    By the name that stays when they are plugged in elsewhere, with the sizes and controls that they offer.
    """
    from kiosk.bootstrap.cameras import plugged_in
    from kiosk.doctor.camera_findings import control_in_words

    cameras = plugged_in()
    for found, offer in cameras:
        click.echo(f"{found.name}\n    {found.source}")
        if not found.is_stable:
            click.echo("    this name may change when it is plugged in again")
        sizes = ", ".join(f"{width}x{height}" for width, height in offer.sizes[:8])
        for line in filter(None, [sizes, "; ".join(control_in_words(control) for control in offer.controls)]):
            click.echo(f"    {line}")
    if not cameras:
        raise click.ClickException("there is no camera; plug one in")


@camera.command()
@_folder
def show(folder: Path | None) -> None:
    """Print how the cameras of a terminal are set, and what each offers."""
    from kiosk.bootstrap.cameras import kept, offered
    from kiosk.doctor.camera_findings import control_in_words

    place = folder or default_folder("kiosk")
    file = kept(place)
    if file.is_damaged:
        raise click.ClickException(f"cameras.json in {place} is damaged: set the cameras again with kiosk camera set")
    if file.cameras is None:
        click.echo(f"Nothing is kept in {place}: the first camera is read as it comes.")
    for settings in file.cameras.cameras if file.cameras is not None else ():
        click.echo(_in_words(settings))
        for control in offered(settings.source).controls:
            click.echo(f"    offers {control_in_words(control)}")


@camera.command("set")
@click.argument("source", type=Camera(), required=False)
@_folder
@click.option("--size", type=WindowSize(), help="Of its pictures, such as 1280x720.")
@click.option(
    "--rotation",
    type=click.Choice([str(rotation) for rotation in ROTATIONS]),
    help="Degrees clockwise to stand upright.",
)
@click.option(
    "--mirrored/--not-mirrored", default=None, help="It looks into a mirror: codes are read the right way round."
)
@click.option("--shown-mirrored/--shown-plain", default=None, help="On screen only, as in a mirror.")
@click.option("--focus", type=Automatic(), help="auto, or a value of those it offers.")
@click.option("--exposure", type=Automatic(), help="auto, or a value of those it offers.")
@click.option("--torch", type=Automatic(), help="auto (lit when it is dark), 0 for off, or how bright.")
@click.option("--beside", is_flag=True, help="Read it beside the cameras that are kept, not in their place.")
@click.option("--remove", is_flag=True, help="Read it no more.")
def set_camera(source: str | None, folder: Path | None, *, beside: bool, remove: bool, **given: Any) -> None:
    """Choose a camera of a terminal, and how it is mounted and set.

    SOURCE is a name of kiosk camera list, a number, a picture or video file, or none; without it, the first that is kept.
    Exit status 1 when the camera refused something; the rest is kept.
    """
    from kiosk.bootstrap.cameras import CannotSet
    from kiosk.bootstrap.cameras import set_camera as keep
    from kiosk.doctor.camera_findings import refusal_in_words

    outcome = keep(folder or default_folder("kiosk"), source, _changes(given), beside=beside, remove=remove)
    if isinstance(outcome, CannotSet):
        raise click.ClickException(outcome.reason)
    for settings in outcome.cameras.cameras:
        click.echo(_in_words(settings))
    for refused in outcome.refused:
        click.echo(f"refused {refusal_in_words(refused)}", err=True)
    sys.exit(bool(outcome.refused))


@camera.command()
@click.argument("source", type=Camera(), required=False)
@_folder
@click.option("--picture", type=click.Path(path_type=Path, dir_okay=False), help="Keep the test picture in this file.")
def test(source: str | None, folder: Path | None, picture: Path | None) -> None:
    """Look through the cameras of a terminal.

    For some seconds; then what was seen is said, and what to mend. Exit status 1 when something is to be mended.
    """
    from kiosk.bootstrap.cameras import examine

    found = examine(folder or default_folder("kiosk"), source or "", picture)
    for finding in found:
        click.echo(f"{'ok  ' if finding.ok else 'note'}  {finding.name:<8} {finding.said}")
        if finding.advice:
            click.echo(f"      {'':<8} → {finding.advice}")
    sys.exit(not all(finding.ok for finding in found))


def _changes(given: dict[str, Any]) -> dict[str, Any]:
    """The settings that were named, by their fields."""
    changes = {name: given[name].value for name in ("focus", "exposure", "torch") if given[name] is not None}
    if given["size"] is not None:
        changes["width"], changes["height"] = given["size"]
    if given["rotation"] is not None:
        changes["rotation"] = int(given["rotation"])
    named = {"mirrored": "is_mirrored", "shown_mirrored": "shows_mirrored"}
    return changes | {field: given[name] for name, field in named.items() if given[name] is not None}


def _in_words(settings: CameraSettings) -> str:
    controls = ", ".join(
        f"{name} automatic" if value is None else f"{name} {value}" for name, value in settings.controls.items()
    )
    mirrored = ", mirrored" if settings.is_mirrored else ""
    shown = ", shown as in a mirror" if settings.shows_mirrored else ""
    turned = f", turned by {settings.rotation}°" if settings.rotation else ""
    head = f"{settings.name}\n    {settings.source}" if settings.name else settings.source
    return f"{head}\n    {settings.width}x{settings.height}{turned}{mirrored}{shown}; {controls}"
