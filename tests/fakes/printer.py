"""A receipt printer in memory: keeps what it printed, and is out of paper when told so."""

from kiosk.domain.receipt import PrinterTrouble, Receipt
from kiosk.ports.receipt_printer import Printed, PrinterReady, PrinterRefused


class FakePrinter:
    def __init__(self, trouble: PrinterTrouble | None = None) -> None:
        self.trouble = trouble
        self.printed: list[Receipt] = []

    async def print(self, receipt: Receipt) -> Printed | PrinterRefused:
        if self.trouble is not None:
            return PrinterRefused(self.trouble)
        self.printed.append(receipt)
        return Printed()

    async def status(self) -> PrinterReady | PrinterRefused:
        return PrinterReady() if self.trouble is None else PrinterRefused(self.trouble)
