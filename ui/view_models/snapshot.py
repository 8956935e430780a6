"""The pattern of every view-model: it publishes one frozen record and says once that it differs."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import structlog
from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import CacheError

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

Self = TypeVar("Self", bound=QObject)
_log = structlog.get_logger(__name__)


def keeps_last(read: Callable[[Self], None]) -> Callable[[Self], None]:
    """For what reads the terminal's files: when they fail, the screen keeps what it shows.

    A damaged cache is made anew by the next pull, which then says that rows changed: everything is read again.
    """

    # One parameter and no more: Qt hands a signal's arguments to whatever seems to take them.
    @wraps(read)
    def reading(self: Self) -> None:
        try:
            read(self)
        except CacheError as error:
            _log.warning("screen not read again", screen=type(self).__name__, error=error.code)

    return reading


@QmlElement
@QmlUncreatable("base of view-models")
class SnapshotViewModel(QObject):
    """A subclass declares ``changed = Signal()``, keeps its record in ``_props`` and hands each new one to ``_publish``."""

    changed: SignalInstance
    _props: Any

    def _publish(self, props: object) -> bool:
        """Show another record; emits ``changed`` only when something differs, and says so."""
        if props == self._props:
            return False
        self._props = props
        self.changed.emit()
        return True
