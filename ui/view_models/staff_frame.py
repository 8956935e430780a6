"""What surrounds the staff screens: which places the rail offers on this terminal to this person."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.device import Profile
from kiosk.domain.staff import StaffMember
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class FrameProps:
    """The rail's places, first one first shown."""

    places: tuple[str, ...] = ()


def derive(profile: Profile, person: StaffMember | None) -> FrameProps:
    """Only what exists and what this person may see: terminals are for managers and support."""
    if person is None:
        return FrameProps()
    if profile != "manager":
        return FrameProps(("cart", "sending", "me"))
    if person.role == "salesperson":
        return FrameProps(("stock", "sending", "me"))
    return FrameProps(("stock", "terminals", "sending", "me"))


@QmlElement
@QmlUncreatable("made by the composition root")
class StaffFrameViewModel(SnapshotViewModel):
    """Knows the terminal's profile and who is signed in."""

    changed = Signal()

    _props: FrameProps

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._props = FrameProps()

    @property
    def props(self) -> FrameProps:
        """What QML sees."""
        return self._props

    def serve(self, person: StaffMember | None) -> None:
        """Who works here now."""
        self._publish(derive(self._profile, person))

    @Property("QStringList", notify=changed)
    def places(self) -> list[str]:
        """Keys of the rail's places."""
        return list(self._props.places)
