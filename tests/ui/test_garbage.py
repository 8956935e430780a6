"""Objects of Qt end on the GUI thread, whichever thread was busy when they became garbage."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from ui.jobs import NetworkJobs


class Ring(QObject):
    """Holds itself, so that only a search for garbage finds it; its timer may be stopped by its own thread alone."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self, interval=1000)
        self.timer.start()


async def allocates() -> None:
    """More than Python lets pass before it looks for garbage, in the network thread."""
    kept: list[list[object]] = []
    for _ in range(200_000):
        ring: list[object] = []
        ring.append(ring)
        kept.append(ring)


@pytest.mark.usefixtures("qapp")
def test_what_becomes_garbage_is_found_by_the_gui_thread(qtbot: QtBot) -> None:
    gc.enable()
    jobs = NetworkJobs()
    ended_in: list[int] = []
    worked: list[None] = []
    try:
        jobs.start()
        ring = Ring()
        weakref.finalize(ring, lambda: ended_in.append(threading.get_ident()))
        del ring
        jobs.run(allocates, worked.append)
        qtbot.waitUntil(lambda: bool(worked), timeout=30_000)
        jobs.run(allocates, worked.append)
        qtbot.waitUntil(lambda: bool(ended_in), timeout=30_000)
    finally:
        jobs.stop()
        was_given_back = gc.isenabled()
        gc.disable()

    assert ended_in == [threading.get_ident()]
    assert was_given_back
