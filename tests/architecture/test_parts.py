"""Hub and terminal are installed separately: neither may need what only the other one brings."""

import subprocess
import sys

import pytest

CHILD = """
import importlib.abc, sys

class Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {absent!r}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Absent())
import {module}, kiosk.cli
"""

ONLY_TERMINAL = (
    "PySide6",
    "shiboken6",
    "cv2",
    "zxingcpp",
    "biip",
    "sqlite_utils",
    "httpx_sse",
    "psutil",
    "serial",
)
ONLY_HUB = (
    "litestar",
    "uvicorn",
    "uvloop",
    "httptools",
    "sqlalchemy",
    "alembic",
    "jinja2",
    "babel",
    "argon2",
    "fontTools",
)


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("kiosk.bootstrap.hub", ONLY_TERMINAL),
        ("kiosk.bootstrap.terminal", ONLY_HUB),
        ("kiosk.bootstrap.doctor", ONLY_HUB),
    ],
)
def test_imports_without_what_only_the_other_part_needs(module: str, absent: tuple[str, ...]) -> None:
    child = CHILD.format(module=module, absent=absent)
    done = subprocess.run([sys.executable, "-c", child], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
