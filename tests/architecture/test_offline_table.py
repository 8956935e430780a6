"""What docs/offline.md promises is what the tests say that they prove."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.offline_table import table

ROOT = Path(__file__).resolve().parents[2]


def test_the_table_is_the_one_that_the_tests_write(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    assert _written(request.session, tmp_path) == (ROOT / "docs" / "offline.md").read_text(), "run: make offline-table"


def _written(session: pytest.Session, folder: Path) -> str:
    """From the tests of this run, if they are all there are: to look for them again takes as long as a start."""
    chosen = session.config.option
    is_whole = not (chosen.keyword or chosen.markexpr or chosen.deselect)
    if is_whole and {item.path for item in session.items} >= set((ROOT / "tests").rglob("test_*.py")):
        return table(session.items)
    written = folder / "offline.md"
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n0", "--offline-table", str(written), "tests"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return written.read_text()
