"""A printer of slips on thermal paper."""

from typing import Protocol

import msgspec

from kiosk.domain.receipt import PrinterTrouble, Receipt


class Printed(msgspec.Struct, frozen=True, tag="printed"):
    """The paper came out. ``is_paper_low``: staff put in a new roll soon."""

    is_paper_low: bool = False


class PrinterRefused(msgspec.Struct, frozen=True, tag="refused"):
    """Nothing came out, and why."""

    why: PrinterTrouble


class PrinterReady(msgspec.Struct, frozen=True, tag="ready"):
    """What the printer says when asked without printing."""

    is_paper_low: bool = False


class ReceiptPrinter(Protocol):
    """Prints one receipt at a time, off the caller's thread. Never raises for a printer that cannot."""

    async def print(self, receipt: Receipt) -> Printed | PrinterRefused:
        """Ask how the printer is, then print and cut."""
        ...

    async def status(self) -> PrinterReady | PrinterRefused:
        """How the printer is now."""
        ...
