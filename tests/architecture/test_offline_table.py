"""What docs/offline.md promises is what the tests say that they prove."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_table_is_the_one_that_the_tests_write(tmp_path: Path) -> None:
    written = tmp_path / "offline.md"
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n0", "--offline-table", str(written), "tests"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert written.read_text() == (ROOT / "docs" / "offline.md").read_text(), "run: make offline-table"
