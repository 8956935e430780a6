"""A screen says nothing, and shows nothing, of its own: texts are translated, colours and type come from the theme."""

import re
from pathlib import Path

import pytest

QML = Path(__file__).parents[2] / "ui" / "qml" / "Kiosk"
SCREENS = sorted(
    path for folder in ("Screens", "Staff", "Components", "Scan", "App") for path in (QML / folder).glob("*.qml")
)

# A lamp, and the ground of codes: readers want dark on light whatever the brand or the contrast.
WHITE = {"ScanScreen.qml", "QrCode.qml", "BarCode.qml", "CameraPane.qml", "OfferSheet.qml", "PaperSheet.qml"}
# It holds for a moment, moving or not.
PAUSES = {"ScanLight.qml"}
# The same in every language.
SAME = ("K7M 4Q2", "Français", "English")
COLOUR = re.compile(
    r'\b(?:color|ground|ink|\w+Color)\s*:\s*"(?!transparent")([^"]+)"|#[0-9a-fA-F]{6}\b|Qt\.rgba\(\s*[\d.]'
)
SIZE = re.compile(
    r"font\.(?:pixelSize|pointSize|family|weight|bold)\s*:\s*(?!\s|Theme|root|type\.|Math\.round\(\d+ \* Theme)"
)
DURATION = re.compile(r"\bduration\s*:\s*\d")
WORDS = re.compile(r'\b(?:text|title|subtitle|detail|label|caption|placeholder)\s*:\s*"(?=[^"]*[A-Za-zÀ-ÿ]{3})([^"]+)"')


def found(pattern: re.Pattern[str], path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [f"{path.name}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if pattern.search(line)]


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_nothing_is_literal(path: Path) -> None:
    colours = [line for line in found(COLOUR, path) if not (path.name in WHITE and '"white"' in line)]
    words = [line for line in found(WORDS, path) if not any(same in line for same in SAME)]
    durations = [] if path.name in PAUSES else found(DURATION, path)
    assert (colours, found(SIZE, path), durations, words) == ([], [], [], [])
