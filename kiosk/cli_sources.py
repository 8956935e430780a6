"""Command for what came from paper: scans, visits and orders by edition and page."""

from datetime import datetime
from pathlib import Path

import click

from kiosk.cli_types import HubDatabase
from kiosk.domain.table_text import table_text
from kiosk.hub.store.address import DatabaseAddress


@click.command()
@click.option(
    "--database", type=HubDatabase(must_exist=True), default=Path("kiosk-hub.db"), show_default=True, help="The hub's."
)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only from this day on.")
@click.option("--csv", "as_csv", is_flag=True, help="Comma-separated rows, without totals.")
def sources(database: DatabaseAddress, since: datetime | None, *, as_csv: bool) -> None:
    """Print what came from printed catalogues: scans, visits and orders by edition and page.

    Orders are those that terminals recorded; confirmed ones arrived here, personal ones came from a customer's own copy.
    """
    from kiosk.hub.commands import source_figures
    from kiosk.hub.source_table import HEAD, records, table

    figures = source_figures(database, since.date() if since else None)
    if as_csv:
        click.echo(table_text([HEAD, *records(figures)]), nl=False)
    elif figures:
        click.echo("\n".join(table(figures)))
    else:
        click.echo("Nothing was scanned from paper yet.")
