"""Rows told to QML while Qt's reader thread asks a provider for the first time stopped the window for ever."""

import os
import subprocess
import sys

CHILD = """
import dataclasses
import os
import sys
from PySide6.QtCore import QByteArray, QCoreApplication, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from ui.first_pictures import draw_once
from ui.list_models.rows import RowsModel
from ui.shadows import ShadowProvider

@dataclasses.dataclass(frozen=True)
class Row:
    address: str

PICTURES = b'''
import QtQuick
Item {
    id: root
    required property var model
    Repeater {
        model: root.model
        Image { required property string address; asynchronous: true; source: address }
    }
}
'''
sys.setswitchinterval(0.0005)
app = QGuiApplication([])
kept = []  # an engine that ends waits for its reader thread, which may wait for the interpreter: not what is tried here
for attempt in range(60):
    engine, provider, model = QQmlEngine(), ShadowProvider(), RowsModel(Row)
    engine.addImageProvider("shadows", provider)
    draw_once(engine, ["image://shadows/1/1/1/000000"])  # without this line, it hangs within a few attempts
    component = QQmlComponent(engine)
    component.setData(QByteArray(PICTURES), QUrl())
    item = component.createWithInitialProperties({"model": model})
    rows = [Row(f"image://shadows/{attempt}/{number}/9/000000") for number in range(40)]
    for number in range(len(rows)):
        model.show(rows[:number + 1])
    for _ in range(5):
        QCoreApplication.processEvents()
    kept.append((engine, provider, model, component, item))
print("alive", flush=True)
os._exit(0)
"""


def test_rows_with_pictures_never_stop_the_window() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    done = subprocess.run(
        [sys.executable, "-c", CHILD], stdout=subprocess.PIPE, text=True, timeout=60, env=environment, check=False
    )
    assert done.stdout == "alive\n"
