"""What is wrong with the screens, state by state and look by look.

``python -m tests.ui.screen_faults kiosk [--only 07] [--text 200] [--language en] [--brand nordlys] [--landscape]
[--contrast] [--reach]``.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from tests.ui import screen_rules
from tests.ui.gallery import SEEING, STATES, Look, on_stage, size_of, wear
from tests.ui.gallery_stage import Stage
from tests.ui.screen_facts import Facts, facts_of, pixels_of
from tests.ui.screen_looks import KIOSK, STAFF, covering
from tests.ui.screen_typing import fields_usable
from ui.app import prepare_environment

KIOSK_PITCH = 0.25
"""mm for one px of the design on the smallest panel for a kiosk, 21.5 inches upright; a larger one has more."""
REACH_LINE = 1280
LARGEST = 200
_LOOKS_AGAIN = 10
_BETWEEN_LOOKS_S = 0.1
"""Text size at which a capital H is seen at 0.7 degrees from 600 mm, even on the smallest panel: 7.3 mm."""


def quick(_seconds: float = 0.0) -> None:
    """Let bindings, posted events and layouts settle: nothing moves in tests, and pictures are not waited for."""
    for _round in range(2):
        QGuiApplication.processEvents()
        # What a list has let go of is deleted by the loop of a program, which does not run here.
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for window in QGuiApplication.topLevelWindows():
            # Rows and columns place what is in them when a frame is made, and not before.
            if isinstance(window, QQuickWindow) and window.isVisible():
                window.grabWindow()
    QGuiApplication.processEvents()


def faults(stage: Stage, profile: str, look: Look) -> list[str]:
    """Everything that breaks a rule on the screen that shows."""
    window = stage.terminal.window
    facts = facts_of(window, window_scale(profile, look))
    found = [*screen_rules.texts_fit(facts), *screen_rules.texts_apart(facts), *_sizes(facts, profile)]
    pixels = pixels_of(window.grabWindow())
    found += screen_rules.contrast_kept(facts, pixels, text=7.0 if look.contrast else 4.5)
    if profile == "kiosk" and look.text_percent == LARGEST:
        found += screen_rules.letters_high(facts, least_mm=7.3, pitch=KIOSK_PITCH)
    if look.reach and look.size[1] > look.size[0]:
        found += out_of_reach(stage, profile, look)
    if profile != "kiosk":
        found += fields_usable(stage, facts, quick)
    return found + stage.terminal.warnings


def out_of_reach(stage: Stage, profile: str, look: Look) -> list[str]:
    """With the keyboard put aside: while it is there, it has the lower part for itself and the fields above only show."""
    viewport = stage.terminal.engine.singletonInstance("Kiosk.Style", "Viewport")
    assert isinstance(viewport, QObject)
    viewport.setProperty("keyboardAside", True)
    quick()
    found = screen_rules.within_reach(facts_of(stage.terminal.window, window_scale(profile, look)), REACH_LINE)
    viewport.setProperty("keyboardAside", False)
    return found


def window_scale(profile: str, look: Look) -> float:
    """Window px for one px of the design."""
    if profile == "kiosk":
        return look.size[0] / (1080 if look.size[1] >= look.size[0] else 1920)
    zoom = min(look.text_percent / 100, look.size[0] / 1280, look.size[1] / 800)
    return min(1.0, look.size[0] / 1280) * max(1.0, zoom)


def _sizes(facts: Facts, profile: str) -> list[str]:
    if profile != "kiosk":
        return screen_rules.targets_large(facts, least=48)
    return [
        *screen_rules.targets_large(facts, least=72, least_mm=15, pitch=KIOSK_PITCH),
        *screen_rules.targets_apart(facts, gap_mm=3, core_mm=15, pitch=KIOSK_PITCH),
    ]


def judged(profile: str, name: str, looks: Iterable[Look]) -> Iterator[tuple[Look, list[str]]]:
    """One state, played once and shown in every look."""
    first, *others = looks
    with on_stage(profile, name, first, quick) as stage:
        for look in (first, *others):
            wear(stage, look)
            quick()
            yield look, _lasting_faults(stage, profile, look)
            stage.terminal.warnings.clear()


def _lasting_faults(stage: Stage, profile: str, look: Look) -> list[str]:
    """What is wrong and stays wrong: on a busy machine a picture may still be on its way at the first look."""
    if not faults(stage, profile, look):
        return []
    for _ in range(_LOOKS_AGAIN):
        time.sleep(_BETWEEN_LOOKS_S)  # lets go of the interpreter, which the thread that draws needs
        quick()
    return faults(stage, profile, look)


def main() -> None:
    """Print what is wrong."""
    options = argparse.ArgumentParser()
    options.add_argument("profile", choices=tuple(STATES))
    options.add_argument("--only", default="")
    options.add_argument("--language", default="fr")
    options.add_argument("--brand", default="maison-corail")
    options.add_argument("--text", type=int, default=100)
    for flag in ("landscape", "contrast", "reach", "all"):
        options.add_argument(f"--{flag}", action="store_true")
    chosen = options.parse_args()
    prepare_environment()
    app = QGuiApplication([])
    size = size_of(chosen.profile, landscape=chosen.landscape)
    look = Look(chosen.language, chosen.brand, size, chosen.text, chosen.contrast, chosen.reach)
    looks = covering(KIOSK) if chosen.profile == "kiosk" else STAFF[chosen.profile]
    for name in (name for name in STATES[chosen.profile] if chosen.only in name and name not in SEEING):
        for shown, found in judged(chosen.profile, name, looks if chosen.all else [look]):
            sys.stdout.write("".join(f"{name} {shown.name}: {fault}\n" for fault in found))
    del app


if __name__ == "__main__":
    main()
