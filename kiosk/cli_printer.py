"""Commands about the receipt printer of a terminal."""

import asyncio
import sys
from pathlib import Path
from typing import Final

import click

from kiosk.domain.printer import PrinterSettings, read_address, written_address
from kiosk.domain.receipt import QrMark, Receipt, Rule, Words
from kiosk.settings import default_folder

_FOLDER: Final = click.Path(path_type=Path, file_okay=False)


@click.group()
def printer() -> None:
    """The receipt printer of a terminal."""


@printer.command("set")
@click.argument("address")
@click.option(
    "--columns", type=click.Choice(["48", "42", "32"]), help="Characters a line: 48 or 42 on 80 mm, 32 on 58 mm."
)
@click.option("--folder", type=_FOLDER, help="The terminal's folder.  [default: the kiosk's]")
def set_printer(address: str, columns: str | None, folder: Path | None) -> None:
    """Print on ADDRESS from the next start on: tcp://192.168.1.50:9100, /dev/usb/lp0, a file, or none."""
    from offline_cache.printer_file import PrinterFile

    file = PrinterFile(folder or default_folder("kiosk"))
    known = file.load() or PrinterSettings()
    found = None if address == "none" else read_address(address)
    if found is None and address != "none":
        raise click.BadParameter("expected tcp://HOST:PORT, an absolute path, or none", param_hint="ADDRESS")
    width = int(columns) if columns else known.columns
    file.save(PrinterSettings(found, width))  # type: ignore[arg-type]  # one of the choices
    click.echo(f"printer: {written_address(found)}, {width} characters a line")


@printer.command("test")
@click.option("--folder", type=_FOLDER, help="The terminal's folder.  [default: the kiosk's]")
def test_printer(folder: Path | None) -> None:
    """Print a test slip and say how the printer is."""
    from kiosk.bootstrap.printer import kept_printer, printer_finding, receipt_printer

    place = folder or default_folder("kiosk")
    device = receipt_printer(kept_printer(place))
    if device is not None:
        asyncio.run(device.print(_TEST))
    finding = printer_finding(place)
    click.echo(f"printer: {finding.said}{'' if finding.ok else f'. {finding.advice}'}")
    sys.exit(0 if finding.ok else 1)


_TEST: Final = Receipt(
    "test",
    (
        Words("Impression d’essai", "large", is_centred=True),
        Rule(),
        Words("Accents : é è ê ç à ù ï œ, prix : 149,00 €"),
        QrMark("https://example.org/", "Ce code se lit avec un téléphone."),
    ),
)
