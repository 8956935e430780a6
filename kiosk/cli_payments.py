"""Commands that stand in for who takes a shop's money: a payment provider, a payment terminal. Never with real money."""

import sys
from pathlib import Path
from typing import Literal

import click

from kiosk.cli_types import HubAddress, HubDatabase
from kiosk.hub.store.address import DatabaseAddress
from kiosk.logs import configure_logging
from kiosk.payments_file import PaymentsFile, PaymentsFileWrong, read_payments, write_payments

PAYMENTS = click.Path(path_type=Path, dir_okay=False)
_DEFAULT_FILE = Path("kiosk-payments.toml")
_PROVIDER_URL = "http://127.0.0.1:8390"
Outcome = Literal["paid", "not-paid"]
_TERMINAL = ("127.0.0.1", 9110)


def payments_of(path: Path | None) -> PaymentsFile:
    """What a hub was told; nothing without a file."""
    if path is None:
        return PaymentsFile()
    said = read_payments(path)
    if isinstance(said, PaymentsFileWrong):
        raise click.ClickException(said.reason)
    return said


@click.command("pay-provider-simulator")
@click.option("--payments", type=PAYMENTS, default=_DEFAULT_FILE, show_default=True, help="Made when it is not there.")
@click.option("--hub", "hub_url", type=HubAddress(), default="http://127.0.0.1:8321", show_default=True)
@click.option("--device", "device_code", default="K01", show_default=True, help="For a new file: the kiosk's code.")
def pay_provider_simulator(payments: Path, hub_url: str, device_code: str) -> None:
    """Be a payment provider for phones.

    Its page asks how the payment is to end. No money moves, no card is asked for.
    """
    from kiosk.simulators.processes import serve_provider

    if not payments.exists():
        write_payments(payments, _PROVIDER_URL, {device_code: f"{_TERMINAL[0]}:{_TERMINAL[1]}"})
        click.echo(f"{payments} is new; start the hub with --payments {payments}")
    said = payments_of(payments)
    if said.provider is None:
        raise click.ClickException(f"{payments} names no provider")
    configure_logging()
    sys.exit(serve_provider(said.provider, f"{hub_url}/api/payments/heard"))


@click.command("pay-terminal-simulator")
@click.option("--host", default=_TERMINAL[0], show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=_TERMINAL[1], show_default=True)
@click.option(
    "--outcome",
    type=click.Choice(["auto", "approved", "declined", "card_removed", "timeout", "lost_after", "lost_before"]),
    default="auto",
    show_default=True,
    help="How payments end; auto: by the cents of the amount, 01 declined to 05 never arrived, else approved.",
)
@click.option("--step", "step_s", type=click.FloatRange(0, 60), default=2.0, show_default=True, help="Seconds a step.")
def pay_terminal_simulator(host: str, port: int, outcome: str, step_s: float) -> None:
    """Be a payment terminal that takes cards.

    It speaks the protocol of docs/payments.md. No money moves.
    """
    from kiosk.simulators.processes import serve_terminal
    from kiosk.simulators.terminal_book import OUTCOMES

    configure_logging()
    wanted = next(one for one in OUTCOMES if one == outcome)
    sys.exit(serve_terminal(host, port, wanted, step_s))


@click.command("payments")
@click.option("--database", type=HubDatabase(must_exist=True), default=Path("kiosk-hub.db"), show_default=True)
@click.option("--settle", "payment_id", help="Id of a payment whose outcome was found in the terminal's own journal.")
@click.option("--outcome", type=click.Choice(["paid", "not-paid"]), help="With --settle: what the journal says.")
def payments(database: DatabaseAddress, payment_id: str | None, outcome: Outcome | None) -> None:
    """Print the payments that are open, or settle one by hand.

    The hub asks by itself how they stand. By hand only when nobody will ever answer: an order whose payment is unknown stays
    locked until then.
    """
    from kiosk.hub.payments.by_hand import NotOpen, open_payments, settle_by_hand
    from kiosk.system import SystemClock

    if payment_id is None and outcome is None:
        for line in open_payments(database) or ["No payment is open."]:
            click.echo(line)
        return
    if payment_id is None or outcome is None:
        raise click.UsageError("give --settle and --outcome together")
    said = settle_by_hand(database, payment_id, outcome, SystemClock())
    if isinstance(said, NotOpen):
        raise click.ClickException(f"no open payment {payment_id!r}; open: {', '.join(said.known) or 'none'}")
    click.echo(f"{payment_id} is {said}")


payment_commands = (payments, pay_provider_simulator, pay_terminal_simulator)
