"""The receipt printer of a terminal, from what its folder keeps."""

import asyncio
from pathlib import Path
from typing import Final

import structlog

from kiosk.doctor.findings import Finding
from kiosk.domain.printer import PrinterSettings, written_address
from kiosk.domain.receipt import PrinterTrouble
from kiosk.ports.receipt_printer import PrinterRefused, ReceiptPrinter
from offline_cache.printer_file import PrinterFile

_log = structlog.get_logger(__name__)
_ADVICE: Final[dict[PrinterTrouble, tuple[str, str]]] = {
    "out_of_paper": ("out of paper", "Put a new roll in."),
    "cover_open": ("cover open", "Close its cover."),
    "offline": ("does not answer", "Switch it on and check its cable; kiosk printer set ADDRESS if it moved."),
    "none": ("none", "Slips stay on screen as QR codes; kiosk printer set ADDRESS if paper is wanted."),
}


def kept_printer(folder: Path) -> PrinterSettings:
    """The settings of a terminal; no printer when its file makes no sense."""
    file = PrinterFile(folder)
    kept = file.load()
    if kept is None:
        _log.warning("printer settings unreadable", file=str(file.path))
    return kept or PrinterSettings()


def receipt_printer(settings: PrinterSettings) -> ReceiptPrinter | None:
    """The printer; None where there is none."""
    if settings.address is None:
        return None
    # The library behind it takes most of a second to import, and most terminals never print.
    from kiosk.devices.escpos_printer import EscposPrinter  # noqa: PLC0415

    return EscposPrinter(settings)


def printer_finding(folder: Path) -> Finding:
    """The printer as it is now."""
    settings = kept_printer(folder)
    printer = receipt_printer(settings)
    if printer is None:
        said, advice = _ADVICE["none"]
        return Finding("printer", ok=True, said=said, advice=advice)
    outcome = asyncio.run(printer.status())
    where = written_address(settings.address)
    if isinstance(outcome, PrinterRefused):
        said, advice = _ADVICE[outcome.why]
        return Finding("printer", ok=False, said=f"{where}: {said}", advice=advice)
    low = outcome.is_paper_low
    return Finding(
        "printer",
        ok=not low,
        said=f"{where}: {'paper low' if low else 'ready'}",
        advice="Put a new roll in soon." if low else "",
    )
