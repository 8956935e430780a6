"""The panel's record as QML properties."""

# Property("QStringList"): the stubs know only Python types, Qt also takes the name of a C++ one.
# mypy: disable-error-code="arg-type"

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.list_models.rows import RowsModel
from ui.view_models.snapshot import SnapshotViewModel
from ui.view_models.terminal_care_props import CareProps

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("base of the panel's view-model")
class TerminalCareProperties(SnapshotViewModel):
    """Reads ``_props`` and nothing else."""

    changed = Signal()
    _props: CareProps
    _facts: RowsModel
    _places: RowsModel

    @Property(QObject, constant=True)
    def facts(self) -> RowsModel:
        """Rows of ``FactRow``."""
        return self._facts

    @Property(QObject, constant=True)
    def places(self) -> RowsModel:
        """Rows of ``PlaceChoice``."""
        return self._places

    @Property(str, notify=changed)
    def panel(self) -> str:
        """``pair``, ``detail``, or nothing."""
        return self._props.panel

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The code as it stands."""
        return self._props.typed

    @Property(bool, notify=changed)
    def isFound(self) -> bool:
        """Whether a terminal shows this code."""
        return self._props.is_found

    @Property(str, notify=changed)
    def profile(self) -> str:
        """The terminal's kind."""
        return self._props.profile

    @Property(str, notify=changed)
    def screen(self) -> str:
        """The size of its screen."""
        return self._props.screen

    @Property("QStringList", notify=changed)
    def words(self) -> list[str]:
        """The four words that must match."""
        return list(self._props.words)

    @Property(str, notify=changed)
    def timeLeft(self) -> str:
        """How long the code is still good."""
        return self._props.time_left

    @Property(str, notify=changed)
    def title(self) -> str:
        """The terminal's name as the hub knows it."""
        return self._props.title

    @Property(str, notify=changed)
    def name(self) -> str:
        """The name as it stands."""
        return self._props.name

    @Property(str, notify=changed)
    def place(self) -> str:
        """The place as it stands."""
        return self._props.place

    @Property(str, notify=changed)
    def locationId(self) -> str:
        """The place's id."""
        return self._props.location_id

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether the hub is asked."""
        return self._props.is_busy

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Stable code of what went wrong."""
        return self._props.problem

    @Property(str, notify=changed)
    def done(self) -> str:
        """What was done last."""
        return self._props.done

    @Property(bool, notify=changed)
    def isLeaving(self) -> bool:
        """Whether it is asked once more before it is taken out."""
        return self._props.is_leaving

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        """Whether name or place differ."""
        return self._props.can_save

    @Property(str, notify=changed)
    def frame(self) -> str:
        """Address of the small picture."""
        return self._props.frame

    @Property(str, notify=changed)
    def frameAge(self) -> str:
        """How old the picture is."""
        return self._props.frame_age

    @Property(str, notify=changed)
    def recorder(self) -> str:
        """``waits``, ``here``, or nothing."""
        return self._props.recorder

    @Property(str, notify=changed)
    def recorderAge(self) -> str:
        """How old the log is."""
        return self._props.recorder_age

    @Property("QStringList", notify=changed)
    def alerts(self) -> list[str]:
        """What somebody should see to."""
        return list(self._props.alerts)

    @Property(str, notify=changed)
    def moving(self) -> str:
        """Where the terminal still takes itself to be."""
        return self._props.moving
