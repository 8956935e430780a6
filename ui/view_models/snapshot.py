"""The pattern of every view-model: it publishes one frozen record and says once that it differs."""

from typing import Any

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


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
