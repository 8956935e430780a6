"""Every image provider draws once before the window does: without that, a window can stop for ever.

Qt's reader thread asks a provider for its ``imageType()`` while it holds a lock, and PySide needs the interpreter to look
whether Python overrides that. If the GUI thread waits for the same lock meanwhile, while a model of ours tells QML of new
rows, each waits for the other. PySide remembers the answer, so asking once while nobody waits is enough.
"""

import time
from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QCoreApplication, QEventLoop, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.errors import BugError

_SLICE_S = 0.001
_SLICES = 10_000
_IMAGE = b"""
import QtQuick
Image { asynchronous: true; cache: false; sourceSize: Qt.size(8, 8); property bool isLoading: status === Image.Loading }
"""


def draw_once(engine: QQmlEngine, addresses: Iterable[str]) -> None:
    """Load a picture of each provider, one after the other, on the reader thread."""
    component = QQmlComponent(engine)
    component.setData(QByteArray(_IMAGE), QUrl())
    for address in addresses:
        image = component.createWithInitialProperties({"source": QUrl(address)})
        for _ in range(_SLICES):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            if not image.property("isLoading"):
                break
            time.sleep(_SLICE_S)  # lets go of the interpreter, which the reader thread needs
        else:
            raise BugError(f"{address} is not drawn")
        image.deleteLater()
