"""An application without a display."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QGuiApplication

from ui.app import prepare_environment


@contextmanager
def off_screen_application() -> Iterator[QGuiApplication]:
    """The one application of this process, drawing into memory."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    prepare_environment()
    app = QGuiApplication(["kiosk"])
    yield app
    app.processEvents()
