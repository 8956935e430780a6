"""The count-down before a terminal left alone forgets its shopper, for the warning and for the last screen."""

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from typing_extensions import override

from ui.idle import DONE_LIMITS, PAYING_LIMITS, IdleLimits, IdlePhase, IdleWatch
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_TICK_MS = 200
LAST_WARNING_S = 20

_ACTIVITY = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


@dataclass(frozen=True)
class IdleInputs:
    """Where the count stands. ``inline``: the screen itself shows the count-down, no dialogue covers it."""

    phase: IdlePhase
    remaining_s: float
    warning_s: float
    inline: bool = False


@dataclass(frozen=True)
class IdleProps:
    """What is shown: the dialogue or not, whole seconds left, and the part of the ring still full."""

    is_warning: bool = False
    seconds: int = 0
    fraction: float = 1.0


def derive(inputs: IdleInputs) -> IdleProps:
    """The count-down for these inputs; its ring moves in steps of a hundredth, so that little is redrawn."""
    if inputs.phase not in {"warning", "expired"}:
        return IdleProps(seconds=ceil(inputs.warning_s))
    part = inputs.remaining_s / inputs.warning_s if inputs.warning_s else 0.0
    return IdleProps(
        is_warning=not inputs.inline, seconds=ceil(inputs.remaining_s), fraction=round(min(1.0, max(0.0, part)), 2)
    )


@QmlElement
@QmlUncreatable("made by the composition root")
class IdleViewModel(SnapshotViewModel):
    """Ticks the watch while a session is open, and, as event filter of the window, hears of every touch and key."""

    _props: IdleProps
    changed = Signal()
    warned = Signal()
    """The warning begins: the moment for its sound."""
    expired = Signal()
    """Nobody came back: the session is to be erased."""

    def __init__(self, watch: IdleWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._inline = self._is_paying = False
        self._allowed: IdleLimits | None = None
        self._props = IdleProps()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def props(self) -> IdleProps:
        """What QML sees."""
        return self._props

    def begin(self) -> None:
        """A session is open."""
        self._watch.wake()
        self._timer.start()
        self.tick()

    def end(self) -> None:
        """The session is over."""
        self._timer.stop()
        self._inline = self._is_paying = False
        self._allowed = None
        self._watch.sleep()
        self.tick()

    def count_down_inline(self) -> None:
        """The order is placed: the screen counts down by itself from now on."""
        self._inline, self._is_paying = True, False
        self._watch.use(DONE_LIMITS)
        self.tick()

    def count_while_paying(self) -> None:
        """The shopper looks at a phone or at a card terminal: silence here means nothing for a while."""
        self._inline, self._is_paying = False, True
        allowed_s = self._allowed.quiet_s if self._allowed is not None else 0.0
        self._watch.use(replace(PAYING_LIMITS, quiet_s=max(PAYING_LIMITS.quiet_s, allowed_s)))
        self.tick()

    def count_as_usual(self) -> None:
        """Back to silence first, warning later; whoever asked for more time still has it."""
        if self._inline or self._is_paying:
            self._inline = self._is_paying = False
            self._watch.use(self._allowed)
            self.tick()

    def allow(self, quiet_s: float | None) -> None:
        """This shopper asked for more time before the warning; None takes it back."""
        self._allowed = IdleLimits(quiet_s=quiet_s) if quiet_s is not None else None
        if self._is_paying:
            self.count_while_paying()
        elif not self._inline:
            self._watch.use(self._allowed)
            self.tick()

    def touch(self) -> None:
        """Somebody did something. A warning that covers the screen goes only by its own buttons, or by a scan."""
        if self._watch.phase == "active" or (self._inline and self._watch.phase == "warning"):
            self._watch.wake()
            self.tick()

    @Slot()
    def stay(self) -> None:
        """More time, as often as wanted."""
        if self._watch.phase != "asleep":
            self._watch.wake()
            self.tick()

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        phase = self._watch.phase
        props = derive(IdleInputs(phase, self._watch.remaining_s, self._watch.limits.warning_s, self._inline))
        begins = props.is_warning and not self._props.is_warning
        # The screen that counts down by itself warns as long before the end as the dialogue does.
        begins = begins or (self._inline and self._props.seconds > LAST_WARNING_S >= props.seconds)
        self._publish(props)
        if begins:
            self.warned.emit()
        if phase == "expired":
            self.end()
            self.expired.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self.touch()
        return False

    @Property(bool, notify=changed)
    def isWarning(self) -> bool:
        """Whether the dialogue is open."""
        return self._props.is_warning

    @Property(int, notify=changed)
    def seconds(self) -> int:
        """Whole seconds left."""
        return self._props.seconds

    @Property(float, notify=changed)
    def fraction(self) -> float:
        """Part of the count-down that is left, 1 to 0."""
        return self._props.fraction
