"""The network thread, pictures off the GUI thread, and a whole terminal that stops when it is told to."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.errors import BackendUnavailable
from tests.fakes.terminal import PICTURES, FakeHub
from ui.app import prepare_environment
from ui.jobs import ManualJobs, NetworkJobs
from ui.pictures import PictureFeed, PictureFetcher, PictureProvider, PictureStore

PROGRAM = """
import asyncio, sys
from ui.start_window import show_start
start = show_start("maison-corail", (540, 960))
early = {"httpx", "numpy", "cv2", "zxingcpp", "cryptography", "PySide6.QtQuick", "ui.app"} & sys.modules.keys()
if early:
    sys.exit("before the first picture: " + str(early))
import tempfile
from pathlib import Path
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
QTest.mousePress(start, Qt.MouseButton.LeftButton, pos=QPoint(270, 480))
from tests.fakes.terminal import make_parts
from ui.app import run_terminal
with tempfile.TemporaryDirectory() as folder:
    async def tell():
        while parts.shopping.session is None:
            await asyncio.sleep(0.01)
        print("running", flush=True)
        await asyncio.Event().wait()
    parts = make_parts(Path(folder), background=(tell,))
    sys.exit(run_terminal(parts, start))
"""


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    prepare_environment()
    return QGuiApplication


@pytest.fixture
def jobs(qapp: QGuiApplication) -> Iterator[NetworkJobs]:  # noqa: ARG001 - delivery needs its event loop
    running = NetworkJobs()
    running.start()
    yield running
    running.stop()


def test_results_come_on_the_gui_thread(jobs: NetworkJobs, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    async def work() -> threading.Thread:
        return threading.current_thread()

    jobs.run(work, lambda worker: threads.extend((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0].name == "network"
    assert threads[1] is threading.main_thread()


def test_failures_come_on_the_gui_thread(jobs: NetworkJobs, qtbot: QtBot) -> None:
    failures: list[Exception] = []

    async def work() -> None:
        raise BackendUnavailable("no network")

    jobs.run(work, lambda _result: None, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], BackendUnavailable)


def test_missing_picture_is_fetched_once_and_then_drawn(tmp_path: Path) -> None:
    store, jobs, arrived = PictureStore(tmp_path), ManualJobs(), list[str]()
    fetcher = PictureFetcher(store, FakeHub(), jobs, arrived.append)
    provider = PictureProvider(store, fetcher.fetch)

    placeholder = provider.requestImage("robe", QSize(), QSize(200, 250))
    provider.requestImage("robe", QSize(), QSize(300, 375))
    assert not placeholder.isNull()
    assert len(jobs.waiting) == 1

    jobs.run_all()
    assert arrived == ["robe"]
    drawn = provider.requestImage("robe", QSize(), QSize(200, 250))
    assert drawn.size() == QSize(200, 250)
    assert drawn != placeholder


def test_a_picture_missed_without_network_comes_with_it_and_at_a_new_address(tmp_path: Path) -> None:
    feed, jobs, hub = PictureFeed(), ManualJobs(), FakeHub()
    fetcher = PictureFetcher(PictureStore(tmp_path), hub, jobs, feed.announce)
    hub.online = False
    fetcher.fetch("robe")
    jobs.run_all()
    assert feed.revision("robe?base=B5432E") == 0

    hub.online = True
    fetcher.retry()
    jobs.run_all()
    assert feed.revision("robe?base=B5432E") == 1
    fetcher.retry()
    assert jobs.waiting == []


def test_another_palette_is_another_picture_and_hostile_names_are_refused(tmp_path: Path) -> None:
    provider = PictureProvider(PictureStore(tmp_path, PICTURES), lambda _name: None)
    red = provider.requestImage("robe", QSize(), QSize(80, 100))
    blue = provider.requestImage("robe?base=2F4A5C&shade=20343F", QSize(), QSize(80, 100))
    assert red != blue
    assert PictureStore(tmp_path, PICTURES).find("../robe") is None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_terminal_keeps_an_early_touch_and_ends_cleanly_on_a_signal(number: signal.Signals) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "running\n"
        time.sleep(0.5)
        process.send_signal(number)
        _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")
