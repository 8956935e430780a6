"""A new terminal's first screen: a code, four words, and what became of it."""

from dataclasses import dataclass, replace

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.device import Enrolment
from kiosk.domain.pairing import PairingClosed
from kiosk.use_cases.join_shop import CodeToShow, JoinShop
from ui.jobs import Jobs
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_AGAIN_MS = 5000


@dataclass(frozen=True)
class PairingProps:
    """``state``: "asking", "shown", "refused" or "no_answer"."""

    state: str = "asking"
    code: str = ""
    words: tuple[str, ...] = ()


@QmlElement
@QmlUncreatable("made by the composition root")
class PairingViewModel(SnapshotViewModel):
    """Asks again by itself when a code expired or the hub did not answer; not when a person said no."""

    changed = Signal()
    joined = Signal(object)
    _props: PairingProps

    def __init__(self, join: JoinShop, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._join, self._jobs = join, jobs
        self._props = PairingProps()
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.begin)

    @property
    def props(self) -> PairingProps:
        """What QML sees."""
        return self._props

    @Slot()
    def begin(self) -> None:
        """Ask for a code."""
        self._publish(replace(self._props, state="asking"))
        self._jobs.run(self._join.begin, self._show, lambda _error: self._failed())

    def _show(self, shown: CodeToShow) -> None:
        code = f"{shown.code[:3]} {shown.code[3:]}"
        self._publish(PairingProps("shown", code, shown.words))
        self._jobs.run(self._join.decided, self._decided, lambda _error: self._failed())

    def _decided(self, outcome: Enrolment | PairingClosed) -> None:
        if isinstance(outcome, Enrolment):
            self.joined.emit(outcome)
        elif outcome.is_refused:
            self._publish(PairingProps("refused"))
        else:
            self.begin()

    def _failed(self) -> None:
        self._publish(PairingProps("no_answer"))
        self._again.start()

    @Property(str, notify=changed)
    def state(self) -> str:
        """How it stands."""
        return self._props.state

    @Property(str, notify=changed)
    def code(self) -> str:
        """The code, three and three."""
        return self._props.code

    @Property("QStringList", notify=changed)
    def words(self) -> list[str]:
        """The four words."""
        return list(self._props.words)
