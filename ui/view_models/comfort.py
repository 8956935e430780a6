"""The comfort panel: larger text, strong contrast, less movement, for one visit."""

# mypy: disable-error-code="arg-type"
# Property("QVariantMap"): the stubs know only Python types, Qt also takes the name of a C++ one.

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.theme import ThemeValues
from ui.view_models.snapshot import SnapshotViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

TEXT_STEPS = (100, 130, 160, 200)
MORE_TIME_S = 300.0


@dataclass(frozen=True)
class ComfortProps:
    """What one person asked for."""

    text_percent: int = 100
    high_contrast: bool = False
    reduced_motion: bool = False
    more_time: bool = False
    reach: bool = False


@QmlElement
@QmlUncreatable("made by the composition root")
class ComfortViewModel(SnapshotViewModel):
    """Applies each wish to the theme at once; ``reset`` at the end of the visit."""

    changed = Signal()

    def __init__(
        self, theme: ThemeValues, allow_time: Callable[[float | None], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._allow_time = theme, allow_time
        self._props = ComfortProps()

    @property
    def props(self) -> ComfortProps:
        """What QML sees."""
        return self._props  # type: ignore[no-any-return]  # the base keeps any record

    @Slot(int)
    def setTextPercent(self, percent: int) -> None:
        """Text size, one of the steps."""
        self._apply(replace(self.props, text_percent=percent if percent in TEXT_STEPS else 100))

    @Slot()
    def toggleContrast(self) -> None:
        """Strong contrast on or off."""
        self._apply(replace(self.props, high_contrast=not self.props.high_contrast))

    @Slot()
    def toggleMotion(self) -> None:
        """Less movement on or off."""
        self._apply(replace(self.props, reduced_motion=not self.props.reduced_motion))

    @Slot()
    def toggleTime(self) -> None:
        """More time before everything is erased, on or off."""
        self._apply(replace(self.props, more_time=not self.props.more_time))

    @Slot()
    def toggleReach(self) -> None:
        """Every control in the lower part of the screen, on or off."""
        self._apply(replace(self.props, reach=not self.props.reach))

    @Slot()
    def reset(self) -> None:
        """As it was before anybody came."""
        self._apply(ComfortProps())

    def _apply(self, props: ComfortProps) -> None:
        if props.more_time != self.props.more_time:
            self._allow_time(MORE_TIME_S if props.more_time else None)
        if self._publish(props):
            self._theme.set_comfort(
                text_scale=props.text_percent / 100,
                high_contrast=props.high_contrast,
                reduced_motion=props.reduced_motion,
            )

    @Property("QVariantList", constant=True)
    def textSteps(self) -> list[int]:
        """Text sizes in percent."""
        return list(TEXT_STEPS)

    @Property(int, notify=changed)
    def textPercent(self) -> int:
        """Text size in percent."""
        return self.props.text_percent

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        """Strong contrast."""
        return self.props.high_contrast

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Less movement."""
        return self.props.reduced_motion

    @Property(bool, notify=changed)
    def moreTime(self) -> bool:
        """More time before the end."""
        return self.props.more_time

    @Property(bool, notify=changed)
    def reach(self) -> bool:
        """Every control in the lower part of the screen."""
        return self.props.reach
