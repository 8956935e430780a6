"""Command for what visits and sales add up to."""

from datetime import datetime
from pathlib import Path

import click

from kiosk.cli_types import HubDatabase
from kiosk.domain.table_text import table_text
from kiosk.hub.store.address import DatabaseAddress

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option(
    "--database", type=HubDatabase(must_exist=True), default=Path("kiosk-hub.db"), show_default=True, help="The hub's."
)
@click.option("--from", "first", type=_DAY, help="The first day.  [default: 30 days before the last]")
@click.option("--to", "last", type=_DAY, help="The last day.  [default: today]")
@click.option("--store", help="Of one shop only, by its id.")
@click.option(
    "--least",
    type=click.IntRange(1),
    default=3,
    show_default=True,
    help="Words are told when so many visits searched for them: fewer might name a person.",
)
@click.option("--csv", "as_csv", is_flag=True, help="Comma-separated rows.")
def figures(
    database: DatabaseAddress,
    first: datetime | None,
    last: datetime | None,
    store: str | None,
    least: int,
    *,
    as_csv: bool,
) -> None:
    """Print what happened at the terminals: visits by screen, how they ended, what was missed, what was saved.

    Nobody is named: a visit has a random number that no order and no customer carries. docs/figures.md says what each
    figure means.
    """
    from kiosk.hub.commands import visit_figures
    from kiosk.hub.figure_table import HEAD, records, table

    days = (first.date() if first else None, last.date() if last else None)
    found = visit_figures(database, *days, store, least)
    if found is None:
        raise click.UsageError("--to is before --from")
    if as_csv:
        click.echo(table_text([HEAD, *records(found)]), nl=False)
    else:
        click.echo("\n".join(table(found)))
