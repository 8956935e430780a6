"""The cable that may be cut: what became of every order, counted from outside, once a second while somebody looks."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast, get_args

import structlog
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ports.cord import Cord, CordFault, CordState, CordTerminal
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_COUNT_EVERY_MS = 500
_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class CordProps:
    """What QML sees. ``phase``: ``closed``, ``opening``, ``open`` or ``failed``. ``held`` is what is made and not confirmed."""

    phase: str = "closed"
    fault: str = ""
    since: str = ""
    is_ordering: bool = False
    made: int = 0
    sent: int = 0
    confirmed: int = 0
    pending: int = 0
    lost: int = 0
    doubled: int = 0
    resolved: int = 0
    resolutions: str = ""

    @property
    def is_whole(self) -> bool:
        """Nothing lost, nothing doubled, and every order accounted for."""
        return not self.lost and not self.doubled and self.made == self.confirmed + self.pending


def derive(phase: str, state: CordState, words: Wording) -> CordProps:
    """The board for a state of the cord."""
    ledger = state.ledger
    return CordProps(
        phase=phase,
        fault=state.fault or "",
        since=words.duration(state.seconds) if state.is_open else "",
        is_ordering=state.is_ordering,
        made=ledger.made,
        sent=ledger.sent,
        confirmed=ledger.confirmed,
        pending=ledger.pending,
        lost=ledger.lost,
        doubled=ledger.doubled,
        resolved=sum(ledger.resolved.values()),
        resolutions=words.list([_resolution(outcome, count, words) for outcome, count in ledger.resolved.items()]),
    )


def _resolution(outcome: str, count: int, words: Wording) -> str:
    texts = {
        "moved": "%n depuis un autre magasin",
        "replaced": "%n par un équivalent",
        "waiting": "%n en attente de l’article",
        "dropped": "%n retirée(s)",
    }
    return texts_in(words.language).translate("Cord", texts.get(outcome, "%n autrement"), n=count)


@QmlElement
@QmlUncreatable("made by the composition root")
class CordViewModel(SnapshotViewModel):
    """Opens a shop of its own the first time it is asked to, and throws it away at the end."""

    changed = Signal()
    _props: CordProps

    def __init__(
        self, open_cord: Callable[[], Cord], jobs: Jobs, words: Callable[[], Wording], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_cord = open_cord
        self._jobs = jobs
        self._words = words
        self._cord: Cord | None = None
        self._opening: Cord | None = None
        self._is_up = False  # the one that is opening is open, and this thread has not heard of it yet
        self._turn = threading.Lock()
        self._state = CordState()
        self._props = CordProps()
        self._is_counting = False
        self._terminals = RowsModel(CordTerminal, self)
        self._timer = QTimer(self, interval=_COUNT_EVERY_MS)
        self._timer.timeout.connect(self._count)

    @property
    def props(self) -> CordProps:
        """What QML sees."""
        return self._props

    @Slot()
    def begin(self) -> None:
        """Open the shop and let people order."""
        if self._props.phase in {"opening", "open"}:
            return
        cord = self._opening = self._open_cord()
        self._show("opening", CordState())
        self._jobs.run(
            lambda: asyncio.to_thread(self._open, cord),
            lambda _: self._opened(cord),
            lambda error: self._not_opened(cord, error),
        )

    @Slot()
    def end(self) -> None:
        """Throw the shop away; one that is still opening goes as soon as it is open."""
        cord = self._take()
        self._timer.stop()
        self._show("closed", CordState())
        if cord is not None:
            self._jobs.run(lambda: asyncio.to_thread(cord.close), lambda _: None, self._failed)

    def close(self) -> None:
        """The window goes: nothing may be left running. One that is still opening goes as soon as it is open."""
        self._timer.stop()
        cord = self._take()
        if cord is not None:
            cord.close()

    @Slot(str)
    def breaks(self, fault: str) -> None:
        """Cut the cord, one way or another."""
        cord = self._cord
        if cord is not None and fault in get_args(CordFault):
            self._act(lambda: cord.breaks(cast("CordFault", fault)))

    @Slot()
    def heals(self) -> None:
        """Mend it."""
        if self._cord is not None:
            self._act(self._cord.heals)

    @Slot(bool)
    def order(self, on: bool) -> None:  # noqa: FBT001 - a slot of QML
        """Let invented shoppers order, or let them rest."""
        cord = self._cord
        if cord is not None:
            self._act(lambda: cord.order(on=on))

    @Slot()
    def reread(self) -> None:
        """Another language."""
        self._show(self._props.phase, self._state)

    def _open(self, cord: Cord) -> None:
        """On a thread of its own, which closes what nobody waits for any more: the jobs may have ended with the window."""
        cord.open()
        cord.order(on=True)
        with self._turn:
            is_wanted = self._opening is cord
            self._is_up = self._is_up or is_wanted
        if not is_wanted:
            cord.close()

    def _take(self) -> Cord | None:
        """What is open, for who closes it."""
        with self._turn:
            cord = self._cord or (self._opening if self._is_up else None)
            self._cord, self._opening, self._is_up = None, None, False
        return cord

    def _opened(self, cord: Cord) -> None:
        if self._opening is not cord:
            return
        self._cord, self._opening, self._is_up = cord, None, False
        self._timer.start()
        self._show("open", self._state)

    def _not_opened(self, cord: Cord, error: Exception) -> None:
        if self._opening is cord:
            self._failed(error)

    def _act(self, act: Callable[[], None]) -> None:
        self._jobs.run(lambda: asyncio.to_thread(act), lambda _: self._count(), self._failed)

    def _count(self) -> None:
        if self._cord is None or self._is_counting:
            return
        self._is_counting = True
        state = self._cord.state
        self._jobs.run(lambda: asyncio.to_thread(state), self._counted, self._failed)

    def _counted(self, state: CordState) -> None:
        self._is_counting = False
        if self._cord is not None:
            self._show("open", state)

    def _failed(self, error: Exception) -> None:
        self._is_counting = False
        _log.error("training shop failed", error=f"{type(error).__name__}: {error}")
        self.end()
        self._show("failed", CordState())

    def _show(self, phase: str, state: CordState) -> None:
        self._state = state
        self._terminals.show(state.terminals)
        self._publish(derive(phase, state, self._words()))

    @Property(QObject, constant=True)
    def terminals(self) -> RowsModel:
        """The terminals of that shop (``CordTerminal``)."""
        return self._terminals

    @Property(str, notify=changed)
    def phase(self) -> str:
        """``closed``, ``opening``, ``open`` or ``failed``."""
        return self._props.phase

    @Property(str, notify=changed)
    def fault(self) -> str:
        """What is broken; empty while the line is whole."""
        return self._props.fault

    @Property(str, notify=changed)
    def since(self) -> str:
        """For how long it has been so."""
        return self._props.since

    @Property(bool, notify=changed)
    def isOrdering(self) -> bool:
        """Whether people order."""
        return self._props.is_ordering

    @Property(int, notify=changed)
    def made(self) -> int:
        """Orders that a screen said."""
        return self._props.made

    @Property(int, notify=changed)
    def sent(self) -> int:
        """Orders seen on the wire."""
        return self._props.sent

    @Property(int, notify=changed)
    def confirmed(self) -> int:
        """Orders in the hub's file."""
        return self._props.confirmed

    @Property(int, notify=changed)
    def pending(self) -> int:
        """Orders still in a terminal's file only."""
        return self._props.pending

    @Property(int, notify=changed)
    def lost(self) -> int:
        """Orders that are nowhere."""
        return self._props.lost

    @Property(int, notify=changed)
    def doubled(self) -> int:
        """Orders that are there twice."""
        return self._props.doubled

    @Property(int, notify=changed)
    def resolved(self) -> int:
        """Lines settled by the shopper's condition."""
        return self._props.resolved

    @Property(str, notify=changed)
    def resolutions(self) -> str:
        """How they were settled."""
        return self._props.resolutions

    @Property(bool, notify=changed)
    def isWhole(self) -> bool:
        """Nothing lost, nothing doubled."""
        return self._props.is_whole
