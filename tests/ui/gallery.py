"""Draws screens to PNG files, to be looked at.

``python -m tests.ui.gallery FOLDER [--language en] [--landscape] [--brand nordlys] [--larger] [--text 200] [--contrast]
[--reach] [--only 05]``; ``--larger`` is the largest text in strong contrast.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from tests.ui import (
    gallery_call,
    gallery_camera,
    gallery_counter,
    gallery_customer,
    gallery_day,
    gallery_figures,
    gallery_find,
    gallery_join,
    gallery_measure,
    gallery_order,
    gallery_pages,
    gallery_payment,
    gallery_plan,
    gallery_selling,
    gallery_sheet,
    gallery_stock,
    gallery_team,
    gallery_try_on,
)
from tests.ui.gallery_stage import Stage, staged
from tests.ui.gallery_states import KIOSK, MANAGER, TABLET
from ui.app import prepare_environment
from ui.theme import ThemeValues

STATES = {
    "kiosk": gallery_pages.KIOSK
    | gallery_sheet.KIOSK
    | KIOSK
    | gallery_find.KIOSK
    | gallery_payment.KIOSK
    | gallery_plan.KIOSK
    | gallery_measure.KIOSK
    | gallery_order.KIOSK
    | gallery_call.KIOSK
    | gallery_selling.KIOSK
    | gallery_try_on.KIOSK
    | gallery_customer.KIOSK
    | gallery_camera.KIOSK,
    "tablet": TABLET
    | gallery_try_on.TABLET
    | gallery_stock.TABLET
    | gallery_counter.TABLET
    | gallery_customer.TABLET
    | gallery_day.TABLET
    | gallery_selling.TABLET
    | gallery_order.TABLET
    | gallery_team.TABLET
    | gallery_camera.TABLET,
    "manager": MANAGER
    | gallery_customer.MANAGER
    | gallery_stock.MANAGER
    | gallery_team.MANAGER
    | gallery_day.MANAGER
    | gallery_figures.MANAGER
    | gallery_camera.MANAGER,
}
SEEING = gallery_camera.KIOSK.keys() | gallery_camera.TABLET.keys() | gallery_camera.MANAGER.keys()
"""States before a camera."""

PORTRAIT, LANDSCAPE, TABLET_SIZE, MANAGER_SIZE = (1080, 1920), (1920, 1080), (1280, 800), (1920, 1080)


@dataclass(frozen=True)
class Look:
    """How a screen is shown: everything that one person or one shop may choose."""

    language: str = "fr"
    brand: str = "maison-corail"
    size: tuple[int, int] = PORTRAIT
    text_percent: int = 100
    contrast: bool = False
    reach: bool = False

    @property
    def name(self) -> str:
        """For people: "nordlys-en-landscape-200-contrast"."""
        shape = "landscape" if self.size[0] > self.size[1] else "portrait"
        more = (f"{self.text_percent}" * (self.text_percent > 100), "contrast" * self.contrast, "reach" * self.reach)
        return "-".join([self.brand, self.language, shape, *filter(None, more)])


def settle(seconds: float = 0.8) -> None:
    """Let pictures load and transitions end."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QGuiApplication.processEvents()
        time.sleep(0.01)


def wear(stage: Stage, look: Look) -> None:
    """Show what is there in another look: nothing of it asks for a new window."""
    terminal = stage.terminal
    terminal.window.resize(*look.size)
    theme = terminal.engine.singletonInstance("Kiosk.Models", "ThemeValues")
    assert isinstance(theme, ThemeValues)
    theme.show_brand(look.brand)
    terminal.screens.shell.setLanguage(look.language)
    comfort = terminal.screens.models.get("comfort")
    if comfort is None:
        theme.set_comfort(text_scale=look.text_percent / 100, high_contrast=False, reduced_motion=False)
    else:
        ask: Any = comfort
        ask.setTextPercent(look.text_percent)
        if ask.props.high_contrast != look.contrast:
            ask.toggleContrast()
        if ask.props.reach != look.reach:
            ask.toggleReach()


@contextmanager
def on_stage(profile: str, name: str, look: Look, settled: Any = settle) -> Iterator[Stage]:
    """A state, played on a terminal of its own."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        parts, bench = gallery_camera.cameras(folder) if name in SEEING else ({}, None)
        looks = {"language": look.language, "brand": look.brand}
        with staged(folder, profile, settled, look.size, **looks, **parts) as stage:
            stage.seen = bench
            stage.terminal.screens.shell.setLanguage(look.language)
            STATES[profile][name](stage)
            yield stage


def draw(profile: str, name: str, look: Look, path: Path) -> list[str]:
    """One picture; what QML complained of."""
    with on_stage(profile, name, look) as stage:
        wear(stage, look)
        settle()
        stage.terminal.window.grabWindow().save(str(path))
        return stage.terminal.warnings


def size_of(profile: str, *, landscape: bool) -> tuple[int, int]:
    """The window of a profile."""
    if profile == "tablet":
        return TABLET_SIZE
    if profile == "manager":
        return MANAGER_SIZE if landscape else TABLET_SIZE
    return LANDSCAPE if landscape else PORTRAIT


def main() -> None:
    """Draw everything."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--language", default="fr")
    options.add_argument("--brand", default="maison-corail")
    options.add_argument("--landscape", action="store_true")
    options.add_argument("--larger", action="store_true", help="largest text and high contrast")
    options.add_argument("--text", type=int, default=100, choices=(100, 125, 130, 150, 160, 200))
    options.add_argument("--contrast", action="store_true")
    options.add_argument("--reach", action="store_true")
    options.add_argument("--only", default="")
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    prepare_environment()
    app = QGuiApplication([])
    for profile, states in STATES.items():
        look = Look(
            chosen.language,
            chosen.brand,
            size_of(profile, landscape=chosen.landscape),
            200 if chosen.larger else chosen.text,
            chosen.larger or chosen.contrast,
            chosen.reach,
        )
        for name in (name for name in states if chosen.only in name):
            warnings = draw(profile, name, look, chosen.folder / f"{name}.png")
            print("\n".join([name, *warnings]))  # noqa: T201 - a tool for people
    for state in (state for state in gallery_join.STATES if chosen.only in f"00-join-{state}"):
        size = size_of("manager", landscape=chosen.landscape)
        with gallery_join.joining(state, chosen.brand, chosen.language, size) as shown:
            settle()
            shown.window.grabWindow().save(str(chosen.folder / f"00-join-{state}.png"))
            print("\n".join([f"00-join-{state}", *shown.warnings]))  # noqa: T201
    del app


if __name__ == "__main__":
    main()
