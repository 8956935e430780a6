"""Every state in several looks on one sheet for each family of screens, and a page that shows the sheets.

``python -m tests.ui.contact_sheets FOLDER [--only 05]`` (part of ``make screens``).
"""

import argparse
import os
import re
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtQuick import QQuickItem

from tests.ui.gallery import LANDSCAPE, MANAGER_SIZE, SEEING, STATES, TABLET_SIZE, Look, on_stage, settle, wear
from tests.ui.gallery_stage import Stage
from tests.ui.screen_faults import quick
from ui.app import prepare_environment

SHOPPER = (
    Look(),
    Look("en", "nordlys"),
    Look("en", text_percent=200),
    Look("fr", "nordlys", contrast=True),
    Look(reach=True),
    Look("fr", "nordlys", LANDSCAPE),
)
STAFF = {
    "tablet": (Look(size=TABLET_SIZE), Look("en", "nordlys", TABLET_SIZE)),
    "manager": (Look(size=TABLET_SIZE), Look("en", "nordlys", MANAGER_SIZE)),
}
WORDS = {
    "maison-corail-fr-portrait": "French",
    "nordlys-en-portrait": "English, the other brand",
    "maison-corail-en-portrait-200": "text at 200 %",
    "nordlys-fr-portrait-contrast": "strong contrast",
    "maison-corail-fr-portrait-reach": "everything within reach",
    "nordlys-fr-landscape": "landscape",
}
SHEETS = "states"
_CELL, _GAP, _LABEL = 384, 16, 24
_QUALITY = 62
_PATIENCE = 60
_BADGE_LIGHT_S = 1.2
"""The answer to the badge that opened the screen goes first."""


def family(name: str) -> str:
    """ "05b-taken" belongs to "05"."""
    found = re.match(r"\d+", name)
    return found.group() if found else name


def pictures(profile: str, name: str, looks: Sequence[Look]) -> list[QImage]:
    """One state in several looks, small."""
    pace = settle if name in SEEING else quick
    with on_stage(profile, name, looks[0], pace) as stage:
        if profile in STAFF:
            settle(_BADGE_LIGHT_S)
        return [_picture(stage, look) for look in looks]


def _picture(stage: Stage, look: Look) -> QImage:
    wear(stage, look)
    quick()
    for _look in range(_PATIENCE):
        settle(0.05)
        if not _waits(stage.terminal.window.contentItem()):
            break
    picture = stage.terminal.window.grabWindow()
    height = _CELL if look.size[0] < look.size[1] else _CELL * look.size[1] // look.size[0]
    width = height * look.size[0] // look.size[1]
    return picture.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _waits(item: QQuickItem) -> bool:
    """Whether a picture that shows is still on its way."""
    if not item.isVisible():
        return False
    if item.inherits("QQuickImage") and item.property("source").toString() and item.property("progress") < 1:
        return True
    return any(_waits(child) for child in item.childItems())


def sheet(rows: Sequence[tuple[str, Sequence[QImage]]]) -> QImage:
    """One row a state."""
    width = max(sum(picture.width() + _GAP for picture in row) for _name, row in rows) + _GAP
    heights = [max(picture.height() for picture in row) + _LABEL + _GAP for _name, row in rows]
    paper = QImage(width, sum(heights) + _GAP, QImage.Format.Format_RGB32)
    paper.fill(QColor("#8a8a8a"))
    painter = QPainter(paper)
    font = painter.font()
    font.setPixelSize(15)
    painter.setFont(font)
    top = _GAP
    for (name, row), height in zip(rows, heights, strict=True):
        painter.setPen(QColor("#ffffff"))
        painter.drawText(QRect(_GAP, top, width, _LABEL), int(Qt.AlignmentFlag.AlignVCenter), name)
        left = _GAP
        for picture in row:
            painter.drawImage(left, top + _LABEL, picture)
            left += picture.width() + _GAP
        top += height
    painter.end()
    return paper


def index(folder: Path, sheets: dict[str, list[str]]) -> str:
    """The page that shows them."""
    seen = ", ".join(f"{WORDS[look.name]}" for look in SHOPPER)
    parts = [
        "# Every screen in every state",
        "",
        "Made by `make screens` from the states that the tests judge (`tests/ui/gallery*.py`). A row is a state. From left to",
        f"right: {seen}. Staff screens: French, then English in the other brand.",
        "The numbered pictures in this folder are the main job, step by step, as the README shows it.",
        "",
    ]
    for name, states in sheets.items():
        if (folder / SHEETS / f"{name}.webp").exists():
            parts += [f"## {name}", "", ", ".join(states), "", f"![{name}]({SHEETS}/{name}.webp)", ""]
    return "\n".join(parts)


def main() -> None:
    """Draw the sheets that are asked for, and the page of all of them."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", type=Path)
    options.add_argument("--only", default="")
    chosen = options.parse_args()
    (chosen.folder / SHEETS).mkdir(parents=True, exist_ok=True)
    prepare_environment()
    app = QGuiApplication([])
    sheets: dict[str, list[str]] = {}
    for profile, states in STATES.items():
        for name in sorted(states):
            sheets.setdefault(f"{profile}-{family(name)}", []).append(name)
    for title, names in sheets.items():
        if chosen.only in title:
            profile = title.partition("-")[0]
            rows = [(name, pictures(profile, name, STAFF.get(profile, SHOPPER))) for name in names]
            sheet(rows).save(str(chosen.folder / SHEETS / f"{title}.webp"), "webp", _QUALITY)  # type: ignore[call-overload]
    (chosen.folder / "README.md").write_text(index(chosen.folder, sheets), encoding="utf-8")
    del app


if __name__ == "__main__":
    main()
