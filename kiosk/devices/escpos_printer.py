"""``ReceiptPrinter`` for ESC/POS printers."""

import asyncio
import threading

import structlog
from typing_extensions import override

from kiosk.devices.escpos_layout import commands
from kiosk.devices.escpos_line import LINE_FAILED, open_line, status_of
from kiosk.domain.printer import PrinterSettings
from kiosk.domain.receipt import Receipt
from kiosk.ports.receipt_printer import Printed, PrinterReady, PrinterRefused, ReceiptPrinter

_log = structlog.get_logger(__name__)


class EscposPrinter(ReceiptPrinter):
    """Opens the line for each receipt: a printer that was switched off and on again is found again."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._settings = settings
        self._one_at_a_time = threading.Lock()

    @override
    async def print(self, receipt: Receipt) -> Printed | PrinterRefused:
        outcome = await asyncio.to_thread(self._print, receipt)
        if isinstance(outcome, PrinterRefused):
            _log.warning("receipt not printed", receipt=receipt.title, why=outcome.why)
        return outcome

    @override
    async def status(self) -> PrinterReady | PrinterRefused:
        return await asyncio.to_thread(self._converse, None)

    def _print(self, receipt: Receipt) -> Printed | PrinterRefused:
        after = self._converse(commands(receipt, self._settings.columns))
        return after if isinstance(after, PrinterRefused) else Printed(after.is_paper_low)

    def _converse(self, data: bytes | None) -> PrinterReady | PrinterRefused:
        """Ask, send, and ask again: paper may end in the middle of a receipt, and half a slip is none."""
        if self._settings.address is None:
            return PrinterRefused("none")
        with self._one_at_a_time:
            try:
                line = open_line(self._settings.address)
            except LINE_FAILED:
                return PrinterRefused("offline")
            try:
                before = status_of(line)
                if data is None or isinstance(before, PrinterRefused):
                    return before
                line.send(data)
                return status_of(line)
            except LINE_FAILED:
                return PrinterRefused("offline")
            finally:
                line.close()
