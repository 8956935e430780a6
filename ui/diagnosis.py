"""Whether Qt can draw on this machine, found out by drawing."""

import os
import subprocess
import sys
from dataclasses import dataclass

_SECONDS = 30
# In a process of its own: a missing library or a broken driver ends a process, not an import.
_TRIAL = """
import os, sys
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView, QSGRendererInterface
app = QGuiApplication([])
view = QQuickView()
view.resize(64, 64)
view.setColor("#b8371f")
view.show()
picture = view.grabWindow()
drawn = picture.pixelColor(32, 32).name() == "#b8371f"
print(app.platformName(), view.rendererInterface().graphicsApi().name, "drawn" if drawn else "blank", sep="|")
"""


@dataclass(frozen=True)
class ScreenFound:
    """What drawing a window of one colour came to."""

    has_display: bool
    display: str
    draws: bool
    renderer: str
    advice: str


def look() -> ScreenFound:
    """Try to draw."""
    wanted = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    display = wanted or "no display"
    try:
        done = subprocess.run(  # noqa: S603 - this interpreter on a constant
            [sys.executable, "-c", _TRIAL], capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return ScreenFound(bool(wanted), display, draws=False, renderer="drawing never ended", advice=_SOFTWARE)
    platform, _, rest = done.stdout.strip().rpartition("\n")[2].partition("|")
    api, _, result = rest.partition("|")
    if done.returncode or result != "drawn":
        last = (done.stderr.strip().splitlines() or ["nothing was drawn"])[-1]
        return ScreenFound(bool(wanted), display, draws=False, renderer=last, advice=_LIBRARIES)
    return ScreenFound(bool(wanted), display, draws=True, renderer=f"{api} on {platform}", advice=_NO_DISPLAY)


_SOFTWARE = "Start with QT_QUICK_BACKEND=software."
_LIBRARIES = "Run make setup: it installs the libraries that Qt needs."
_NO_DISPLAY = "Without a display the window is drawn off screen; start a compositor such as cage for a real terminal."
