"""A family of faults as people run it: in a process of its own, whose debris no other test sees."""

import subprocess
import sys


def holds(family: int, runs: int | None = None, seed: int = 1) -> None:
    """The product keeps its word and the control is caught, or the test fails with the line that says why."""
    command = [sys.executable, "-m", "kiosk", "faults", "--family", str(family), "--seed", str(seed), "--control"]
    done = subprocess.run(
        command if runs is None else [*command, "--runs", str(runs)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout or done.stderr[-3000:]
