"""Draws screens to PNG files, to be looked at.

``python -m tests.ui.gallery FOLDER [--language en] [--landscape] [--brand nordlys] [--larger] [--only 05]``
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from tests.fakes.terminal import make_parts
from tests.ui import gallery_camera
from tests.ui.gallery_stage import Stage, staged
from tests.ui.gallery_states import KIOSK, MANAGER, TABLET
from ui.app import Terminal, open_window, prepare_environment
from ui.jobs import ManualJobs


@contextmanager
def shown(profile: str = "kiosk", **changes: Any) -> Iterator[Terminal]:
    """A terminal in memory with its window open."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = open_window(make_parts(Path(folder), profile, **changes), ManualJobs(), lambda call: call())
        try:
            yield terminal
        finally:
            terminal.close()


def settle(seconds: float = 0.8) -> None:
    """Let pictures load and transitions end."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QGuiApplication.processEvents()
        time.sleep(0.01)


def draw(terminal: Terminal, path: Path, prepare: Callable[[Terminal], None] | None = None) -> None:
    """One picture."""
    if prepare is not None:
        prepare(terminal)
    settle()
    terminal.window.grabWindow().save(str(path))


def _model(terminal: Terminal, name: str) -> Any:
    return terminal.screens.models[name]


def _search(terminal: Terminal, text: str) -> None:
    terminal.screens.navigation.go("search")
    settle(0.3)
    _model(terminal, "search").setText(text)


def _product(terminal: Terminal) -> None:
    _model(terminal, "search").reset()
    _model(terminal, "search").productWanted.emit("robe-ondine", "ROBE-CORAIL-38")
    _model(terminal, "product").take("take_now", "lyon-bellecour")
    _model(terminal, "product").take("take_now", "lyon-bellecour")


def _sum(terminal: Terminal) -> None:
    _model(terminal, "product").showSum("store_pickup", "lyon-part-dieu")
    terminal.screens.navigation.openSheet("sum")


def _all_comfort(terminal: Terminal) -> None:
    comfort = _model(terminal, "comfort")
    comfort.setTextPercent(130)
    comfort.toggleContrast()
    comfort.toggleMotion()


def kiosk_pictures() -> dict[str, Callable[[Terminal], None]]:
    """What is drawn, by file name."""
    return {
        "01-attract": lambda terminal: terminal.screens.navigation.restart(),
        "02-home": lambda terminal: terminal.screens.navigation.home(),
        "04-search": lambda terminal: _search(terminal, "bureo"),
        "04b-nothing-found": lambda terminal: _search(terminal, "zzz"),
        "04c-filter": lambda terminal: _model(terminal, "search").openFilter("price"),
        "05-product": _product,
        "06-sum": _sum,
        "06b-stores": lambda terminal: terminal.screens.navigation.openSheet("stores"),
        "12-comfort": lambda terminal: terminal.screens.navigation.openSheet("comfort"),
        "12b-comfort-on": _all_comfort,
        "05b-product-comfort": lambda terminal: terminal.screens.navigation.closeSheet(),
        "02b-home-comfort": lambda terminal: terminal.screens.navigation.home(),
        "04d-search-comfort": lambda terminal: _search(terminal, "bureo"),
    }


@contextmanager
def _staged(
    folder: Path, profile: str, size: tuple[int, int], looks: dict[str, Any], *, has_camera: bool
) -> Iterator[Stage]:
    parts, bench = gallery_camera.cameras(folder) if has_camera else ({}, None)
    with staged(folder, profile, settle, size, **looks, **parts) as stage:
        stage.seen = bench
        yield stage


def draw_states(chosen: argparse.Namespace, size: tuple[int, int]) -> None:
    """States that take a fresh terminal each."""
    profiles = (
        ("kiosk", KIOSK, gallery_camera.KIOSK, size),
        ("tablet", TABLET, gallery_camera.TABLET, (1280, 800)),
        ("manager", MANAGER, gallery_camera.MANAGER, (1920, 1080) if chosen.landscape else (1280, 800)),
    )
    for profile, plain, seeing, window in profiles:
        pictures = {**plain, **seeing}
        for name in (name for name in pictures if chosen.only in name):
            looks: dict[str, Any] = {"language": chosen.language, "brand": chosen.brand}
            with (
                tempfile.TemporaryDirectory() as folder,
                _staged(Path(folder), profile, window, looks, has_camera=name in seeing) as stage,
            ):
                stage.terminal.screens.shell.setLanguage(chosen.language)
                if chosen.larger and profile == "kiosk":
                    _all_comfort(stage.terminal)
                pictures[name](stage)
                draw(stage.terminal, chosen.folder / f"{name}.png")
                print("\n".join([name, *stage.terminal.warnings]))  # noqa: T201 - a tool for people


def main() -> None:
    """Draw everything."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--language", default="fr")
    options.add_argument("--brand", default="maison-corail")
    options.add_argument("--landscape", action="store_true")
    options.add_argument("--larger", action="store_true", help="large text and high contrast")
    options.add_argument("--only", default="")
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    prepare_environment()
    app = QGuiApplication([])
    size = (1920, 1080) if chosen.landscape else (1080, 1920)
    with shown(language=chosen.language, brand=chosen.brand, window_size=size) as terminal:
        for name, prepare in kiosk_pictures().items():
            if chosen.only in name:
                draw(terminal, chosen.folder / f"{name}.png", prepare)
        print("\n".join(terminal.warnings))  # noqa: T201 - a tool for people
    draw_states(chosen, size)
    del app


if __name__ == "__main__":
    main()
