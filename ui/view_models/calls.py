"""Shoppers who wait to collect, as a banner on the staff's screens."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.collect_call import CollectCall
from kiosk.ports.call_reader import CallReader
from kiosk.ports.clock import Clock
from ui.translation import texts_in
from ui.view_models.snapshot import SnapshotViewModel, keeps_last
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class CallsProps:
    """The one who waits longest, and how many more."""

    count: int = 0
    title: str = ""
    detail: str = ""


def derive(calls: list[CollectCall], clock: Clock, words: Wording) -> CallsProps:
    """The banner for these calls."""
    if not calls:
        return CallsProps()
    texts, first, now = texts_in(words.language), calls[0], clock.now()
    title = texts.translate(
        "Calls", "Retrait : {number}, code {code}", number=first.order_number, code=f"{first.code[:3]} {first.code[3:]}"
    )
    ready = texts.translate("Calls", "prêt") if first.is_ready else texts.translate("Calls", "à préparer")
    pieces = texts.translate("Calls", "%n pièce(s)", n=first.pieces)
    parts = [words.age(first.called_at, now), pieces, ready]
    if len(calls) > 1:
        parts.append(texts.translate("Calls", "et %n autre(s)", n=len(calls) - 1))
    return CallsProps(len(calls), title, ", ".join(parts))


@QmlElement
@QmlUncreatable("made by the composition root")
class CallsViewModel(SnapshotViewModel):
    """Reads anew when the hub says that calls changed, and as ages pass."""

    _props: CallsProps
    changed = Signal()

    def __init__(
        self,
        reader: CallReader,
        clock: Clock,
        here_id: str,
        words: Callable[[], Wording],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._clock = clock
        self._here_id = here_id
        self._words = words
        self._props = CallsProps()
        self.reread()

    @property
    def props(self) -> CallsProps:
        """What QML sees."""
        return self._props

    @Slot()
    @keeps_last
    def reread(self) -> None:
        """Calls, language or time changed."""
        self._publish(derive(self._reader.calls(self._here_id), self._clock, self._words()))

    def rows_changed(self, kinds: frozenset[str]) -> None:
        """Something in the terminal's files is new."""
        if not kinds or "call" in kinds:
            self.reread()

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many wait."""
        return self._props.count

    @Property(str, notify=changed)
    def title(self) -> str:
        """Which order, and the code to ask for."""
        return self._props.title

    @Property(str, notify=changed)
    def detail(self) -> str:
        """Since when, how many pieces, and whether they are ready."""
        return self._props.detail
