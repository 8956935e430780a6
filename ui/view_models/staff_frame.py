"""What surrounds the staff screens: which places the rail offers on this terminal to this person."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.device import Profile
from kiosk.domain.rights import Right, may
from kiosk.domain.staff import StaffMember
from kiosk.ports.clock import Clock
from ui.view_models.snapshot import SnapshotViewModel
from ui.wording import Wording

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_TICK_MS = 5000

_PLACES: Final[Mapping[Profile, Sequence[tuple[str, Right]]]] = {
    "kiosk": (),
    "tablet": (
        ("day", "task.take"),
        ("cart", "cart.edit"),
        ("try_on", "try_on.prepare"),
        ("counter", "collect.hand_over"),
        ("stock", "stock.read"),
        ("sending", "orders.read"),
    ),
    "manager": (
        ("stock", "stock.read"),
        ("day", "task.take"),
        ("figures", "figures.read"),
        ("terminals", "terminals.read"),
        ("rules", "rules.read"),
        ("team", "team.read"),
        ("sending", "orders.read"),
    ),
}
"""The rail from top to bottom, and what one must be allowed to do to see a place. On 800 pixels eight fit, with "me"."""


@dataclass(frozen=True)
class FrameProps:
    """The rail's places, first one first shown. ``badges``: how much waits at some of them."""

    places: tuple[str, ...] = ()
    time: str = ""
    today: str = ""
    badges: Mapping[str, int] = field(default_factory=dict)


def derive(
    profile: Profile, person: StaffMember | None, time: str = "", today: str = "", *, can_train: bool = False
) -> FrameProps:
    """Only what exists and what this person may see."""
    if person is None:
        return FrameProps((), time, today)
    role = person.role
    places = (place for place, right in _PLACES[profile] if may(role, right))
    training = ("training",) if can_train else ()
    return FrameProps((*places, *training, "me"), time, today)


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
        self._badges: dict[str, int] = {}
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

    def tell(self, place: str, count: int) -> None:
        """So much waits at a place."""
        self._badges[place] = count
        self.reread()

    @Slot()
    def reread(self) -> None:
        """A moment later, or another language."""
        words, now = self._words(), self._clock.now()
        time, today = words.clock(now), words.date_of(now)
        props = derive(self._profile, self._person, time, today, can_train=self._can_train)
        self._publish(replace(props, badges={key: count for key, count in self._badges.items() if count}))

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

    @Property("QVariantMap", notify=changed)
    def badges(self) -> dict[str, int]:
        """How much waits, by the key of the place."""
        return dict(self._props.badges)

    @Property("QStringList", notify=changed)
    def places(self) -> list[str]:
        """Keys of the rail's places."""
        return list(self._props.places)
