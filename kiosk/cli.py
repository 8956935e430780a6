"""The command line: each command imports its part only when it runs, since parts are installed separately."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import click

from kiosk import __version__
from kiosk.cli_camera import camera
from kiosk.cli_catalogue import catalogue
from kiosk.cli_figures import figures
from kiosk.cli_orders import fulfilment
from kiosk.cli_payments import PAYMENTS, payment_commands, payments_of
from kiosk.cli_printer import printer
from kiosk.cli_scanner import scanner, scanner_options
from kiosk.cli_scanning import bench, scan
from kiosk.cli_sources import sources
from kiosk.cli_speech import speech_options
from kiosk.cli_types import Camera, HubAddress, HubDatabase, WindowSize
from kiosk.cli_upkeep import devices, outbox, reset
from kiosk.domain.device import Profile, ReaderPlace
from kiosk.domain.scanner import ScannerChanges
from kiosk.domain.signing_key import SigningKey
from kiosk.domain.speech import SpeechSettings
from kiosk.errors import HubFileUnusable
from kiosk.hub.store.address import DatabaseAddress
from kiosk.logs import configure_logging
from kiosk.ports.cord import Cord
from kiosk.settings import ASSETS, DEFAULT_BRAND, DEFAULT_HUB_URL, TerminalSettings, brands, default_folder
from kiosk.stopping import leave_quietly_when_stopped

_DEMO_SHOP = ASSETS / "demo"
_FIRST_MISSED = {
    "PySide6": "kiosk[terminal]",
    "numpy": "kiosk[terminal]",
    "cv2": "kiosk[terminal]",
    "litestar": "kiosk[hub]",
    "sqlalchemy": "kiosk[hub]",
    "pypdfium2": "kiosk[studio]",
}
"""What an installation without a part stumbles over first."""
_DEFAULT_DATABASE = Path("kiosk-hub.db")
_DATABASE = HubDatabase()
_FOLDER = click.Path(path_type=Path, file_okay=False)
_HUB_DATABASE = HubDatabase(must_exist=True)
_PROFILES = click.Choice(get_args(Profile))
_BRANDS = click.Choice(brands())


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__)
def main() -> None:
    """The connected kiosk and endless aisle."""
    configure_logging()


@main.command()
@click.option(
    "--database",
    type=_DATABASE,
    default=_DEFAULT_DATABASE,
    show_default=True,
    help="The hub's file, or postgresql://USER:PASSWORD@HOST/NAME.",
)
@click.option("--shop", type=_FOLDER, help="Folder of CSV files to take in at start.")
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 to be reached by phones and terminals.")
@click.option("--port", type=click.IntRange(1, 65535), default=8321, show_default=True)
@click.option(
    "--public-url", type=HubAddress(), help="The address that phones use and codes carry.  [default: http://HOST:PORT]"
)
@click.option("--brand", type=_BRANDS, default=DEFAULT_BRAND, show_default=True, help="Name and colours of the pages.")
@click.option(
    "--hold-minutes",
    type=click.IntRange(1, 24 * 60),
    default=10,
    show_default=True,
    help="How long pieces are kept for a shopper who went to pay.",
)
@click.option(
    "--keep-events-days",
    type=click.IntRange(1),
    default=395,
    show_default=True,
    help="How long events of visits stay before they are deleted.",
)
@click.option("--payments", type=PAYMENTS, help="With whom payments are taken, as docs/payments.md says.")
@click.option("--demo", is_flag=True, help="The demonstration shop, marked on every page.")
@click.option(
    "--demo-weeks",
    type=click.IntRange(0, 26),
    default=0,
    show_default=True,
    help="Weeks of visits and orders that never were, before today; with --demo alone.",
)
def hub(
    database: DatabaseAddress,
    shop: Path | None,
    host: str,
    port: int,
    public_url: str | None,
    brand: str,
    hold_minutes: int,
    keep_events_days: int,
    payments: Path | None,
    demo_weeks: int,
    *,
    demo: bool,
) -> None:
    """Start the hub: its API and the pages for phones.

    On one SQLite file, or on a PostgreSQL server beside other hubs.
    """
    from kiosk.bootstrap.hub import run_hub

    if demo_weeks and not demo:
        raise click.UsageError("--demo-weeks is for the demonstration alone: use it with --demo")
    folder = shop or (_DEMO_SHOP if demo else None)
    address = public_url or f"http://{host}:{port}"
    hold_s, days = hold_minutes * 60, keep_events_days
    means = payments_of(payments)
    sys.exit(
        run_hub(
            database,
            folder,
            host,
            port,
            address,
            brand,
            demo=demo,
            hold_s=hold_s,
            keep_events_days=days,
            payments=means,
            demo_weeks=demo_weeks,
        )
    )


@main.command("enrol-code")
@click.option("--database", type=_HUB_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
@click.option("--store", required=True, help="Id of the store where the terminal stands.")
@click.option("--profile", type=_PROFILES, default="kiosk", show_default=True)
def enrol_code(database: DatabaseAddress, store: str, profile: Profile) -> None:
    """Print a one-time code for a new terminal.

    It is good for 15 minutes.
    """
    from kiosk.hub.auth.enrolment import UnknownLocation
    from kiosk.hub.commands import make_enrolment_code

    code = make_enrolment_code(database, store, profile)
    if isinstance(code, UnknownLocation):
        known = f"known: {', '.join(code.known)}" if code.known else "it has none yet; start the hub with --shop"
        raise click.ClickException(f"there is no store {store!r} in {database}; {known}")
    click.echo(code)


@main.command()
@click.option("--database", type=_HUB_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
@click.option("--device", "device_code", required=True, help="Code of the terminal, such as K01.")
@click.option("--lines", is_flag=True, help="Under each number its lines, and what became of them.")
def orders(database: DatabaseAddress, device_code: str, *, lines: bool) -> None:
    """Print the order numbers of one terminal.

    Those that the hub holds, oldest first.
    """
    from kiosk.hub.commands import codes_of_terminals, numbers_of_orders, orders_in_words

    texts = (orders_in_words if lines else numbers_of_orders)(database, device_code)
    # A terminal that is let in no more still has its orders; one without any is perhaps a typing mistake.
    if not texts and device_code not in (known := codes_of_terminals(database)):
        raise click.ClickException(f"there is no terminal {device_code!r}; known: {', '.join(known) or 'none'}")
    for text in texts:
        click.echo(text)


@main.command("platform-key")
@click.argument("name")
@click.option("--database", type=_HUB_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
@click.option("--revoke", is_flag=True, help="Let this platform in no more.")
def platform_key(name: str, database: DatabaseAddress, *, revoke: bool) -> None:
    """Print a key for a platform that tells of stock.

    A till, a shop on the web or a warehouse sends it to POST /api/stock/changes. The key that the platform had counts no
    more.
    """
    from kiosk.hub.commands import make_platform_key, revoke_platform_key

    if not revoke:
        click.echo(make_platform_key(database, name))
        return
    unknown = revoke_platform_key(database, name)
    if unknown is not None:
        raise click.ClickException(f"no platform {name!r} has a key; known: {', '.join(unknown.known) or 'none'}")
    click.echo(f"{name} is let in no more")


@main.group()
def keys() -> None:
    """The keys of a hub.

    Those that sign carts in QR codes, and those that open what terminals sealed.
    """


@keys.command("list")
@click.option("--database", type=_HUB_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
def list_keys(database: DatabaseAddress) -> None:
    """Print the keys that terminals know of, the newest first."""
    from kiosk.hub.commands import sealing_keys, signing_keys

    for key in signing_keys(database):
        state = (
            "revoked" if key.is_revoked else "signs" if key.ends_at is None else f"ends {key.ends_at:%Y-%m-%d %H:%M}Z"
        )
        click.echo(f"{key.id}  made {key.made_at:%Y-%m-%d %H:%M}Z  {state}")
    for place, sealing in enumerate(sealing_keys(database)):
        click.echo(f"{sealing.id}  made {sealing.made_at:%Y-%m-%d %H:%M}Z  {'opens' if place else 'seals'}")


@keys.command()
@click.option("--database", type=_HUB_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
@click.option("--sealing", is_flag=True, help="The key that terminals seal orders with instead.")
def rotate(database: DatabaseAddress, *, sealing: bool) -> None:
    """Sign with a new key from now on.

    Codes already shown stay good until they end; what terminals sealed before can be opened for 400 days.
    """
    from kiosk.hub.commands import rotate_keys, rotate_sealing_keys

    if sealing:
        click.echo(f"{rotate_sealing_keys(database).id} seals as soon as terminals hear of it")
        return
    click.echo(f"{rotate_keys(database).id} signs now")


@keys.command()
@click.argument("key_id")
@click.option("--database", type=_HUB_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
def revoke(key_id: str, database: DatabaseAddress) -> None:
    """Let no code of a key count any more.

    A new key is made when it was the one that signs.
    """
    from kiosk.hub.commands import revoke_key

    outcome = revoke_key(database, key_id)
    if not isinstance(outcome, SigningKey):
        raise click.ClickException(f"there is no key {key_id!r} in {database}; known: {', '.join(outcome.known)}")
    click.echo(f"{key_id} is revoked, {outcome.id} signs now")


@main.command()
@click.option("--hub", "hub_url", type=HubAddress(), default=DEFAULT_HUB_URL, show_default=True)
@click.option("--profile", type=_PROFILES, default="kiosk", show_default=True)
@click.option(
    "--camera",
    "camera_source",
    type=Camera(),
    help="Device, picture, video file, or none.  [default: as kept by kiosk camera set, else 0]",
)
@click.option("--folder", type=_FOLDER, help="Where this terminal alone keeps its files.")
@click.option("--enrol", "enrol_code", help="One-time code from kiosk enrol-code; needed once.")
@click.option(
    "--join", "asks_to_join", is_flag=True, help="Or show a code that a manager types, and wait to be let in."
)
@click.option("--brand", type=_BRANDS, default=DEFAULT_BRAND, show_default=True, help="Name, mark and colours.")
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", show_default=True)
@click.option("--size", type=WindowSize(), help="Window size such as 540x960; full screen without it.")
@click.option(
    "--idle",
    "idle_s",
    type=click.IntRange(min=10),
    default=90,
    show_default=True,
    help="Seconds without a touch until the warning.",
)
@click.option(
    "--reader-place",
    type=click.Choice(get_args(ReaderPlace)),
    default="below",
    show_default=True,
    help="Where codes are held, seen from the screen.",
)
@click.option("--still", "is_still", is_flag=True, help="Nothing moves on the screen: for slow machines.")
@click.option(
    "--shop-host",
    "shop_hosts",
    multiple=True,
    help="Another host whose links are the shop's own, as printed with --origin; may be repeated.",
)
@scanner_options
@speech_options
def run(
    hub_url: str,
    profile: Profile,
    camera_source: str | None,
    folder: Path | None,
    enrol_code: str | None,
    asks_to_join: bool,  # noqa: FBT001 - click passes options by name
    brand: str,
    language: str,
    size: tuple[int, int] | None,
    scanners: ScannerChanges,
    speech: SpeechSettings,
    idle_s: int,
    is_still: bool,  # noqa: FBT001 - click passes options by name
    reader_place: ReaderPlace,
    shop_hosts: tuple[str, ...],
) -> None:
    """Start a terminal."""
    from ui.start_window import show_start

    folder = folder or default_folder(profile)
    # Before the slow imports. A terminal that is to be let in has a window of its own first, or a command line to answer on.
    start = show_start(brand, size) if _will_start(folder) and not (asks_to_join or enrol_code) else None
    from kiosk.bootstrap.terminal import run_terminal

    settings = TerminalSettings(
        hub_url=hub_url,
        profile=profile,
        camera=camera_source or "",
        folder=folder,
        brand=brand,
        language=language,
        size=size,
        idle_s=idle_s,
        is_still=is_still,
        reader_place=reader_place,
        scanners=scanners,
        speech=speech,
        shop_hosts=shop_hosts,
        enrol_code=enrol_code,
        asks_to_join=asks_to_join,
    )
    sys.exit(run_terminal(settings, _training(), start))


def _will_start(folder: Path) -> bool:
    """Whether a terminal was let in here before, and none runs: nothing covers the screen of one that does."""
    from offline_cache.folder_lock import lock_folder

    try:
        lock = lock_folder(folder)
    except OSError:
        return False
    if lock is None:
        return False
    with lock:
        return (folder / "outbox.db").exists()


def _training() -> Callable[[], Cord] | None:
    """A shop to train in needs the hub's part on this machine too."""
    from importlib.util import find_spec

    if find_spec("litestar") is None:
        return None
    from kiosk.faults.cord import TrainingCord

    return TrainingCord


@main.command()
@click.option("--hub", "hub_url", type=HubAddress(), default=DEFAULT_HUB_URL, show_default=True)
@click.option("--camera", "camera_source", type=Camera(), help="This one instead of those that the terminal keeps.")
@click.option("--folder", type=_FOLDER, help="Where the terminal keeps its files.")
@click.option("--picture", type=click.Path(path_type=Path, dir_okay=False), help="Keep the test picture in this file.")
def doctor(hub_url: str, camera_source: str | None, folder: Path | None, picture: Path | None) -> None:
    """Say what this machine lacks, and how to mend it.

    Exit status 1 when a terminal cannot run.
    """
    from kiosk.bootstrap.doctor import findings

    found = findings(hub_url, camera_source or "", folder or default_folder("kiosk"), picture)
    for finding in found:
        mark = "ok  " if finding.ok else ("FAIL" if finding.needed else "note")
        click.echo(f"{mark}  {finding.name:<10} {finding.said}")
        if finding.advice:
            click.echo(f"      {'':<10} → {finding.advice}")
    sys.exit(any(finding.needed and not finding.ok for finding in found))


@main.command()
@click.option("--output", type=_FOLDER, default=Path("demo-output"), show_default=True)
@click.option("--headless", is_flag=True, help="Play it off screen even where there is a display.")
@click.option("--cut-the-cord", "is_cord", is_flag=True, help="Break the network of a shop, and count every order.")
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Of --cut-the-cord.")
def demo(output: Path, language: str, *, headless: bool, is_cord: bool) -> None:
    """Show the product, in windows or in pictures.

    Windows where there is a display; else the main job is played into --output.
    """
    # What it starts must be ended with it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    if is_cord:
        from kiosk.faults import cut_the_cord

        plays = headless or not _has_display()
        sys.exit(cut_the_cord.play(output, language) if plays else cut_the_cord.show(language))
    if headless or not _has_display():
        from kiosk.bootstrap.demo import play_demo

        sys.exit(play_demo(output))
    from kiosk.bootstrap.show import show_demo

    sys.exit(show_demo())


@main.command()
@click.option("--family", type=int, required=True, help="Number of the family; docs/reliability.md lists them.")
@click.option("--runs", type=click.IntRange(min=1), help="How often the fault is put in.  [default: as in CI]")
@click.option("--seed", default=1, show_default=True)
@click.option("--control", is_flag=True, help="Also break a weakened build, which must be caught.")
def faults(family: int, runs: int | None, seed: int, *, control: bool) -> None:
    """Break a kiosk on purpose, and see it hold.

    One JSON line; the exit status is 1 when it did not hold.
    """
    import msgspec

    from kiosk.faults.campaign import FAMILIES, play

    if family not in FAMILIES:
        raise click.BadParameter(f"there are {', '.join(map(str, FAMILIES))}", param_hint="--family")
    report = play(family, runs, seed, control=control)
    click.echo(msgspec.json.encode(report).decode())
    sys.exit(not report.ok)


for _command in (
    outbox,
    devices,
    reset,
    camera,
    catalogue,
    scan,
    bench,
    sources,
    figures,
    scanner,
    printer,
    *payment_commands,
    fulfilment,
):
    main.add_command(_command)


def _has_display() -> bool:
    import os

    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_command_line() -> None:
    """The program's entry: what a person can mend is said in a sentence instead of a traceback."""
    leave_quietly_when_stopped()
    try:
        main()
    except HubFileUnusable as error:
        sys.exit(str(error))
    except ModuleNotFoundError as error:
        module = (error.name or "").partition(".")[0]
        part = _FIRST_MISSED.get(module, "kiosk[hub], kiosk[terminal] or kiosk[studio]")
        sys.exit(f"This command needs a part that is not installed ({error.name}): install {part}.")
