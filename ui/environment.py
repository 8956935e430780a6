"""What Qt reads from its environment when the application is made; nothing heavy is imported for it."""

import os
import sys
from pathlib import Path


def prepare_platform() -> None:
    """Before the application exists: the software renderer where there is no GPU, which is three times as fast there."""
    if sys.platform == "linux" and not Path("/dev/dri").exists():
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Qt's input methods take accents off the keys before any window sees them, and with them characters of a scanned code:
    # "=" is such a key on a German keyboard. What a person types is put together by ``ui.dead_keys``.
    os.environ.setdefault("QT_IM_MODULE", "none")
