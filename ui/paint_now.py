"""The frame that is due, painted at once: an answer is seen before the work that it leads to begins."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtQuick import QQuickWindow


def paint_now(window: QQuickWindow | None) -> None:
    """What was published is on the screen when this returns; with a thread for drawing, on its way there.

    It is what Qt does itself some milliseconds later, when everything else that was already asked for is done. No other
    event is delivered meanwhile, so nothing can come in between. A window that is not shown paints nothing.
    """
    if window is not None and window.isExposed():
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
