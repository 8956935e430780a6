"""Qt looks for short cuts before a window's event filter runs: one in QML could be triggered by a scanned code."""

import re
from pathlib import Path

QML = Path(__file__).resolve().parents[2] / "ui" / "qml"
SHORT_CUT = re.compile(r"\b(Shortcut|Action)\s*\{|\bsequences?\s*:")


def test_screens_hear_of_keys_by_keys_alone() -> None:
    files = sorted(QML.rglob("*.qml"))
    assert files
    assert [file.name for file in files if SHORT_CUT.search(file.read_text())] == []
