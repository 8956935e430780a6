"""A slip on paper, when somebody asks for it: what the printer is doing, and what to do instead when it cannot."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.receipt import Receipt
from kiosk.ports.receipt_printer import Printed, PrinterRefused, ReceiptPrinter
from ui.jobs import Jobs
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PaperState = Literal["", "printing", "printed", "out_of_paper", "cover_open", "offline", "none"]


@dataclass(frozen=True)
class PaperProps:
    """``subject`` names what was printed last, so that each screen shows its own state alone."""

    has_printer: bool = False
    subject: str = ""
    state: PaperState = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class PaperViewModel(SnapshotViewModel):
    """One for all screens. Nothing is printed unless asked: what it prints is offered by whoever shows it."""

    _props: PaperProps
    changed = Signal()

    def __init__(self, printer: ReceiptPrinter | None, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._jobs = jobs
        self._offers: dict[str, Callable[[], Receipt | None]] = {}
        self._turn = 0
        self._props = PaperProps(has_printer=printer is not None)

    @property
    def props(self) -> PaperProps:
        """What QML sees."""
        return self._props

    def offer(self, subject: str, make: Callable[[], Receipt | None]) -> None:
        """What a screen's button prints; None when there is nothing to print now."""
        self._offers[subject] = make

    @Slot(str)
    def print(self, subject: str) -> None:
        """Somebody asked for paper. A second touch while it prints is the same wish."""
        receipt = self._offers[subject]()
        if self._printer is None or receipt is None or self._props.state == "printing":
            return
        self._turn += 1
        turn, printer = self._turn, self._printer
        self._show(subject, "printing")
        self._jobs.run(
            lambda: printer.print(receipt),
            lambda outcome: self._take(outcome, subject, turn),
            lambda _error: self._take(PrinterRefused("offline"), subject, turn),
        )

    @Slot()
    def reset(self) -> None:
        """Another shopper."""
        self._turn += 1
        self._show("", "")

    def _take(self, outcome: Printed | PrinterRefused, subject: str, turn: int) -> None:
        if turn == self._turn:
            self._show(subject, "printed" if isinstance(outcome, Printed) else outcome.why)

    def _show(self, subject: str, state: PaperState) -> None:
        self._publish(PaperProps(self._printer is not None, subject, state))

    @Property(bool, notify=changed)
    def hasPrinter(self) -> bool:
        """Whether there is a printer to ask."""
        return self._props.has_printer

    @Property(str, notify=changed)
    def subject(self) -> str:
        """What was asked for last."""
        return self._props.subject

    @Property(str, notify=changed)
    def state(self) -> str:
        """Empty, ``printing``, ``printed``, or why nothing came out."""
        return self._props.state
