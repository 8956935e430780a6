"""What is touched on a try-on: each touch is a step, or opens the question that the step needs."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.staff import StaffSession
from kiosk.domain.try_on import PieceState, PutBackReason, StepVerb, TryOnStep
from kiosk.ports.clock import Clock
from kiosk.ports.ids import IdSource
from ui.view_models.try_on_properties import TryOnProperties
from ui.view_models.try_on_props import TryOnInputs

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of TryOnViewModel")
class TryOnTouches(TryOnProperties):
    """Makes steps of whoever is signed in. What they change is the subclass's to keep and to show."""

    def __init__(
        self,
        clock: Clock,
        ids: IdSource,
        session: Callable[[], StaffSession | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._ids, self._session = clock, ids, session
        self._inputs = TryOnInputs()

    @abstractmethod
    def _do(self, *steps: TryOnStep) -> bool:
        """Do them, all or none; whether they count."""

    @abstractmethod
    def _know(self, inputs: TryOnInputs) -> None:
        """Show it."""

    @Slot()
    def closeSheet(self) -> None:
        """Back to the try-on."""
        self._know(replace(self._inputs, sheet="", line_id=""))

    @Slot(str, str)
    def moveLine(self, line_id: str, state: str) -> None:
        """A segment of an article's path was touched."""
        self._do(self._step("move", line_id=line_id, state=_state(state)))

    @Slot(str, str, bool)
    def pick(self, line_id: str, sku: str, is_picked: bool) -> None:  # noqa: FBT001 - a slot
        """A piece of the picking list was touched."""
        self._do(self._step("move", line_id=line_id, sku=sku, state="picked" if is_picked else "asked"))

    @Slot(str, str)
    def toggleSize(self, line_id: str, sku: str) -> None:
        """A size was touched: it is wanted too, or not any more."""
        known = self._inputs.try_on
        line = known.line(line_id) if known else None
        is_on = line is not None and any(piece.sku == sku for piece in line.live)
        self._do(self._step("unsize" if is_on else "size", line_id=line_id, sku=sku))

    @Slot(str)
    def keep(self, line_id: str) -> None:
        """Kept: of several sizes the person says which, and the others go back."""
        live = self._live_skus(line_id)
        if len(live) > 1:
            self._know(replace(self._inputs, sheet="keep", line_id=line_id))
        elif live:
            self.keepSize(line_id, live[0])
        else:
            self._undo(line_id)

    @Slot(str, str)
    def keepSize(self, line_id: str, sku: str) -> None:
        """This size is kept."""
        others = [each for each in self._live_skus(line_id) if each != sku]
        kept = self._step("move", line_id=line_id, sku=sku, state="kept")
        back = [self._back(line_id, each, "other_size") for each in others]
        self.closeSheet()
        self._do(kept, *back)

    @Slot(str)
    def putBack(self, line_id: str) -> None:
        """It goes back: why is asked at once, while the customer says it."""
        if self._live_skus(line_id):
            self._know(replace(self._inputs, sheet="reason", line_id=line_id))
        else:
            self._undo(line_id)

    @Slot(str)
    def say(self, reason: str) -> None:
        """Why, for the article that is going back, or for what went back last."""
        why: PutBackReason = next((known for known in get_args(PutBackReason) if known == reason), "")
        line_id = self._inputs.line_id
        pieces = [(line_id, sku) for sku in self._live_skus(line_id)] if line_id else self._last_back()
        self.closeSheet()
        if pieces:
            self._do(*(self._back(line, sku, why) for line, sku in pieces))

    @Slot()
    def putRestBack(self) -> None:
        """Whatever is neither kept nor back yet goes back."""
        self._do(self._step("move", state="put_back"))

    @Slot(int)
    def giveCabin(self, number: int) -> None:
        """A cabin was touched: this customer's, or none when it is theirs already."""
        known = self._inputs.try_on
        if known is not None:
            self._do(self._step("cabin", cabin=0 if known.cabin == number else number))

    @Slot()
    def allInCabin(self) -> None:
        """Everything is in the cabin: the customer is told."""
        self._do(self._step("move", state="in_cabin"))

    @Slot()
    def free(self) -> None:
        """The customer left: the cabin is free, and what is still there goes back."""
        self._do(self._step("free"))

    def _undo(self, line_id: str) -> None:
        """An outcome touched again: the pieces of that line are in the cabin, or on the arm, once more."""
        known = self._inputs.try_on
        line = known.line(line_id) if known else None
        if known is None or line is None:
            return
        state: PieceState = "in_cabin" if known.cabin else "picked"
        self._do(*(self._step("move", line_id=line_id, sku=piece.sku, state=state) for piece in line.pieces))

    def _back(self, line_id: str, sku: str, reason: PutBackReason) -> TryOnStep:
        return self._step("move", line_id=line_id, sku=sku, state="put_back", reason=reason)

    def _last_back(self) -> list[tuple[str, str]]:
        known = self._inputs.try_on
        if known is None:
            return []
        back = [
            (line.id, piece.sku)
            for line in known.lines
            for piece in line.pieces
            if piece.state == "put_back" and piece.reason != "other_size"
        ]
        unsaid = [
            (line, sku)
            for line, sku in back
            if not any(p.reason for each in known.lines if each.id == line for p in each.pieces if p.sku == sku)
        ]
        return unsaid or back[-1:]

    def _live_skus(self, line_id: str) -> list[str]:
        known = self._inputs.try_on
        line = known.line(line_id) if known and line_id else None
        return [piece.sku for piece in line.live] if line else []

    def _step(
        self,
        verb: StepVerb,
        *,
        line_id: str = "",
        sku: str = "",
        state: PieceState = "asked",
        reason: PutBackReason = "",
        cabin: int = 0,
    ) -> TryOnStep:
        session = self._session()
        by = session.staff.id if session is not None else ""
        return TryOnStep(self._ids.new_id(), verb, self._clock.now(), by, line_id, sku, state, reason, cabin)


def _state(text: str) -> PieceState:
    return next((known for known in get_args(PieceState) if known == text), "asked")
