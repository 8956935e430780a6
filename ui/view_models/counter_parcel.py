"""A parcel of the order on the counter: carrier, number and weight, its label, and the carrier has it."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.counter import CARRIERS, CounterDone, CounterOutcome, CounterRefused, PackAsked
from kiosk.ports.counter_desk import LabelForm
from kiosk.ports.ids import IdSource
from kiosk.use_cases.serve_counter import LabelSaved
from ui.list_models.rows import RowsModel
from ui.view_models.counter import CounterViewModel
from ui.view_models.counter_calls import CounterCalls
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_GRAMS = 70_000
_LONGEST = 80


@dataclass(frozen=True)
class LabelPlace:
    """Where a label can be saved."""

    folder: str
    name: str


@dataclass(frozen=True)
class ParcelProps:
    """What the sheet shows. ``step``: empty, ``pack`` or ``label``. ``path``: the label that was saved."""

    step: str = ""
    number: str = ""
    carrier: str = ""
    tracking: str = ""
    grams: int = 0
    is_asking: bool = False
    problem: str = ""
    path: str = ""


@QmlElement
@QmlUncreatable("made by the composition root")
class CounterParcelViewModel(SnapshotViewModel):
    """One parcel at a time. What a scanner reads while the sheet is open is the carrier's number."""

    changed = Signal()
    _props: ParcelProps

    def __init__(
        self, counter: CounterViewModel, calls: CounterCalls, ids: IdSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._counter = counter
        self._calls = calls
        self._ids = ids
        self._key = ""
        self._props = ParcelProps()
        self._places = RowsModel(LabelPlace, self)

    @property
    def props(self) -> ParcelProps:
        """What QML sees."""
        return self._props

    @Slot()
    def open(self) -> None:
        """Pack, or say better what is on the parcel that stands here."""
        shown = self._counter.order
        if shown is None:
            return
        self._key = self._ids.new_id()
        parcel = shown.parcel
        known = ParcelProps("pack", parcel.number, parcel.carrier, parcel.tracking, parcel.weight_g) if parcel else None
        self._publish(known or ParcelProps("pack", carrier=CARRIERS[0]))

    @Slot()
    def openLabel(self) -> None:
        """Show where the label can be saved."""
        shown = self._counter.order
        if shown is not None and shown.parcel is not None:
            folders = self._calls.serve.folders()
            self._places.show(tuple(LabelPlace(str(folder), folder.name) for folder in folders))
            self._publish(ParcelProps("label", shown.parcel.number))

    @Slot()
    def close(self) -> None:
        """Away with the sheet."""
        self._publish(ParcelProps())

    @Slot(str)
    def setCarrier(self, carrier: str) -> None:
        """Who carries it."""
        if self._props.step == "pack":
            self._publish(replace(self._props, carrier=carrier[:_LONGEST], problem=""))

    @Slot(str)
    def setTracking(self, tracking: str) -> None:
        """The carrier's number, typed."""
        if self._props.step == "pack":
            self._publish(replace(self._props, tracking=tracking[:_LONGEST], problem=""))

    def take_code(self, text: str) -> bool:
        """The carrier's number, scanned from their roll of labels; whether it was wanted."""
        if self._props.step != "pack":
            return False
        self.setTracking(text.strip())
        return True

    @Slot(int)
    def setGrams(self, grams: int) -> None:
        """What it weighs; 0: nobody weighed it."""
        if self._props.step == "pack" and 0 <= grams <= _MOST_GRAMS:
            self._publish(replace(self._props, grams=grams, problem=""))

    @Slot()
    def pack(self) -> None:
        """Pack it. The key is kept until the answer is known: touched again, it is the same parcel."""
        shown, props = self._counter.order, self._props
        if shown is None or props.step != "pack" or props.is_asking:
            return
        asked = PackAsked(self._key, props.carrier, tracking=props.tracking, weight_g=props.grams, number=props.number)
        self._publish(replace(props, is_asking=True, problem=""))
        key = self._key
        self._calls.ask(
            lambda token: self._calls.serve.pack(shown.id, asked, token), lambda outcome: self._packed(outcome, key)
        )

    @Slot()
    def send(self) -> None:
        """The carrier has it."""
        shown = self._counter.order
        parcel = shown.parcel if shown else None
        if parcel is not None and not self._counter.props.is_asking:
            number = parcel.number
            self._counter.say_done(lambda token: self._calls.serve.sent(number, token), "sent")

    @Slot(str, str)
    def save(self, form: str, folder: str) -> None:
        """Save the label, as ``pdf`` or ``zpl``."""
        known = {str(one) for one in self._calls.serve.folders()}
        if form not in get_args(LabelForm) or folder not in known or self._props.is_asking:
            return
        number = self._props.number
        wanted = cast("LabelForm", form)
        self._publish(replace(self._props, is_asking=True, problem="", path=""))
        self._calls.ask(lambda token: self._calls.serve.save_label(number, wanted, Path(folder), token), self._saved)

    def _packed(self, outcome: CounterOutcome, key: str) -> None:
        if self._props.step != "pack" or key != self._key:
            return  # the sheet was closed, or is another parcel's by now
        if isinstance(outcome, CounterDone):
            self._counter.took(outcome, "packed")
            self.openLabel()
        else:
            self._publish(replace(self._props, is_asking=False, problem=outcome.code))

    def _saved(self, outcome: LabelSaved | CounterRefused) -> None:
        if self._props.step != "label":
            return
        if isinstance(outcome, LabelSaved):
            self._publish(replace(self._props, is_asking=False, path=str(outcome.path)))
        else:
            self._publish(replace(self._props, is_asking=False, problem=outcome.code))

    @Property(QObject, constant=True)
    def places(self) -> RowsModel:
        """Where a label can be saved (``LabelPlace``)."""
        return self._places

    @Property("QStringList", constant=True)
    def carriers(self) -> list[str]:
        """Carriers to choose from."""
        return list(CARRIERS)

    @Property(str, notify=changed)
    def step(self) -> str:
        """``pack``, ``label`` or empty."""
        return self._props.step

    @Property(str, notify=changed)
    def number(self) -> str:
        """The parcel's number, empty before it is packed."""
        return self._props.number

    @Property(str, notify=changed)
    def carrier(self) -> str:
        """Who carries it."""
        return self._props.carrier

    @Property(str, notify=changed)
    def tracking(self) -> str:
        """The carrier's number."""
        return self._props.tracking

    @Property(int, notify=changed)
    def grams(self) -> int:
        """What it weighs, 0 when nobody weighed it."""
        return self._props.grams

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the hub is being asked."""
        return self._props.is_asking

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what went wrong."""
        return self._props.problem

    @Property(str, notify=changed)
    def path(self) -> str:
        """The label that was saved, empty before."""
        return self._props.path
