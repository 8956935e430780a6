"""What surrounds the staff screens: which places the rail offers on this terminal to this person."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.device import Profile
from kiosk.domain.staff import StaffMember
from kiosk.ports.clock import Clock
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_TICK_MS = 5000


@dataclass(frozen=True)
class FrameProps:
    """The rail's places, first one first shown."""

    places: tuple[str, ...] = ()
    time: str = ""
    today: str = ""


def derive(
    profile: Profile, person: StaffMember | None, time: str = "", today: str = "", *, can_train: bool = False
) -> FrameProps:
    """Only what exists and what this person may see: terminals are for managers and support."""
    if person is None:
        return FrameProps((), time, today)
    places: tuple[str, ...] = ("cart",)
    if profile == "manager":
        places = ("stock",) if person.role == "salesperson" else ("stock", "terminals")
    training = ("training",) if can_train else ()
    return FrameProps((*places, "sending", *training, "me"), time, today)


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffFrameViewModel(SnapshotViewModel):
    """Knows the terminal's profile, who is signed in, and the time at the shop."""

    changed = Signal()

    _props: FrameProps

    def __init__(
        self,
        profile: Profile,
        clock: Clock,
        words: Callable[[], Wording],
        parent: QObject | None = None,
        *,
        can_train: bool = False,
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._clock = clock
        self._words = words
        self._can_train = can_train
        self._person: StaffMember | None = None
        self._props = FrameProps()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.reread)
        self._timer.start()
        self.reread()

    @property
    def props(self) -> FrameProps:
        """What QML sees."""
        return self._props

    def serve(self, person: StaffMember | None) -> None:
        """Who works here now."""
        self._person = person
        self.reread()

    @Slot()
    def reread(self) -> None:
        """A moment later, or another language."""
        words, now = self._words(), self._clock.now()
        time, today = words.clock(now), words.date_of(now)
        self._publish(derive(self._profile, self._person, time, today, can_train=self._can_train))

    @Property(str, constant=True)
    def profile(self) -> str:
        """``tablet`` or ``manager``."""
        return self._profile

    @Property(str, notify=changed)
    def time(self) -> str:
        """The time of day at the shop."""
        return self._props.time

    @Property(str, notify=changed)
    def today(self) -> str:
        """The day at the shop."""
        return self._props.today

    @Property("QStringList", notify=changed)
    def places(self) -> list[str]:
        """Keys of the rail's places."""
        return list(self._props.places)
