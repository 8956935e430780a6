"""Commands for what happens to orders after they are placed: steps, files of steps, returns, papers."""

import sys
from pathlib import Path
from typing import Final, get_args

import click

from kiosk.cli_types import HubDatabase
from kiosk.domain.order_progress import NEEDS_A_RETURN, ProgressVerb
from kiosk.hub.store.address import DatabaseAddress

_VERBS: Final = [verb for verb in get_args(ProgressVerb) if verb not in NEEDS_A_RETURN]
_database = click.option(
    "--database", type=HubDatabase(must_exist=True), default=Path("kiosk-hub.db"), show_default=True, help="The hub's."
)


@click.group()
def fulfilment() -> None:
    """What becomes of orders: prepared, ready, handed over, shipped, delivered, returned."""


@fulfilment.command()
@click.argument("number")
@click.argument("verb", type=click.Choice(_VERBS))
@click.option("--line", "lines", multiple=True, help="Id of a line; may be repeated.  [default: all that it fits]")
@click.option("--carrier", default="", help="Who carries the parcel; with ship.")
@click.option("--parcel", default="", help="The parcel's number there; with ship.")
@_database
def step(
    database: DatabaseAddress, number: str, verb: ProgressVerb, lines: tuple[str, ...], carrier: str, parcel: str
) -> None:
    """Say that VERB happened to the order NUMBER."""
    from kiosk.domain.order_progress import ProgressStep
    from kiosk.hub.aftersales.progress import StepAsked, StepNotTaken
    from kiosk.hub.commands import take_steps

    (outcome,) = take_steps(database, [StepAsked(number.upper(), ProgressStep(verb, carrier, parcel), lines)])
    if isinstance(outcome, StepNotTaken):
        raise click.ClickException(f"{outcome.number} {outcome.line_id}: {outcome.code}".replace(" :", ":"))
    for line in outcome.lines:
        click.echo(f"{outcome.number} line {line.line_id}: {line.state}")


@fulfilment.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@_database
def import_steps(database: DatabaseAddress, file: Path) -> None:
    """Take the steps of a CSV FILE: order;step;line;carrier;parcel. Taking it again changes nothing."""
    from kiosk.hub.aftersales.progress import StepNotTaken
    from kiosk.hub.aftersales.step_file import StepProblem, read_steps
    from kiosk.hub.commands import take_steps

    read = read_steps(file.read_text(encoding="utf-8-sig"))
    problems = [one for one in read if isinstance(one, StepProblem)]
    for problem in problems:
        click.echo(f"{file.name}:{problem.line}: {problem.message}", err=True)
    if problems:
        sys.exit(1)
    outcomes = take_steps(database, [one for one in read if not isinstance(one, StepProblem)])
    refused = [outcome for outcome in outcomes if isinstance(outcome, StepNotTaken)]
    for outcome in refused:
        click.echo(f"{outcome.number} {outcome.line_id}: {outcome.code}".replace(" :", ":"), err=True)
    new = sum(not isinstance(outcome, StepNotTaken) and outcome.is_new for outcome in outcomes)
    click.echo(f"{new} taken, {len(outcomes) - new - len(refused)} known, {len(refused)} refused")
    sys.exit(1 if refused else 0)


@fulfilment.command()
@click.argument("number")
@_database
def received(database: DatabaseAddress, number: str) -> None:
    """Say that the goods of the return NUMBER (R-…) are back; their credit note is issued."""
    from kiosk.hub.aftersales.returns import ReturnRefused
    from kiosk.hub.commands import receive_return

    outcome = receive_return(database, number.upper())
    if isinstance(outcome, ReturnRefused):
        raise click.ClickException(f"{number}: {outcome.code}")
    click.echo(f"{outcome.number}: {outcome.state}, refund {outcome.refund}")


@fulfilment.command()
@_database
def invoices(database: DatabaseAddress) -> None:
    """Print every number of an invoice or credit note, with its moment (UTC)."""
    from kiosk.hub.commands import invoice_numbers

    for issued in invoice_numbers(database):
        click.echo(f"{issued.number} {issued.issued_at:%Y-%m-%d %H:%M}")
