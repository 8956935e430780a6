"""The command line: each command imports its part only when it runs, since parts are installed separately."""

import sys
from pathlib import Path
from typing import get_args

import click

from kiosk import __version__
from kiosk.domain.device import Profile
from kiosk.logs import configure_logging
from kiosk.settings import ASSETS, DEFAULT_HUB_URL, TerminalSettings, default_folder

_DEMO_SHOP = ASSETS / "demo"
_DEFAULT_DATABASE = Path("kiosk-hub.db")
_DATABASE = click.Path(path_type=Path, dir_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_PROFILES = click.Choice(get_args(Profile))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__)
def main() -> None:
    """The connected kiosk and endless aisle."""
    configure_logging()


@main.command()
@click.option("--database", type=_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
@click.option("--shop", type=_FOLDER, help="Folder of CSV files to take in at start.")
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 to be reached by phones and terminals.")
@click.option("--port", default=8321, show_default=True)
@click.option("--public-url", help="The address that phones use and codes carry.  [default: http://HOST:PORT]")
@click.option("--demo", is_flag=True, help="The demonstration shop, marked on every page.")
def hub(database: Path, shop: Path | None, host: str, port: int, public_url: str | None, *, demo: bool) -> None:
    """Start the hub: API, phone pages and the embedded shop on one SQLite file."""
    from kiosk.bootstrap.hub import run_hub

    folder = shop or (_DEMO_SHOP if demo else None)
    sys.exit(run_hub(database, folder, host, port, public_url or f"http://{host}:{port}", demo=demo))


@main.command("enrol-code")
@click.option("--database", type=_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
@click.option("--store", required=True, help="Id of the store where the terminal stands.")
@click.option("--profile", type=_PROFILES, default="kiosk", show_default=True)
def enrol_code(database: Path, store: str, profile: Profile) -> None:
    """Print a one-time code with which a new terminal enrols (15 minutes)."""
    from kiosk.bootstrap.hub import make_enrol_code

    code = make_enrol_code(database, store, profile)
    if code is None:
        raise click.ClickException(f"there is no store {store!r} in {database}")
    click.echo(code)


@main.command()
@click.option("--database", type=_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
@click.option("--device", "device_code", required=True, help="Code of the terminal, such as K01.")
def orders(database: Path, device_code: str) -> None:
    """Print the numbers of the orders of one terminal that the hub's file holds, oldest first."""
    from kiosk.hub.commands import numbers_of_orders

    for number in numbers_of_orders(database, device_code):
        click.echo(number)


@main.command()
@click.option("--hub", "hub_url", default=DEFAULT_HUB_URL, show_default=True)
@click.option("--profile", type=_PROFILES, default="kiosk", show_default=True)
@click.option("--camera", default="0", show_default=True, help="Device index, picture, video file, or none.")
@click.option("--folder", type=_FOLDER, help="Where this terminal keeps its files.")
@click.option("--enrol", "enrol_code", help="One-time code from kiosk enrol-code; needed once.")
@click.option("--brand", default="maison-corail", show_default=True)
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", show_default=True)
@click.option("--size", help="Window size such as 540x960; full screen without it.")
@click.option("--scanner-prefix", default="", help="Character that the hand-held scanner sends before each code.")
@click.option("--idle", "idle_s", default=90, show_default=True, help="Seconds without a touch until the warning.")
def run(
    hub_url: str,
    profile: Profile,
    camera: str,
    folder: Path | None,
    enrol_code: str | None,
    brand: str,
    language: str,
    size: str | None,
    scanner_prefix: str,
    idle_s: int,
) -> None:
    """Start a terminal."""
    from kiosk.bootstrap.terminal import run_terminal

    settings = TerminalSettings(
        hub_url=hub_url.rstrip("/"),
        profile=profile,
        camera=camera,
        folder=folder or default_folder(profile),
        brand=brand,
        language=language,
        size=_size(size),
        idle_s=idle_s,
        scanner_prefix=scanner_prefix,
        enrol_code=enrol_code,
    )
    sys.exit(run_terminal(settings))


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--host", "hosts", multiple=True, help="A public address of the shop, whose links are its own.")
def scan(files: tuple[Path, ...], hosts: tuple[str, ...]) -> None:
    """Read the codes in pictures: one JSON line a picture."""
    from kiosk.scanning.report import scan_files

    sys.exit(scan_files(list(files), sys.stdout, list(hosts)))


@main.command()
@click.option("--hub", "hub_url", default=DEFAULT_HUB_URL, show_default=True)
@click.option("--camera", default="0", show_default=True)
@click.option("--folder", type=_FOLDER)
def doctor(hub_url: str, camera: str, folder: Path | None) -> None:
    """Say what this machine has, and how to mend what is missing. Exit status 1 when a terminal cannot run."""
    from kiosk.bootstrap.doctor import findings

    found = findings(hub_url.rstrip("/"), camera, folder or default_folder("kiosk"))
    for finding in found:
        mark = "ok  " if finding.ok else ("FAIL" if finding.needed else "note")
        click.echo(f"{mark}  {finding.name:<10} {finding.said}")
        if finding.advice:
            click.echo(f"      {'':<10} → {finding.advice}")
    sys.exit(any(finding.needed and not finding.ok for finding in found))


@main.command()
@click.option("--output", type=_FOLDER, default=Path("demo-output"), show_default=True)
@click.option("--headless", is_flag=True, help="Play the main job off screen even where there is a display.")
def demo(output: Path, *, headless: bool) -> None:
    """Show the product: in windows with a display, else play the main job into --output."""
    if headless or not _has_display():
        from kiosk.bootstrap.demo import play_demo

        sys.exit(play_demo(output))
    from kiosk.bootstrap.show import show_demo

    sys.exit(show_demo())


@main.group()
def catalogue() -> None:
    """The shop's own CSV files."""


@catalogue.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def check(folder: Path) -> None:
    """Check CSV files and say every problem with its file and line."""
    from kiosk.hub.platforms.csv_files import check_shop

    problems = check_shop(folder)
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{len(problems)} problems" if problems else "The files are good.")
    sys.exit(bool(problems))


@catalogue.command()
@click.argument("folder", type=_FOLDER)
@click.option("--variants", default=100_000, show_default=True)
@click.option("--locations", default=11, show_default=True)
@click.option("--seed", default=1, show_default=True)
def generate(folder: Path, variants: int, locations: int, seed: int) -> None:
    """Write CSV files of an invented shop, the same for the same seed."""
    from kiosk.hub.platforms.csv_files.generate import generate_shop

    generate_shop(folder, variants, locations, seed)


def _size(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise click.BadParameter("write it as 1080x1920", param_hint="--size")
    return int(width), int(height)


def _has_display() -> bool:
    import os

    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_command_line() -> None:
    """The program's entry: a command whose part was not installed says so instead of a traceback."""
    try:
        main()
    except ModuleNotFoundError as error:
        sys.exit(f"This command needs a part that is not installed ({error.name}): kiosk[hub] or kiosk[terminal].")
