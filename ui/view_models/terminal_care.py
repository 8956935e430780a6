"""The panel beside the terminals: let a new one in, name, move or take one out, look at its screen, ask for its log."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.device import Device, DeviceStatus
from kiosk.domain.pairing import (
    PAIRING_CODE_LENGTH,
    PairingDecision,
    PairingFound,
    RecorderReport,
    TerminalChange,
)
from kiosk.domain.rights import leads
from kiosk.domain.staff import StaffSession
from kiosk.errors import BackendConflict, BackendRejected
from kiosk.ports.catalogue_reader import CatalogueReader
from kiosk.ports.clock import Clock
from kiosk.ports.terminal_desk import TerminalDesk
from ui.jobs import Jobs
from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import keeps_last
from ui.view_models.terminal_care_properties import TerminalCareProperties
from ui.view_models.terminal_care_props import CareInputs, CareProps, derive
from ui.view_models.terminal_facts import FactRow, facts
from ui.view_models.versions import why_not
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
_TICK_MS = 1000
_ASK_AGAIN_TICKS = 10


@dataclass(frozen=True)
class PlaceChoice:
    """A place that a terminal can stand at."""

    location_id: str
    name: str


@QmlElement
@QmlUncreatable("made by the composition root")
class TerminalCareViewModel(TerminalCareProperties):
    """Everything here needs the hub: without it the panel says so and changes nothing."""

    changed = Signal()
    settled = Signal()
    textWanted = Signal(str, str, str)
    _props: CareProps

    def __init__(
        self,
        desk: TerminalDesk,
        catalogue: CatalogueReader,
        jobs: Jobs,
        clock: Clock,
        session: Callable[[], StaffSession | None],
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._catalogue, self._jobs, self._clock = desk, catalogue, jobs, clock
        self._session, self._words = session, words
        self._inputs = CareInputs()
        self._props = CareProps()
        self._facts = RowsModel(FactRow, self)
        self._places = RowsModel(PlaceChoice, self)
        self._ticks = 0
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    @property
    def props(self) -> CareProps:
        """What QML sees."""
        return self._props

    @Slot()
    def pair(self) -> None:
        """A new terminal shows a code."""
        here = self._session()
        self._open(CareInputs("pair", location_id=here.staff.location_id if here else ""))

    def show(self, status: DeviceStatus) -> None:
        """A terminal was touched."""
        device = status.device
        self._open(CareInputs("detail", status=status, name=device.name, location_id=device.location_id))
        self._look_again(device.id)

    def follow(self, statuses: tuple[DeviceStatus, ...]) -> None:
        """The hub told how the terminals are; what a person is writing stays."""
        shown = self._inputs.status
        known = next((status for status in statuses if shown and status.device.id == shown.device.id), None)
        if known is not None:
            self._know(replace(self._inputs, status=known))

    @Slot()
    def close(self) -> None:
        """Back to the orders."""
        self._tick.stop()
        self._know(CareInputs())

    @Slot(str)
    def typeCode(self, text: str) -> None:
        """The code as it stands; whole, it is looked up at once."""
        plain = "".join(text.upper().split()).replace("-", "")
        self._know(replace(self._inputs, typed=text.upper(), found=None, problem=""))
        if len(plain) == PAIRING_CODE_LENGTH:
            self._ask(lambda token: self._desk.look(token, plain), self._take_found)

    @Slot(str)
    def typeName(self, text: str) -> None:
        """Another name."""
        self._know(replace(self._inputs, name=text, problem="", done=""))

    @Slot(str)
    def choosePlace(self, location_id: str) -> None:
        """Another place."""
        self._know(replace(self._inputs, location_id=location_id, problem="", done=""))

    @Slot()
    def approve(self) -> None:
        """The words match: let it in."""
        found, name = self._inputs.found, self._inputs.name.strip()
        if found is None or self._inputs.is_busy:
            return
        if not name:
            self._know(replace(self._inputs, problem="name_missing"))
            return
        decision = PairingDecision(found.code, name, self._inputs.location_id)
        self._ask(lambda token: self._desk.approve(token, decision), lambda made: self._done("admitted", made))

    @Slot()
    def refuse(self) -> None:
        """It is not ours, or the words differ."""
        found = self._inputs.found
        if found is not None:
            self._ask(lambda token: self._desk.refuse(token, found.code), lambda _none: self._done("refused"))

    @Slot()
    def save(self) -> None:
        """Keep name and place."""
        status = self._inputs.status
        if status is None or not self._props.can_save:
            return
        change = TerminalChange(self._inputs.name.strip(), self._inputs.location_id)
        self._ask(lambda token: self._desk.change(token, status.device.id, change), self._take_changed)

    @Slot()
    def leave(self) -> None:
        """Take it out? Asked once more, because it erases itself."""
        self._know(replace(self._inputs, is_leaving=True, problem=""))

    @Slot()
    def stay(self) -> None:
        """Not after all."""
        self._know(replace(self._inputs, is_leaving=False))

    @Slot()
    def revoke(self) -> None:
        """Take it out."""
        status = self._inputs.status
        if status is not None and self._inputs.is_leaving:
            self._ask(lambda token: self._desk.revoke(token, status.device.id), lambda _none: self._done("revoked"))

    @Slot()
    def askRecorder(self) -> None:
        """Ask for the last lines of its log."""
        status = self._inputs.status
        if status is not None:
            device_id = status.device.id
            self._ask(
                lambda token: self._desk.ask_recorder(token, device_id), lambda _none: self._look_again(device_id)
            )

    @Slot()
    def takeRecorder(self) -> None:
        """Take the log away as a file."""
        status, report = self._inputs.status, self._inputs.recorder
        if status is not None and report.received_at is not None:
            name = f"{status.device.code}-{report.received_at:%Y%m%dT%H%M%SZ}.jsonl"
            self.textWanted.emit(status.device.name, name, report.text)

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """A second later, or another language."""
        self._know(self._inputs)

    def _open(self, inputs: CareInputs) -> None:
        session = self._session()
        led = (place for place in self._catalogue.locations() if session and leads(session.staff, place.id))
        self._places.show(tuple(PlaceChoice(place.id, place.short_name) for place in led))
        self._ticks = 0
        self._tick.start()
        self._know(inputs)

    def _on_tick(self) -> None:
        self._ticks += 1
        found, status = self._inputs.found, self._inputs.status
        if found is not None and found.expires_at <= self._clock.now():
            self._inputs = replace(self._inputs, found=None, problem="pairing_unknown")
        if status is not None and self._ticks % _ASK_AGAIN_TICKS == 0:
            self._look_again(status.device.id)
        self.reread()

    def _look_again(self, device_id: str) -> None:
        """The picture and the log, quietly: what fails here is asked for again."""
        self._ask(lambda token: self._desk.frame(token, device_id), self._take_frame, is_quiet=True)
        self._ask(lambda token: self._desk.recorder(token, device_id), self._take_recorder, is_quiet=True)

    def _ask(
        self,
        make: Callable[[str], Coroutine[Any, Any, T]],
        take: Callable[[T], None],
        *,
        is_quiet: bool = False,
    ) -> None:
        session, asked = self._session(), self._inputs
        if session is None:
            return
        if not is_quiet:
            self._know(replace(self._inputs, is_busy=True, problem="", done=""))

        def still_there() -> bool:
            here = self._session()
            same = (asked.panel, asked.status and asked.status.device.id)
            now = (self._inputs.panel, self._inputs.status and self._inputs.status.device.id)
            return here is not None and here.token == session.token and same == now

        def answered(result: T) -> None:
            if still_there():
                self._inputs = self._inputs if is_quiet else replace(self._inputs, is_busy=False)
                take(result)

        def failed(error: Exception) -> None:
            if still_there() and not is_quiet:
                self._know(replace(self._inputs, is_busy=False, problem=_problem(error)))

        self._jobs.run(lambda: make(session.token), answered, failed)

    def _take_found(self, found: PairingFound) -> None:
        self._know(replace(self._inputs, found=found))

    def _take_changed(self, device: Device) -> None:
        status = self._inputs.status
        known = None if status is None else DeviceStatus(device, status.seen_at, status.heartbeat, status.frame_at)
        self._know(replace(self._inputs, status=known, done="changed"))
        self.settled.emit()

    def _take_frame(self, picture: bytes) -> None:
        self._know(replace(self._inputs, frame=picture))

    def _take_recorder(self, report: RecorderReport) -> None:
        self._know(replace(self._inputs, recorder=report))

    def _done(self, what: str, device: Device | None = None) -> None:
        self._tick.stop()
        self._know(CareInputs(done=what, name=device.name if device else ""))
        self.settled.emit()

    def _know(self, inputs: CareInputs) -> None:
        self._inputs = inputs
        now, words = self._clock.now(), self._words()
        self._facts.show(facts(inputs.status, now, words) if inputs.status else ())
        self._publish(derive(inputs, {place.id: place for place in self._catalogue.locations()}, now, words))


def _problem(error: Exception) -> str:
    if isinstance(error, BackendRejected):
        return error.reason
    return "terminal_is_your_own" if isinstance(error, BackendConflict) else why_not(error, "no_answer")
