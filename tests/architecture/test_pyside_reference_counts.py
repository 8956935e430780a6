"""The pinned Qt does not lose references to True and None (PySide6 6.12.0 on Python 3.11 aborted the process)."""

import subprocess
import sys

CHILD = """
from PySide6.QtCore import QObject, Signal

class Emitter(QObject):
    fired = Signal(bool)

emitter = Emitter()
emitter.fired.connect(lambda value: None)
for _ in range(5_000):
    emitter.fired.emit(True)
for _ in range(20_000):
    emitter.setObjectName("x")
print("alive")
"""


def test_thousands_of_signals_and_void_calls_leave_the_process_alive() -> None:
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "alive\n", done.stderr
