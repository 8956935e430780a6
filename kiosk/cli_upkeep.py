"""Commands for whoever looks after terminals: their orders taken out by hand, their end."""

import sys
from pathlib import Path

import click

from kiosk.cli_types import HubAddress, HubDatabase, counted
from kiosk.hub.store.address import DatabaseAddress
from kiosk.settings import DEFAULT_HUB_URL

_DATABASE = HubDatabase(must_exist=True)
_DEFAULT_DATABASE = Path("kiosk-hub.db")
_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)
_FILE = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.group()
def outbox() -> None:
    """Orders that a terminal took and the hub has not confirmed."""


@outbox.command("export")
@click.option("--folder", type=_FOLDER, required=True, help="Where the terminal keeps its files; it is not running.")
@click.option("--to", "target", type=click.Path(path_type=Path, dir_okay=False), required=True)
def export_orders(folder: Path, target: Path) -> None:
    """Write them into one file, closed for the hub and signed by the terminal.

    Exit status 1 when some could not be closed.
    """
    from kiosk.bootstrap.upkeep import Unusable, export_outbox
    from kiosk.use_cases.export_outbox import NotExported

    outcome = export_outbox(folder, target)
    if isinstance(outcome, Unusable):
        raise click.ClickException(outcome.reason)
    if isinstance(outcome, NotExported):
        raise click.ClickException(f"{target} was not written ({outcome.reason}) {outcome.detail}".rstrip())
    click.echo(
        f"{outcome.path}: {counted(outcome.orders, 'order')}, {counted(outcome.slips, 'scanned slip')}."
        f" Only this hub can open them: kiosk outbox import {target.name}"
    )
    if outcome.left_out:
        click.echo(
            f"Not in it: {counted(outcome.left_out, 'order')} of an earlier version; this terminal has no key of the hub"
            " to close them with. Let it reach the hub once."
        )
        sys.exit(1)


@outbox.command("import")
@click.argument("file", type=_FILE)
@click.option("--database", type=_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
@click.option(
    "--public-url", type=HubAddress(), default=DEFAULT_HUB_URL, show_default=True, help="The address in tracking links."
)
def import_orders(file: Path, database: DatabaseAddress, public_url: str) -> None:
    """Place what a file holds at the hub; a second time changes nothing.

    Exit status 1 when an order was refused.
    """
    from kiosk.hub.commands import take_in
    from kiosk.hub.taking_in import ExportRefused

    outcome = take_in(database, file.read_bytes(), public_url)
    if isinstance(outcome, ExportRefused):
        raise click.ClickException(_REFUSALS[outcome.code].format(file=file, device=outcome.device_code))
    for order in outcome.orders:
        click.echo(f"{order.number}  {order.outcome}")
    refused = sum(order.outcome not in {"placed", "known"} for order in outcome.orders)
    click.echo(f"{counted(len(outcome.orders), 'order')}: {len(outcome.orders) - refused} here now, {refused} refused.")
    if outcome.slips:
        click.echo(f"{outcome.slips_seen} of {outcome.slips} scanned slips are here now.")
    sys.exit(bool(refused))


_REFUSALS = {
    "not_an_export": "{file} is no export of a terminal, or it was changed.",
    "terminal_unknown": "{file} was made by {device!r}, which never was a terminal of this hub.",
    "signature_wrong": "{file} was not signed by {device}: nothing was placed.",
}


@click.command()
@click.option("--folder", type=_FOLDER, required=True, help="Where the terminal keeps its files; it is not running.")
@click.option("--export", "exported", type=_FILE, help="A file of kiosk outbox export with everything unsent.")
def reset(folder: Path, exported: Path | None) -> None:
    """Make a terminal nobody's: identity, cache, session, outbox.

    Refused while an order or a slip has no final word, unless --export holds them all.
    """
    from kiosk.bootstrap.upkeep import Unsettled, Unusable, reset_terminal

    outcome = reset_terminal(folder, exported)
    if isinstance(outcome, Unusable):
        raise click.ClickException(outcome.reason)
    if isinstance(outcome, Unsettled):
        lacks = f"{exported} does not hold them all as they are now: export again" if outcome.has_export else _HOW
        raise click.ClickException(
            f"Without a final word of the hub: {counted(outcome.count, 'order or slip', 'orders or slips')};"
            f" nothing was removed.\n{lacks}"
        )
    click.echo(f"{folder} is nobody's terminal now.")
    for path in outcome.kept:
        click.echo(f"Kept, because it was damaged and a person has to look at it: {path}")


_HOW = "Let it reach the hub, or take them out: kiosk outbox export --folder FOLDER --to FILE, then --export FILE."


@click.group()
def devices() -> None:
    """The terminals of a hub."""


@devices.command("list")
@click.option("--database", type=_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
def list_devices(database: DatabaseAddress) -> None:
    """Print every terminal that is let in, and what it had not sent when last heard of."""
    from kiosk.hub.commands import terminals

    found = terminals(database)
    if not found:
        click.echo("There is no terminal.")
    for status in found:
        device, beat = status.device, status.heartbeat
        seen = f"seen {status.seen_at:%Y-%m-%d %H:%M}Z" if status.seen_at else "never seen"
        unsent = f"{beat.unsent} unsent, {beat.rejected} refused" if beat else ""
        click.echo(f"{device.code}  {device.name}  {device.location_id}  {seen}  {unsent}".rstrip())


@devices.command("revoke")
@click.argument("code")
@click.option("--database", type=_DATABASE, default=_DEFAULT_DATABASE, show_default=True)
def revoke_device(code: str, database: DatabaseAddress) -> None:
    """Let a terminal in no more.

    It erases itself when it hears of it, and keeps its unsent orders for export.
    """
    from kiosk.hub.commands import revoke_terminal

    known = revoke_terminal(database, code)
    if known is not None:
        raise click.ClickException(f"there is no terminal {code!r}; known: {', '.join(known) or 'none'}")
    click.echo(f"{code} is let in no more.")
